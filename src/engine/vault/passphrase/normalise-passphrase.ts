/**
 * The passphrase as the vault uses it: Unicode form NFC, outer white space dropped, so that the same words typed on
 * another keyboard, or pasted with a line end, open the same vault (FORMAT.md).
 */
export function normalisePassphrase(typed: string): string {
  return typed.normalize('NFC').trim();
}
