import { type Envelope, type FailureCode, fail } from '../../contract/failure';
import type { Store } from '../store/store';
import type { CreateVaultOutcome, OpenVaultOutcome, UnreadableReason } from '../vault';
import type { InspectVaultOutcome } from './inspect-vault';
import { failureOf } from './saver';

type Refusal =
  | Exclude<OpenVaultOutcome, { kind: 'opened' }>
  | Exclude<InspectVaultOutcome, { kind: 'vault' }>;

const UNREADABLE: Readonly<Record<UnreadableReason, FailureCode>> = {
  missing: 'vault-missing',
  directory: 'vault-not-a-vault',
  permission: 'vault-no-permission',
  'too-large': 'vault-unreadable',
  io: 'vault-unreadable',
};

/** Why a vault was not opened, in the words of the contract. */
export function vaultFailure(outcome: Refusal): Envelope<never> {
  switch (outcome.kind) {
    case 'wrong-passphrase':
      return fail('wrong-passphrase');
    case 'damaged':
      return fail('vault-damaged', { part: outcome.part });
    case 'mixed':
      return fail('vault-damaged', { part: outcome.between === 'key' ? 'cles' : 'donnees.age' });
    case 'newer-version':
      return fail('vault-newer-version');
    case 'not-a-vault':
      return fail('vault-not-a-vault');
    case 'no-such-role':
      return fail('vault-no-such-role');
    case 'older-generation':
      return fail('vault-older-generation', {
        fileSavedAt: outcome.file.savedAt,
        lastSeenSavedAt: outcome.lastSeen.savedAt,
      });
    case 'unreadable':
      return fail(UNREADABLE[outcome.reason]);
  }
}

/** Forgets the content that could not be written and says why. */
export function refuseCreation(
  store: Store,
  outcome: Exclude<CreateVaultOutcome, { kind: 'created' }>,
): Envelope<never> {
  store.close();
  return fail(outcome.kind === 'exists' ? 'vault-exists' : (failureOf(outcome) ?? 'save-failed'));
}
