import { z } from './zod';

/** State of a participation: sent; finished but not sent (before mid-2025); in progress. */
export const participationState = z.enum(['shared', 'finished', 'started']);
export type ParticipationState = z.infer<typeof participationState>;

/** A participation as the nominative table may show it: state and progress, never a result. */
export const agentParticipation = z.object({
  id: z.number().int(),
  campaignId: z.string(),
  state: participationState,
  /** 0–1, null where the layout has none. */
  progress: z.number().nullable(),
  startedAt: z.string().nullable(),
  sharedAt: z.string().nullable(),
  /** A test « avant ouverture », left out of every count: by the opening day of the campaign, or marked by hand. */
  beforeOpening: z.enum(['no', 'by-day', 'marked']),
  /** The latest export of the campaign no longer tells it: kept, counted as before, and said. */
  absent: z.boolean(),
});
export type AgentParticipation = z.infer<typeof agentParticipation>;

/** One agent of the roster: identity, affectation, participations. There is no result column. */
export const agentRow = z.object({
  id: z.number().int(),
  matricule: z.string().nullable(),
  usageName: z.string(),
  birthName: z.string().nullable(),
  firstName: z.string(),
  email: z.string().nullable(),
  unitPath: z.array(z.string()),
  site: z.string().nullable(),
  corps: z.string().nullable(),
  category: z.string().nullable(),
  job: z.string().nullable(),
  /** Quotité, a ratio. */
  workingTime: z.number().nullable(),
  manager: z.string().nullable(),
  participations: z.array(agentParticipation),
});
export type AgentRow = z.infer<typeof agentRow>;

/** Why one agent's own results are opened. */
export const openingReason = z.enum(['rapprochement', 'droit-acces', 'rectification', 'assistance']);
export type OpeningReason = z.infer<typeof openingReason>;

export const openResultsRequest = z.strictObject({
  agentId: z.number().int().positive(),
  reason: openingReason,
  /** Free precision kept in the journal; may be empty. */
  note: z.string().max(500),
});

/** The shared results of one agent, opened one at a time and journaled. */
export const agentResults = z.object({
  agentId: z.number().int(),
  campaigns: z.array(
    z.object({
      campaignId: z.string(),
      name: z.string(),
      kind: z.enum(['assessment', 'profiles']),
      sharedAt: z.string().nullable(),
      mastery: z.number().nullable(),
      pixTotal: z.number().nullable(),
      stage: z.number().nullable(),
      results: z.array(
        z.object({
          code: z.string().nullable(),
          competence: z.string(),
          acquis: z.number().nullable(),
          validated: z.number().nullable(),
          level: z.number().nullable(),
          pix: z.number().nullable(),
        }),
      ),
    }),
  ),
});
export type AgentResults = z.infer<typeof agentResults>;

/** One line of the access journal kept in the vault. */
export const journalEntry = z.object({
  id: z.number().int(),
  at: z.string(),
  role: z.string(),
  action: z.enum([
    'vault-created',
    'vault-opened',
    'passphrase-changed',
    'import-applied',
    'import-undone',
    'nominative-opened',
    'results-opened',
    'targets-changed',
    'need-decided',
    'workbook-exported',
    'campaign-changed',
    'counting-changed',
    'participation-marked',
    'person-attached',
    'links-exported',
    'convocations-exported',
    'registrations-changed',
    'invitation-exported',
    'plan-changed',
    'figure-exported',
    'mapping-changed',
    'release-made',
    'release-rewritten',
    'catalogue-changed',
    'objective-changed',
  ]),
  /** What it was about, in French, without a result. */
  subject: z.string(),
  reason: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
export type JournalAction = JournalEntry['action'];
