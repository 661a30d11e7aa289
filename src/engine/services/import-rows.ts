import type { ImportRow } from '../../contract/imports';
import type { ImportPlan, RowOutcome } from '../import';

/** Every row of one file of a plan in its order, refused ones among them, then what the file no longer tells. */
export function importRowsOf(plan: ImportPlan, file: number): ImportRow[] {
  const outcomes = plan.outcomesOf(file).map(rowOf);
  const refused = (plan.files[file]?.rejected ?? []).map(
    ({ line, message }): ImportRow => ({ ...NOBODY, line, fate: 'rejected', refusal: message }),
  );
  const read = [...outcomes.filter(({ line }) => line !== null), ...refused];
  const inOrder = read.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  return [...inOrder, ...outcomes.filter(({ line }) => line === null)];
}

const NOBODY = { lastName: '', firstName: '', externalId: null, state: null, match: null } as const;

function rowOf(outcome: RowOutcome): ImportRow {
  const { line, fate, identity } = outcome;
  const { lastName, firstName, externalId, shared, progress } = identity;
  const state = shared ? 'shared' : progress === 1 ? 'finished' : 'started';
  return { line, fate, lastName, firstName, externalId, state, match: matchOf(outcome), refusal: null };
}

function matchOf({ match, agent }: RowOutcome): ImportRow['match'] {
  if (match.kind !== 'matched') return { kind: match.kind, why: match.reason, agent: null };
  if (agent === null) return { kind: 'matched', why: match.by, agent: null };
  const { usageName, firstName, matricule } = agent;
  return { kind: 'matched', why: match.by, agent: { usageName, firstName, matricule } };
}
