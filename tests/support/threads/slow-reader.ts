/** A reader whose lists of parties last until the store holds a file `go`. */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { queries } from '#engine/queries/index.ts';
import { serveQueries } from '#engine/readers/serve-queries.ts';
import { holdUntil } from './until.ts';

const { folder }: { readonly folder: string } = workerData;

serveQueries({
  ...queries,
  'party.list': (input, context) => {
    holdUntil(join(folder, 'go'));
    return queries['party.list'](input, context);
  },
});
