import type { z } from 'zod';
import { type Envelope, fail, succeed } from '../../contract/failure';

/** Answers a message of the page, whatever it holds. Never rejects. */
export type Answer = (payload: unknown) => Promise<Envelope<unknown>>;

export interface CallSchemas<Request extends z.ZodType, Reply extends z.ZodType> {
  readonly request: Request;
  readonly reply: Reply;
}

/**
 * Answers a channel of main: the request is parsed (`bad-request`), the handler runs, its reply is parsed too, and
 * a bug becomes `internal` without details.
 */
export function answerWith<Request extends z.ZodType, Reply extends z.ZodType>(
  { request, reply }: CallSchemas<Request, Reply>,
  handle: (request: z.output<Request>) => Promise<Envelope<z.input<Reply>>>,
): Answer {
  return withoutThrowing(async (payload) => {
    const parsed = request.safeParse(payload);
    if (!parsed.success) return fail('bad-request');
    const envelope = await handle(parsed.data);
    if (!envelope.ok) return envelope;
    const value = reply.safeParse(envelope.value);
    return value.success ? succeed(value.data) : fail('internal');
  });
}

/** Turns a bug into `internal`: no stack, no message, nothing that could quote a value. */
export function withoutThrowing(answer: Answer): Answer {
  return async (payload) => {
    try {
      return await answer(payload);
    } catch {
      return fail('internal');
    }
  };
}
