import type {
  PublicationContent,
  ReleasedCell,
  ReleasedMean,
  ReleasedProgress,
  ReleasedTable,
} from '../../../../src/core/disclosure';
import { type KnownResult, listPairs, listResults, type Series, standsIn } from './service-series';

/** Whole numbers from `low` to `high`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export type Figure = 'below' | 'obtained';

/** One row of one competence as somebody reads it who knows who is in the row, with what only its size would have told. */
export interface ReadRow {
  readonly photo: number;
  readonly label: string;
  /** Keys of the results. */
  readonly members: readonly string[];
  readonly told: Range;
  /** What rules 1 and 2 alone would have told: made of the truth. */
  readonly natural: Range;
  readonly isMasked: boolean;
  /** The figures are those of an earlier photo, whose rule says them already. */
  readonly isKept: boolean;
  /** One side of a comparison of the same people: no row of a table. */
  readonly isCompared: boolean;
}

/** All that was read of one figure of one competence of one campaign. */
export interface ReadColumn {
  readonly name: string;
  readonly figure: Figure;
  readonly k: number;
  readonly rows: readonly ReadRow[];
  /** Results of persons in no row of each table of the last photo. */
  readonly unplaced: readonly (readonly string[])[];
  /** Largest and true figure of each result of any photo. */
  readonly most: ReadonlyMap<string, number>;
  readonly truth: ReadonlyMap<string, number>;
}

/** A photo and what was published of it. */
export interface ReadPhoto {
  readonly photo: number;
  readonly content: PublicationContent;
}

const topLevel = 7;
const targets = { rate: 0.6, level: 3 };
const slack = 1e-9;

interface Place {
  readonly series: Series;
  readonly campaign: number;
  readonly competence: number;
}

/** Campaign 1 is the profile collection. */
const isRate = ({ campaign }: Place): boolean => campaign !== 1;
const mostOf = ({ series, campaign, competence }: Place): number =>
  campaign === 1 ? topLevel : (series.acquis[competence] ?? 0);

const figureOf = (place: Place, figure: Figure, obtained: number): number => {
  if (figure === 'obtained') return obtained;
  const isBelow = isRate(place) ? obtained / mostOf(place) < targets.rate - slack : obtained < targets.level;
  return isBelow ? 1 : 0;
};

/** Numbers from 0 to `most` that fit; they are next to one another. */
const gather = (most: number, fits: (value: number) => boolean): Range => {
  const fitting = Array.from({ length: most + 1 }, (_, value) => value).filter(fits);
  return { low: fitting[0] ?? 0, high: fitting.at(-1) ?? -1 };
};

const fitsThird = (third: string, count: number, results: number): boolean => {
  if (third === 'under-third') return 3 * count < results;
  return third === 'over-two-thirds'
    ? 3 * count > 2 * results
    : 3 * count >= results && 3 * count <= 2 * results;
};

/** Counts below target that a cell allows among so many results. */
const readCount = (cell: ReleasedCell, results: number): Range => {
  if (cell.kind !== 'shown' || cell.below.kind === 'too-few-acquis') return { low: 0, high: results };
  const said = cell.below;
  if (said.kind === 'exact') return { low: said.value, high: said.value };
  if (said.kind === 'at-most') return { low: 0, high: said.value };
  if (said.kind === 'at-least') return { low: said.value, high: results };
  if (said.kind === 'between') return said;
  return gather(results, (count) => fitsThird(said.class, count, results));
};

/** The step that a mean of this divisor is rounded to, and the end of its scale. Null: halves only. */
const scaleOf = (place: Place, divisor: number) => {
  const steps = isRate(place) ? [0.05, 0.1, 0.2, 0.25] : [0.5, 1];
  return { top: isRate(place) ? 1 : topLevel, step: steps.find((each) => each * divisor >= 2) ?? null };
};

/** Sums that a cell allows. « At most » one and a half steps, or half the scale, does not take in its end; one step does. */
const readSum = (place: Place, cell: ReleasedCell, results: number): Range =>
  cell.kind === 'shown' ? readMean(place, cell.mean, results) : { low: 0, high: results * mostOf(place) };

