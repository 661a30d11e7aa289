import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { isOwnAddress, parseAddress } from './origin';

/** What the built page is made of; a file of another kind is not served. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);

export interface PageFile {
  /** Absolute path on disk. */
  readonly path: string;
  readonly contentType: string;
}

/** Path of an address (`/index.html`) → the file it names. Nothing else exists. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Turns the build's list of paths into files under `folder`. */
export function placePageFiles(paths: readonly string[], folder: string): PageFiles {
  return new Map(
    paths.flatMap((path) => {
      const contentType = contentTypes.get(extname(path));
      return contentType === undefined ? [] : [[path, { path: join(folder, path), contentType }] as const];
    }),
  );
}

/** Reads the list that the build wrote (`out/page-files.json`). Throws when the build is incomplete. */
export async function readPageFiles(outFolder: string): Promise<PageFiles> {
  const list = await readFile(join(outFolder, 'page-files.json'), 'utf8');
  return placePageFiles(z.array(z.string()).parse(JSON.parse(list)), join(outFolder, 'renderer'));
}

/** The file that an address names, exactly as the build wrote it: no decoding, no folder, no default page. */
export function findPageFile(files: PageFiles, address: string): PageFile | null {
  if (!isOwnAddress(address)) return null;
  return files.get(parseAddress(address)?.pathname ?? '') ?? null;
}
