/** The one way to write a fact down. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/events/canonical-json.ts';

const anyFact = fc.letrec((tie) => ({
  fact: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('fact'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('fact'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).fact;

test('keys are sorted and nothing is left blank', () => {
  const fact = { type: 'lot.passed/1', lastBid: null, lines: [{ b: 1, a: 'é "x"' }], Z: true };
  expect(canonicalJson(fact)).toBe(
    '{"Z":true,"lastBid":null,"lines":[{"a":"é \\"x\\"","b":1}],"type":"lot.passed/1"}',
  );
});

test('the order in which a fact was put together does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger()), (facts) => {
      const reversed = Object.fromEntries(Object.entries(facts).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson({ ...facts }));
    }),
  );
});

test('what was written down reads back as it was, and is written the same again', () => {
  fc.assert(
    fc.property(anyFact, (fact) => {
      const text = canonicalJson(fact);
      const back: unknown = JSON.parse(text);
      expect(canonicalJson(back)).toBe(text);
      expect(back).toEqual(JSON.parse(JSON.stringify(fact)));
    }),
  );
});

test('a fraction, half a character or an unknown thing is never written down', () => {
  for (const wrong of [0.1, Number.NaN, 2 ** 53]) {
    expect(() => canonicalJson({ amount: wrong })).toThrow('not a whole number');
  }
  expect(() => canonicalJson('\uD83D')).toThrow('half a character');
  expect(() => canonicalJson({ '\uDE00': 1 })).toThrow('half a character');
  for (const wrong of [undefined, () => 1, Symbol('s'), 1n]) {
    expect(() => canonicalJson({ wrong })).toThrow('not a fact');
  }
  for (const wrong of [new Date(), new Map(), /x/]) {
    expect(() => canonicalJson(wrong)).toThrow('not an instance');
  }
  expect(canonicalJson(-0)).toBe('0');
});
