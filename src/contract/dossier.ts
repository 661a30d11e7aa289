import type { Dossier } from '../core/dossier/dossier';
import { z } from './zod';

const column = z.object({ title: z.string(), align: z.enum(['start', 'end']), width: z.number() });

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({
    kind: z.literal('paragraph'),
    text: z.string(),
    tone: z.enum(['lead', 'plain', 'quiet']),
  }),
  z.object({ kind: z.literal('findings'), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(column),
    rows: z.array(z.array(z.string())),
  }),
]);

/** The two pages of the dossier: words of what was released, as they will be printed. */
export const dossier = z.object({
  title: z.string(),
  context: z.string(),
  reference: z.string(),
  notice: z.string(),
  pages: z.array(z.array(block)),
}) satisfies z.ZodType<Dossier>;
