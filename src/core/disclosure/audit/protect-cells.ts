import type { ResultCounts } from '../../gaps/result-counts';
import type { Steps } from '../../model/steps';
import { know, knowNothing } from '../known-figures';
import type { KnownRange } from '../known-range';
import { type CellFate, chooseFate } from '../precision';
import type { CampaignAudit } from './campaign-audit';
import { type ColumnProblem, type Figure, type FindFigure, listRules, writeProblem } from './column-problem';
import type { EarlierRule } from './ledger-rules';
import { addPlaces, countPlaces } from './place-counts';
import { listSmallSets, needHidden, needInexact } from './protected-sets';
import { type Failure, OpenProof, type ProtectedSet } from './prove-open';

/** What becomes of the rows of one competence, and how open the hidden ones stay. Confidential. */
export interface ColumnResult {
  readonly competence: number;
  readonly counts: readonly ResultCounts[];
  readonly fates: readonly CellFate[];
  /** Fate of each row by its own size. */
  readonly natural: readonly CellFate[];
  readonly hidden: readonly {
    readonly row: number;
    readonly below: KnownRange;
    readonly obtained: KnownRange;
  }[];
  readonly provedSets: number;
  readonly alreadyKnownSets: number;
  /** False when something could not be proved: nothing of the column may leave. */
  readonly isProved: boolean;
}

/** What the audit of a column needs beside the campaign. */
export interface ColumnRequest {
  readonly competence: number;
  readonly earlier: readonly EarlierRule[];
  readonly find: FindFigure;
  /** Whether the total is given up from the start. */
  readonly isWholeGivenUp: boolean;
  /** Rows that must not tell anything newer. */
  readonly withheld: ReadonlySet<number>;
  /** Those of them that keep a figure of this competence; the others keep a mask, and are as hidden as any. */
  readonly toldEarlier: ReadonlySet<number>;
}

const figures = ['below', 'obtained'] as const satisfies readonly Figure[];

/** From most to least said. */
const ladder = ['exact', 'rounded', 'coarse', 'masked'] as const satisfies readonly CellFate[];

/** What is lost by saying less, from nothing to everything. */
const loss: Readonly<Record<CellFate, number>> = { exact: 0, empty: 0, rounded: 1, coarse: 2, masked: 4 };

/** How much more the total is worth than a row of its size. */
const wholeWorth = 4;

/** How much a comparison is worth: the tables come first. */
const comparedWorth = 0.5;

interface Column {
  readonly audit: CampaignAudit;
  readonly request: ColumnRequest;
  readonly counts: readonly ResultCounts[];
  readonly natural: readonly CellFate[];
  readonly problems: Readonly<Record<Figure, ColumnProblem>>;
  readonly small: Readonly<Record<Figure, readonly ProtectedSet[]>>;
}

type Proofs = Readonly<Record<Figure, OpenProof>>;
type Fates = readonly CellFate[];

const byFigure = <T>(make: (figure: Figure) => T): Record<Figure, T> => ({
  below: make('below'),
  obtained: make('obtained'),
});

const rangeOf = ({ audit, counts }: Column, row: number, fate: CellFate, figure: Figure): KnownRange => {
  const cell = counts[row];
  if (cell === undefined) return { low: 0, high: 0 };
  const isSilent = figure === 'below' && audit.rows[row]?.compared !== null;
  return isSilent ? knowNothing(cell).below : know(cell, audit.context.scale, fate)[figure];
};

/** A comparison says nothing of other competences, and a sum from `exactFrom` people only. */
const chooseCompared = (
  { context }: CampaignAudit,
  { competence }: ColumnRequest,
  compared: ReadonlySet<number>,
  respondents: number,
): CellFate => {
  if (!compared.has(competence)) return 'empty';
  return respondents < context.thresholds.exactFrom ? 'masked' : 'exact';
};

const chooseNatural = (audit: CampaignAudit, request: ColumnRequest, counts: readonly ResultCounts[]) =>
  audit.rows.map(({ isSmall, isWhole, compared }, row): CellFate => {
    const respondents = counts[row]?.respondents ?? 0;
    if (compared !== null) return chooseCompared(audit, request, compared, respondents);
    const fate = chooseFate(respondents, isSmall, audit.context.thresholds);
    const isGivenUp = (isWhole && request.isWholeGivenUp) || request.withheld.has(row);
    return isGivenUp && fate !== 'empty' ? 'masked' : fate;
  });

