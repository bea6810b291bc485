/** Weights: a clone is quick, a picture is no larger than it need be. */
import type { Finding, Rule, Source, Tree } from '../tree.ts';

const FILE_KB_MAX = 600;
const SCREEN_KB_MAX = 250;
const REPOSITORY_MB_MAX = 60;

const isScreen = (source: Source) => source.path.startsWith('docs/screens/');

export const filesAreLight: Rule = {
  says: `no file is heavier than ${FILE_KB_MAX} kB, no screenshot than ${SCREEN_KB_MAX} kB`,
  look: (tree) =>
    tree.flatMap((source): Finding[] => {
      const max = isScreen(source) ? SCREEN_KB_MAX : FILE_KB_MAX;
      const kB = Math.ceil(source.bytes / 1000);
      return kB <= max ? [] : [{ path: source.path, line: 1, message: `${kB} kB; at most ${max}` }];
    }),
  caught: [
    { 'assets/a.bin': 'a'.repeat(FILE_KB_MAX * 1000 + 1) },
    { 'docs/screens/a.png': 'a'.repeat(SCREEN_KB_MAX * 1000 + 1) },
  ],
  allowed: [{ 'assets/a.bin': 'a'.repeat(FILE_KB_MAX * 1000) }],
};

export const repositoryIsLight: Rule = {
  says: `the repository is lighter than ${REPOSITORY_MB_MAX} MB`,
  look: (tree) => tooHeavy(tree, REPOSITORY_MB_MAX),
  caught: [],
  allowed: [],
};

/** What the tracked files weigh together, when that is too much. */
export function tooHeavy(tree: Tree, megabytesMax: number): readonly Finding[] {
  const megabytes = tree.reduce((running, { bytes }) => running + bytes, 0) / 1_000_000;
  if (megabytes <= megabytesMax) return [];
  return [{ path: '.', line: 1, message: `${megabytes.toFixed(1)} MB; at most ${megabytesMax}` }];
}
