import type { NumberedNeed } from './plan-row';

const subject = ({ need }: NumberedNeed): string => JSON.stringify([need.campaign.id, need.competence.key]);

/**
 * The needs that make the plan. Those of the whole population enter unless set aside; those of one row enter once
 * accepted, and then stand in for the merely proposed need of the whole: nobody is counted twice by default.
 * Both enter when the administrator accepted both.
 */
export const chooseNeeds = (needs: readonly NumberedNeed[]): readonly NumberedNeed[] => {
  const narrowed = new Set(
    needs.filter(({ need, decision }) => need.scope === 'row' && decision.status === 'accepted').map(subject),
  );
  return needs.filter((numbered) => {
    const { status } = numbered.decision;
    if (status === 'accepted') return true;
    return status === 'proposed' && numbered.need.scope === 'whole' && !narrowed.has(subject(numbered));
  });
};