const openColumn = (audit: CampaignAudit, request: ColumnRequest): Column => {
  const { competence, earlier, find } = request;
  const places = countPlaces(audit, competence);
  const counts = audit.rows.map(({ members }) => addPlaces(places, members));
  const natural = chooseNatural(audit, request, counts);
  const source = { competence, places, rules: earlier, find };
  const problems = byFigure((figure) => writeProblem(audit, source, figure));
  const base = { audit, request, counts, natural, problems };
  // A comparison may end up untold: what it alone would say of a set is not accepted with it.
  const tell = (figure: Figure) =>
    natural.map((fate, row) =>
      audit.rows[row]?.compared === null
        ? rangeOf({ ...base, small: byFigure(() => []) }, row, fate, figure)
        : undefined,
    );
  const { k } = audit.context.thresholds;
  return { ...base, small: byFigure((figure) => listSmallSets(problems[figure], tell(figure), k)) };
};

/** A comparison that is not told is no result of the tables: it hides nobody whom they do not. */
const isHidden = ({ audit, counts, request }: Column, fates: Fates, row: number): boolean =>
  fates[row] === 'masked' &&
  audit.rows[row]?.compared === null &&
  !request.toldEarlier.has(row) &&
  (counts[row]?.respondents ?? 0) > 0;

const atomsOf = ({ problems }: Column, figure: Figure, row: number): readonly number[] =>
  problems[figure].ruleAtoms[row] ?? [];

const hideRow = (column: Column, figure: Figure, row: number): ProtectedSet =>
  needHidden(
    column.problems[figure],
    atomsOf(column, figure, row),
    column.natural.length,
    column.audit.context.thresholds.k,
  );

/** Sets to watch for these fates: the small ones, masked rows, and figures that their size makes inexact. */
const listSets = (column: Column, fates: Fates, figure: Figure): readonly ProtectedSet[] => {
  const rows = [...fates.keys()];
  const masked = rows
    .filter((row) => isHidden(column, fates, row))
    .map((row) => hideRow(column, figure, row));
  const inexact = rows
    .filter((row) => column.natural[row] !== 'masked' && fates[row] !== 'masked')
    .map((row) => {
      const range = rangeOf(column, row, column.natural[row] ?? 'masked', figure);
      return needInexact(column.problems[figure], atomsOf(column, figure, row), range, fates.length);
    });
  return [...masked, ...inexact, ...column.small[figure]].filter(({ need }) => need > 0);
};

const openProofs = (column: Column, fates: Fates, former?: Proofs): Proofs =>
  byFigure((figure) => {
    const { upper, truth } = column.problems[figure];
    const ranges = fates.map((fate, row) => rangeOf(column, row, fate, figure));
    const rules = listRules(column.problems[figure], ranges);
    const proof = new OpenProof({ upper, truth, rules }, former?.[figure].witnesses);
    for (const set of listSets(column, fates, figure)) proof.watch(set);
    return proof;
  });

interface Move {
  readonly row: number;
  readonly fate: CellFate;
  readonly score: number;
}

const worthOf = ({ audit, counts }: Column, row: number): number => {
  const { isWhole, compared } = audit.rows[row] ?? { isWhole: false, compared: null };
  const share = compared === null ? 1 : comparedWorth;
  return Math.sqrt(counts[row]?.respondents ?? 0) * (isWhole ? wholeWorth : share);
};

/** Ways for one row to say less, each with what it opens for what it costs. */
const listMoves = (
  column: Column,
  fates: Fates,
  row: number,
  figure: Figure,
  missing: number,
): readonly Move[] => {
  const fate = fates[row] ?? 'masked';
  if (fate === 'empty') return [];
  const width = (at: CellFate) => {
    const { low, high } = rangeOf(column, row, at, figure);
    return high - low;
  };
  return ladder.slice(ladder.indexOf(fate) + 1).flatMap((next) => {
    const gain = Math.min(missing, width(next) - width(fate));
    const cost = worthOf(column, row) * (loss[next] - loss[fate]);
    return gain > 0 ? [{ row, fate: next, score: gain / cost }] : [];
  });
};

/** The best way to open a failing set: among the rows that hold it narrow, most opened for least lost. */
const chooseMove = (column: Column, fates: Fates, figure: Figure, failure: Failure): Move | null => {
  const missing = Math.max(1, failure.set.need - (failure.range.high - failure.range.low));
  const moves = [...failure.binding]
    .filter((rule) => rule < fates.length)
    .flatMap((row) => listMoves(column, fates, row, figure, missing));
  return moves.reduce<Move | null>(
    (best, move) => (best === null || move.score > best.score ? move : best),
    null,
  );
};

