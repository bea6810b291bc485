/** A reader that dies of a list of parties, as often as the store holds files `death-1`, `death-2`… */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { queries } from '#engine/queries/index.ts';
import { serveQueries } from '#engine/readers/serve-queries.ts';

const { folder }: { readonly folder: string } = workerData;

serveQueries({
  ...queries,
  'party.list': (input, context) => {
    const [death] = readdirSync(folder).filter((name) => name.startsWith('death'));
    if (death !== undefined) {
      rmSync(join(folder, death));
      process.exit(1);
    }
    return queries['party.list'](input, context);
  },
});
