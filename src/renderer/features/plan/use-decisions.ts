import { useRef } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';
import type { Decide } from './plan-model';

const refuse = (failure: EngineFailure) =>
  showToast({ message: `${failure.text.title}. ${failure.text.meaning}` });

/**
 * Records decisions at once and offers to take the latest back. One message at a time: many needs are decided in a
 * row, and each line takes its own decision back for ever.
 */
export const useDecisions = (): Decide => {
  const { mutate } = useEngineMutation('needs:decide');
  const dismiss = useRef<() => void>(() => undefined);
  const say = (...toast: Parameters<typeof showToast>) => {
    dismiss.current();
    dismiss.current = showToast(...toast);
  };
  return (former, next, message) => {
    const restore = () => mutate(former, { onSuccess: () => say({ message: 'Annulé.' }), onError: refuse });
    mutate(next, {
      onSuccess: () => say({ message, action: { label: 'Annuler', onAction: restore } }),
      onError: refuse,
    });
  };
};
