import type {
  ReleasedCell,
  ReleasedHeadcount,
  ReleasedMean,
  ReleasedResult,
  ReleasedRow,
  ReleasedTable,
} from '../../../../src/core/disclosure/released';
import type { CompetenceRef } from '../../../../src/core/model/competence';
import { asCampaignId } from '../../../../src/core/model/id';
import { EVERYBODY } from '../../../../src/core/model/population';

export const exactly = (value: number): ReleasedHeadcount => ({ kind: 'exact', value });

/** target − mean, as precise as the mean: what the gate publishes. */
const gapOf = (mean: ReleasedMean, target: number): ReleasedMean => {
  const value = Number((target - mean.value).toFixed(6));
  if (mean.kind === 'at-most') return { kind: 'at-least', value };
  if (mean.kind === 'at-least') return { kind: 'at-most', value };
  return { ...mean, value };
};

const competenceOf = (code: string, name = `Compétence ${code}`): CompetenceRef => ({
  key: code,
  code,
  name,
  area: Number(code[0]),
});

/** A released result of 40 respondents about a rate, with a target of 60 %. */
export const resultOf = (
  competence: string,
  mean: ReleasedMean,
  part: Partial<ReleasedResult> = {},
): ReleasedResult => ({
  kind: 'shown',
  competence,
  measure: 'rate',
  respondents: exactly(40),
  mean,
  target: 0.6,
  appliedTargets: [{ value: part.target ?? 0.6, population: EVERYBODY, objective: null }],
  gap: gapOf(mean, part.target ?? 0.6),
  below: { kind: 'exact', value: 20 },
  shareBelow: { kind: 'exact', value: 0.5 },
  interval: { low: 0.4, high: 0.6 },
  possible: { low: 0.2, high: 0.8 },
  reliability: 'solid',
  ...part,
});

export const maskedCell = (competence: string): ReleasedCell => ({
  kind: 'masked',
  competence,
  measure: 'rate',
});
export const emptyCell = (competence: string): ReleasedCell => ({
  kind: 'empty',
  competence,
  measure: 'rate',
});

export const rowOf = (label: string, cells: readonly ReleasedCell[]): ReleasedRow => ({
  key: label,
  label,
  agents: exactly(80),
  started: exactly(60),
  shared: exactly(40),
  composition: [],
  sites: [],
  cells,
});

/** A table of one campaign; the whole stands in `whole`. */
export const tableOf = (
  whole: readonly ReleasedCell[],
  part: Partial<Omit<ReleasedTable, 'kind' | 'whole'>> = {},
): ReleasedTable => ({
  kind: 'table',
  campaign: {
    id: asCampaignId('1'),
    kind: 'assessment',
    code: 'ABCDEF123',
    name: 'Bons réflexes',
    course: null,
    organisation: 'Service fictif',
    stageCount: null,
  },
  measure: 'rate',
  competences: whole.map(({ competence }) => competenceOf(competence)),
  k: 5,
  level: { kind: 'rows', dimension: 'unit', depth: 1 },
  rows: [],
  whole: { ...rowOf('Ensemble', whole), key: 'whole' },
  participation: {
    concerned: exactly(80),
    started: exactly(60),
    shared: exactly(40),
    unattached: exactly(0),
  },
  mergers: [],
  climb: null,
  ...part,
});
