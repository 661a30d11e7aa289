import type { VaultHandle } from '../vault';

/** Lets long works that must not meet go one after the other. */
export interface Turns {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/**
 * The vault whose works that take the content of the store wait for their turn: an import that is being written is
 * never saved half-way.
 */
export const vaultInTurn = (vault: VaultHandle, { inTurn }: Turns): VaultHandle => ({
  ...vault,
  save: (port) => inTurn(() => vault.save(port)),
  saveElsewhere: (port, path) => inTurn(() => vault.saveElsewhere(port, path)),
  changePassphrase: (request) => inTurn(() => vault.changePassphrase(request)),
  addHolder: (port, holder) => inTurn(() => vault.addHolder(port, holder)),
  rekey: (port, holders) => inTurn(() => vault.rekey(port, holders)),
});
