import { fieldChange, linesProblem, refusedLine } from './file-review';
import { fileToken } from './files';
import { tableFormat } from './links';
import { declaredFields, declaredId } from './need-shaping';
import { z } from './zod';

/** A declared need without its identifier (the same shape as in the core). */
export type DeclaredFieldsRequest = z.infer<typeof declaredFields>;

/** A state to put a declared need in. `id` null declares one; `need` null takes it out. */
const declaredChange = z.strictObject({ id: declaredId.nullable(), need: declaredFields.nullable() });
export type DeclaredChange = z.infer<typeof declaredChange>;

export const putDeclaredRequest = z.strictObject({ changes: z.array(declaredChange).min(1).max(2000) });

/** Sending `former` back undoes the change; `ids` are those of the needs changed, in order. */
export const putDeclaredReply = z.object({ ids: z.array(z.string()), former: z.array(declaredChange) });
export type PutDeclared = z.infer<typeof putDeclaredReply>;

const readLine = z.object({ line: z.number(), need: declaredFields });

/** What a file of declared needs would change, or why it cannot be read. Nothing is written yet. */
export const declaredFilePreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), fileName: z.string(), problem: linesProblem }),
  z.object({
    kind: z.literal('comparison'),
    previewId: z.string(),
    fileName: z.string(),
    added: z.array(readLine),
    changed: z.array(readLine.extend({ fields: z.array(fieldChange) })),
    /** There already, in the same words. */
    known: z.array(readLine),
    /** Titles of columns that are not used. */
    ignored: z.array(z.string()),
    refused: z.array(
      refusedLine([
        'missing-value',
        'population-said-twice',
        'unknown-kind',
        'competence-and-subject',
        'names',
        'not-a-value',
        'broken-line',
        'repeated-need',
        'list-full',
      ]),
    ),
  }),
]);
export type DeclaredFilePreview = z.infer<typeof declaredFilePreview>;

export const declaredTemplateRequest = z.strictObject({ destination: fileToken, format: tableFormat });
