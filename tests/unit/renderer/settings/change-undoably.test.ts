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

describe('a setting', () => {
  beforeEach(() => vi.mocked(showToast).mockClear());

  it('changes at once and can be taken back to what it was', async () => {
    const asked: number[] = [];
    const mutateAsync = async (value: number) => asked.push(value);
    await changeUndoably({ mutateAsync }, { former: 1, next: 2, message: 'Changé.' });
    expect(shown()).toMatchObject({ message: 'Changé.', action: { label: 'Annuler' } });
    shown().action?.onAction();
    await vi.waitFor(() => expect(shown()).toEqual({ message: 'Annulé.' }));
    expect(asked).toEqual([2, 1]);
  });

  it('says why it was refused, with nothing to undo', async () => {
    const mutateAsync = () => Promise.reject(new EngineFailure('target-out-of-range'));
    await changeUndoably({ mutateAsync }, { former: 1, next: 9, message: 'Changé.' });
    expect(shown().message).toContain('hors limites');
    expect(shown().action).toBeUndefined();
  });

  it('does not say that it was taken back when that was refused', async () => {
    const refuseFormer = (value: number) =>
      value === 1 ? Promise.reject(new EngineFailure('vault-closed')) : Promise.resolve();
    await changeUndoably({ mutateAsync: refuseFormer }, { former: 1, next: 2, message: 'Changé.' });
    shown().action?.onAction();
    await vi.waitFor(() => expect(shown().message).toContain('Aucun coffre'));
  });
});
