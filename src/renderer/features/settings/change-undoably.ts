import { asFailure } from '../../app/engine-client';
import { showToast } from '../../ui/toast';

/** A change of a setting, and the change that takes it back. */
export interface UndoableChange<Value> {
  readonly former: Value;
  readonly next: Value;
  readonly message: string;
}

interface Setter<Value> {
  readonly mutateAsync: (value: Value) => Promise<unknown>;
}

/**
 * Applies a setting at once and offers « Annuler »; a refusal is said and changes nothing. Waits on the promises: the
 * form may be gone when the answer comes, and its callbacks with it.
 */
export const changeUndoably = async <Value>(
  setter: Setter<Value>,
  { former, next, message }: UndoableChange<Value>,
): Promise<void> => {
  const restore = async () => {
    if (await isSet(setter, former)) showToast({ message: 'Annulé.' });
  };
  if (await isSet(setter, next))
    showToast({ message, action: { label: 'Annuler', onAction: () => void restore() } });
};

/** Sets the value; when it is refused, says why and gives false. */
const isSet = async <Value>(setter: Setter<Value>, value: Value): Promise<boolean> => {
  try {
    await setter.mutateAsync(value);
    return true;
  } catch (error) {
    const { title, meaning } = asFailure(error).text;
    showToast({ message: `${title}. ${meaning}` });
    return false;
  }
};
