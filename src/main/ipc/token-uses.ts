import { z } from 'zod';
import type { EngineChannel } from '../../contract/channels';
import type { FileRegistry, FileUse } from '../files/file-registry';

/** The fields of requests that hold tokens. */
const tokenFields = z.object({
  location: z.string().optional(),
  destination: z.string().optional(),
  files: z.array(z.string()).optional(),
});

/** For each channel that names files, the uses they must have been chosen for. */
export const tokenUses: Readonly<Partial<Record<EngineChannel, readonly FileUse[]>>> = {
  'vault:roles': ['vault', 'new-vault'],
  'vault:create': ['new-vault'],
  'vault:open': ['vault', 'new-vault'],
  'vault:open-demo': ['demo-vault'],
  'import:preview': ['import'],
  'mapping:open': ['import'],
  'export:workbook': ['workbook'],
  'plan:read-file': ['import'],
  'figure:write': ['figure'],
  'links:export': ['table'],
  'invitation:export': ['table'],
  'registrations:read-file': ['import'],
  'convocations:export': ['table'],
  'export:plan-table': ['table'],
  'catalogue:read-file': ['import'],
  'catalogue:export': ['table'],
  'needs:read-file': ['import'],
  'needs:write-template': ['table'],
  'release:write': ['release-folder'],
  'release:rewrite': ['release-folder'],
};

export type TokenPaths =
  | { readonly kind: 'found'; readonly paths: Readonly<Record<string, string>> }
  | { readonly kind: 'unknown-token' };

/** The paths behind the tokens of a parsed request; `unknown-token` if one was not given for that use. */
export function findTokenPaths(channel: EngineChannel, request: unknown, files: FileRegistry): TokenPaths {
  const paths: Record<string, string> = {};
  for (const token of tokensOf(request)) {
    const path = files.find(token, tokenUses[channel] ?? []);
    if (path === null) return { kind: 'unknown-token' };
    paths[token] = path;
  }
  return { kind: 'found', paths };
}

function tokensOf(request: unknown): readonly string[] {
  const { data } = tokenFields.safeParse(request);
  return [data?.location, data?.destination, ...(data?.files ?? [])].filter((token) => token !== undefined);
}
