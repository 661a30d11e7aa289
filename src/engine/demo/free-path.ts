import { extname, join } from 'node:path';
import type { FileSystemPort } from '../vault';

/** A path in the folder where nothing is yet: `name`, else `name-2`, `name-3`… The command overwrites nothing. */
export async function freePath(fs: FileSystemPort, folder: string, name: string): Promise<string> {
  const taken = new Set(await fs.list(folder));
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let candidate = name;
  for (let rank = 2; taken.has(candidate); rank += 1) candidate = `${stem}-${rank}${extension}`;
  return join(folder, candidate);
}
