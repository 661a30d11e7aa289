import { agentResults, agentRow, journalEntry, openResultsRequest } from './agents';
import { campaignChoice, campaignEntry, countingRules, participationMark } from './campaigns';
import {
  catalogueFilePreview,
  catalogueState,
  exportCatalogueRequest,
  putCatalogueReply,
  putCatalogueRequest,
} from './catalogue';
import { clearFile, markClearFileRequest } from './clear-files';
import {
  collectiveFilter,
  heatmapReply,
  needsReply,
  needsRequest,
  overviewReply,
  participationReply,
  tableRequest,
} from './collective';
import { attachCompetenceRequest, otherCompetence } from './competences';
import {
  declaredFilePreview,
  declaredTemplateRequest,
  putDeclaredReply,
  putDeclaredRequest,
} from './declared-needs';
import { applyLinesRequest, readLinesRequest } from './file-review';
import { fileRef, fileToken } from './files';
import { groupingsReply, putGroupingsRequest } from './groupings';
import { importEntry, importPreview, importRow, previewRequest } from './imports';
import {
  exportInvitationRequest,
  invitationContent,
  invitationRequest,
  setInvitationRequest,
} from './invitations';
import { chooseTableRequest, exportLinksRequest, linkCount, linkCountRequest, linksState } from './links';
import {
  importedList,
  listImport,
  listImportsRequest,
  putListImportReply,
  putListImportRequest,
} from './list-imports';
import { openMappingRequest, rawMapping, saveMappingRequest, storedMapping } from './mappings';
import { matchingBatch, matchingDecision, reviewQueue } from './matching';
import { acknowledgeRequest, mergeRequest, splitRequest, unshapeRequest } from './need-shaping';
import {
  archiveObjectiveRequest,
  objectiveOutcome,
  objectivesReply,
  objectivesState,
  restoreObjectiveRequest,
  saveObjectiveRequest,
  stageReply,
  wavesReply,
  wavesRequest,
} from './objectives';
import {
  actionDetails,
  applyPlanFileRequest,
  comparison,
  fileNeeds,
  planFilePreview,
  planFrame,
  planState,
  planTitle,
  restoreVersionRequest,
  saveVersionRequest,
} from './plan';
import { needDecision, targets } from './planning';
import { preferences } from './preferences';
import {
  addRegistrationRequest,
  appliedRegistrations,
  applyRegistrationsRequest,
  attendanceRequest,
  candidates,
  candidatesRequest,
  eraseRequest,
  exportConvocationsRequest,
  readRegistrationsRequest,
  registrationChange,
  registrationList,
  registrationsPreview,
  sessionDraft,
  sessionRequest,
  trainingSession,
  undoRegistrationRequest,
  withdrawRequest,
} from './registrations';
import {
  pdfContent,
  preparedRelease,
  prepareReleaseRequest,
  releaseRecord,
  rewriteReleaseRequest,
  writeReleaseRequest,
} from './releases';
import { rosterDifference, rosterVersion } from './rosters';
import {
  campaignRequest,
  curvesReply,
  curvesRequest,
  distributionReply,
  emulationChoice,
  figureContent,
  figureFormat,
  funnelReply,
  progressReply,
  progressRequest,
  repeatReply,
  savedView,
  saveViewRequest,
  wantedReply,
} from './trends';
import { createVaultRequest, openVaultRequest, passphraseJudgement, vaultRole, vaultStatus } from './vault';
import { z } from './zod';

const nothing = z.strictObject({});
const done = z.object({});
const passphrase = z.string().max(1024);

/**
 * One call: who answers it, what it takes, what it gives back.
 * `owner: 'main'` needs Electron (dialogs, windows); `owner: 'engine'` touches data.
 */
const call = <Owner extends 'main' | 'engine', Request extends z.ZodType, Reply extends z.ZodType>(
  owner: Owner,
  request: Request,
  reply: Reply,
) => ({ owner, request, reply });

