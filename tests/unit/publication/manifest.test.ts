/** Equal publications have equal hashes, and only they. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readManifest } from '#publication/read.ts';
import { aPublication, aPublicLot, aPublicSale, newShelf } from '#tests/support/public-lots.ts';

const shelf = newShelf();
const sale = aPublicSale();
const lots = [1, 2, 3, 4, 5, 6].map((number) => aPublicLot(shelf, number));

test('the order in which lots are given does not matter', () => {
  const expected = aPublication(sale, lots).manifestSha256;
  fc.assert(
    fc.property(fc.shuffledSubarray(lots, { minLength: lots.length }), (shuffled) => {
      expect(aPublication(sale, shuffled).manifestSha256).toBe(expected);
    }),
  );
});

test('any change of any word of a lot changes the hash of the publication', () => {
  const before = aPublication(sale, lots).manifestSha256;
  fc.assert(
    fc.property(fc.nat(lots.length - 1), fc.string({ minLength: 1 }), (index, added) => {
      const changed = lots.map((lot, at) =>
        at === index ? { ...lot, title: { ...lot.title, en: added } } : lot,
      );
      expect(aPublication(sale, changed).manifestSha256).not.toBe(before);
    }),
  );
});

test('lots stand in the order of the catalogue: 2, 2A, 2B, 3', () => {
  const numbers = [
    { number: 3, suffix: '' },
    { number: 2, suffix: 'B' },
    { number: 2, suffix: '' },
    { number: 2, suffix: 'A' },
  ];
  const some = numbers.map((at) => aPublicLot(shelf, at.number, at));
  const { manifest } = aPublication(sale, some);
  const order = manifest.lots.map(({ id }) => some.findIndex((lot) => lot.id === id));
  expect(order).toEqual([2, 3, 1, 0]);
});

test('a photograph that two lots share is named once', () => {
  const photographs = [shelf.add()];
  const twins = [1, 2].map((number) => aPublicLot(shelf, number, { photographs }));
  expect(aPublication(sale, twins).manifest.media).toHaveLength(1);
});

test('the manifest is read back as it was written', () => {
  const { manifest, manifestText } = aPublication(sale, lots);
  expect(readManifest(manifestText)).toEqual(manifest);
});
