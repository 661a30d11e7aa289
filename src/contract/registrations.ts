import { readLinesRequest } from './file-review';
import { fileToken } from './files';
import { importedList } from './list-imports';
import { z } from './zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const actionId = z.string().min(1).max(4000);
const positive = z.number().int().positive();

const sessionFields = {
  actionId,
  /** Title that convocations bear. */
  title: z.string().trim().min(1).max(300),
  day: day.nullable(),
  startsAt: clock.nullable(),
  endsAt: clock.nullable(),
  place: z.string().max(300),
  /** Seats; null for no limit. */
  capacity: z.number().int().min(1).max(10_000).nullable(),
};

/** A dated session; `id` is null for a new one. */
export const sessionDraft = z.strictObject({ id: positive.nullable(), ...sessionFields });
export type SessionDraft = z.infer<typeof sessionDraft>;

const counts = z.object({
  placed: z.number().int(),
  waiting: z.number().int(),
  left: z.number().int(),
  withdrawn: z.number().int(),
  present: z.number().int(),
  absent: z.number().int(),
});

/** A session with what its registrations come to: counts only. */
export const trainingSession = z.object({ id: z.number().int(), ...sessionFields, counts });
export type TrainingSession = z.infer<typeof trainingSession>;

/** Names what a change may be taken back by, until the next change. */
export const registrationChange = z.object({ changeId: z.string() });

const seatState = z.enum(['placed', 'waiting', 'left', 'withdrawn']);
export type SeatState = z.infer<typeof seatState>;

/** Somebody who registered. Identity and attendance: no result is known here. */
const registeredPerson = z.object({
  registrationId: z.number().int(),
  /** Null once the list of agents has them no longer: their name is then not known either. */
  agentId: z.number().int().nullable(),
  lastName: z.string(),
  firstName: z.string(),
  email: z.string().nullable(),
  unitPath: z.array(z.string()),
  registeredOn: z.string(),
  state: seatState,
  present: z.boolean().nullable(),
});
export type RegisteredPerson = z.infer<typeof registeredPerson>;

/** In the order of registration. */
export const registrationList = z.object({ session: trainingSession, people: z.array(registeredPerson) });

export const sessionRequest = z.strictObject({ sessionId: positive });

export const candidatesRequest = z.strictObject({ sessionId: positive, words: z.string().max(200) });
const candidate = z.object({
  agentId: z.number().int(),
  lastName: z.string(),
  firstName: z.string(),
  matricule: z.string().nullable(),
  email: z.string().nullable(),
  unitPath: z.array(z.string()),
  standing: z.enum(['free', 'registered', 'left']),
});
export type Candidate = z.infer<typeof candidate>;
/** The first agents that the words find. */
export const candidates = z.array(candidate);

export const addRegistrationRequest = z.strictObject({ sessionId: positive, agentId: positive });
export const withdrawRequest = z.strictObject({ registrationId: positive, isWithdrawn: z.boolean() });
export const attendanceRequest = z.strictObject({
  sessionId: positive,
  marks: z
    .array(z.strictObject({ registrationId: positive, present: z.boolean().nullable() }))
    .min(1)
    .max(10_000),
});
export const undoRegistrationRequest = z.strictObject({ changeId: z.string().max(64) });

/** For good: every registration to an action, or of the person behind one, to whatever session. */
export const eraseRequest = z.strictObject({
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('action'), actionId }),
    z.strictObject({ kind: z.literal('agent'), registrationId: positive }),
  ]),
});

export const readRegistrationsRequest = readLinesRequest.extend({ sessionId: positive });

const undecidedReason = z.enum([
  'homonyms',
  'contradiction',
  'shared-identifier',
  'unknown-identifier',
  'shared-name',
  'common-name',
  'lookalike',
  'unknown',
]);
export type UndecidedReason = z.infer<typeof undecidedReason>;

const line = z.number().int();

/** What a list would change, line by line, or why it cannot be read. Nothing is written yet. */
export const registrationsPreview = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), fileName: z.string(), message: z.string() }),
  z.object({
    kind: z.literal('plan'),
    previewId: z.string(),
    fileName: z.string(),
    /** Titles that are not used. */
    ignored: z.array(z.string()),
    lines: z.array(
      z.object({
        line,
        kind: z.enum(['new', 'attendance', 'known', 'repeated']),
        agent: candidate,
        present: z.boolean().nullable(),
      }),
    ),
    toDecide: z.array(
      z.object({
        line,
        reason: undecidedReason,
        /** As typed in the file. */
        lastName: z.string(),
        firstName: z.string(),
        externalId: z.string().nullable(),
        candidates,
      }),
    ),
    refused: z.array(z.object({ line, message: z.string() })),
  }),
]);
export type RegistrationsPreview = z.infer<typeof registrationsPreview>;

/** `decisions`: who a line to decide means; lines left out register nobody. */
export const applyRegistrationsRequest = z.strictObject({
  previewId: z.string().max(64),
  decisions: z.array(z.strictObject({ line: z.number().int(), agentId: positive })).max(10_000),
});
export const appliedRegistrations = importedList.extend({
  added: z.number().int(),
  marked: z.number().int(),
});

export const exportConvocationsRequest = z.strictObject({
  sessionId: positive,
  format: z.enum(['xlsx', 'csv', 'docx']),
  destination: fileToken,
});
