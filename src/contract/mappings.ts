import { rolesOf } from '../core/mapping/column-choice';
import type { ColumnMapping } from '../core/mapping/column-mapping';
import { fileToken } from './files';
import { z } from './zod';

const KINDS = ['assessment', 'profiles', 'agents'] as const;
const ROLES = [...new Set(KINDS.flatMap(rolesOf))];

const mappedKind = z.enum(KINDS);
const columnRole = z.enum(ROLES);

export const columnMapping = z.strictObject({
  kind: mappedKind,
  columns: z
    .array(z.strictObject({ title: z.string().max(32_767), rank: z.number().int().min(0), role: columnRole }))
    .max(2000),
  campaign: z
    .strictObject({ id: z.string().regex(/^\d{1,15}$/), name: z.string().min(1).max(200) })
    .nullable(),
});

/** A table of the files chosen, by the name that its preview has. */
export const openMappingRequest = z.strictObject({
  files: z.array(fileToken).min(1).max(200),
  name: z.string().max(1000),
});

/** What the file says: titles, first rows, and what its titles are taken for. Names persons: shown in the import only. */
export const rawMapping = z.object({
  name: z.string(),
  encoding: z.string(),
  titles: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  proposed: columnMapping,
});
export type RawMapping = z.infer<typeof rawMapping>;

export const saveMappingRequest = z.strictObject({ mapping: columnMapping, fileName: z.string().max(1000) });

export const storedMapping = z.object({
  id: z.number().int(),
  mapping: columnMapping,
  fileName: z.string(),
  madeAt: z.string(),
});
export type StoredMapping = z.infer<typeof storedMapping>;

/** The types of both sides are one. */
export const asMapping = (mapping: z.infer<typeof columnMapping>): ColumnMapping => mapping;
