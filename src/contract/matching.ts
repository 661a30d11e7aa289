import { z } from './zod';

/**
 * Why a person waits: the id is one agent's and the name another's; several agents have the id; several bear the name
 * and the id is nobody's; nobody is known by either.
 */
export const reviewReason = z.enum(['contradiction', 'shared-identifier', 'homonyms', 'unknown']);
export type ReviewReason = z.infer<typeof reviewReason>;

/** What speaks for a candidate. */
export const candidateFact = z.enum([
  'identifier',
  'last-name',
  'like-last-name',
  'first-name',
  'like-first-name',
  'like-email',
]);
export type CandidateFact = z.infer<typeof candidateFact>;

const typed = {
  /** Names the person as typed, the same in every file. */
  traitKey: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  externalId: z.string().nullable(),
  participations: z.number().int(),
};

const candidate = z.object({
  agentId: z.number().int(),
  usageName: z.string(),
  birthName: z.string().nullable(),
  firstName: z.string(),
  matricule: z.string().nullable(),
  email: z.string().nullable(),
  unitPath: z.array(z.string()),
  /** Why this agent is proposed, the strongest first; never empty. */
  facts: z.array(candidateFact),
});

/** A person of the exports that no rule attaches, with the agents who might be meant. Never any result. */
export const reviewPerson = z.object({
  ...typed,
  reason: reviewReason,
  campaigns: z.array(z.string()),
  candidates: z.array(candidate),
});
export type ReviewPerson = z.infer<typeof reviewPerson>;

/** A decision in force: `agent` null says that the person is no agent. */
export const decidedPerson = z.object({
  ...typed,
  agent: z
    .object({ usageName: z.string(), firstName: z.string(), matricule: z.string().nullable() })
    .nullable(),
  decidedAt: z.string(),
});
export type DecidedPerson = z.infer<typeof decidedPerson>;

/** What is left to review, what was decided, and who cannot be told apart by anything (never queued). */
export const reviewQueue = z.object({
  persons: z.array(reviewPerson),
  decided: z.array(decidedPerson),
  unattachable: z.object({ persons: z.number().int(), participations: z.number().int() }),
});
export type ReviewQueue = z.infer<typeof reviewQueue>;

/** `undo` takes the decision back: the rules decide again. */
export const matchingDecision = z.strictObject({
  traitKey: z.string().max(2000),
  decision: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agent'), agentId: z.number().int().positive() }),
    z.strictObject({ kind: z.literal('nobody') }),
    z.strictObject({ kind: z.literal('undo') }),
  ]),
});
export type MatchingDecision = z.infer<typeof matchingDecision>;
