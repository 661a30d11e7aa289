import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineFailure } from '../../../../src/renderer/app/engine-client';
import { changeUndoably } from '../../../../src/renderer/features/settings/change-undoably';
import { showToast, type Toast } from '../../../../src/renderer/ui/toast';

vi.mock('../../../../src/renderer/ui/toast', () => ({ showToast: vi.fn() }));

const shown = (): Toast => {
  const [toast] = vi.mocked(showToast).mock.lastCall ?? [];
  if (toast === undefined) throw new Error('nothing was said');
  return toast;
};

type Options = { readonly onSuccess: () => void; readonly onError: (failure: EngineFailure) => void };

describe('a setting', () => {
  beforeEach(() => vi.mocked(showToast).mockClear());

  it('changes at once and can be taken back to what it was', () => {
    const asked: number[] = [];
    const mutate = (value: number, { onSuccess }: Options) => {
      asked.push(value);
      onSuccess();
    };
    changeUndoably({ mutate }, { former: 1, next: 2, message: 'Changé.' });
    expect(shown()).toMatchObject({ message: 'Changé.', action: { label: 'Annuler' } });
    shown().action?.onAction();
    expect(asked).toEqual([2, 1]);
    expect(shown()).toEqual({ message: 'Annulé.' });
  });

  it('says why it was refused, with nothing to undo', () => {
    const mutate = (_value: number, { onError }: Options) =>
      onError(new EngineFailure('target-out-of-range'));
    changeUndoably({ mutate }, { former: 1, next: 9, message: 'Changé.' });
    expect(shown().message).toContain('hors limites');
    expect(shown().action).toBeUndefined();
  });
});
