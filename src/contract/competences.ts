import { z } from './zod';

/** A competence outside the framework, and the index of the one that it counts as; null: as itself. */
export const otherCompetence = z.object({ key: z.string(), name: z.string(), code: z.string().nullable() });
export type OtherCompetence = z.infer<typeof otherCompetence>;

export const attachCompetenceRequest = z.strictObject({
  key: z.string().max(32_767),
  code: z
    .string()
    .regex(/^[1-5]\.[1-4]$/)
    .nullable(),
});
