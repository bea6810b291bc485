/** What is frozen of a document, read again by a program that may be older or newer. */
import { expect, test } from 'vitest';
import { freeze, frozenFacts } from '#db/frozen.ts';
import { rawOf } from '#db/handle.ts';
import { enterDocument } from '#db/projections/filing.ts';
import { compareFrozenFacts } from '#db/verify/texts.ts';
import type { DocumentFacts } from '#documents/kinds.ts';
import type { DocumentId, PartyId } from '#domain/ids.ts';
import { isoDate } from '#domain/time.ts';
import { invoice } from '#tests/documents/samples.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';

/** A store where some version of the program issued a document with these facts. */
function storeWith(facts: unknown) {
  const newId = countedIds('frozen');
  const documentId = newId() as DocumentId;
  const { reading, writing } = openTestStore();
  // Whom it was for is no matter here.
  rawOf(reading).pragma('foreign_keys = OFF');
  writing((db) => {
    const factsHash = freeze(db, documentId, facts as DocumentFacts);
    enterDocument(db, {
      ...{ documentId, kind: 'invoice', number: 'F2027-0001', year: 2027, sequence: 1, factsHash },
      ...{ partyId: newId() as PartyId, saleId: null, consignmentId: null },
      issuedOn: isoDate('2027-03-14'),
    });
  });
  return { reading, documentId };
}

test('what was issued is read as it was frozen', () => {
  const { reading, documentId } = storeWith(invoice());
  expect(frozenFacts(reading, documentId)).toEqual(invoice());
  expect([...compareFrozenFacts(reading)]).toEqual([]);
});

test.each([
  ['of a version to come', { ...invoice(), factsVersion: 2 }, /^version 2, where 1 to 1/],
  ['that lack a total', { ...invoice(), total: null }, /^total: /],
])('facts %s are a finding, and stop whoever asks for them', (_, facts, why) => {
  const { reading, documentId } = storeWith(facts);
  expect([...compareFrozenFacts(reading)]).toEqual([
    {
      code: 'document_facts_unreadable',
      place: `document_facts/${documentId}`,
      detail: expect.stringMatching(why),
    },
  ]);
  expect(() => frozenFacts(reading, documentId)).toThrow('cannot be read');
});
