import type { KnownRange } from '../known-range';
import { type Atoms, atomsOf, splitIntoAtoms } from './atoms';
import type { AuditedRow, CampaignAudit } from './campaign-audit';
import { type EarlierRule, figureAt } from './ledger-rules';
import type { SumRule } from './open-range';
import { type PlaceCounts, targetsOf } from './place-counts';

/** The two figures that add up along a column, each audited on its own. */
export type Figure = 'below' | 'obtained';

/**
 * One competence, one figure: results that stand in the same rows of all releases are one atom. Confidential.
 * Rules: those of the rows of the publication, in their order, then those of earlier releases.
 */
export interface ColumnProblem {
  readonly figure: Figure;
  /** Number of results of each atom. */
  readonly sizes: readonly number[];
  readonly upper: readonly number[];
  readonly truth: readonly number[];
  /** Largest figure of one result: 1, or the end of the scale of a sum. */
  readonly scale: number;
  /** Atoms of each rule. */
  readonly ruleAtoms: readonly (readonly number[])[];
  /** Rules of each atom. */
  readonly atomRules: readonly (readonly number[])[];
  /** Largest figure of each rule. */
  readonly ruleUpper: readonly number[];
  /** Range told by each earlier release, in the order of the rules after the rows. */
  readonly earlier: readonly { readonly rule: EarlierRule; readonly range: KnownRange }[];
  /** Atoms of the persons in no row of each table. */
  readonly unplaced: readonly (readonly number[])[];
}

/** A result that was released once and is not current any more: its figure is looked up by its number, else unknown. */
export type FindFigure = (result: number, figure: Figure, target: number) => number | null;

/** What the audit of one figure of one competence is written from. */
interface ColumnSource {
  readonly competence: number;
  readonly places: PlaceCounts;
  readonly rules: readonly EarlierRule[];
  readonly find: FindFigure;
}

/**
 * One variable by result. A count below target belongs to the target it was judged by: another target is another
 * variable.
 */
class VariableList {
  readonly upper: number[] = [];
  readonly truth: number[] = [];
  readonly #results: number;
  /** Variable of each result, −1 for none, by target. */
  readonly #variables = new Map<number, Int32Array>();

  /** @param results every number of a result is below it */
  constructor(results: number) {
    this.#results = results;
  }

  /** The variable of a result; −1 when it has none yet. */
  find(result: number, target: number): number {
    return this.#judgedBy(target)[result] ?? -1;
  }

  /** Makes the variable of a result. */
  add(result: number, target: number, { upper, truth }: { upper: number; truth: number }): number {
    const variable = this.upper.push(upper) - 1;
    this.truth.push(truth);
    this.#judgedBy(target)[result] = variable;
    return variable;
  }

  #judgedBy(target: number): Int32Array {
    const known = this.#variables.get(target);
    if (known !== undefined) return known;
    const variables = new Int32Array(this.#results).fill(-1);
    this.#variables.set(target, variables);
    return variables;
  }
}

/** Whether a row tells a figure of a competence: a comparison tells sums only, of its competences only. */
const isTelling = ({ compared }: AuditedRow, competence: number, figure: Figure): boolean =>
  compared === null || (figure === 'obtained' && compared.has(competence));

/** Variable of each place, −1 where there is no value. */
const placeCurrent = (
  list: VariableList,
  audit: CampaignAudit,
  { competence, places }: ColumnSource,
  figure: Figure,
): Int32Array => {
  const isCount = figure === 'below';
  const most = isCount ? places.respondents : places.most;
  const targets = isCount ? targetsOf(audit, competence) : null;
  const current = isCount ? audit.results.subarray(0, audit.persons.length) : audit.results;
  return current.map((result, place) => {
    if (places.respondents[place] === 0) return -1;
    const target = targets?.[place] ?? 0;
    const known = list.find(result, target);
    if (known >= 0) return known;
    return list.add(result, target, { upper: most[place] ?? 0, truth: places[figure][place] ?? 0 });
  });
};

const placeEarlier = (
  list: VariableList,
  { members, of }: EarlierRule,
  figure: Figure,
  find: FindFigure,
): Int32Array =>
  Int32Array.from(members, (place) => {
    const result = of.results[place] ?? 0;
    const judgedBy = figureAt(of.target, place);
    const target = figure === 'below' ? judgedBy : 0;
    const known = list.find(result, target);
    if (known >= 0) return known;
    const upper = figure === 'below' ? 1 : figureAt(of.most, place);
    return list.add(result, target, { upper, truth: find(result, figure, judgedBy) ?? 0 });
  });

const variablesOf = (members: readonly number[], variables: Int32Array): Int32Array =>
  Int32Array.from(members, (place) => variables[place] ?? -1).filter((variable) => variable >= 0);

const addByAtom = ({ count, atomOf }: Atoms, figureOf: (variable: number) => number): readonly number[] => {
  const sums = new Array<number>(count).fill(0);
  atomOf.forEach((atom, variable) => {
    sums[atom] = (sums[atom] ?? 0) + figureOf(variable);
  });
  return sums;
};

const listAtomRules = (count: number, ruleAtoms: readonly (readonly number[])[]) => {
  const atomRules: number[][] = Array.from({ length: count }, () => []);
  ruleAtoms.forEach((atoms, rule) => {
    for (const atom of atoms) atomRules[atom]?.push(rule);
  });
  return atomRules;
};

/** Writes the audit of one figure of one competence. */
export const writeProblem = (audit: CampaignAudit, source: ColumnSource, figure: Figure): ColumnProblem => {
  const { competence, rules, find } = source;
  const earlier = rules.flatMap((rule) => {
    const range = rule[figure];
    return range === null ? [] : [{ rule, range }];
  });
  const list = new VariableList(audit.numbers.count);
  const current = placeCurrent(list, audit, source, figure);
  const ofRows = audit.rows.map((row) =>
    isTelling(row, competence, figure) ? variablesOf(row.members, current) : new Int32Array(),
  );
  const ofRules = [...ofRows, ...earlier.map(({ rule }) => placeEarlier(list, rule, figure, find))];
  const unplaced = audit.unplaced.map((members) => variablesOf(members, current));
  const atoms = splitIntoAtoms(list.upper.length, [...ofRules, ...unplaced]);
  const ruleAtoms = ofRules.map((variables) => atomsOf(atoms, variables));
  const upper = addByAtom(atoms, (variable) => list.upper[variable] ?? 0);
  return {
    figure,
    sizes: addByAtom(atoms, () => 1),
    upper,
    truth: addByAtom(atoms, (variable) => list.truth[variable] ?? 0),
    scale: list.upper.reduce((most, each) => Math.max(most, each), 1),
    ruleAtoms,
    atomRules: listAtomRules(atoms.count, ruleAtoms),
    ruleUpper: ruleAtoms.map((each) => each.reduce((sum, atom) => sum + (upper[atom] ?? 0), 0)),
    earlier,
    unplaced: unplaced.map((variables) => atomsOf(atoms, variables)),
  };
};

/** Rules as the audit starts: what each row would tell, then what earlier releases told. */
export const listRules = (problem: ColumnProblem, ranges: readonly KnownRange[]): readonly SumRule[] =>
  problem.ruleAtoms.map((atoms, rule) => ({
    atoms,
    range: ranges[rule] ?? problem.earlier[rule - ranges.length]?.range ?? { low: 0, high: 0 },
  }));
