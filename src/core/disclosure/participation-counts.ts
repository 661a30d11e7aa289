import type { ParticipationTally } from '../participation/tally-participation';
import type { CampaignContext } from './campaign-context';
import type { PlannedRow, RowPlan } from './plan-rows';
import { publishHeadcount, publishPopulation } from './publish-headcount';
import type { ReleasedAbsence, ReleasedParticipation, ReleasedParticipationRow } from './released';

/** Persons kept who started without being in the roster. */
const countUnattached = ({ facts, situation, selection }: CampaignContext): number => {
  let count = 0;
  for (let person = facts.roster.count; person < facts.personCount; person += 1)
    if (situation.started[person] === 1 && selection.isKept[person] === 1) count += 1;
  return count;
};

/** The three numbers of the whole. */
export const publishParticipation = (
  context: CampaignContext,
  plan: RowPlan,
  tally: ParticipationTally,
): ReleasedParticipation => {
  const { thresholds, selection } = context;
  const whole = plan.rowCount + 1;
  const publish = (value: number) => publishHeadcount(value, selection.agents, thresholds);
  return {
    concerned: publishPopulation(selection.agents, thresholds),
    started: publish(tally.started[whole] ?? 0),
    shared: publish(tally.shared[whole] ?? 0),
    unattached: publishHeadcount(countUnattached(context), null, thresholds),
  };
};

/** The three numbers of a row: shown for every row, blurred when small. */
export const publishParticipationRow = (
  { thresholds }: CampaignContext,
  row: PlannedRow,
  index: number,
  tally: ParticipationTally,
): ReleasedParticipationRow => ({
  key: row.key,
  label: row.label,
  concerned: publishPopulation(row.agents, thresholds),
  started: publishHeadcount(tally.started[index] ?? 0, row.agents, thresholds),
  shared: publishHeadcount(tally.shared[index] ?? 0, row.agents, thresholds),
});

/** The refusal of a filter that holds fewer agents than the threshold; null when it holds enough or nobody knows. */
export const refuseSmallScope = ({ selection, thresholds }: CampaignContext): ReleasedAbsence | null =>
  selection.agents !== null && selection.agents < thresholds.k ? { kind: 'too-few', k: thresholds.k } : null;
