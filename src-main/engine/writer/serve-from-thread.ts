/** The writer's thread, from within: an engine that serves the ports its dispatcher opens. */
import { parentPort } from 'node:worker_threads';
import { present } from '#domain/assert.ts';
import { crossing } from '../crossing.ts';
import { messagePort } from '../ports.ts';
import type { Engine } from '../start.ts';
import type { FromWriter, SignedIn, ToWriter } from './thread.ts';

/** Says that the engine is open, or why it cannot be; serves until the dispatcher ends it. */
export async function serveFromThread(opening: Promise<Engine>): Promise<void> {
  const parent = present(parentPort, 'a writer is started by a dispatcher');
  const say = (message: FromWriter) => parent.postMessage(message);
  try {
    const engine = await opening;
    parent.on('message', (message: ToWriter) => {
      if ('port' in message) servePort(engine, message);
      else void engine.close().then(() => parent.close());
    });
    say({ ready: true });
  } catch (error) {
    say({ failed: crossing(error) });
  }
}

function servePort(engine: Engine, { deskId, port }: Extract<ToWriter, { deskId: string }>): void {
  const served = messagePort(port);
  const onSignIn = (signedIn: SignedIn['signedIn']) => served.send({ signedIn } satisfies SignedIn);
  engine.serve(served, deskId, { onSignIn });
}
