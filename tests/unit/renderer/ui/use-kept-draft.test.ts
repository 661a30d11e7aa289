import { describe, expect, it } from 'vitest';
import { type Drafts, keepDraft, takeDraft } from '../../../../src/renderer/ui/use-kept-draft';

const SAVED = { title: 'Atelier' };
const TYPED = { title: 'Atelier du mardi' };

describe('the draft of a side panel', () => {
  it('is found again, each row having its own', () => {
    const drafts: Drafts<typeof SAVED> = new Map();
    keepDraft(drafts, 'a', { saved: SAVED, draft: TYPED });
    expect(takeDraft(drafts, 'a', { ...SAVED })).toEqual(TYPED);
    expect(takeDraft(drafts, 'b', SAVED)).toEqual(SAVED);
  });

  it('is given up when what was saved changed meanwhile', () => {
    const drafts: Drafts<typeof SAVED> = new Map();
    keepDraft(drafts, 'a', { saved: SAVED, draft: TYPED });
    expect(takeDraft(drafts, 'a', { title: 'Importé' })).toEqual({ title: 'Importé' });
  });

  it('does not come back once it was saved, even when saving is undone', () => {
    const drafts: Drafts<typeof SAVED> = new Map();
    keepDraft(drafts, 'a', { saved: SAVED, draft: TYPED });
    expect(takeDraft(drafts, 'a', { ...TYPED })).toEqual(TYPED);
    expect(takeDraft(drafts, 'a', { ...SAVED })).toEqual(SAVED);
  });

  it('is not kept once it says what is saved', () => {
    const drafts: Drafts<typeof SAVED> = new Map();
    keepDraft(drafts, 'a', { saved: SAVED, draft: TYPED });
    keepDraft(drafts, 'a', { saved: SAVED, draft: { ...SAVED } });
    expect(drafts.size).toBe(0);
  });
});
