import type { ReleasedGroupings } from '../core/disclosure';
import { headcount } from './collective';
import { z } from './zod';

/** Units that stand together in every table, by the keys of their rows; a unit is in one group at most. */
export const unitGroupings = z
  .array(z.array(z.string().max(1000)).min(2).max(500))
  .max(200)
  .refine((groups) => {
    const keys = groups.flat();
    return new Set(keys).size === keys.length;
  });
export type UnitGroupings = z.infer<typeof unitGroupings>;

export const putGroupingsRequest = z.strictObject({ groupings: unitGroupings });

/** Reply of `groupings:get`: the units as the default tables show them, and what was chosen. */
export const groupingsReply = z.object({
  groupings: unitGroupings,
  shown: z.object({
    k: z.number(),
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        agents: headcount,
        origin: z.enum(['alone', 'proposed', 'chosen']),
        members: z.array(z.object({ key: z.string(), name: z.string() })),
      }),
    ),
  }) satisfies z.ZodType<ReleasedGroupings>,
});
export type GroupingsReply = z.infer<typeof groupingsReply>;
