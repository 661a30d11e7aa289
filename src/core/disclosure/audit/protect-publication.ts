import { chooseThresholds, type DisclosureSettings } from '../profile';
import { release } from '../release';
import type {
  HiddenInterval,
  LedgerRelease,
  Publication,
  PublicationCell,
  PublicationTable,
} from './publication';
import { type AuditedSystem, solveInterval } from './solve-interval';

const slack = 1e-6;

/** Hidden interval of a cell, and whether it is wide enough for rule 4. */
const auditCell = (system: AuditedSystem, cell: PublicationCell, k: number) => {
  const below = solveInterval(system, cell.key, 'below');
  const sum = solveInterval(system, cell.key, 'sum');
  if (!below || !sum) return undefined;
  // A respondent’s own result takes one value away from either end.
  const others = Math.floor(below.max + slack) - Math.ceil(below.min - slack);
  const isWide = others >= Math.min(k, cell.respondents);
  const isSumWide = sum.max - sum.min + slack >= cell.respondents * cell.scale * 0.2;
  return isWide && isSumWide ? { key: cell.key, below, sum } : undefined;
};

/** The least valuable published cell that shares a margin with the failing one; parts before totals. */
const chooseSecondary = (system: AuditedSystem, failing: string): string | undefined => {
  const near = system.margins.filter(({ total, parts }) => total === failing || parts.includes(failing));
  const totals = new Set(system.margins.map(({ total }) => total));
  const size = (key: string) => system.cells.get(key)?.respondents ?? 0;
  return near
    .flatMap(({ parts }) => parts)
    .filter((key) => !system.hidden.has(key) && !totals.has(key) && size(key) > 0)
    .sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1))[0];
};

/** First hidden cell that fails, or the audit of all of them. */
const auditAll = (system: AuditedSystem, k: number) => {
  const audit: HiddenInterval[] = [];
  for (const key of system.hidden) {
    const cell = system.cells.get(key);
    const interval = cell && auditCell(system, cell, k);
    if (!interval) return { kind: 'fails' as const, key };
    audit.push(interval);
  }
  return { kind: 'passes' as const, audit };
};

/** Banded by rule 2, or too few to be exact: only exact results are published. */
const isPrimary = (cell: PublicationCell, exactFrom: number): boolean =>
  cell.respondents > 0 &&
  (cell.respondents < exactFrom || cell.below <= 2 || cell.below >= cell.respondents - 2);

const publish = (tables: readonly PublicationTable[], hidden: ReadonlySet<string>) =>
  release(
    tables.map(({ id, cells }) => ({
      id,
      results: cells.map(({ key, below, sum }) =>
        hidden.has(key) ? { kind: 'masked' as const, key } : { kind: 'exact' as const, key, below, sum },
      ),
    })),
  );

/**
 * Hides results until none can be recomputed from all tables together, then publishes with the interval
 * of each hidden result. Never publishes unproved: a part that cannot be protected gives `infeasible` with
 * the total to give up, and any earlier release in the ledger gives `already-released`. Source: rules 1–4
 * of the design note on disclosure, ADR 0013 (with what is not proved).
 */
export const protectPublication = (
  tables: readonly PublicationTable[],
  settings: DisclosureSettings,
  ledger: readonly LedgerRelease[],
): Publication => {
  const earlier = ledger[0];
  if (earlier) return { kind: 'already-released', photo: earlier.photo };
  const { k, exactFrom } = chooseThresholds(settings);
  const cells = new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, cell] as const)));
  const margins = tables.flatMap((table) => table.margins);
  const hidden = new Set([...cells.values()].filter((cell) => isPrimary(cell, exactFrom)).map((c) => c.key));
  for (;;) {
    const system = { cells, margins, hidden };
    const result = auditAll(system, k);
    if (result.kind === 'passes')
      return { kind: 'published', tables: publish(tables, hidden), audit: result.audit };
    const secondary = chooseSecondary(system, result.key);
    if (secondary === undefined) {
      const margin = margins.find(({ parts }) => parts.includes(result.key));
      return { kind: 'infeasible', total: margin?.total ?? result.key };
    }
    hidden.add(secondary);
  }
};
