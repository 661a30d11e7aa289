export { createVault } from './create-vault';
export type { VaultEnvironment } from './environment';
export type { FileSystemPort, WritableFile } from './file-system';
export { nodeEnvironment } from './node-environment';
export { openVault } from './open-vault';
export type {
  ChangePassphraseOutcome,
  CreateVaultOutcome,
  OpenVaultOutcome,
  OpenVaultRequest,
  SaveFailure,
  SaveOutcome,
  SeenGeneration,
  UnreadableReason,
  VaultHandle,
  VaultPart,
} from './outcome';
export { ADVICE_TEXT } from './passphrase/advice-text';
export { generatePassphrase, generateRecoveryPassphrase } from './passphrase/generate-passphrase';
export {
  createJudge,
  type Judgement,
  type PassphraseJudge,
} from './passphrase/judge-passphrase';
export { loadWords, type WordList } from './passphrase/word-list';
export { restoreBackup } from './restore-backup';
export { ROLES, type Role } from './role';
export type { PayloadPort, VaultSeal } from './seal';
