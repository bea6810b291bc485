/** Documents: one title each, and links that lead somewhere. */
import { posix } from 'node:path';
import type { Finding, Rule, Source } from '../tree.ts';

const isDocument = (source: Source) => source.path.endsWith('.md');

export const oneTitle: Rule = {
  says: 'every document has exactly one title',
  look: (tree) =>
    tree.filter(isDocument).flatMap((source) => {
      const titles = linesOf(source).filter(({ text }) => /^# \S/.test(text));
      if (titles.length === 1) return [];
      const line = titles[1]?.line ?? 1;
      return [{ path: source.path, line, message: `${titles.length} titles: one line with one #` }];
    }),
  caught: [{ 'docs/a.md': 'No title.' }, { 'docs/a.md': '# One\n\n# Two' }],
  allowed: [{ 'docs/a.md': '# One\n\n```sh\n# a comment\n```\n\n## Two' }],
};

export const linksLead: Rule = {
  says: 'every relative link in a document leads to a file, and to a heading that it has',
  look: (tree) => {
    const known = new Map(tree.map((source) => [source.path, source]));
    const folders = new Set(tree.flatMap(({ path }) => foldersOf(path)));
    return tree.filter(isDocument).flatMap((source) =>
      linesOf(source).flatMap(({ text, line }) =>
        [...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].flatMap(([, link = '']): Finding[] => {
          if (/^[a-z]+:/.test(link)) return [];
          const [file = '', anchor] = link.split('#');
          const path = file === '' ? source.path : pathFrom(source.path, file);
          const target = known.get(path);
          const there = target !== undefined || folders.has(path);
          if (!there) return [{ path: source.path, line, message: `${link}: no such file` }];
          if (anchor === undefined || target === undefined || hasHeading(target, anchor)) return [];
          return [{ path: source.path, line, message: `${link}: no such heading` }];
        }),
      ),
    );
  },
  caught: [
    { 'docs/a.md': '[b](b.md)' },
    { 'docs/a.md': '![b](screens/b.png)' },
    { 'docs/a.md': '[b](#there)\n\n## Here' },
  ],
  allowed: [
    {
      'docs/a.md': '[b](../db/b.ts) [c](../db) [d](#over-there) [e](mailto:a@b)\n\n## Over there',
      'db/b.ts': '',
    },
    { 'docs/a.md': '```md\n[b](b.md)\n```' },
  ],
};

function pathFrom(from: string, link: string): string {
  return posix.join(posix.dirname(from), decodeURIComponent(link)).replace(/\/$/, '');
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function hasHeading(source: Source, anchor: string): boolean {
  return linesOf(source).some(({ text }) => /^#+ /.test(text) && slug(text) === anchor);
}

/** A heading's anchor, as the common renderers make it. */
function slug(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** The lines outside code fences. */
function linesOf(source: Source): readonly Line[] {
  let fenced = false;
  return source.text.split('\n').flatMap((text, index) => {
    const fence = /^\s*(```|~~~)/.test(text);
    if (fence) fenced = !fenced;
    return fence || fenced ? [] : [{ text, line: index + 1 }];
  });
}
