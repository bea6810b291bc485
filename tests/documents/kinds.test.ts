/** Kinds of document: one letter each, and facts that are read however old they are. */
import { expect, test } from 'vitest';
import { DocumentKind, KINDS, readFacts } from '#documents/kinds.ts';
import { CONSIGNMENT_LETTER } from '#domain/accounts/numbering.ts';
import { nextVersion } from '#domain/versions.ts';
import { z } from '#shared/zod.ts';
import { creditNote } from './credit-samples.ts';
import { amendment, mandate } from './requisition-samples.ts';
import { formalNotice, invoice, statement } from './samples.ts';
import { shortfallClaim } from './shortfall-samples.ts';

const SAMPLES = [
  mandate(),
  amendment(),
  invoice(),
  creditNote(),
  statement(),
  formalNotice(),
  shortfallClaim(),
];

test('FR-3 no two kinds share a letter, nor a kind that of consignments', () => {
  const letters = [CONSIGNMENT_LETTER, ...Object.values(KINDS).map(({ letter }) => letter)];
  expect(new Set(letters).size).toBe(letters.length);
});

test('what was frozen is read back as it was, whatever the kind', () => {
  expect(SAMPLES.map(({ kind }) => kind)).toEqual(DocumentKind.options);
  for (const facts of SAMPLES) {
    const stored: unknown = JSON.parse(JSON.stringify(facts));
    expect(readFacts(stored)).toEqual({ readable: true, value: facts });
  }
});

test.each([
  ['not facts', 'facts', /expected object/],
  ['of a kind nobody issues', { ...invoice(), kind: 'bill' }, /^kind: /],
  ['of a version nobody has', { ...invoice(), factsVersion: 99 }, /^version 99/],
  ['without a version', { ...invoice(), factsVersion: undefined }, /^factsVersion: /],
  ['of another shape', { ...invoice(), total: '12,00 €' }, /^total: /],
  ['with something more', { ...invoice(), discount: 5 }, /discount/],
])('facts %s are not read, and it says why', (_, stored, why) => {
  expect(readFacts(stored)).toEqual({ readable: false, why: expect.stringMatching(why) });
});

test('a field that came later has the meaning it was given for what was issued before', () => {
  const before = KINDS.formal_notice.facts;
  const after = nextVersion(
    before,
    z.looseObject({ factsVersion: z.literal(2), copyTo: z.string().nullable() }),
    (facts) => ({ ...facts, factsVersion: 2 as const, copyTo: null }),
  );
  const issuedLongAgo: unknown = JSON.parse(JSON.stringify(formalNotice()));
  expect(after.lift({ version: 1, value: issuedLongAgo })).toMatchObject({
    readable: true,
    value: { factsVersion: 2, copyTo: null, delayDays: formalNotice().delayDays },
  });
  expect(before.lift({ version: 2, value: issuedLongAgo }).readable).toBe(false);
});
