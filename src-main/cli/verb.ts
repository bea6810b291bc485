/** What a verb of the command line is. */
import { resolve } from 'node:path';
import { storeFolderAt } from '#db/place.ts';
import { CommandLineError, type ExitCode } from './exit.ts';

export interface Options {
  readonly store?: string | undefined;
  readonly as?: string | undefined;
  readonly demo?: boolean | undefined;
  readonly name?: string | undefined;
  readonly owner?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly encoding?: string | undefined;
  readonly consignor?: string | undefined;
  readonly confirm?: string | undefined;
  readonly rate?: string | undefined;
  readonly sale?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly out?: string | undefined;
  readonly 'earlier-head'?: string | undefined;
  readonly 'leave-out'?: boolean | undefined;
}

export interface Call {
  readonly operands: readonly string[];
  readonly options: Options;
}

export interface Verb {
  /** What follows the verb's name in the manual. */
  readonly words: string;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** The operand at a place, which must be there; `what` names it in the complaint. */
export function operand(call: Call, index: number, what: string): string {
  const word = call.operands[index];
  if (word === undefined) throw new CommandLineError(`il manque ${what}`);
  return word;
}

/** The folder of the store, which must be named: by `--store`, or by ADJUGE_STORE. */
export function storeFolder(call: Call): string {
  const folder = call.options.store ?? process.env['ADJUGE_STORE'];
  if (folder === undefined || folder === '') {
    throw new CommandLineError('il manque --store DOSSIER (ou la variable ADJUGE_STORE)');
  }
  return storeFolderAt(fromHere(folder));
}

/** A path of the command line, from where the person typed it: npm runs us elsewhere. */
export function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}
