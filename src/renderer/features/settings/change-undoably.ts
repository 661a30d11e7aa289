import type { EngineFailure } from '../../app/engine-client';
import { showToast } from '../../ui/toast';

/** A change of a setting, and the change that takes it back. */
export interface UndoableChange<Value> {
  readonly former: Value;
  readonly next: Value;
  readonly message: string;
}

interface Setter<Value> {
  readonly mutate: (
    value: Value,
    options: { readonly onSuccess: () => void; readonly onError: (failure: EngineFailure) => void },
  ) => void;
}

/** Applies a setting at once and offers « Annuler »; a refusal is said and changes nothing. */
export const changeUndoably = <Value>(
  setter: Setter<Value>,
  { former, next, message }: UndoableChange<Value>,
): void => {
  const refuse = (failure: EngineFailure) =>
    showToast({ message: `${failure.text.title}. ${failure.text.meaning}` });
  const restore = () =>
    setter.mutate(former, { onSuccess: () => showToast({ message: 'Annulé.' }), onError: refuse });
  setter.mutate(next, {
    onSuccess: () => showToast({ message, action: { label: 'Annuler', onAction: restore } }),
    onError: refuse,
  });
};
