/** Unbroken numbers of documents. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstGap, formatNumber, nextNumber, parseNumber } from '#domain/accounts/numbering.ts';

const anyKind = fc.constantFrom(
  'consignment' as const,
  'mandate' as const,
  'invoice' as const,
  'statement' as const,
  'formal_notice' as const,
);

test('FR-3 each kind of document has its letter, its year and its place', () => {
  expect(formatNumber('consignment', 2026, 1)).toBe('C2026-0001');
  expect(formatNumber('mandate', 2026, 1)).toBe('R2026-0001');
  expect(formatNumber('invoice', 2026, 42)).toBe('F2026-0042');
  expect(formatNumber('statement', 2027, 9_999)).toBe('D2027-9999');
  expect(formatNumber('formal_notice', 2027, 10_000)).toBe('M2027-10000');
  expect(() => formatNumber('invoice', 2026, 0)).toThrow('not a place');
  expect(() => formatNumber('invoice', 26, 1)).toThrow('not a year');
});

test('FR-3 numbers follow each other without a gap and are never used twice', () => {
  fc.assert(
    fc.property(anyKind, fc.integer({ min: 1, max: 60 }), (kind, count) => {
      const issued: string[] = [];
      const sequences: number[] = [];
      for (let last = 0; last < count; last += 1) {
        const next = nextNumber(kind, 2026, last);
        issued.push(next.number);
        sequences.push(next.sequence);
      }
      expect(new Set(issued).size).toBe(count);
      expect(firstGap(sequences.reverse())).toBeNull();
    }),
  );
});

test('FR-3 a sequence with a hole, a double or a false start shows where', () => {
  const table: readonly (readonly [readonly number[], number | null])[] = [
    [[], null],
    [[1, 2, 3], null],
    [[3, 1, 2], null],
    [[2, 3], 1],
    [[1, 2, 4], 3],
    [[1, 2, 2, 3], 3],
    [[0, 1], 1],
  ];
  for (const [sequences, gap] of table) expect(firstGap(sequences)).toBe(gap);
});

test('a number copied from a page is read back', () => {
  fc.assert(
    fc.property(
      anyKind,
      fc.integer({ min: 1900, max: 9999 }),
      fc.integer({ min: 1, max: 1e6 }),
      (kind, year, sequence) => {
        const number = formatNumber(kind, year, sequence);
        const typed = ` ${number.toLowerCase()} `;
        expect(parseNumber(typed)).toEqual({ kind, number, year, sequence });
      },
    ),
  );
  for (const wrong of ['', 'F2026', 'F2026-0000', 'X2026-0001', 'F26-0001', 'F2026-1']) {
    expect(parseNumber(wrong)).toBeNull();
  }
});
