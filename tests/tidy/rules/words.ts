/** One word a notion: GLOSSARY.md settles which, and what its rivals are. */
import {
  type Finding,
  inFolder,
  isCode,
  type Rule,
  type Source,
  type Tree,
  visit,
  wordsOf,
} from '../tree.ts';

interface Entry {
  readonly word: string;
  readonly rivals: readonly string[];
}

export const oneWordANotion: Rule = {
  says: 'domain and contract use the words of the glossary, never their rivals',
  look: (tree) => {
    const bans = glossaryOf(tree).flatMap(({ word, rivals }) =>
      rivals.map((rival) => ({ word, rival, parts: wordsOf(rival) })),
    );
    return tree
      .filter(
        (source) => isCode(source) && inFolder(source, 'src-shared/domain', 'src-shared/contract'),
      )
      .flatMap((source) => rivalsIn(source, bans));
  },
  caught: [
    {
      'GLOSSARY.md': row('consignor', 'vendor, client'),
      'src-shared/domain/a.ts': 'const vendorId = 1;',
    },
    {
      'GLOSSARY.md': row('paddle', 'bidder number'),
      'src-shared/domain/a.ts': 'type A = { bidderNumber: 1 };',
    },
    {
      'GLOSSARY.md': row('paddle', 'bidderNumber'),
      'src-shared/contract/a.ts': 'const a = { bidderNumberMax: 1 };',
    },
  ],
  allowed: [
    { 'GLOSSARY.md': row('consignor', 'vendor'), 'src-shared/domain/a.ts': "const a = 'vendor';" },
    {
      'GLOSSARY.md': row('consignor', 'seller'),
      'src-shared/domain/a.ts': 'const sellersCommission = 1;',
    },
    { 'GLOSSARY.md': row('consignor', 'vendor'), 'src-main/engine/a.ts': 'const vendorId = 1;' },
  ],
};

/** Where people read French: the screens, the papers, what files are told. */
const FRENCH = ['src-renderer/text/fr', 'src-shared/documents', 'src-main/engine/imports'];

export const wordsOfTheTrade: Rule = {
  says: 'screens and papers speak the French of the glossary, never the words it banishes',
  look: (tree) => {
    const banished = banishedIn(tree);
    return tree
      .filter((source) => isCode(source) && inFolder(source, ...FRENCH))
      .flatMap((source) =>
        source.text.split('\n').flatMap((line, index) => {
          const ban = banished.find(({ word }) => line.toLowerCase().includes(word));
          if (ban === undefined) return [];
          const message = `« ${ban.word} »: the house says ${ban.instead}`;
          return [{ path: source.path, line: index + 1, message }];
        }),
      );
  },
  caught: [
    {
      'GLOSSARY.md': '| « plaquette » | paddle |',
      'src-renderer/text/fr/a.ts': "export const a = 'La plaquette 12';",
    },
    {
      'GLOSSARY.md': '| « sur papier » | prêt |',
      'src-shared/documents/a.ts': "export const a = 'Mises sur papier';",
    },
  ],
  allowed: [
    {
      'GLOSSARY.md': '| « plaquette » | paddle |',
      'src-renderer/text/fr/a.ts': "export const a = 'Le paddle 12';",
    },
    {
      'GLOSSARY.md': '| « plaquette » | paddle |',
      'src-main/exchange/profiles/a.ts': "export const a = 'Plaquette';",
    },
  ],
};

/** The rows of the glossary's last table: `| « word » | what the house says |`. */
function banishedIn(tree: Tree): readonly { readonly word: string; readonly instead: string }[] {
  const text = tree.find((source) => source.path === 'GLOSSARY.md')?.text ?? '';
  return [...text.matchAll(/^\| « ([^»]+) » \| ([^|]+) \|/gm)].map(
    ([, word = '', instead = '']) => {
      return { word: word.trim(), instead: instead.trim() };
    },
  );
}

function row(word: string, rivals: string): string {
  return `| Word in code | In the trade | Not |\n|---|---|---|\n| \`${word}\` | mot | ${rivals} |`;
}

/** The rows of the glossary's table; the first of several code words is the one to propose. */
function glossaryOf(tree: Tree): readonly Entry[] {
  const text = tree.find((source) => source.path === 'GLOSSARY.md')?.text ?? '';
  return [...text.matchAll(/^\| `(\w+)`[^|]*\|[^|]*\|([^|]*)\|/gm)].map(
    ([, word = '', rivals = '']) => ({
      word,
      rivals: rivals
        .split(',')
        .map((rival) => rival.replaceAll('`', '').trim())
        .filter((rival) => rival !== '' && rival !== '—'),
    }),
  );
}

interface Rival {
  readonly word: string;
  readonly rival: string;
  readonly parts: readonly string[];
}

function rivalsIn(source: Source, bans: readonly Rival[]): readonly Finding[] {
  const seen = new Set<string>();
  return visit(source, (report) => ({
    Identifier: (node) => {
      const parts = wordsOf(node.name);
      const ban = bans.find(({ parts: banned }) => contains(parts, banned));
      if (ban === undefined || seen.has(node.name)) return;
      seen.add(node.name);
      report(node.start, `${node.name}: the house says ${ban.word}, not ${ban.rival}`);
    },
  }));
}

function contains(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, start) => wanted.every((part, index) => words[start + index] === part));
}
