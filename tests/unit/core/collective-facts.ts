import type { CollectiveFacts, Dictionary, SituationRule, UnitNode } from '../../../src/core/model/facts';
import { asCampaignId } from '../../../src/core/model/id';

export interface FakeAgent {
  readonly unitPath?: readonly string[];
  readonly site?: string;
  readonly corps?: string;
  readonly category?: string;
  readonly job?: string;
}

export interface FakeParticipation {
  readonly person: number;
  readonly campaign?: number;
  readonly shared?: boolean;
  readonly sharedAt?: number;
  readonly startedAt?: number;
  readonly tieBreak?: number;
  readonly resultKey?: string;
  /** 0–1. */
  readonly progress?: number;
  readonly stage?: number;
  /** `[validated, acquis]` by competence, null where missing. */
  readonly rates?: readonly (readonly [number, number] | null)[];
  readonly levels?: readonly (number | null)[];
}

export interface FakeService {
  readonly agents: readonly FakeAgent[];
  /** Persons outside the roster. */
  readonly outsiders?: number;
  readonly kinds?: readonly ('assessment' | 'profiles')[];
  readonly competences?: number;
  readonly participations: readonly FakeParticipation[];
  readonly situation?: SituationRule;
  /** Highest stage of every campaign. */
  readonly stageCount?: number;
}

const encode = (values: readonly (string | undefined)[]): Dictionary => {
  const distinct = [...new Set(values.filter((value) => value !== undefined))];
  return {
    values: distinct,
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : distinct.indexOf(value))),
  };
};

const plantUnits = (paths: readonly (readonly string[])[]) => {
  const units: UnitNode[] = [];
  const indexOf = new Map<string, number>();
  const unitOf = paths.map((path) => {
    let parent = -1;
    path.forEach((name, depth) => {
      const key = path.slice(0, depth + 1).join('/');
      const known = indexOf.get(key) ?? units.push({ name, parent, depth }) - 1;
      indexOf.set(key, known);
      parent = known;
    });
    return parent;
  });
  return { units, unitOf: Int32Array.from(unitOf) };
};

/** A small invented service in the columns that the analysis reads. Competences are keyed `1.1`, `1.2`… */
export const buildFacts = (service: FakeService): CollectiveFacts => {
  const { agents, participations } = service;
  const kinds = service.kinds ?? ['assessment'];
  const width = service.competences ?? 1;
  const { units, unitOf } = plantUnits(agents.map(({ unitPath }) => unitPath ?? []));
  const cells = participations.length * width;
  const columns = {
    acquis: new Int16Array(cells).fill(-1),
    validated: new Int16Array(cells).fill(-1),
    level: new Int8Array(cells).fill(-1),
  };
  participations.forEach(({ rates = [], levels = [] }, row) => {
    rates.forEach((rate, competence) => {
      if (rate === null) return;
      columns.validated[row * width + competence] = rate[0];
      columns.acquis[row * width + competence] = rate[1];
    });
    levels.forEach((level, competence) => {
      if (level !== null) columns.level[row * width + competence] = level;
    });
  });
  return {
    units,
    roster: {
      count: agents.length,
      unit: unitOf,
      site: encode(agents.map(({ site }) => site)),
      corps: encode(agents.map(({ corps }) => corps)),
      category: encode(agents.map(({ category }) => category)),
      job: encode(agents.map(({ job }) => job)),
    },
    personCount: agents.length + (service.outsiders ?? 0),
    campaigns: kinds.map((kind, index) => ({
      id: asCampaignId(String(101 + index)),
      kind,
      code: null,
      name: `Campagne ${index + 1}`,
      course: null,
      organisation: 'DR fictive',
      stageCount: service.stageCount ?? null,
    })),
    competences: Array.from({ length: width }, (_, index) => ({
      key: `1.${index + 1}`,
      code: `1.${index + 1}`,
      name: `Compétence ${index + 1}`,
      area: 1,
    })),
    participations: {
      count: participations.length,
      campaign: Int32Array.from(participations, ({ campaign }) => campaign ?? 0),
      person: Int32Array.from(participations, ({ person }) => person),
      shared: Uint8Array.from(participations, ({ shared }) => (shared === false ? 0 : 1)),
      sharedAt: Float64Array.from(participations, ({ shared, sharedAt }) =>
        shared === false ? Number.NaN : (sharedAt ?? 0),
      ),
      startedAt: Float64Array.from(participations, ({ startedAt }) => startedAt ?? Number.NaN),
      progress: Float64Array.from(participations, ({ progress }) => progress ?? Number.NaN),
      stage: Int8Array.from(participations, ({ stage }) => stage ?? -1),
      ...columns,
      tieBreak: Int32Array.from(participations, ({ tieBreak }, row) => tieBreak ?? row),
      resultKey: participations.map(({ resultKey }, row) => resultKey ?? `r${row}`),
    },
    situation: service.situation ?? 'latest',
  };
};

/** `count` agents of one unit. */
export const staff = (count: number, unit: string, rest: FakeAgent = {}): readonly FakeAgent[] =>
  Array.from({ length: count }, () => ({ unitPath: ['DR fictive', unit], ...rest }));

/** Persons `first`… who shared, of whom the first `below` validated 2 of 10 acquis and the others 8. */
export const results = (first: number, count: number, below: number): readonly FakeParticipation[] =>
  Array.from({ length: count }, (_, index) => ({
    person: first + index,
    rates: [[index < below ? 2 : 8, 10]],
  }));
