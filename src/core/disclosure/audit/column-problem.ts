import type { ResultCounts } from '../../gaps/result-counts';
import type { KnownRange } from '../known-range';
import { type AuditedRow, type CampaignAudit, readPerson, targetOfPerson } from './campaign-audit';
import type { EarlierRule } from './ledger-rules';
import type { SumRule } from './open-range';

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

interface Variable {
  readonly upper: number;
  readonly truth: number;
  /** Rules that it stands in, and, after a bar, the tables in which it stands in no row. */
  readonly places: string[];
}

/** A result that was released once and is not current any more: its figure is looked up, else unknown. */
export type FindFigure = (key: string, figure: Figure, target: number) => number | null;

const figureOf = (counts: ResultCounts, figure: Figure) => ({
  upper: figure === 'below' ? counts.respondents : counts.most,
  truth: counts[figure],
});

/** The result and, for a count below target, the target it was judged by: another target is another figure. */
const variableKey = (key: string, figure: Figure, target: number): string =>
  figure === 'below' ? `${key}@${target}` : key;

class VariableList {
  readonly #byKey = new Map<string, Variable>();

  /** The variable of a result, made when new. */
  reach(key: string, make: () => Omit<Variable, 'places'>): Variable {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const variable = { ...make(), places: [] };
    this.#byKey.set(key, variable);
    return variable;
  }

  group(): readonly { readonly places: string; readonly members: readonly Variable[] }[] {
    const groups = new Map<string, Variable[]>();
    for (const variable of this.#byKey.values()) {
      const places = variable.places.join();
      const group = groups.get(places);
      if (group === undefined) groups.set(places, [variable]);
      else group.push(variable);
    }
    return [...groups].map(([places, members]) => ({ places, members }));
  }
}

/** Whether a row tells a figure of a competence: a comparison tells sums only, of its competences only. */
const isTelling = ({ compared }: AuditedRow, competence: number, figure: Figure): boolean =>
  compared === null || (figure === 'obtained' && compared.has(competence));

const placeCurrent = (list: VariableList, audit: CampaignAudit, competence: number, figure: Figure): void => {
  const places = figure === 'below' ? audit.keys.slice(0, audit.persons.length) : audit.keys;
  const variables = places.map((key, place) => {
    const counts = readPerson(audit, place, competence);
    if (counts.respondents === 0) return undefined;
    const target = targetOfPerson(audit, place, competence);
    return list.reach(variableKey(key, figure, target), () => figureOf(counts, figure));
  });
  audit.rows.forEach((each, row) => {
    if (!isTelling(each, competence, figure)) return;
    for (const place of each.members) variables[place]?.places.push(`${row}`);
  });
  audit.unplaced.forEach((members, table) => {
    for (const place of members) variables[place]?.places.push(`|${table}`);
  });
};

const placeEarlier = (
  list: VariableList,
  earlier: ColumnProblem['earlier'],
  first: number,
  figure: Figure,
  find: FindFigure,
): void => {
  earlier.forEach(({ rule }, place) => {
    for (const { key, most, target } of rule.members) {
      const variable = list.reach(variableKey(key, figure, target), () => ({
        upper: figure === 'below' ? 1 : most,
        truth: find(key, figure, target) ?? 0,
      }));
      variable.places.push(`${first + place}`);
    }
  });
};

const total = (members: readonly Variable[], field: 'upper' | 'truth'): number =>
  members.reduce((sum, each) => sum + each[field], 0);

/** Writes the audit of one figure of one competence. */
export const writeProblem = (
  audit: CampaignAudit,
  competence: number,
  figure: Figure,
  rules: readonly EarlierRule[],
  find: FindFigure,
): ColumnProblem => {
  const earlier = rules.flatMap((rule) => {
    const range = rule[figure];
    return range === null ? [] : [{ rule, range }];
  });
  const list = new VariableList();
  placeCurrent(list, audit, competence, figure);
  placeEarlier(list, earlier, audit.rows.length, figure, find);
  const groups = list.group();
  const ruleAtoms: number[][] = Array.from({ length: audit.rows.length + earlier.length }, () => []);
  const unplaced: number[][] = audit.unplaced.map(() => []);
  groups.forEach(({ places }, atom) => {
    for (const place of places === '' ? [] : places.split(','))
      if (place.startsWith('|')) unplaced[Number(place.slice(1))]?.push(atom);
      else ruleAtoms[Number(place)]?.push(atom);
  });
  const atomRules: number[][] = groups.map(() => []);
  ruleAtoms.forEach((atoms, rule) => {
    for (const atom of atoms) atomRules[atom]?.push(rule);
  });
  const upper = groups.map(({ members }) => total(members, 'upper'));
  return {
    figure,
    sizes: groups.map(({ members }) => members.length),
    upper,
    truth: groups.map(({ members }) => total(members, 'truth')),
    scale: groups.reduce(
      (most, { members }) => members.reduce((top, each) => Math.max(top, each.upper), most),
      1,
    ),
    ruleAtoms,
    atomRules,
    ruleUpper: ruleAtoms.map((atoms) => atoms.reduce((sum, atom) => sum + (upper[atom] ?? 0), 0)),
    earlier,
    unplaced,
  };
};

/** Rules as the audit starts: what each row would tell, then what earlier releases told. */
export const listRules = (problem: ColumnProblem, ranges: readonly KnownRange[]): readonly SumRule[] =>
  problem.ruleAtoms.map((atoms, rule) => ({
    atoms,
    range: ranges[rule] ?? problem.earlier[rule - ranges.length]?.range ?? { low: 0, high: 0 },
  }));
