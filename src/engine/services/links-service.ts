import { basename } from 'node:path';
import type { ReplyOf, RequestOf } from '../../contract/channels';
import { type Envelope, fail, succeed } from '../../contract/failure';
import type { LinksState } from '../../contract/links';
import { typeset } from '../../contract/typeset';
import { chooseRecipients, type Recipient, type RecipientChoice } from '../../core/links/choose-recipients';
import { drawLinkId, type LinkId } from '../../core/links/link-id';
import { type CampaignCode, personalLink, readCampaignCode } from '../../core/links/personal-link';
import { keyAgents } from '../../core/roster/agent-key';
import type { PlainTable } from '../export/plain-table/plain-table';
import { tableBytes } from '../export/plain-table/table-bytes';
import { readAgents } from '../store/queries/agents';
import { readCampaigns } from '../store/queries/campaigns';
import { writeClearFile } from '../store/queries/clear-files';
import { countLinks, ensureLinks, readStarters } from '../store/queries/links';
import type { Store } from '../store/store';
import {
  type EngineContext,
  enterNominative,
  journalise,
  nowIso,
  pathOf,
  type Session,
  withSession,
} from './context';
import type { Handlers } from './handler';
import { writeFileSafely } from './write-file-safely';

type LinkChannel = 'links:get' | 'links:count' | 'links:export';

const HEADERS = ['Nom', 'Prénom', 'Courriel', 'Service', 'Lien'] as const;

/** Random bytes asked for one identifier: sixteen letters need as many usable ones. */
const BYTES = 32;

/** Personal links of a campaign: who gets one, and the list in clear for a mail merge. Participation, never results. */
export function linksHandlers(context: EngineContext): Pick<Handlers, LinkChannel> {
  return {
    'links:get': () => withSession(context, (session) => succeed(stateOf(session.store))),
    'links:count': (request) =>
      withSession(context, (session): Envelope<ReplyOf<'links:count'>> => {
        const code = readCampaignCode(request.code);
        if (code === null) return succeed({ kind: 'invalid-code' });
        const people = recipientsOf(context, session.store, code, request);
        const withoutEmail = people.filter(({ agent }) => agent.email === null).length;
        return succeed({ kind: 'counted', code, people: people.length, withoutEmail });
      }),
    'links:export': (request, paths) =>
      withSession(context, (session) => {
        const path = pathOf(paths, request.destination);
        if (path === null) return fail('unknown-token');
        const code = readCampaignCode(request.code);
        return code === null ? fail('bad-request') : exportLinks(context, session, { path, code, request });
      }),
  };
}

const codeOf = (text: string | null): CampaignCode | null => (text === null ? null : readCampaignCode(text));

function stateOf({ database }: Store): LinksState {
  const links = countLinks(database);
  const names = new Map<string, string>();
  for (const { campaign } of readCampaigns(database)) {
    const code = codeOf(campaign.code);
    if (code !== null) names.set(code, campaign.name);
  }
  const codes = [...new Set([...names.keys(), ...links.keys()])];
  return {
    campaigns: codes.map((code) => ({ code, name: names.get(code) ?? null, links: links.get(code) ?? 0 })),
  };
}

const todayOf = (context: EngineContext): string => nowIso(context).slice(0, 10);

function recipientsOf(
  context: EngineContext,
  { database }: Store,
  code: CampaignCode,
  choice: RecipientChoice,
): readonly Recipient[] {
  const starters = readStarters(database, code);
  const stored = readAgents(database);
  const all = keyAgents(stored.map(({ agent }) => agent)).map(({ key, agent }, index) => ({
    key,
    agent,
    hasStarted: starters.has(stored[index]?.id ?? -1),
  }));
  return chooseRecipients(all, choice, todayOf(context));
}

function drawOne(context: EngineContext): LinkId {
  for (;;) {
    const id = drawLinkId(context.environment.vault.randomBytes(BYTES));
    if (id !== null) return id;
  }
}

function tableOf(
  people: readonly Recipient[],
  links: ReadonlyMap<Recipient['key'], LinkId>,
  { code, day }: { readonly code: CampaignCode; readonly day: string },
): PlainTable {
  const rows = people.flatMap(({ key, agent }) => {
    const id = links.get(key);
    if (id === undefined) return [];
    const { usageName, firstName, email, unitPath } = agent;
    return [[usageName, firstName, email ?? '', unitPath.join(' / '), personalLink(code, id)]];
  });
  return { title: `Liens personnels ${code}`, sheet: 'Liens', headers: HEADERS, rows, day };
}

interface LinkExport {
  readonly path: string;
  readonly code: CampaignCode;
  readonly request: RequestOf<'links:export'>;
}

/**
 * Draws the identifiers that are missing, writes the list, then the journal. Identifiers stay when the file could not
 * be written: they name nobody outside the vault.
 */
async function exportLinks(
  context: EngineContext,
  session: Session,
  { path, code, request }: LinkExport,
): Promise<Envelope<{ people: number }>> {
  enterNominative(context, session);
  const { database } = session.store;
  const people = recipientsOf(context, session.store, code, request);
  if (people.length === 0) return fail('not-found');
  const madeAt = nowIso(context);
  const draw = () => drawOne(context);
  const links = ensureLinks(database, { code, agents: people.map(({ key }) => key), draw, madeAt });
  session.saver.changed();
  const bytes = await tableBytes(tableOf(people, links, { code, day: todayOf(context) }), request.format);
  const failure = await writeFileSafely(context.environment.vault, path, bytes);
  if (failure !== null) return fail('export-failed', { reason: failure });
  await session.writing;
  writeClearFile(database, {
    kind: 'links',
    subject: code,
    fileName: basename(path),
    people: people.length,
    writtenAt: madeAt,
  });
  const subject = `Liens personnels de la campagne ${code} : ${people.length} agents, fichier en clair, sans résultat`;
  journalise(context, session, { action: 'links-exported', subject: typeset(subject) });
  return succeed({ people: people.length });
}
