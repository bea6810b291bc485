/** A thread of the pool: makes the pages of what it is given, one document after the other. */
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { present } from '#domain/assert.ts';
import { renderDocument } from './render-document.ts';
import type { RenderReply, RenderRequest } from './render-pool.ts';

// On Linux a thread has a priority of its own: whoever is waited for goes before this one.
if (process.platform === 'linux') setPriority(getPriority() + 5);

const port = present(parentPort, 'this file is the thread of another');

port.on('message', (request: RenderRequest) => {
  void reply(request).then((said) => port.postMessage(said));
});

async function reply({ id, facts }: RenderRequest): Promise<RenderReply> {
  try {
    return { id, rendered: await renderDocument(facts) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error : new Error(String(error)) };
  }
}
