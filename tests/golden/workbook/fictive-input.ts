import {
  releaseHeatmap,
  releaseNeeds,
  releaseOverview,
  releaseParticipation,
  releaseProgress,
} from '../../../src/core/disclosure';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import {
  type ActionDetails,
  blankDetails,
  buildPlan,
  type NeedDecision,
  NO_SHAPING,
} from '../../../src/core/plan';
import type { WorkbookInput } from '../../../src/engine/export/workbook';
import { makeFacts } from './fictive-facts';

const TARGETS = { rate: 0.6, level: 3, specific: [] };
const ROWS = { dimension: 'unit', depth: null } as const;

/** What the services hand over: released values of the given facts, nothing else. */
export const makeInput = (
  facts: CollectiveFacts = makeFacts(),
  changes: Partial<WorkbookInput> = {},
): WorkbookInput => {
  const scope = { filter: {}, disclosure: { profile: 'working' as const }, targets: TARGETS, rows: ROWS };
  const perCampaign = facts.campaigns.map(({ id }) => ({ ...scope, campaignId: id }));
  return {
    title: 'Plan local de formation',
    service: 'Direction régionale fictive',
    scope: 'Tous les agents',
    date: '2026-03-03',
    targets: { rate: TARGETS.rate, level: TARGETS.level },
    objectives: [],
    goals: [],
    situation: facts.situation,
    overview: releaseOverview(facts, scope),
    needs: releaseNeeds(facts, scope),
    heatmaps: perCampaign.map((request) => releaseHeatmap(facts, request)),
    participations: perCampaign.map((request) => releaseParticipation(facts, request)),
    progress: facts.campaigns.map(({ id, name }) => ({
      from: name,
      to: name,
      view: releaseProgress(facts, { ...scope, from: id, to: id }),
    })),
    decisions: [],
    vanished: [],
    actions: [],
    shaping: NO_SHAPING,
    frame: { euros: null, days: null, year: 2026 },
    profile: 'working',
    proof: { published: 0, hidden: 0, earlier: [] },
    release: null,
    version: 1,
    ...changes,
  };
};

/** The first need accepted as a workshop, the second set aside, the third answered on Pix. */
export const someDecisions = ({ needs }: WorkbookInput): readonly NeedDecision[] => {
  const [first, second, third] = needs.rates.filter(({ scope }) => scope === 'whole');
  return [
    { need: first, status: 'accepted', answer: 'workshop', shareToTrain: 0.25, reason: '' },
    { need: second, status: 'set-aside', answer: 'training', shareToTrain: 0.3, reason: 'Traité en 2025' },
    { need: third, status: 'proposed', answer: 'pix', shareToTrain: 0.3, reason: '' },
  ].flatMap(({ need, ...decision }) =>
    need === undefined ? [] : [{ ...decision, needId: need.id } as NeedDecision],
  );
};

/** What an office says of a few actions, all but the first: costs, providers whose names look like patterns, dates. */
export const someActions = (input: WorkbookInput): readonly ActionDetails[] => {
  const { rows } = buildPlan(input.needs, input.decisions);
  const said: readonly Partial<ActionDetails>[] = [
    { provider: 'Centre inventé', teachingCost: 1200.5, extraCost: 99.5, quarter: 2, axis: 'Transition' },
    { provider: 'centre INVENTÉ', teachingCost: 800, quarter: 2, deadline: '2026-09-30', axis: '=1+1' },
    {
      provider: '*',
      sessionCost: 350.25,
      extraCost: 40,
      quarter: 4,
      groupMax: 10,
      groupMin: 9,
      wayOut: 'fill-and-wait',
    },
    { provider: '<100', heldSessions: 1, present: 9, registered: 11, doneDays: 9, doneCost: 450.25 },
  ];
  return said.map((part, index) => ({ ...blankDetails(rows[index + 1]?.id ?? ''), ...part }));
};
