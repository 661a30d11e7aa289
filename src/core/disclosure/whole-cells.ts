import { type ResultCounts, readCounts } from '../gaps/result-counts';
import { tallyResults } from '../gaps/tally-results';
import type { CompetenceRef } from '../model/competence';
import { type RowTarget, targetsOfRows } from '../targets/row-target';
import type { Targets } from '../targets/target';
import { type CampaignContext, listTargets } from './campaign-context';
import { refuseSmallScope } from './participation-counts';
import { planWhole } from './plan-rows';
import type { CellFate } from './precision';
import { protectTable } from './protect-table';

/** One competence of everybody together, with its fate. Confidential (`counts`). */
export interface WholeCell {
  readonly competence: CompetenceRef;
  readonly counts: ResultCounts;
  readonly fate: CellFate;
  readonly target: RowTarget;
}

/** Competences that somebody answered, everybody together; all masked in a scope under k agents. */
export const listWholeCells = (context: CampaignContext, targets: Targets): readonly WholeCell[] => {
  const { facts, scale, situation, selection } = context;
  const plan = planWhole(facts);
  const asked = listTargets(context, targets);
  const tally = tallyResults(facts, scale.measure, situation, selection.isKept, plan, asked);
  const targetOf = targetsOfRows(facts, scale.measure, selection.isKept, plan, asked);
  const slot = tally.slotCount - 1;
  const isRefused = refuseSmallScope(context) !== null;
  return protectTable(context, plan, tally).flatMap(({ competence, whole }) => {
    const ref = facts.competences[competence];
    if (ref === undefined) return [];
    const counts = readCounts(tally, scale, slot, competence);
    const target = targetOf(slot, competence);
    return [{ competence: ref, counts, fate: isRefused ? 'masked' : whole, target }];
  });
};
