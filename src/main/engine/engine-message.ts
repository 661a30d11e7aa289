import { z } from 'zod';
import type { FromEngine } from '../../contract/engine-protocol';
import { engineEvent } from '../../contract/events';
import { envelopeOf } from '../../contract/failure';

/** A message of the engine. The value of an answer goes through unread: the page parses it by its channel. */
export const engineMessage: z.ZodType<FromEngine> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), id: z.number().int(), envelope: envelopeOf(z.unknown()) }),
  z.object({ kind: z.literal('event'), event: engineEvent }),
  z.object({ kind: z.literal('ready') }),
]);

/** What remains legible of an answer that breaks the contract: which call it was for. */
export const brokenAnswer = z.object({ id: z.number().int() });
