import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type Drafts, useKeptDraft } from '../ui/use-kept-draft';

/** The drafts of one kind of form in each opening of a vault. */
export type DraftBox<Value> = WeakMap<QueryClient, Drafts<Value>>;

export const createDraftBox = <Value extends object>(): DraftBox<Value> => new WeakMap();

const draftsIn = <Value>(box: DraftBox<Value>, client: QueryClient): Drafts<Value> => {
  const known = box.get(client);
  if (known !== undefined) return known;
  const drafts: Drafts<Value> = new Map();
  box.set(client, drafts);
  return drafts;
};

/**
 * A form whose draft lives as long as the vault is open: what was typed is found again after another row, another tab or
 * another screen. It never leaves the memory of the page, which a lock replaces.
 */
export const useDraft = <Value extends object>(box: DraftBox<Value>, id: string, saved: Value) =>
  useKeptDraft(draftsIn(box, useQueryClient()), id, saved);
