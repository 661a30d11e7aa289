import { useState } from 'react';

interface Kept<Value> {
  readonly saved: Value;
  readonly draft: Value;
}

/** What was typed and not saved, by what it is about. */
export type Drafts<Value> = Map<string, Kept<Value>>;

const isSame = <Value>(a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The draft left behind, or the saved value. One begun on a value that changed since is given up for good: it was saved,
 * or something else was, and undoing that must not bring it back.
 */
export const takeDraft = <Value>(drafts: Drafts<Value>, id: string, saved: Value): Value => {
  const kept = drafts.get(id);
  if (kept !== undefined && isSame(kept.saved, saved)) return kept.draft;
  drafts.delete(id);
  return saved;
};

/** Keeps what differs from the saved value. */
export const keepDraft = <Value>(drafts: Drafts<Value>, id: string, { saved, draft }: Kept<Value>): void => {
  if (isSame(saved, draft)) drafts.delete(id);
  else drafts.set(id, { saved, draft });
};

/**
 * Form of a side panel that may be left for another row, or closed, before it is saved: what was typed is found again
 * when the row is opened again. `setDraft` takes the changed fields.
 */
export const useKeptDraft = <Value extends object>(drafts: Drafts<Value>, id: string, saved: Value) => {
  const [draft, setValue] = useState(() => takeDraft(drafts, id, saved));
  const change = (next: Value): void => {
    keepDraft(drafts, id, { saved, draft: next });
    setValue(next);
  };
  return {
    draft,
    isChanged: !isSame(draft, saved),
    setDraft: (part: Partial<Value>) => change({ ...takeDraft(drafts, id, saved), ...part }),
    giveUp: () => change(saved),
    /** After saving: nothing is left to find again. */
    forget: () => drafts.delete(id),
  };
};
