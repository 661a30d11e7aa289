import type { Released, ReleasedNeed, ReleasedNeeds } from '../../../../src/core/disclosure';
import { PIX_COMPETENCES } from '../../../../src/core/framework/pix-framework';
import { asCampaignId } from '../../../../src/core/model/id';

const FALLBACK = { key: 'autre:x', code: null, name: 'Compétence inventée', area: null };

/** An invented need of the whole population; `rank` also gives its competence. */
export const makeNeed = (rank: number, changes: Partial<ReleasedNeed> = {}): ReleasedNeed => {
  const competence = PIX_COMPETENCES[rank - 1] ?? FALLBACK;
  return {
    id: `900001|${competence.key}|whole`,
    campaign: {
      id: asCampaignId('900001'),
      kind: 'assessment',
      code: null,
      name: 'Campagne fictive',
      course: null,
      organisation: 'Service fictif',
      stageCount: null,
    },
    competence,
    scope: 'whole',
    row: { key: 'whole', label: 'Ensemble', sites: [] },
    measure: 'rate',
    target: 0.6,
    appliedTargets: [],
    observed: { kind: 'exact', value: 0.5 },
    concerned: { kind: 'exact', value: 100 },
    respondents: { kind: 'exact', value: 60 },
    below: { kind: 'exact', value: 30 },
    shareBelow: { kind: 'exact', value: 0.5 },
    interval: { low: 0.4, high: 0.6 },
    reliability: 'solid',
    people: { low: 40, value: 50, high: 60 },
    priority: { shortfall: 0.1, people: 50, criticality: 1, value: 5, low: 4, high: 6 },
    rank,
    intensityRank: rank,
    tieGroup: rank,
    tied: false,
    ...changes,
  };
};

/** The same competence for one row. */
export const makeRowNeed = (rank: number): ReleasedNeed => {
  const whole = makeNeed(rank);
  return {
    ...whole,
    id: whole.id.replace('whole', 'mission'),
    scope: 'row',
    row: { key: 'mission', label: 'Mission fictive', sites: [] },
    people: { low: 6, value: 8, high: 10 },
  };
};

/** Stands for the gate, whose maker is not exported: invented numbers only. */
export const asReleased = (needs: ReleasedNeeds): Released<ReleasedNeeds> => needs as Released<ReleasedNeeds>;
