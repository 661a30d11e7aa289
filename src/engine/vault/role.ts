/** The holders of a vault, in the fixed order in which their key entries appear in the file. */
export const ROLES = ['administrateur', 'suppleant', 'secours'] as const;

/** Who holds a key: the administrator, the deputy, or the sealed recovery sheet. */
export type Role = (typeof ROLES)[number];

/** One holder who is present and has typed a passphrase. */
export interface Holder {
  readonly role: Role;
  readonly passphrase: string;
}
