/** Reading PDFs back with poppler's tools, which the test preparation installs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentFacts } from '#documents/kinds.ts';
import { renderDocument } from '#pages/render-document.ts';

/** The text of a document as it lies on its pages, one string a page. */
export async function printedPages(facts: DocumentFacts): Promise<readonly string[]> {
  const { bytes } = await renderDocument(facts);
  return pagesOf(bytes);
}

/** All pages, every kind of blank made a plain one: for looking words up. */
export async function printed(facts: DocumentFacts): Promise<string> {
  return plain((await printedPages(facts)).join('\n'));
}

export function pagesOf(bytes: Uint8Array): readonly string[] {
  return ask('pdftotext', bytes, ['-layout'], ['-']).split('\f').slice(0, -1);
}

/** Reading order, line ends and blanks made plain: for looking sentences up. */
export async function sentences(facts: DocumentFacts): Promise<string> {
  return sentencesIn((await renderDocument(facts)).bytes);
}

/** The same of a PDF that is there already. */
export function sentencesIn(bytes: Uint8Array): string {
  return plain(ask('pdftotext', bytes, ['-raw'], ['-'])).replace(/\s+/g, ' ');
}

export interface Word {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Every word with its place on its page, in points. */
export function wordsOf(bytes: Uint8Array): readonly Word[] {
  const pages = ask('pdftotext', bytes, ['-bbox'], ['-']).split('<page ').slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(WORD)].map(([, left, right, bottom, text = '']) => ({
      page: index + 1,
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
      text,
    })),
  );
}

const WORD = /<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

export interface PdfFont {
  readonly name: string;
  readonly embedded: boolean;
}

export function fontsOf(bytes: Uint8Array): readonly PdfFont[] {
  const [, , ...rows] = ask('pdffonts', bytes, [], []).trim().split('\n');
  return rows.map((row) => {
    const flags = row.match(/ (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/);
    return { name: row.split(' ')[0] ?? '', embedded: flags?.[1] === 'yes' };
  });
}

export function plain(text: string): string {
  return text
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '');
}

function ask(
  tool: string,
  bytes: Uint8Array,
  before: readonly string[],
  after: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'adjuge-pdf-'));
  const file = join(folder, 'document.pdf');
  try {
    writeFileSync(file, bytes);
    return execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
