import type { ActionDetails } from '../../../core/plan';
import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

/** Records what is said of an action: the former saying, the next one, and what to tell once it is done. */
export type SayOfAction = (former: ActionDetails, next: ActionDetails, message: string) => void;

const refuse = (failure: EngineFailure) =>
  showToast({ message: `${failure.text.title}. ${failure.text.meaning}` });

/** Records at once and offers to take it back. */
export const useActionDetails = (): SayOfAction => {
  const { mutate } = useEngineMutation('plan:set-action');
  return (former, next, message) => {
    const restore = () =>
      mutate(former, { onSuccess: () => showToast({ message: 'Annulé.' }), onError: refuse });
    mutate(next, {
      onSuccess: () => showToast({ message, action: { label: 'Annuler', onAction: restore } }),
      onError: refuse,
    });
  };
};
