import { foldText } from '../framework/fold-text';
import { readTitle } from '../pix/column-title';
import { type ColumnRole, type MappedKind, NECESSARY, REPEATABLE, titleOfRole } from './column-choice';

/** One column by its title, and its rank among columns of the same title (0 first). */
export interface MappedColumn {
  readonly title: string;
  readonly rank: number;
  readonly role: ColumnRole;
}

/** What the administrator says of the columns of files with the same titles. */
export interface ColumnMapping {
  readonly kind: MappedKind;
  readonly columns: readonly MappedColumn[];
  /** Told by no column: the same for every row. */
  readonly campaign: { readonly id: string; readonly name: string } | null;
}

/** Titles as the reading rules know them, and what every row gets at its end. */
export interface MappedHeader {
  readonly titles: readonly string[];
  readonly added: readonly string[];
}

/** Titles without what varies, in alphabetical order: the same for two files with the same columns. */
export const headerKey = (cells: readonly string[]): string =>
  cells
    .map((cell) => foldText(readTitle(cell)))
    .sort()
    .join('\n');

/** Key of the files that a mapping is for. */
export const mappingKey = ({ columns }: ColumnMapping): string =>
  headerKey(columns.map(({ title }) => title));

/** Each cell with its rank among cells of the same title. */
export function rankTitles(
  cells: readonly string[],
): readonly { readonly title: string; readonly rank: number }[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const title = readTitle(cell);
    const rank = seen.get(title) ?? 0;
    seen.set(title, rank + 1);
    return { title, rank };
  });
}

/** The header of a file as a mapping says it. */
export function applyMapping({ columns, campaign }: ColumnMapping, cells: readonly string[]): MappedHeader {
  const roles = new Map(columns.map(({ title, rank, role }) => [JSON.stringify([title, rank]), role]));
  const titles = rankTitles(cells).map(({ title, rank }) => {
    const role = roles.get(JSON.stringify([title, rank])) ?? 'kept';
    return role === 'ignored' ? '' : (titleOfRole(role) ?? title);
  });
  if (campaign === null) return { titles, added: [] };
  return { titles: [...titles, 'ID Campagne', 'Nom de la campagne'], added: [campaign.id, campaign.name] };
}

/** What keeps a mapping from being used. */
export interface MappingFaults {
  /** Necessary roles that no column has. */
  readonly missing: readonly ColumnRole[];
  /** Roles that several columns have. */
  readonly repeated: readonly ColumnRole[];
  /** Neither columns nor the administrator say which campaign it is. */
  readonly needsCampaign: boolean;
  /** An HR list without any name column, or a Pix export without a competence. */
  readonly needsContent: boolean;
}

export function findFaults({ kind, columns, campaign }: ColumnMapping): MappingFaults {
  const counts = new Map<ColumnRole, number>();
  for (const { role } of columns) counts.set(role, (counts.get(role) ?? 0) + 1);
  const has = (role: ColumnRole): boolean => counts.has(role);
  const isPix = kind !== 'agents';
  const hasName = has('agents/usage-name') || has('agents/birth-name') || has('agents/name');
  return {
    missing: NECESSARY[kind].filter((role) => !has(role)),
    repeated: [...counts].flatMap(([role, count]) => (count > 1 && !REPEATABLE.has(role) ? [role] : [])),
    needsCampaign: isPix && campaign === null && !(has('pix/campaign-id') && has('pix/campaign-name')),
    needsContent: !isPix && !hasName,
  };
}

export const isUsable = ({ missing, repeated, needsCampaign, needsContent }: MappingFaults): boolean =>
  missing.length === 0 && repeated.length === 0 && !needsCampaign && !needsContent;

/** Continues the last run of measures of one competence with the next competences, over the columns that follow. */
export function continueCompetences(
  roles: readonly ColumnRole[],
  from: number,
  codes: readonly string[],
): readonly ColumnRole[] {
  const codeAt = (index: number): string | null => {
    const [kind, code = ''] = (roles[index] ?? '').split('/');
    return kind === 'competence' ? code : null;
  };
  const code = codeAt(from);
  if (code === null) return roles;
  let start = from;
  while (codeAt(start - 1) === code) start -= 1;
  const measures = roles.slice(start, from + 1).map((role) => role.split('/')[2] ?? '');
  const next = codes.slice(codes.indexOf(code) + 1);
  const filled = next.flatMap((other) =>
    measures.map((measure): ColumnRole => `competence/${other}/${measure}`),
  );
  return roles.map((role, index) => (index > from ? (filled[index - from - 1] ?? role) : role));
}

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/**
 * Number of a campaign that only its name tells: the same name is the same campaign. Fifteen digits, the first a 9: those
 * of Pix Orga are far shorter. Null for a name without letters.
 */
export function campaignOf(name: string): ColumnMapping['campaign'] {
  const typed = name.trim();
  const folded = foldText(typed);
  if (folded === '') return null;
  const digits = [0x811c9dc5, 0x01234567].map((seed) =>
    String(hash(folded, seed) % 10_000_000).padStart(7, '0'),
  );
  return { id: `9${digits.join('')}`, name: typed };
}
