/** Pages: columns that line up, totals in company, the same bytes every time. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '#documents/kinds.ts';
import { formatFigures } from '#domain/money/format.ts';
import { renderDocument } from '#pages/render-document.ts';
import { fontsOf, pagesOf, plain, wordsOf } from './pdf.ts';
import { mandate } from './requisition-samples.ts';
import { BUYER_ABROAD, formalNotice, invoice, invoiceLines, statement } from './samples.ts';

const sha256 = async (facts: DocumentFacts) =>
  createHash('sha256')
    .update((await renderDocument(facts)).bytes)
    .digest('hex');

describe('the bytes of a document', () => {
  test('are the same whatever was rendered before it', async () => {
    const kinds = [invoice(), statement(), mandate(), formalNotice({ party: BUYER_ABROAD })];
    const first = [];
    for (const facts of kinds) first.push(await sha256(facts));
    const again = [];
    for (const facts of kinds.toReversed()) again.unshift(await sha256(facts));
    expect(again).toEqual(first);
  });

  test('are a PDF/A-3b: identified, tagged, in French, with its colours defined', async () => {
    const { bytes } = await renderDocument(invoice());
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    for (const mark of [
      '<pdfaid:part>3</pdfaid:part>',
      '<pdfaid:conformance>B</pdfaid:conformance>',
      '/S /GTS_PDFA1',
      '/Marked true',
      '/Lang (fr-FR)',
      '/S /H1',
      '/S /TH',
      '/S /TD',
      '<xmp:CreateDate>2026-10-18T00:00:00Z</xmp:CreateDate>',
    ]) {
      expect(raw).toContain(mark);
    }
    expect(raw).not.toContain('Helvetica');
  });

  test('hold every font they use, and no more', async () => {
    const fonts = fontsOf((await renderDocument(statement())).bytes);
    expect(fonts.every((font) => font.embedded)).toBe(true);
    const names = fonts.map((font) => font.name.replace(/^[A-Z]+\+/, '')).sort();
    expect(names).toEqual([
      'Inter-Regular',
      'Inter-SemiBold',
      'SourceSerif4-Italic',
      'SourceSerif4-Regular',
      'SourceSerif4-SemiBold',
    ]);
  });
});

describe('amounts', () => {
  test('end on the right edge of their column, decimal under decimal', async () => {
    const { bytes } = await renderDocument(invoice(invoiceLines(30)));
    const ends = wordsOf(bytes)
      .filter((word) => /,\d{2}$/.test(word.text) && word.left > 300 && word.bottom < 770)
      .map((word) => Math.round(word.right * 4) / 4);
    const columns = [...new Set(ends)].filter((end) => ends.filter((at) => at === end).length > 3);
    expect(columns).toHaveLength(3);
    expect(ends.filter((end) => columns.includes(end)).length).toBeGreaterThanOrEqual(90);
  });

  test('are never broken: each stands whole on its line', async () => {
    const facts = invoice(invoiceLines(40));
    const text = plain(pagesOf((await renderDocument(facts)).bytes).join('\n'));
    for (const { hammerPrice, premium } of facts.lines) {
      expect(text).toContain(plain(formatFigures(hammerPrice, 'fr')));
      expect(text).toContain(plain(formatFigures(premium, 'fr')));
    }
  });
});

describe('long invoices', () => {
  const counts = Array.from({ length: 22 }, (_, index) => index + 1);

  test.each(counts)(
    'the total of an invoice of %i lots is never alone on its page',
    async (count) => {
      const { bytes } = await renderDocument(invoice(invoiceLines(count)));
      const page = pagesOf(bytes).find((text) => text.includes('Total à payer')) ?? '';
      const rows = page.split('\n').filter((line) => /^ *\d+( bis)? .*\d,\d{2}$/.test(line));
      expect(rows.length).toBeGreaterThanOrEqual(Math.min(count, 2));
    },
  );

  test('300 lots have their table head on every page, and every lot once', async () => {
    const facts = invoice(invoiceLines(300));
    const { bytes, pages } = await renderDocument(facts);
    const texts = pagesOf(bytes);
    expect(texts).toHaveLength(pages);
    texts.forEach((text, index) => {
      expect(plain(text)).toContain(`page ${index + 1} sur ${pages}`);
      const hasRows = /^ *2\d\d +\p{L}/mu.test(text);
      if (hasRows) expect(text).toMatch(/Lot +Désignation +Adjudication/);
    });
    const printed = texts.join('\n').match(/^ *\d{3} +\p{Lu}/gmu) ?? [];
    expect(printed.length).toBe(
      facts.lines.filter((line) => /^\d{3}$/.test(line.lotNumber)).length,
    );
  });

  test('a title longer than a page is cut between lines, and all of it is printed', async () => {
    const [line] = invoiceLines(1);
    const words = Array.from({ length: 1_500 }, (_, index) => `mot${index}`);
    const title = words.join(' ');
    const { bytes, pages } = await renderDocument(invoice(line ? [{ ...line, title }] : []));
    expect(pages).toBeGreaterThan(2);
    const text = pagesOf(bytes).join('\n');
    for (const word of words) expect(text).toContain(word);
  });

  test('nothing is printed below the foot of a page or beyond its right edge', async () => {
    for (const facts of [
      invoice(invoiceLines(60)),
      mandate(),
      formalNotice({ party: BUYER_ABROAD }),
    ]) {
      const words = wordsOf((await renderDocument(facts)).bytes);
      expect(Math.max(...words.map((word) => word.right))).toBeLessThan(595.28 - 55);
      expect(Math.max(...words.map((word) => word.bottom))).toBeLessThan(841.89 - 25);
    }
  });
});
