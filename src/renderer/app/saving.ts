import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { EngineEvent } from '../../contract/events';
import { type FailureCode, failureCode } from '../../contract/failure';
import type { SaveState } from '../../contract/vault';
import { useEngineEvents } from './use-engine';

type SaveEvent = Extract<EngineEvent, { kind: 'save-state' }>;

/** Where saving stands, as events tell it. */
export interface Saving {
  readonly state: SaveState;
  /** Why the last save failed; null when it did not. */
  readonly failure: FailureCode | null;
  /** What stays to be known until it is read: the vault is open elsewhere, the file changed under the session. */
  readonly notices: readonly FailureCode[];
}

/** Saving of a vault whose status alone is known. */
export const savingOf = (state: SaveState): Saving => ({ state, failure: null, notices: [] });

/**
 * What an event of the engine changes. Only a failed save is a failure: another code (`vault-in-use` at opening,
 * `save-conflict` once the work is safe in a copy) is kept as a notice, which later saves do not wipe out.
 */
export const followSaving = (now: Saving | null, { state, code }: SaveEvent): Saving => {
  const said = failureCode.nullable().catch(null).parse(code);
  const notices = now?.notices ?? [];
  if (state === 'failed') return { state, failure: said ?? 'save-failed', notices };
  const isNew = said !== null && !notices.includes(said);
  return { state, failure: null, notices: isNew ? [...notices, said] : notices };
};

/**
 * Follows the saving of the vault; null until the first event. Listens from the opening on: the engine tells that a
 * vault is open elsewhere before the screens exist.
 */
export const useSaving = (): {
  readonly saving: Saving | null;
  readonly dismiss: (notice: FailureCode) => void;
} => {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving | null>(null);
  useEngineEvents((event) => {
    if (event.kind !== 'save-state') return;
    setSaving((now) => followSaving(now, event));
    void client.invalidateQueries({ queryKey: ['vault:status'] });
  });
  const dismiss = useCallback(
    (notice: FailureCode) =>
      setSaving((now) => now && { ...now, notices: now.notices.filter((code) => code !== notice) }),
    [],
  );
  return { saving, dismiss };
};

/** Words of the foot of the navigation. */
export const savingWords: Readonly<Record<SaveState, string>> = {
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  unsaved: 'Modifications à enregistrer',
  failed: 'Pas enregistré',
};
