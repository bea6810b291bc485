/** Every verb of the command line: what it takes, and what it does. */
import { DocumentKind } from '#documents/kinds.ts';
import { callFromStream, callMethod, listMethods } from './calls.ts';
import { backUpTo, initialise, restoreFrom, verify } from './store.ts';
import type { Verb } from './verb.ts';
import { documentsTo, exportTo, importFrom, publish } from './work.ts';

export const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['init', { words: '[--demo] [--name NOM] [--owner NOM]', run: initialise }],
  ['methods', { words: '', run: listMethods }],
  ['call', { words: 'METHODE [JSON] | --stdin', run: (call) => callMethodOrStream(call) }],
  [
    'import',
    {
      words:
        'parties|lots|results|history FICHIER [--profile P] [--encoding E] [--rate CHF=0,9312] ' +
        '[--sale ID|TITRE] [--consignor P-00012] [--confirm LIGNE,…] [--dry-run]',
      run: importFrom,
    },
  ],
  ['export', { words: 'parties|lots|results FICHIER --profile P [--sale ID]', run: exportTo }],
  [
    'documents',
    {
      words: `${['all', ...DocumentKind.options].join('|')} [--sale ID] --out DIR`,
      run: documentsTo,
    },
  ],
  ['publish', { words: 'VENTE [--leave-out]', run: publish }],
  ['verify', { words: '[--earlier-head SEQ:HASH]', run: verify }],
  ['backup', { words: 'FICHIER', run: backUpTo }],
  ['restore', { words: 'FICHIER', run: restoreFrom }],
]);

const callMethodOrStream: Verb['run'] = (call) =>
  call.options.stdin === true ? callFromStream(call) : callMethod(call);

/** The manual, one line a verb. */
export function usage(): string {
  const lines = [...verbs].map(([name, { words }]) => `  ${`${name} ${words}`.trim()}`);
  return ['adjuge --store DOSSIER [--as INITIALES] VERBE', ...lines].join('\n');
}
