import { saveState } from './vault';
import { z } from './zod';

/** What the engine tells the page without being asked. `total` null while unknown. */
export const engineEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    jobId: z.string(),
    phase: z.enum(['reading', 'matching', 'writing', 'workbook', 'proving', 'deriving', 'saving']),
    done: z.number(),
    total: z.number().nullable(),
  }),
  z.object({ kind: z.literal('save-state'), state: saveState, code: z.string().nullable() }),
  z.object({
    kind: z.literal('locked'),
    cause: z.enum(['user', 'idle', 'suspend', 'session', 'engine-stopped']),
  }),
]);
export type EngineEvent = z.infer<typeof engineEvent>;
