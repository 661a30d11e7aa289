import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FailureCode, failureCode } from '../../contract/failure';
import type { SaveState } from '../../contract/vault';
import { useEngineEvents } from './use-engine';

/** Where saving stands, as events tell it. */
export interface Saving {
  readonly state: SaveState;
  /** Why it failed, or what to know (`vault-in-use`); null when there is nothing to say. */
  readonly code: FailureCode | null;
}

/** Follows the saving of the vault; `initial` is the state at opening. */
export const useSaving = (initial: SaveState): Saving => {
  const client = useQueryClient();
  const [saving, setSaving] = useState<Saving>({ state: initial, code: null });
  useEngineEvents((event) => {
    if (event.kind !== 'save-state') return;
    const code = failureCode.nullable().catch(null).parse(event.code);
    setSaving((now) => ({
      state: event.state,
      code: code ?? (now.code === 'vault-in-use' ? now.code : null),
    }));
    void client.invalidateQueries({ queryKey: ['vault:status'] });
  });
  return saving;
};

/** Words of the foot of the navigation. */
export const savingWords: Readonly<Record<SaveState, string>> = {
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  unsaved: 'Modifications à enregistrer',
  failed: 'Pas enregistré',
};
