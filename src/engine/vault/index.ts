export { createVault } from './create-vault';
export type { VaultEnvironment } from './environment';
export type { FileFacts, FileSystemPort, WritableFile } from './file-system';
export type { LockOwner } from './lock-owner';
export { nodeEnvironment } from './node-environment';
export { openVault } from './open-vault';
export type {
  AddHolderOutcome,
  Backup,
  ChangePassphraseOutcome,
  CreateVaultOutcome,
  CreateVaultRequest,
  Damaged,
  DamageReason,
  ListBackupsOutcome,
  Mixed,
  OlderGeneration,
  Opened,
  OpenVaultOutcome,
  OpenVaultRequest,
  PurgeBackupsOutcome,
  RestoreBackupOutcome,
  SaveConflict,
  Saved,
  SaveFailed,
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
  type PassphraseAdvice,
  type PassphraseJudge,
} from './passphrase/judge-passphrase';
export { loadWords, type WordList } from './passphrase/word-list';
export { restoreBackup } from './restore-backup';
export { type Holder, isRole, ROLES, type Role } from './role';
export type { PayloadPort, ReadSeal, VaultSeal } from './seal';
