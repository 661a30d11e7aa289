import { WHOLE_ROW } from '../../gaps/row-key';
import { type ResultTally, tallyResults } from '../../gaps/tally-results';
import type { PersonTargets } from '../../targets/ask-of-persons';
import type { Targets } from '../../targets/target';
import { type CampaignContext, listTargets } from '../campaign-context';
import type { RowPlan } from '../plan-rows';
import { isSmallRow } from '../publish-headcount';
import type { ComparedRow } from './compared-rows';
import type { ResultNumbers } from './result-numbers';

/** A published row: the same persons in two tables are one cell. Confidential. */
export interface AuditedRow {
  readonly label: string;
  /** Places in `CampaignAudit.persons`. */
  readonly members: readonly number[];
  readonly isSmall: boolean;
  readonly isWhole: boolean;
  /** Competences whose sum is told, when the row is one side of a comparison; null for a row of tables. */
  readonly compared: ReadonlySet<number> | null;
}

/** Everything that the tables of one campaign say, and of whom. Confidential. */
export interface CampaignAudit {
  readonly context: CampaignContext;
  readonly targets: PersonTargets;
  readonly plans: readonly RowPlan[];
  /** Persons with a current result in the publication. */
  readonly persons: readonly number[];
  /** Rows of the facts of results that are compared and not current: their places follow those of the persons. */
  readonly others: readonly number[];
  /** By place. */
  readonly keys: readonly string[];
  /** By place, as `numbers` gives them. */
  readonly results: Int32Array;
  readonly numbers: ResultNumbers;
  /** One slot by person. */
  readonly single: ResultTally;
  readonly rows: readonly AuditedRow[];
  /** Row of `rows` of each row of each plan. */
  readonly rowOfPlan: readonly (readonly number[])[];
  /** Row of `rows` of each compared row. */
  readonly rowOfCompared: readonly number[];
  /** Persons in no row of each plan. */
  readonly unplaced: readonly (readonly number[])[];
}

/** How a refusal names people compared. */
export const COMPARED_LABEL = 'Personnes comparées';

const listPersons = ({ situation, selection }: CampaignContext): readonly number[] =>
  [...situation.current.keys()].filter(
    (person) => (situation.current[person] ?? -1) >= 0 && selection.isKept[person] === 1,
  );

/** Results person by person, through the same count as every table. */
const tallyEach = (context: CampaignContext, targets: PersonTargets): ResultTally => {
  const { facts, scale, situation, selection } = context;
  const rows = {
    rowOf: Int32Array.from({ length: facts.personCount }, (_, i) => i),
    rowCount: facts.personCount,
  };
  return tallyResults(facts, scale.measure, situation, selection.isKept, rows, targets);
};

/** Members of each row of a plan, then of no row. */
const splitByRow = (plan: RowPlan, persons: readonly number[]): readonly (readonly number[])[] => {
  const members: number[][] = Array.from({ length: plan.rowCount + 1 }, () => []);
  persons.forEach((person, place) => {
    const row = plan.rowOf[person] ?? -1;
    members[row < 0 ? plan.rowCount : row]?.push(place);
  });
  return members;
};

/** Places of the compared results: those of the persons where current, else after them. */
const placeCompared = (
  { situation }: CampaignContext,
  persons: readonly number[],
  compared: readonly ComparedRow[],
) => {
  const placeOf = new Map(persons.map((person, place) => [situation.current[person] ?? -1, place]));
  const others: number[] = [];
  const place = (row: number): number => {
    const known = placeOf.get(row) ?? persons.length + others.push(row) - 1;
    placeOf.set(row, known);
    return known;
  };
  const rows = compared.map(
    ({ results, competences }): AuditedRow => ({
      label: COMPARED_LABEL,
      members: results.map(place),
      isSmall: false,
      isWhole: false,
      compared: competences,
    }),
  );
  return { rows, others };
};

/** What one campaign is to say. */
interface AskedAudit {
  readonly targets: Targets;
  readonly plans: readonly RowPlan[];
  readonly compared: readonly ComparedRow[];
  readonly numbers: ResultNumbers;
}

/** What the tables of one campaign, rows as in `plans`, and its comparisons say of whom. */
export const auditCampaign = (
  context: CampaignContext,
  { targets: chosen, plans, compared, numbers }: AskedAudit,
): CampaignAudit => {
  const { facts, situation, selection, thresholds } = context;
  const targets = listTargets(context, chosen);
  const persons = listPersons(context);
  const whole = {
    label: WHOLE_ROW.label,
    members: [...persons.keys()],
    isSmall: isSmallRow(selection.agents, thresholds),
    isWhole: true,
    compared: null,
  };
  const rows: AuditedRow[] = [whole];
  const indexOf = new Map([[whole.members.join(), 0]]);
  const parts = plans.map((plan) => splitByRow(plan, persons));
  const rowOfPlan = plans.map((plan, table) =>
    plan.rows.map(({ label, agents }, slot) => {
      const members = parts[table]?.[slot] ?? [];
      const known = members.length === 0 ? undefined : indexOf.get(members.join());
      if (known !== undefined) return known;
      indexOf.set(members.join(), rows.length);
      const isSmall = isSmallRow(agents, thresholds);
      return rows.push({ label, members, isSmall, isWhole: false, compared: null }) - 1;
    }),
  );
  const beside = placeCompared(context, persons, compared);
  const current = [...persons.map((person) => situation.current[person] ?? -1), ...beside.others];
  const keys = current.map((row) => facts.participations.resultKey[row] ?? '');
  return {
    context,
    targets,
    plans,
    persons,
    others: beside.others,
    keys,
    results: Int32Array.from(keys, (key) => numbers.of(key)),
    numbers,
    single: tallyEach(context, targets),
    rows: [...rows, ...beside.rows],
    rowOfPlan,
    rowOfCompared: compared.map((_, index) => rows.length + index),
    unplaced: parts.flatMap((members, table) =>
      (plans[table]?.rowCount ?? 0) > 0 ? [members.at(-1) ?? []] : [],
    ),
  };
};
