/** `npm run adjuge`: the command line as a bundle, which starts at once; built first when stale. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';

await build(['engine']);
await import(pathToFileURL(path.resolve(import.meta.dirname, '../out/engine/adjuge.mjs')).href);
