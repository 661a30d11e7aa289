import { describe, expect, it } from 'vitest';
import { followSaving, savingOf } from '../../../../src/renderer/app/saving';

const told = (state: 'saved' | 'saving' | 'unsaved' | 'failed', code: string | null = null) => ({
  kind: 'save-state' as const,
  state,
  code,
});

describe('the saving of a vault', () => {
  it('starts from the status, then follows the events', () => {
    expect(savingOf('saved')).toEqual({ state: 'saved', failure: null, notices: [] });
    expect(followSaving(null, told('unsaved')).state).toBe('unsaved');
    expect(followSaving(savingOf('unsaved'), told('saved'))).toEqual(savingOf('saved'));
  });

  it('says why a save failed, until one succeeds', () => {
    const failed = followSaving(savingOf('saving'), told('failed', 'save-full'));
    expect(failed).toMatchObject({ state: 'failed', failure: 'save-full' });
    expect(followSaving(failed, told('saving')).failure).toBeNull();
  });

  it('says something even when the reason is unknown', () => {
    expect(followSaving(null, told('failed')).failure).toBe('save-failed');
    expect(followSaving(null, told('failed', 'moon')).failure).toBe('save-failed');
  });

  it('keeps telling that the vault is open elsewhere, whatever is saved after', () => {
    const opened = followSaving(null, told('saved', 'vault-in-use'));
    const later = [told('unsaved'), told('saving'), told('saved')].reduce(followSaving, opened);
    expect(later).toEqual({ state: 'saved', failure: null, notices: ['vault-in-use'] });
  });

  it('adds that the work went to a copy, once', () => {
    const opened = followSaving(null, told('saved', 'vault-in-use'));
    const twice = [told('saved', 'save-conflict'), told('saved', 'save-conflict')].reduce(
      followSaving,
      opened,
    );
    expect(twice.notices).toEqual(['vault-in-use', 'save-conflict']);
  });
});
