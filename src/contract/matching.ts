import { z } from './zod';

/**
 * Why a person waits: the id is one agent's and the name another's; several agents have the id; several bear the name
 * and the id is nobody's; one bears the name but the id, written like those of the list, is nobody's; the name is
 * common; another agent's may be the same; nobody is known by either.
 */
export const reviewReason = z.enum([
  'contradiction',
  'shared-identifier',
  'homonyms',
  'unknown-identifier',
  'shared-name',
  'common-name',
  'lookalike',
  'unknown',
]);
export type ReviewReason = z.infer<typeof reviewReason>;

/** What a comparison found (see core/roster/linkage/linkage-evidence.ts). */
export const candidateFact = z.enum([
  'identifier',
  'close-email',
  'close-matricule',
  'identifier-elsewhere',
  'other-identifier',
  'last-name',
  'part-last-name',
  'close-last-name',
  'lookalike-last-name',
  'last-name-in-email',
  'other-last-name',
  'first-name',
  'part-first-name',
  'close-first-name',
  'short-first-name',
  'lookalike-first-name',
  'other-first-name',
  'swapped-names',
  'service',
  'other-service',
]);
export type CandidateFact = z.infer<typeof candidateFact>;

/** What the probability of a candidate is called (see core/roster/linkage/likelihood-class.ts). */
export const likelihood = z.enum(['near-certain', 'likely', 'possible', 'unlikely']);
export type Likelihood = z.infer<typeof likelihood>;

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
  /** 0–1; those of one person add up to 1 at most. */
  probability: z.number(),
  likelihood,
  /** Another agent of the list bears the same names. */
  hasNamesake: z.boolean(),
  /** Already met in one of the campaigns under another writing. */
  isPresent: z.boolean(),
  /** What was found, field by field; never empty. Bits above 0 speak for the agent, below 0 against. */
  evidence: z.array(z.object({ fact: candidateFact, bits: z.number() })),
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

const acceptance = { traitKey: z.string().max(2000), agentId: z.number().int().positive() };

/** What is left to review, what was decided, and who cannot be told apart by anything (never queued). */
export const reviewQueue = z.object({
  persons: z.array(reviewPerson),
  decided: z.array(decidedPerson),
  /** Suggestions almost certain and one-to-one, never among namesakes: may be accepted all together. */
  nearCertain: z.array(z.object(acceptance)),
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

/**
 * `accept`: exactly the suggestions shown, refused as a whole when one of them no longer is almost certain. `undo`
 * takes back the decisions about these persons in one step.
 */
export const matchingBatch = z.strictObject({
  batch: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('accept'),
      pairs: z.array(z.strictObject(acceptance)).min(1).max(100_000),
    }),
    z.strictObject({
      kind: z.literal('undo'),
      traitKeys: z.array(z.string().max(2000)).min(1).max(100_000),
    }),
  ]),
});
export type MatchingBatch = z.infer<typeof matchingBatch>['batch'];
