/** `npm run site`: the public site as a program. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { KEY_LENGTH_MIN, type RunningSite, startSite } from './start.ts';

const HELP = `npm run site -- [--dir DIR] [--port N] [--host ADDRESS] [--name NAME]

Receives publications and shows them, in French and in English.
The key of the house comes from ADJUGE_SITE_KEY (at least ${KEY_LENGTH_MIN} characters); without it
one is made for this run and printed. Default: directory ./site-store, http://127.0.0.1:8470/.
`;

const INVALID_INPUT = 2;
const WORLD_FAILED = 4;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) {
    process.stderr.write(HELP);
    return INVALID_INPUT;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const given = process.env['ADJUGE_SITE_KEY'];
  const key = given ?? randomBytes(24).toString('base64url');
  if (key.length < KEY_LENGTH_MIN) {
    process.stderr.write(`ADJUGE_SITE_KEY is shorter than ${KEY_LENGTH_MIN} characters.\n`);
    return INVALID_INPUT;
  }
  try {
    const site = await startSite({ ...options, key, now: Date.now });
    process.stdout.write(`Site: ${site.address}\n`);
    if (given === undefined) process.stdout.write(`Key of this run: ${key}\n`);
    closeOnSignal(site);
    return 0;
  } catch (cause) {
    process.stderr.write(`The site could not start: ${String(cause)}\n`);
    return WORLD_FAILED;
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        dir: { type: 'string', default: 'site-store' },
        port: { type: 'string', default: '8470' },
        host: { type: 'string', default: '127.0.0.1' },
        name: { type: 'string', default: 'Adjugé' },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return {
      directory: values.dir,
      port,
      hostname: values.host,
      houseName: values.name,
      help: values.help,
    };
  } catch {
    return null;
  }
}

function closeOnSignal(site: RunningSite): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.close());
  }
}
