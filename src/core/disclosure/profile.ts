/** For whom the output is: the administrator’s working file, or a release outside HR. */
export type DisclosureProfile = 'working' | 'diffusion';

export interface DisclosureSettings {
  readonly profile: DisclosureProfile;
  /** Threshold asked for; it can raise that of the profile, never lower it. */
  readonly k?: number;
}
