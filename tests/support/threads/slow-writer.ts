/** A writer whose enrolments last until the store holds a file `go`. */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { handlers } from '#engine/handlers.ts';
import { startEngine } from '#engine/start.ts';
import { serveFromThread } from '#engine/writer/serve-from-thread.ts';
import { holdUntil } from './until.ts';

const { folder }: { readonly folder: string } = workerData;

await serveFromThread(
  startEngine({
    folder,
    handlers: {
      commands: {
        'party.enroll': (input, context) => {
          holdUntil(join(folder, 'go'));
          return handlers.commands['party.enroll'](input, context);
        },
      },
    },
  }),
);
