/** The files of the repository as the tidy rules see them, real or planted. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ParseResult, parseSync, Visitor, type VisitorObject } from 'oxc-parser';

export const ROOT = join(import.meta.dirname, '..', '..');

/** One file: its path from the root, with forward slashes, and its text ('' for binary files). */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly bytes: number;
}

export type Tree = readonly Source[];

/** Something to mend: where, and what to write instead. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** A statement that the repository must make true, and the proof that its check can fail. */
export interface Rule {
  readonly says: string;
  readonly look: (tree: Tree) => readonly Finding[];
  /** Small trees (path → text) that break the rule, each once. */
  readonly caught: readonly Planted[];
  /** Small trees that keep it, at its edge. */
  readonly allowed: readonly Planted[];
}

export type Planted = Readonly<Record<string, string>>;

const TEXT = new Set(
  '.ts .tsx .mjs .cjs .js .json .md .css .html .yml .yaml .txt .csv .svg .sql'.split(' '),
);

/** Files that git tracks or would track. */
export function repository(): Tree {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  return [...new Set(paths)].filter((path) => path !== '').flatMap(readSource);
}

function readSource(path: string): readonly Source[] {
  const file = join(ROOT, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return [];
  const isText = TEXT.has(extname(path)) || extname(path) === '';
  return [{ path, bytes: stat.size, text: isText ? readFileSync(file, 'utf8') : '' }];
}

/** A tree that exists only in a test. */
export function planted(files: Planted): Tree {
  return Object.entries(files).map(([path, text]) => ({ path, text, bytes: text.length }));
}

/** TypeScript of ours, plain or with JSX. */
export function isCode(source: Source): boolean {
  return /\.(ts|tsx|mjs|cjs)$/.test(source.path) && !source.path.endsWith('.d.ts');
}

export function isTest(source: Source): boolean {
  return source.path.startsWith('tests/');
}

export function inFolder(source: Source, ...folders: readonly string[]): boolean {
  return folders.some((folder) => source.path.startsWith(`${folder}/`));
}

const parsed = new WeakMap<Source, ParseResult>();

export function syntaxOf(source: Source): ParseResult {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const result = parseSync(source.path, source.text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${source.path} does not parse: ${error.message}`);
  parsed.set(source, result);
  return result;
}

/** Visits the file; `report` takes a position in its text. */
export function visit(
  source: Source,
  handlers: (report: (at: number, message: string) => void) => VisitorObject,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (at: number, message: string) => {
    findings.push({ path: source.path, line: lineAt(source, at), message });
  };
  new Visitor(handlers(report)).visit(syntaxOf(source).program);
  return findings;
}

/** The line, from 1, of a position in the text. */
export function lineAt(source: Source, at: number): number {
  let line = 1;
  for (let next = source.text.indexOf('\n'); next !== -1 && next < at; line += 1) {
    next = source.text.indexOf('\n', next + 1);
  }
  return line;
}

/** The words of a name: `lotsOfSale`, `LotRow` and `lot_row` are each made of them. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
