import type { VaultEnvironment } from './environment';
import type { OpenVaultOutcome, OpenVaultRequest } from './outcome';

export async function openVault(
  _request: OpenVaultRequest,
  _environment?: VaultEnvironment,
): Promise<OpenVaultOutcome> {
  throw new Error('not yet');
}
