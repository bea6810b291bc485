/** A reader of a house at work, as a thread's program. */
import { queries } from '#engine/queries/index.ts';
import { serveQueries } from '#engine/readers/serve-queries.ts';

serveQueries(queries);
