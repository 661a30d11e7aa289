import type { NeedDecision } from '../../../contract/planning';
import type { ActionDetails } from '../../../core/plan';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

/** What is said of an action; `decision` when the answer to its need changes with it. */
export interface ActionSaying {
  readonly details: ActionDetails;
  readonly decision: NeedDecision | null;
}

/** Records what is said of an action: the former saying, the next one, and what to tell once it is done. */
export type SayOfAction = (former: ActionSaying, next: ActionSaying, message: string) => void;

/** Records at once and offers to take it back, the answer to the need included. */
export const useActionDetails = (): SayOfAction => {
  const details = useEngineMutation('plan:set-action');
  const decision = useEngineMutation('needs:decide');
  const write = async (saying: ActionSaying): Promise<boolean> => {
    try {
      if (saying.decision !== null) await decision.mutateAsync(saying.decision);
      await details.mutateAsync(saying.details);
      return true;
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
      return false;
    }
  };
  const restore = async (former: ActionSaying): Promise<void> => {
    if (await write(former)) showToast({ message: 'Annulé.' });
  };
  return (former, next, message) => {
    const record = async (): Promise<void> => {
      if (await write(next))
        showToast({ message, action: { label: 'Annuler', onAction: () => void restore(former) } });
    };
    void record();
  };
};
