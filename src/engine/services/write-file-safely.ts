import type { SaveFailure, VaultEnvironment } from '../vault';
import { placeDraft, writeDraft } from '../vault/safe-write';

/**
 * Writes a file with the sequence of the vault: temporary beside it, synced, read back, renamed. Null when the new
 * content is there for good; otherwise the reason, and a file that was there before is as it was.
 */
export async function writeFileSafely(
  machine: VaultEnvironment,
  path: string,
  bytes: Uint8Array,
): Promise<SaveFailure | null> {
  const draft = await writeDraft(machine, path, [bytes], async (read) => Buffer.compare(read, bytes) === 0);
  if (draft.kind === 'failed') return draft.reason;
  const placed = await placeDraft(machine, draft.draft, path);
  return placed.kind === 'failed' ? placed.reason : null;
}
