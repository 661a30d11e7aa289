/** For whom the output is: the administrator’s working file (Interne RH), or a release outside HR. */
export type DisclosureProfile = 'working' | 'diffusion';

export interface DisclosureSettings {
  readonly profile: DisclosureProfile;
  /** Threshold asked for; it can raise that of the profile, never lower it. */
  readonly k?: number;
}

/** Numbers of respondents from which a result is shown at all, and shown exactly. */
export interface Thresholds {
  readonly k: number;
  readonly exactFrom: number;
}

/** Floors of the two profiles. Source: design note on disclosure, ADR 0006. */
const floors: Readonly<Record<DisclosureProfile, Thresholds>> = {
  working: { k: 5, exactFrom: 11 },
  diffusion: { k: 8, exactFrom: 11 },
};

/** Thresholds in force: those of the profile, raised to `k` when it is higher. */
export const chooseThresholds = (settings: DisclosureSettings): Thresholds => {
  const floor = floors[settings.profile];
  const asked = settings.k ?? floor.k;
  const k = asked > floor.k ? Math.ceil(asked) : floor.k;
  return { k, exactFrom: Math.max(floor.exactFrom, k) };
};
