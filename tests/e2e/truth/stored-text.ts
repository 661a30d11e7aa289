import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text as it may lie in a file: UTF-8, UTF-16LE, and base64 at each of its three alignments. */
function writtenForms(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first signs hold the padding, the last ones whatever follows.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, Math.floor(((utf8.length + shift) * 8) / 24) * 4));
  });
  return [utf8, Buffer.from(text, 'utf16le'), ...base64].filter((form) => form.length >= 6);
}

/** Every file below a folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() && statSync(path).size > 0 ? [path] : [];
  });
}

/** Files that hold one of the texts in one of its written forms, with the text. */
export function findTexts(files: readonly string[], texts: readonly string[]): readonly string[] {
  const forms = texts.map((text) => ({ text, forms: writtenForms(text) }));
  return files.flatMap((path) => {
    const content = readFileSync(path);
    return forms
      .filter(({ forms: written }) => written.some((form) => content.includes(form)))
      .map(({ text }) => `${path}: ${text}`);
  });
}
