import { listUnitCandidates } from '../gaps/row-candidates';
import type { CollectiveFacts, UnitGrouping } from '../model/facts';
import { groupSmallRows, listChosen, type RowGroup } from './group-small-rows';
import { chooseThresholds, type DisclosureSettings } from './profile';
import { publishPopulation } from './publish-headcount';
import { release } from './release';
import type { Released, ReleasedGroupings } from './released';

/** Why a row holds several units: because one is too small by itself, or because the administrator said so. */
const originOf = (
  { members }: RowGroup,
  groupings: readonly UnitGrouping[],
): ReleasedGroupings['rows'][number]['origin'] => {
  if (members.length === 1) return 'alone';
  const isChosen = groupings.some((chosen) => members.filter(({ key }) => chosen.includes(key)).length > 1);
  return isChosen ? 'chosen' : 'proposed';
};

/**
 * The units that the default tables show in one row (rule 0): proposed because they are small, or chosen. Reads the
 * whole roster and no result.
 */
export const releaseGroupings = (
  facts: CollectiveFacts,
  disclosure: DisclosureSettings,
): Released<ReleasedGroupings> => {
  const thresholds = chooseThresholds(disclosure);
  const groupings = facts.groupings ?? [];
  const everybody = new Uint8Array(facts.roster.count).fill(1);
  const { candidates } = listUnitCandidates(facts, null, everybody);
  const groups = groupSmallRows(candidates, thresholds.k, 'unit', listChosen(facts));
  return release<ReleasedGroupings>({
    k: thresholds.k,
    rows: groups.map((group) => ({
      key: group.key,
      label: group.label,
      agents: publishPopulation(
        group.members.reduce((sum, { agents }) => sum + agents, 0),
        thresholds,
      ),
      origin: originOf(group, groupings),
      members: group.members.map(({ key, name }) => ({ key, name })),
    })),
  });
};
