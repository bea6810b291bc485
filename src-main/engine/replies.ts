/** What a request is answered with: its value, or why it was not done. */
import type { Method } from '#contract/api.ts';
import { Incoming, type Port, type Request, type WireError } from '#contract/wire.ts';
import { z } from '#shared/zod.ts';
import { asFault } from './fault.ts';
import { type InvalidInput, invalidInput, issue, issuesIn } from './input.ts';
import { excessOf } from './limits.ts';
import { errorDetails, type Log } from './logger.ts';

export type WireAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Exclude<WireError, { kind: 'refusal' }> | Refused };

/** The contract's schema has been through it: a refusal is JSON. */
interface Refused {
  readonly kind: 'refusal';
  readonly refusal: unknown;
}

/** A request, the cancelling of one, or why a message is neither. */
export function incomingIn(message: unknown): Request | { readonly cancel: number } | InvalidInput {
  const excess = excessOf(message);
  if (excess !== null) return invalidInput(issue([], excess, 'more than any request needs'));
  const incoming = Incoming.safeParse(message);
  return incoming.success ? incoming.data : invalidInput(...issuesIn(incoming.error.issues));
}

const Numbered = z.object({ id: z.int() });

/** Answers a message that says which request it is; one that does not waits for nothing. */
export function reply(port: Port, message: unknown, answer: WireAnswer): void {
  const numbered = Numbered.safeParse(message);
  if (numbered.success) port.send({ id: numbered.data.id, ...answer });
}

export function forbidden(method: Method): WireAnswer {
  return { ok: false, error: { kind: 'forbidden', method } };
}

const Named = z.object({ method: z.string().max(100) });

/** Faults keep their code; anything else is our mistake, and only its number leaves the engine. */
export function failure(
  message: unknown,
  error: unknown,
  { log, newId }: { readonly log: Log; newId(): string },
): WireAnswer {
  const named = Named.safeParse(message);
  const method = named.success ? named.data.method : 'none';
  const fault = asFault(error);
  if (fault !== null) {
    log({ event: 'fault', method, code: fault.code, ...errorDetails(fault.cause ?? fault) });
    return { ok: false, error: { kind: 'fault', code: fault.code, retryable: fault.retryable } };
  }
  const incident = newId();
  log({ event: 'bug', method, incident, ...errorDetails(error) });
  return { ok: false, error: { kind: 'bug', incident } };
}
