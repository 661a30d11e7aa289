import { z } from './zod';

/** Appearance chosen on this machine. `system` follows the light or dark setting of the session. */
export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
});
export type Preferences = z.infer<typeof preferences>;

export const defaultPreferences: Preferences = { theme: 'system', density: 'comfortable' };
