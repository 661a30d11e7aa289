import type { NumberedNeed } from './plan-row';

const subject = ({ need }: NumberedNeed): string => JSON.stringify([need.campaign.id, need.competence.key]);

/**
 * The computed needs that make the plan. Those of the whole population enter unless set aside; those of one row enter
 * once accepted, and then stand in for the merely proposed need of the whole: nobody is counted twice by default.
 * Both enter when the administrator accepted both. A merged need counts as accepted, whatever was said of it alone.
 * @param merged identifiers of the members of mergers that are in the plan
 */
export const chooseNeeds = (
  needs: readonly NumberedNeed[],
  merged: ReadonlySet<string>,
): readonly NumberedNeed[] => {
  const isAccepted = ({ need, decision }: NumberedNeed) =>
    decision.status === 'accepted' || merged.has(need.id);
  const narrowed = new Set(
    needs.filter((numbered) => numbered.need.scope === 'row' && isAccepted(numbered)).map(subject),
  );
  return needs.filter((numbered) => {
    if (isAccepted(numbered)) return true;
    const { status } = numbered.decision;
    return status === 'proposed' && numbered.need.scope === 'whole' && !narrowed.has(subject(numbered));
  });
};
