import { findCompetence } from '../framework/pix-framework';
import { recogniseTitle } from '../pix/column-role';
import { recogniseRosterTitle } from '../roster/roster-columns';
import { type ColumnRole, type MappedKind, rolesOf } from './column-choice';
import { type ColumnMapping, rankTitles } from './column-mapping';

function pixRole(title: string): ColumnRole {
  const role = recogniseTitle(title);
  if (role.kind === 'field') return `pix/${role.field}`;
  if (role.kind !== 'competence') return 'kept';
  const { code } = findCompetence(role.name);
  return code === null ? 'kept' : `competence/${code}/${role.measure}`;
}

function agentRole(title: string): ColumnRole {
  const field = recogniseRosterTitle(title);
  return field === null ? 'ignored' : `agents/${field}`;
}

/** What the titles alone say: each role once, the first column having it. */
function proposeRoles(titles: readonly string[], kind: MappedKind): readonly ColumnRole[] {
  const offered = new Set(rolesOf(kind));
  const taken = new Set<ColumnRole>();
  const rest: ColumnRole = kind === 'agents' ? 'ignored' : 'kept';
  return titles.map((title) => {
    const role = kind === 'agents' ? agentRole(title) : pixRole(title);
    const isFree = role === 'agents/unit' || !taken.has(role);
    if (!offered.has(role) || !isFree) return rest;
    taken.add(role);
    return role;
  });
}

const known = (roles: readonly ColumnRole[]): number =>
  roles.filter((role) => role !== 'ignored' && role !== 'kept').length;

/** What a file most looks like, and what its titles say; the administrator corrects both. */
export function proposeMapping(cells: readonly string[], kind: MappedKind | null = null): ColumnMapping {
  const columns = rankTitles(cells);
  const titles = columns.map(({ title }) => title);
  const kinds: readonly MappedKind[] = kind === null ? ['agents', 'assessment', 'profiles'] : [kind];
  const proposals = kinds.map((each) => ({ kind: each, roles: proposeRoles(titles, each) }));
  const [first, ...others] = proposals;
  const best = others.reduce(
    (former, next) => (former === undefined || known(next.roles) > known(former.roles) ? next : former),
    first,
  );
  return {
    kind: best?.kind ?? 'agents',
    columns: columns.map((column, place) => ({ ...column, role: best?.roles[place] ?? 'kept' })),
    campaign: null,
  };
}