const readMean = (place: Place, said: ReleasedMean, results: number): Range => {
  const most = results * mostOf(place);
  const divisor = isRate(place) ? most : results;
  const { step } = scaleOf(place, divisor);
  return gather(most, (sum) => {
    const mean = sum / divisor;
    if (said.kind === 'exact') return Math.abs(mean - said.value) < slack;
    if (said.kind === 'at-least') return mean >= said.value - slack;
    if (said.kind === 'at-most')
      return said.value === step ? mean <= said.value + slack : mean < said.value - slack;
    return mean >= said.value - said.step / 2 - slack && mean < said.value + said.step / 2 - slack;
  });
};

const naturalCount = (count: number, results: number, isFew: boolean): Range => {
  if (isFew) return { low: 0, high: results };
  if (results < 11) {
    const thirds = ['under-third', 'one-to-two-thirds', 'over-two-thirds'];
    const own = thirds.find((third) => fitsThird(third, count, results)) ?? '';
    return gather(results, (value) => fitsThird(own, value, results));
  }
  if (count <= 2) return { low: 0, high: 2 };
  return count >= results - 2 ? { low: results - 2, high: results } : { low: count, high: count };
};

const naturalSum = (place: Place, sum: number, results: number): Range => {
  const most = results * mostOf(place);
  const divisor = isRate(place) ? most : results;
  const { step, top } = scaleOf(place, divisor);
  const mean = sum / divisor;
  if (step === null) return gather(most, (value) => value / divisor < top / 2 === mean < top / 2);
  if (results >= 11) {
    if (mean <= step) return gather(most, (value) => value / divisor <= step);
    if (mean >= top - step) return gather(most, (value) => value / divisor >= top - step);
    return { low: sum, high: sum };
  }
  const last = Math.round(top / step);
  const binOf = (value: number) =>
    Math.min(last - 1, Math.max(1, Math.floor(value / divisor / step + 0.5 + slack)));
  return gather(most, (value) => binOf(value) === binOf(sum));
};

const naturalOf = (place: Place, figure: Figure, figures: readonly number[], k: number): Range => {
  const results = figures.length;
  const most = figure === 'below' ? results : results * mostOf(place);
  if (results < k) return { low: 0, high: most };
  const sum = figures.reduce((all, each) => all + each, 0);
  const isFew = isRate(place) && mostOf(place) < 8;
  return figure === 'below' ? naturalCount(sum, results, isFew) : naturalSum(place, sum, results);
};

type Table = ReleasedTable;

const tablesOf = (content: PublicationContent, campaign: number): readonly Table[] =>
  content.tables.flatMap((table) =>
    table.kind === 'table' && table.campaign.id === String(101 + campaign) ? [table] : [],
  );

const keysOf = (results: readonly KnownResult[]): readonly string[] => results.map(({ key }) => key);

/** Results of each row of a table, by the names that the table gives. */
const placeResults = (series: Series, photo: number, table: Table, results: readonly KnownResult[]) =>
  table.rows.map((row) => {
    const names = table.mergers.find(({ key }) => key === row.key)?.members ?? [row.label];
    return results.filter(({ person }) => standsIn(series, photo, person, names));
  });

const readRows = (place: Place, figure: Figure, { photo, content }: ReadPhoto): readonly ReadRow[] => {
  const { series, campaign, competence } = place;
  const results = listResults(series, photo, campaign);
  const tables = tablesOf(content, campaign);
  const readRow = (row: Table['whole'], members: readonly KnownResult[], k: number): readonly ReadRow[] => {
    const cell = row.cells[competence];
    if (cell === undefined) return [];
    const figures = members.map(({ obtained }) => figureOf(place, figure, obtained[competence] ?? 0));
    const told = figure === 'below' ? readCount(cell, members.length) : readSum(place, cell, members.length);
    return [
      {
        photo,
        label: row.label,
        members: keysOf(members),
        told,
        natural: naturalOf(place, figure, figures, k),
        isMasked: cell.kind === 'masked',
        isKept: row.unchangedSince !== undefined,
        isCompared: false,
      },
    ];
  };
  return tables.flatMap((table, index) => {
    const placed = placeResults(series, photo, table, results);
    const rows = table.rows.flatMap((row, slot) => readRow(row, placed[slot] ?? [], table.k));
    return index === 0 ? [...readRow(table.whole, results, table.k), ...rows] : rows;
  });
};

