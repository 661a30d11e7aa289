import { extname } from 'node:path';

/** Adds the extension that a save dialog does not add on Linux. `extension` without its dot. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`;
}

/** A proposed file name without what would lead elsewhere or that Windows refuses (`\ / : * ? " < > |`, controls). */
export function safeFileName(name: string): string {
  return name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
}
