/** The dispatcher of a house at work: queries go to the readers, everything else to the one writer. */
import { isMethod, type QueryMethod } from '#contract/api.ts';
import type { Port, Request } from '#contract/wire.ts';
import { type Instant, instantAt } from '#domain/time.ts';
import type { PortSession } from './core.ts';
import { timeOrderedId } from './ids.ts';
import { isQuery } from './input.ts';
import type { Log } from './logger.ts';
import type { Readers } from './readers/pool.ts';
import { failure, incomingIn, reply } from './replies.ts';
import type { Engine } from './start.ts';
import { isSignIn, type Writer } from './writer/thread.ts';

export interface Dispatcher {
  readonly writer: Writer;
  readonly readers: Readers;
  readonly log: Log;
  /** The one clock. */
  readonly now?: () => Instant;
}

/**
 * Serves ports on a thread that neither reads nor writes, so that every request is taken at once.
 *
 * What a desk has been told is written it reads: the writer replies after its commit, and a reader
 * takes its snapshot when it is asked.
 */
export function openDispatcher(dispatcher: Dispatcher): Engine {
  const { writer, readers } = dispatcher;
  return {
    serve: (port, deskId = 'desk') => {
      const session: PortSession = { deskId, staffId: null };
      const toWriter = writer.openPort(deskId);
      toWriter.onMessage((message) => {
        if (isSignIn(message)) session.staffId = message.signedIn;
        else port.send(message);
      });
      toWriter.onClose(() => port.close());
      port.onClose(() => toWriter.close());
      port.onMessage((message) => dispatch(dispatcher, message, { port, session, toWriter }));
    },
    close: async () => {
      await readers.close();
      await writer.close();
    },
  };
}

interface Ends {
  readonly port: Port;
  readonly session: PortSession;
  readonly toWriter: Port;
}

function dispatch(dispatcher: Dispatcher, message: unknown, ends: Ends): void {
  const { readers, log, now = worldNow } = dispatcher;
  const { port, session, toWriter } = ends;
  const fail = (error: unknown) =>
    reply(port, message, failure(message, error, { log, newId: timeOrderedId }));
  try {
    const incoming = incomingIn(message);
    if ('error' in incoming) return reply(port, message, incoming);
    const asked = queryIn(incoming);
    if (asked === null) return toWriter.send(message);
    const query = { ...asked, session: { ...session }, now: now() };
    readers.ask(query).then((answer) => reply(port, message, answer), fail);
  } catch (error) {
    fail(error);
  }
}

function worldNow(): Instant {
  return instantAt(Date.now());
}

function queryIn(
  incoming: Request | { readonly cancel: number },
): { readonly method: QueryMethod; readonly input: unknown } | null {
  if ('cancel' in incoming) return null;
  const { method, input } = incoming;
  return isMethod(method) && isQuery(method) ? { method, input } : null;
}
