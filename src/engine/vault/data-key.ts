import type { VaultEnvironment } from './environment';
import { makeKeyLine } from './key-line';
import { type Holder, ROLES, type Role } from './role';
import type { VaultKeys } from './session-state';
import { lockKey } from './unseal';

/** FORMAT.md: 256 random bits. */
const SECRET_BYTES = 32;

/** Draws a data key and encrypts it for each holder, one derivation after the other (256 MiB each). */
export async function drawKeys(
  env: VaultEnvironment,
  vaultId: string,
  keyEpoch: number,
  holders: readonly Holder[],
): Promise<VaultKeys> {
  checkHolders(holders);
  const secret = env.randomBytes(SECRET_BYTES);
  const keyLine = makeKeyLine({ vaultId, keyEpoch }, secret);
  secret.fill(0);
  const entries = new Map<Role, Uint8Array>();
  for (const role of ROLES) {
    const holder = holders.find((candidate) => candidate.role === role);
    if (holder !== undefined) entries.set(role, await lockKey(keyLine, holder.passphrase));
  }
  return { entries, keyLine, keyEpoch };
}

function checkHolders(holders: readonly Holder[]): void {
  const roles = new Set(holders.map(({ role }) => role));
  if (roles.size === 0) throw new Error('a vault has at least one holder');
  if (roles.size !== holders.length) throw new Error('a role has one holder');
}
