export type { VaultEnvironment } from './environment';
export type { FileFacts, FileSystemPort, WritableFile } from './file-system';
export type { LockOwner } from './lock-owner';
export type {
  AddHolderOutcome,
  Backup,
  ChangePassphraseOutcome,
  CreateVaultOutcome,
  CreateVaultRequest,
  DamageReason,
  Damaged,
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
export { type Holder, isRole, ROLES, type Role } from './role';
export type { PayloadPort, ReadSeal, VaultSeal } from './seal';
