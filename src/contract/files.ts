import { z } from './zod';

/** Opaque name of a path that main keeps: the page never sees a path. */
export const fileToken = z.string().regex(/^[a-z0-9-]{8,64}$/);
export type FileToken = z.infer<typeof fileToken>;

/** A file or folder the administrator chose. `size` in bytes, null when it does not exist yet. */
export const fileRef = z.object({ token: fileToken, name: z.string(), size: z.number().nullable() });
export type FileRef = z.infer<typeof fileRef>;
