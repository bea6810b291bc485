/** The command line: `adjuge --store DIR VERB`. JSON on standard output, words on standard error. */
import { parseArgs } from 'node:util';
import { CommandLineError, ExitCode, exitCodeOf } from './exit.ts';
import { say, sayWhy } from './say.ts';
import { usage, verbs } from './verbs.ts';

const OPTIONS = {
  store: { type: 'string' },
  as: { type: 'string' },
  demo: { type: 'boolean' },
  name: { type: 'string' },
  owner: { type: 'string' },
  stdin: { type: 'boolean' },
  profile: { type: 'string' },
  encoding: { type: 'string' },
  rate: { type: 'string' },
  consignor: { type: 'string' },
  confirm: { type: 'string' },
  sale: { type: 'string' },
  'dry-run': { type: 'boolean' },
  out: { type: 'string' },
  'earlier-head': { type: 'string' },
  'leave-out': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(argv);
  const [name, ...operands] = positionals;
  if (values.help === true || name === undefined) {
    say(usage());
    return name === undefined && values.help !== true ? ExitCode.invalid : ExitCode.done;
  }
  const verb = verbs.get(name);
  if (verb === undefined) {
    throw new CommandLineError(`verbe inconnu : ${name}\n\n${usage()}`);
  }
  return verb.run({ operands, options: values });
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new CommandLineError(`${sayWhy(error)}\n\n${usage()}`);
  }
}

// Whoever reads us may have read enough (`| head`): that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(sayWhy(error));
  process.exitCode = exitCodeOf(error);
}