const change = (fates: Fates, { row, fate }: Pick<Move, 'row' | 'fate'>): Fates =>
  fates.map((each, place) => (place === row ? fate : each));

/** Whether a row tells less of both figures than before. Roundings and classes overlap: neither holds the other. */
const isLooser = (column: Column, from: CellFate, { row, fate }: Move): boolean =>
  figures.every((figure) => {
    const told = rangeOf(column, row, from, figure);
    const next = rangeOf(column, row, fate, figure);
    return next.low <= told.low && next.high >= told.high;
  });

/** What was proved stays proved where the row says less; else only the examples that still fit are kept. */
const applyMove = (column: Column, fates: Fates, proofs: Proofs, move: Move): Proofs => {
  if (!isLooser(column, fates[move.row] ?? 'masked', move))
    return openProofs(column, change(fates, move), proofs);
  for (const figure of figures) {
    proofs[figure].loosen(move.row, rangeOf(column, move.row, move.fate, figure));
    if (isHidden(column, change(fates, move), move.row))
      proofs[figure].watch(hideRow(column, figure, move.row));
  }
  return proofs;
};

/**
 * The best next step while something fails; null when all is open, or as open as earlier releases leave it. `stuck`:
 * nothing more can be told less, and yet nothing is proved.
 */
function* findMove(column: Column, fates: Fates, proofs: Proofs): Steps<Move | 'stuck' | null> {
  for (const figure of figures) {
    const proof = proofs[figure];
    for (let failure = yield* proof.findFailure(); failure !== null; failure = yield* proof.findFailure()) {
      const move = chooseMove(column, fates, figure, failure);
      if (move !== null) return move;
      if (!failure.isSettled) return 'stuck';
      proof.accept(failure.set);
    }
  }
  return null;
}

interface Opened {
  readonly fates: Fates;
  readonly proofs: Proofs;
  readonly isProved: boolean;
}

/** Says less, row after row, until every set is proved open or nothing that is new holds it narrow. */
function* open(column: Column): Steps<Opened> {
  let fates = column.natural;
  let proofs = openProofs(column, fates);
  for (;;) {
    const move = yield* findMove(column, fates, proofs);
    yield 0;
    if (move === null || move === 'stuck') return { fates, proofs, isProved: move === null };
    proofs = applyMove(column, fates, proofs, move);
    fates = change(fates, move);
  }
}

/** Gives back what turned out not to be needed, the most valuable first. */
function* restore(column: Column, opened: Opened): Steps<Opened> {
  let { fates, proofs } = opened;
  if (!opened.isProved) return opened;
  const lost = [...fates.keys()].filter((row) => fates[row] !== column.natural[row]);
  for (const row of lost.sort((a, b) => worthOf(column, b) - worthOf(column, a))) {
    const from = ladder.indexOf(narrowFate(column.natural[row]));
    for (const fate of ladder.slice(from, ladder.indexOf(narrowFate(fates[row])))) {
      const attempt = change(fates, { row, fate });
      const attempted = openProofs(column, attempt, proofs);
      if ((yield* findMove(column, attempt, attempted)) !== null) continue;
      fates = attempt;
      proofs = attempted;
      break;
    }
  }
  return { fates, proofs, isProved: true };
}

const narrowFate = (fate: CellFate | undefined): (typeof ladder)[number] =>
  fate === undefined || fate === 'empty' ? 'masked' : fate;

/**
 * Decides how precisely each row of one competence is told, so that nothing it hides can be computed from this
 * publication and the earlier ones (rules 3 to 5, ADR 0013). Count and sum are audited each on its own; what is told of
 * one goes with the other.
 */
export function* protectCells(audit: CampaignAudit, request: ColumnRequest): Steps<ColumnResult> {
  const column = openColumn(audit, request);
  const { fates, proofs, isProved } = yield* restore(column, yield* open(column));
  const hidden = [...fates.keys()]
    .filter((row) => isHidden(column, fates, row) && !request.withheld.has(row))
    .map((row) => ({ row, ...byFigure((figure) => proofs[figure].measure(atomsOf(column, figure, row))) }));
  const sets = figures.reduce((sum, figure) => sum + listSets(column, fates, figure).length, 0);
  const accepted = proofs.below.acceptedCount + proofs.obtained.acceptedCount;
  return {
    competence: request.competence,
    counts: column.counts,
    fates,
    natural: column.natural,
    hidden,
    provedSets: sets - accepted,
    alreadyKnownSets: accepted,
    isProved,
  };
}
