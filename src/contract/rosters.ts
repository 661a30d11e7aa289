import { z } from './zod';

const count = z.number().int().nonnegative();

/** What an HR list says otherwise of one agent: see core/roster/roster-difference.ts. */
const differenceKind = z.enum(['arrival', 'departure', 'identity', 'move', 'other']);
export type DifferenceKind = z.infer<typeof differenceKind>;

const agentField = z.enum([
  'matricule',
  'usageName',
  'birthName',
  'firstName',
  'email',
  'unitPath',
  'site',
  'corps',
  'category',
  'job',
  'workingTime',
  'manager',
  'enteredOn',
  'leftOn',
]);
export type AgentField = z.infer<typeof agentField>;

/** One agent of whom two lists say different things; names persons, never a result. */
export const rosterDifference = z.object({
  kind: differenceKind,
  usageName: z.string(),
  firstName: z.string(),
  matricule: z.string().nullable(),
  unitPath: z.array(z.string()),
  changes: z.array(
    z.object({ field: agentField, before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type RosterDifference = z.infer<typeof rosterDifference>;

/** What the HR list of an import is beside the one in force. Null in an import without a list, or with the same. */
export const rosterPreview = z.object({
  /** Day of the list (ISO); null when nothing tells it. */
  asOf: z.string().nullable(),
  /** Day of the list in force; null when there is none, or it has no date. */
  formerDate: z.string().nullable(),
  formerAgents: count,
  agents: count,
  /** Older than the list in force: it only completes the history. */
  isArchived: z.boolean(),
  differences: z.object({ arrival: count, departure: count, identity: count, move: count, other: count }),
});
export type RosterPreview = z.infer<typeof rosterPreview>;

/** One dated list that the vault can tell again. */
export const rosterVersion = z.object({
  importId: z.number().int(),
  asOf: z.string(),
  files: z.array(z.string()),
  agents: count,
  arrivals: count,
  departures: count,
  moves: count,
  isArchived: z.boolean(),
});
export type RosterVersion = z.infer<typeof rosterVersion>;
