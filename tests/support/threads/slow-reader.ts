/** A reader whose lists of parties are announced, and last until the store holds a file `go`. */
import { join } from 'node:path';
import { BroadcastChannel, workerData } from 'node:worker_threads';
import { queries } from '#engine/queries/index.ts';
import { serveQueries } from '#engine/readers/serve-queries.ts';
import { holdUntil } from './until.ts';

const { folder }: { readonly folder: string } = workerData;
const begun = new BroadcastChannel(folder);
begun.unref();

serveQueries({
  ...queries,
  'party.list': (input, context) => {
    begun.postMessage('party.list');
    holdUntil(join(folder, 'go'));
    return queries['party.list'](input, context);
  },
});
