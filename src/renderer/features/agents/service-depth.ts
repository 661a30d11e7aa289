import type { AgentRow } from '../../../contract/agents';

/**
 * The depth that reads as « service »: the first one at which the agents are in several units (rule of
 * `rowsRequest.depth` null). 0 when all are in one line of units.
 */
export function serviceDepth(rows: readonly AgentRow[]): number {
  const deepest = rows.reduce((depth, { unitPath }) => Math.max(depth, unitPath.length), 0);
  for (let depth = 0; depth < deepest; depth += 1) {
    const first = rows.find(({ unitPath }) => unitPath[depth] !== undefined)?.unitPath[depth];
    if (rows.some(({ unitPath }) => unitPath[depth] !== undefined && unitPath[depth] !== first)) return depth;
  }
  return 0;
}

/** The service of an agent, null where the path stops above it. */
export const serviceOf = ({ unitPath }: AgentRow, depth: number): string | null => unitPath[depth] ?? null;

/** The narrowest unit below the service, null when the service itself is the narrowest. */
export const unitOf = ({ unitPath }: AgentRow, depth: number): string | null =>
  unitPath.length > depth + 1 ? (unitPath.at(-1) ?? null) : null;
