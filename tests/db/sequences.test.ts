/** Numbers without a gap, per kind and year, as a real store gives and takes them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextInSequence, takeNumber } from '#db/sequences.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';

const anySequence = fc.record({
  kind: fc.constantFrom('consignment', 'mandate', 'invoice', 'statement', 'formal_notice'),
  year: fc.constantFrom(2026, 2027),
});

test('FR-3 numbers of a kind and a year follow each other, whatever is taken in between', () => {
  fc.assert(
    fc.property(fc.array(anySequence, { maxLength: 40 }), (taken) => {
      const store = openTestStore();
      const counts = new Map<string, number>();
      store.writing((db) => {
        for (const { kind, year } of taken) {
          const expected = (counts.get(`${kind} ${year}`) ?? 0) + 1;
          const sequence = nextInSequence(db, kind, year);
          expect(sequence).toBe(expected);
          takeNumber(db, { kind, year, sequence });
          counts.set(`${kind} ${year}`, expected);
        }
      });
      store.close();
    }),
    { numRuns: 15 },
  );
});

test.each([0, 1, 3])('FR-3 after number 1 nothing but 2 is taken, and not %i', (sequence) => {
  const store = openTestStore();
  store.writing((db) => takeNumber(db, { kind: 'invoice', year: 2027, sequence: 1 }));
  const wrong = { kind: 'invoice', year: 2027, sequence } as const;
  expect(() => store.writing((db) => takeNumber(db, wrong))).toThrow('instead of 2');
  expect(nextInSequence(store.reading, 'invoice', 2027)).toBe(2);
  store.close();
});