const progressOf = ({ progress }: PublicationContent): readonly ReleasedProgress[] =>
  progress.flatMap((view) => (view.kind === 'progress' ? [view] : []));

/** Both sides of the comparisons of a photo, where they are told: a comparison tells sums only. */
const readCompared = (place: Place, { photo, content }: ReadPhoto): readonly ReadRow[] => {
  const { series, campaign, competence } = place;
  return progressOf(content).flatMap(({ before, after, changes }) => {
    const change = changes.find((each) => each.competence.key === `1.${competence + 1}`);
    // What is told again says nothing that the photo it comes from did not.
    if (change?.kind !== 'shown' || change.unchangedSince !== undefined) return [];
    const [from, to] = [before, after].map(({ id }) => Number(id) - 101);
    const pairs = listPairs(series, photo, from ?? 0, to ?? 0);
    const side = (label: 'before' | 'after'): ReadRow => {
      const members = pairs.map((pair) => pair[label]);
      const figures = members.map(({ obtained }) => obtained[competence] ?? 0);
      return {
        photo,
        label: `${label} of ${before.name} and ${after.name}`,
        members: keysOf(members),
        told: readMean(place, change[label], members.length),
        natural: naturalOf(place, 'obtained', figures, 0),
        isMasked: false,
        isKept: false,
        isCompared: true,
      };
    };
    return [...(from === campaign ? [side('before')] : []), ...(to === campaign ? [side('after')] : [])];
  });
};

const listUnplaced = ({ series, campaign }: Place, last: ReadPhoto): readonly (readonly string[])[] => {
  const results = listResults(series, last.photo, campaign);
  return tablesOf(last.content, campaign)
    .filter(({ rows }) => rows.length > 0)
    .map((table) => {
      const placed = new Set(keysOf(placeResults(series, last.photo, table, results).flat()));
      return keysOf(results).filter((key) => !placed.has(key));
    });
};

const readColumn = (place: Place, figure: Figure, photos: readonly ReadPhoto[]): ReadColumn | null => {
  const last = photos.at(-1);
  const [table] = last === undefined ? [] : tablesOf(last.content, place.campaign);
  if (last === undefined || table === undefined) return null;
  const current = photos.flatMap(({ photo }) => listResults(place.series, photo, place.campaign));
  const former = photos.flatMap(({ photo }) =>
    listPairs(place.series, photo, place.campaign, place.campaign).map(({ before }) => before),
  );
  const results = figure === 'below' ? current : [...current, ...former];
  const most = figure === 'below' ? 1 : mostOf(place);
  const truth = (each: KnownResult) => figureOf(place, figure, each.obtained[place.competence] ?? 0);
  return {
    name: `${table.campaign.name}, competence ${place.competence + 1}, ${figure}`,
    figure,
    k: table.k,
    rows: photos.flatMap((each) => [
      ...readRows(place, figure, each),
      ...(figure === 'below' ? [] : readCompared(place, each)),
    ]),
    unplaced: listUnplaced(place, last),
    most: new Map(keysOf(results).map((key) => [key, most])),
    truth: new Map(results.map((each) => [each.key, truth(each)])),
  };
};

/** Everything that a reader of all releases knows, column by column. The last release must show the campaign. */
export const readReleases = (series: Series, photos: readonly ReadPhoto[]): readonly ReadColumn[] =>
  Array.from({ length: series.campaigns }, (_, campaign) => campaign).flatMap((campaign) =>
    series.acquis.flatMap((_, competence) =>
      (['below', 'obtained'] as const).flatMap(
        (figure) => readColumn({ series, campaign, competence }, figure, photos) ?? [],
      ),
    ),
  );
