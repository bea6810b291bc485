/** A thread that makes pages with pdfkit and nothing else: our faces, two full pages, archivable. */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import { assert, present } from '#domain/assert.ts';

const FONTS = [
  'SourceSerif4_400Regular',
  'SourceSerif4_400Regular_Italic',
  'SourceSerif4_600SemiBold',
  'Inter_400Regular',
  'Inter_600SemiBold',
].map((name) => {
  const font = create(readFileSync(new URL(`../../assets/fonts/${name}.ttf`, import.meta.url)));
  assert('layout' in font, `${name} is a collection, not a font`);
  return { name, font };
});

const PAGES = 2;
/** As many as an invoice of eight lots has runs of text. */
const LINES_A_PAGE = 48;

const SENTENCE =
  'Les lots sont gardés sans frais jusqu’au 13 avril 2027, puis 6 € TTC par jour (art. 7). ' +
  'Aucun lot n’est remis avant le paiement intégral des achats et de leur expédition.';
const WORDS = SENTENCE.split(' ');

const port = present(parentPort, 'this file is the thread of another');
port.on('message', (documents: readonly number[]) => {
  void printAll(documents).then((bytes) => port.postMessage(bytes));
});

async function printAll(documents: readonly number[]): Promise<number> {
  let bytes = 0;
  for (const number of documents) bytes += await print(number);
  return bytes;
}

function print(number: number): Promise<number> {
  const doc = new PDFDocument({
    ...{ subset: 'PDF/A-3b', pdfVersion: '1.7', tagged: true, lang: 'fr-FR' },
    ...{ autoFirstPage: false, size: 'A4', margin: 0, font: '' },
    info: { Title: `Facture ${number}`, CreationDate: new Date('2026-10-18T00:00:00.000Z') },
  });
  for (const { name, font } of FONTS) doc.registerFont(name, font);
  for (let page = 0; page < PAGES; page += 1) {
    doc.addPage();
    for (let line = 0; line < LINES_A_PAGE; line += 1) {
      const { name } = present(FONTS[line % FONTS.length], 'a face for each line');
      doc.font(name, 9).fillColor('#1F1D1A');
      doc.text(lineOf(number, page, line), 57, 40 + 15 * line, { lineBreak: false });
    }
  }
  return new Promise((resolve) => {
    let bytes = 0;
    doc.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    doc.on('end', () => resolve(bytes));
    doc.end();
  });
}

/** Nine words and a figure that only this document has. */
function lineOf(number: number, page: number, line: number): string {
  const from = (number + 5 * line + 3 * page) % (WORDS.length - 9);
  return `${WORDS.slice(from, from + 9).join(' ')} ${(31 * number + line) % 997},50`;
}