/** THE contract between the page, main and the engine. Every channel, and nothing else, can be called. */
export const channels = {
  'app:info': call(
    'main',
    nothing,
    z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      /** True in the out-of-support Electron meant for tests and closed networks: a permanent banner says so. */
      fallbackRuntime: z.boolean(),
      platform: z.string(),
    }),
  ),
  'files:choose': call('main', z.strictObject({ purpose: z.enum(['import']) }), z.array(fileRef)),
  /** `demo` asks nothing: it names the place, in the application’s own folder, of the vault of the fictive service. */
  'vault:choose': call(
    'main',
    z.strictObject({ purpose: z.enum(['create', 'open', 'demo']) }),
    fileRef.nullable(),
  ),
  /** The vault opened last on this machine, if it still exists. */
  'vault:recent': call('main', nothing, fileRef.nullable()),
  'export:choose': call('main', z.strictObject({ suggestedName: z.string().max(120) }), fileRef.nullable()),
  /** Where a figure of a collective screen goes. */
  'figure:choose': call(
    'main',
    z.strictObject({ suggestedName: z.string().max(120), format: figureFormat }),
    fileRef.nullable(),
  ),
  /** Where a plain list goes. */
  'table:choose': call('main', chooseTableRequest, fileRef.nullable()),
  /** The folder that the files of a release go to. */
  'release:choose-folder': call('main', nothing, fileRef.nullable()),
  'export:reveal': call('main', z.strictObject({ destination: fileToken }), done),
  /** Saves, ends the engine process and reloads the page: nothing confidential survives in memory. */
  'vault:lock': call('main', nothing, done),
  'page:print': call('main', nothing, done),
  /** What the page prints, as a tagged PDF in base64: the page hands it to the engine, which writes and records it. */
  'page:pdf': call('main', nothing, z.object({ content: pdfContent })),
  /** How the window looks on this machine; kept outside the vault, nothing personal. */
  'preferences:get': call('main', nothing, preferences),
  'preferences:set': call('main', preferences, preferences),
  /** Copies a text (a proposed passphrase); main clears the clipboard after 30 s if unchanged, and at lock. */
  'clipboard:copy': call('main', z.strictObject({ text: z.string().max(2000) }), done),

  'passphrase:propose': call('engine', nothing, z.object({ passphrase: z.string(), bits: z.number() })),
  'passphrase:judge': call(
    'engine',
    z.strictObject({ passphrase, serviceName: z.string().max(200) }),
    passphraseJudgement,
  ),
  'vault:roles': call(
    'engine',
    z.strictObject({ location: fileToken }),
    z.object({ roles: z.array(vaultRole) }),
  ),
  /** Creates and opens a vault. The recovery passphrase is given once, here, and kept nowhere. */
  'vault:create': call(
    'engine',
    createVaultRequest,
    z.object({ status: vaultStatus, recoveryPassphrase: z.string() }),
  ),
  'vault:open': call('engine', openVaultRequest, vaultStatus),
  'vault:open-demo': call('engine', z.strictObject({ location: fileToken }), vaultStatus),
  'vault:status': call('engine', nothing, vaultStatus),
  'vault:save': call('engine', nothing, vaultStatus),
  'vault:change-passphrase': call(
    'engine',
    z.strictObject({ current: passphrase, next: passphrase, serviceName: z.string().max(200) }),
    vaultStatus,
  ),
  /**
   * Draws a new data key and a new recovery passphrase, given once, here. `current` is the passphrase of the holder
   * who opened the vault; `next` becomes the administrator’s. Every other passphrase stops opening this vault.
   */
  'vault:renew-keys': call(
    'engine',
    z.strictObject({ current: passphrase, next: passphrase, serviceName: z.string().max(200) }),
    z.object({ status: vaultStatus, recoveryPassphrase: z.string() }),
  ),

  'import:preview': call('engine', previewRequest, importPreview),
  'import:apply': call(
    'engine',
    z.strictObject({ jobId: z.string().max(64), planId: z.string().max(64) }),
    importEntry,
  ),
  'import:discard': call('engine', z.strictObject({ planId: z.string().max(64) }), done),
  /** The rows of one file of the plan shown, one by one; enters the nominative mode. Empty for an HR list. */
  'import:rows': call(
    'engine',
    z.strictObject({ planId: z.string().max(64), file: z.number().int().nonnegative() }),
    z.array(importRow),
  ),
  /** What the HR list of the plan shown changes, agent by agent; enters the nominative mode. */
  'import:roster': call('engine', z.strictObject({ planId: z.string().max(64) }), z.array(rosterDifference)),
  /** Dated HR lists, the latest first; `roster:differences` enters the nominative mode. */
  'roster:versions': call('engine', nothing, z.array(rosterVersion)),
  'roster:differences': call(
    'engine',
    z.strictObject({ importId: z.number().int().positive() }),
    z.array(rosterDifference),
  ),
  /** Columns of a file that its titles do not explain; `mapping:open` enters the nominative mode. */
  'mapping:open': call('engine', openMappingRequest, rawMapping),
  'mapping:save': call('engine', saveMappingRequest, z.array(storedMapping)),
  'mapping:list': call('engine', nothing, z.array(storedMapping)),
  'mapping:delete': call(
    'engine',
    z.strictObject({ id: z.number().int().positive() }),
    z.array(storedMapping),
  ),
  /** Competences of exports that are not in the framework, and what they count as. */
  'competences:others': call('engine', nothing, z.array(otherCompetence)),
  'competences:attach': call('engine', attachCompetenceRequest, z.array(otherCompetence)),
  'import:undo': call('engine', z.strictObject({ importId: z.number().int().positive() }), done),
  'import:list': call('engine', nothing, z.array(importEntry)),
  /** Campaigns of the vault, and what was chosen about them; `campaigns:choose` replaces the whole choice. */
  'campaigns:list': call('engine', nothing, z.array(campaignEntry)),
  'campaigns:choose': call('engine', campaignChoice, z.array(campaignEntry)),
  'counting:get': call('engine', nothing, countingRules),
  'counting:set': call('engine', countingRules, countingRules),
  /** Units shown together in tables: proposed for small ones, chosen by the administrator. Roster only, no result. */
  'groupings:get': call('engine', nothing, groupingsReply),
  'groupings:put': call('engine', putGroupingsRequest, done),
  /** Persons whom no rule attaches; enters the nominative mode. `matching:decide` gives the queue as it then is. */
  'matching:queue': call('engine', nothing, reviewQueue),
  'matching:decide': call('engine', matchingDecision, reviewQueue),
  'matching:decide-together': call('engine', matchingBatch, reviewQueue),
  'participations:mark': call('engine', participationMark, done),
  'job:cancel': call('engine', z.strictObject({ jobId: z.string().max(64) }), done),

  'overview:get': call('engine', collectiveFilter, overviewReply),
  'participation:get': call('engine', tableRequest, participationReply),
  'heatmap:get': call('engine', tableRequest, heatmapReply),
  'stage:get': call('engine', campaignRequest, stageReply),
  'trends:funnel': call('engine', campaignRequest, funnelReply),
  'trends:curves': call('engine', curvesRequest, curvesReply),
  'trends:distribution': call('engine', campaignRequest, distributionReply),
  'trends:progress': call('engine', progressRequest, progressReply),
  'trends:repeat': call('engine', collectiveFilter, repeatReply),
  'trends:wanted': call('engine', campaignRequest, wantedReply),
  'views:list': call('engine', nothing, z.array(savedView)),
  'views:save': call('engine', saveViewRequest, z.array(savedView)),
  'views:delete': call('engine', z.strictObject({ id: z.number().int().positive() }), z.array(savedView)),
  'emulation:get': call('engine', nothing, emulationChoice),
  'emulation:set': call('engine', emulationChoice, emulationChoice),
  /** Writes a figure of released numbers; `content` is text, or base64 for `png`. */
  'figure:write': call(
    'engine',
    z.strictObject({
      destination: fileToken,
      format: figureFormat,
      title: z.string().max(300),
      content: figureContent,
    }),
    z.object({ bytes: z.number().int() }),
  ),
  'needs:get': call('engine', needsRequest, needsReply),
  'needs:decide': call('engine', needDecision, done),
  /** Declared needs, one by one or from a file that is compared first, then taken line by line. Counts, never names. */
  'needs:put-declared': call('engine', putDeclaredRequest, putDeclaredReply),
  'needs:read-file': call('engine', readLinesRequest, declaredFilePreview),
  'needs:apply-file': call('engine', applyLinesRequest, importedList),
  'needs:write-template': call('engine', declaredTemplateRequest, z.object({ bytes: z.number().int() })),
  /** Mergers and splits; the identifier of a new merger is given back. */
  'needs:merge': call('engine', mergeRequest, z.object({ id: z.string() })),
  'needs:split': call('engine', splitRequest, done),
  'needs:unshape': call('engine', unshapeRequest, done),
  /** Changes of needs that were seen: they are told no more. */
  'needs:acknowledge': call('engine', acknowledgeRequest, done),
  /** Beyond needs and decisions: what the office says of actions, ceilings, versions, the edited workbook read back. */
  'plan:get': call('engine', nothing, planState),
  'plan:set-action': call('engine', actionDetails, done),
  'plan:set-title': call('engine', planTitle, planState),
  'plan:set-frame': call('engine', planFrame, planState),
  'plan:set-comparison': call('engine', comparison, planState),
  'plan:save-version': call('engine', saveVersionRequest.extend({ filter: collectiveFilter }), planState),
  /** What was there is kept as a version first. */
  'plan:restore-version': call(
    'engine',
    restoreVersionRequest.extend({ filter: collectiveFilter }),
    planState,
  ),
  'plan:remove-proposal': call(
    'engine',
    z.strictObject({ proposalId: z.number().int().positive() }),
    planState,
  ),
  'plan:read-file': call('engine', readLinesRequest.extend({ filter: collectiveFilter }), planFilePreview),
  /** `undoVersion` is the version to restore to take all of it back. */
  'plan:apply-file': call(
    'engine',
    applyPlanFileRequest,
    z.object({ taken: z.number().int(), undoVersion: z.number().int() }),
  ),
  /** Actions that plans draw from; a file is compared first, then taken line by line. Nothing about persons. */
  'catalogue:get': call('engine', nothing, catalogueState),
  'catalogue:put': call('engine', putCatalogueRequest, putCatalogueReply),
  'catalogue:read-file': call('engine', readLinesRequest, catalogueFilePreview),
  'catalogue:apply-file': call('engine', applyLinesRequest, importedList),
  'catalogue:export': call('engine', exportCatalogueRequest, z.object({ bytes: z.number().int() })),
  /** Imported lists of needs, actions, registrations: each may be withdrawn, and put back, as long as the vault lives. */
  'list-imports:list': call('engine', listImportsRequest, z.array(listImport)),
  'list-imports:put': call('engine', putListImportRequest, putListImportReply),
  'targets:get': call('engine', nothing, targets),
  'targets:set': call('engine', targets, targets),
  /** Objectives of the service with their versions; nothing of results. */
  'objectives:list': call('engine', nothing, objectivesState),
  'objectives:save': call('engine', saveObjectiveRequest, objectiveOutcome),
  'objectives:archive': call('engine', archiveObjectiveRequest, done),
  'objectives:restore': call('engine', restoreObjectiveRequest, objectiveOutcome),
  'objectives:overview': call('engine', collectiveFilter, objectivesReply),
  'trends:waves': call('engine', wavesRequest, wavesReply),
  /** The values that filters may take: names of units, sites, corps, catégories, emplois, campaigns. */
  'filters:get': call(
    'engine',
    nothing,
    z.object({
      unitPaths: z.array(z.array(z.string())),
      sites: z.array(z.string()),
      corps: z.array(z.string()),
      categories: z.array(z.string()),
      jobs: z.array(z.string()),
      campaigns: z.array(
        z.object({
          id: z.string(),
          code: z.string().nullable(),
          name: z.string(),
          kind: z.enum(['assessment', 'profiles']),
        }),
      ),
      agents: z.number().int(),
    }),
  ),

  /** Enters the nominative mode: journaled once per session. */
  'agents:list': call('engine', nothing, z.array(agentRow)),
  'agents:open-results': call('engine', openResultsRequest, agentResults),
  'journal:list': call('engine', nothing, z.array(journalEntry)),

  /** Personal links of a campaign: counts, and the list in clear. */
  'links:get': call('engine', nothing, linksState),
  'links:count': call('engine', linkCountRequest, linkCount),
  'links:export': call('engine', exportLinksRequest, z.object({ people: z.number().int() })),
  /** Files that name agents outside the vault, to delete once they have served. */
  'clear-files:list': call('engine', nothing, z.array(clearFile)),
  'clear-files:mark': call('engine', markClearFileRequest, z.array(clearFile)),

  /** Shows what would leave; `release:write` writes exactly that, or refuses when the vault changed since. */
  'release:prepare': call('engine', prepareReleaseRequest, preparedRelease),
  'release:write': call('engine', writeReleaseRequest, releaseRecord),
  /** The register of diffusions, the latest first; a release already made is written again to the byte. */
  'release:list': call('engine', nothing, z.array(releaseRecord)),
  'release:rewrite': call('engine', rewriteReleaseRequest, z.object({ files: z.array(z.string()) })),
  /** Texts of the invitation to an action, sent to everybody: nobody is named. */
  'invitation:get': call('engine', invitationRequest, invitationContent),
  'invitation:set': call('engine', setInvitationRequest, done),
  'invitation:export': call('engine', exportInvitationRequest, z.object({ bytes: z.number().int() })),
  /** Dated sessions: counts only. A change is taken back by its name until the next one. */
  'sessions:list': call('engine', nothing, z.array(trainingSession)),
  'sessions:set': call('engine', sessionDraft, registrationChange.extend({ sessionId: z.number().int() })),
  'sessions:delete': call('engine', sessionRequest, registrationChange),
  /** Who registered to a session, and who came; enters the nominative mode, and never reads a result. */
  'registrations:get': call('engine', sessionRequest, registrationList),
  'registrations:candidates': call('engine', candidatesRequest, candidates),
  'registrations:add': call('engine', addRegistrationRequest, registrationChange),
  'registrations:withdraw': call('engine', withdrawRequest, registrationChange),
  'registrations:attend': call('engine', attendanceRequest, registrationChange),
  'registrations:undo': call('engine', undoRegistrationRequest, done),
  'registrations:erase': call('engine', eraseRequest, z.object({ erased: z.number().int() })),
  'registrations:read-file': call('engine', readRegistrationsRequest, registrationsPreview),
  'registrations:apply-file': call('engine', applyRegistrationsRequest, appliedRegistrations),
  /** Writes who is convened, in clear: recalled by `clear-files:list`. */
  'convocations:export': call('engine', exportConvocationsRequest, z.object({ people: z.number().int() })),

  /** How the workbook of a filter would differ from the needs on the screen; nothing is written. */
  'export:needs': call(
    'engine',
    z.strictObject({ jobId: z.string().max(64), filter: collectiveFilter }),
    fileNeeds,
  ),
  /** The actions of the plan as a CSV file. */
  'export:plan-table': call(
    'engine',
    z.strictObject({ destination: fileToken, filter: collectiveFilter }),
    z.object({ bytes: z.number().int() }),
  ),
  'export:workbook': call(
    'engine',
    z.strictObject({
      jobId: z.string().max(64),
      destination: fileToken,
      filter: collectiveFilter,
    }),
    z.object({
      bytes: z.number().int(),
      sheets: z.array(z.string()),
      /** Texts cut at the limit of a cell. */
      cutTexts: z.number().int(),
    }),
  ),
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type RequestOf<Name extends ChannelName> = z.output<Channels[Name]['request']>;
export type ReplyOf<Name extends ChannelName> = z.output<Channels[Name]['reply']>;

/** Channels answered by main itself. */
export type MainChannel = {
  [Name in ChannelName]: Channels[Name]['owner'] extends 'main' ? Name : never;
}[ChannelName];
/** Channels that main forwards to the engine. */
export type EngineChannel = Exclude<ChannelName, MainChannel>;
