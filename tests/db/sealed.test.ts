/** Descriptive text: versioned, sealed, and never in the journal. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connection } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { head } from '#db/journal.ts';
import { describe, describeNew, descriptionOf, eraseFormerTexts, textAt } from '#db/sealed.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { PartyId } from '#domain/ids.ts';
import { countedIds } from '#tests/support/counted-ids.ts';
import { openTestStore, recordAll } from '#tests/support/open-test-store.ts';
import { person } from '#tests/support/texts.ts';

const partyId = countedIds('sealed')() as PartyId;
let store: Connection;
beforeEach(() => {
  store = openTestStore();
  store.writing((db) => recordAll(db, [{ type: 'party.enrolled/1', partyId }]));
});
afterEach(() => store.close());

const write = (text = person()) =>
  store.writing((db) => describe(db, 'party', { id: partyId, text }));

test('words are read as they were written, and every edit is a version', () => {
  expect(descriptionOf(store.reading, 'party', partyId)).toBeNull();
  const text = person({ lastName: 'O’Brien "x" \\ \n 王 𝒜' });
  expect(write(text).version).toBe(1);
  expect(descriptionOf(store.reading, 'party', partyId)).toEqual({ version: 1, text });
  expect(write({ ...text, city: 'Nevers' }).version).toBe(2);
});

test('the event says which columns changed and holds none of the words', () => {
  write();
  const event = write(person({ city: 'Nevers', professional: true }));
  expect(event).toMatchObject({ fields: ['city', 'professional'], version: 2 });
  expect(JSON.stringify(event)).not.toContain('Nevers');
});

test('the same words are sealed differently each time', () => {
  const first = write();
  const second = write();
  expect(second.fields).toEqual([]);
  expect(second.seal).not.toBe(first.seal);
});

test('what was said once is shown as it was said then', () => {
  const seqOf = (event: DomainEvent) =>
    store.writing((db) => {
      recordAll(db, [event]);
      return head(db).seq;
    });
  const at = (seq: number) => textAt(store.reading, 'party', { id: partyId, seq });
  const first = seqOf(write(person({ city: 'Bourges' })));
  const second = seqOf(write(person({ city: 'Nevers', birthDate: null, professional: true })));
  const third = seqOf(write(person({ city: 'Vierzon' })));
  expect(at(first - 1)).toBeNull();
  expect(at(first)).toEqual({ state: 'kept', version: 1, text: person({ city: 'Bourges' }) });
  expect(at(second)).toEqual({
    state: 'kept',
    version: 2,
    text: person({ city: 'Nevers', birthDate: null, professional: true }),
  });
  expect(at(third)).toMatchObject({ version: 3, text: { city: 'Vierzon' } });

  expect(store.writing((db) => eraseFormerTexts(db, 'party', partyId))).toEqual([1, 2]);
  expect(at(second)).toEqual({ state: 'erased', version: 2 });
  expect(at(third)).toMatchObject({ state: 'kept', version: 3 });
});

test('a record that an event makes with its first words has them from that entry on', () => {
  const told = countedIds('told')() as PartyId;
  const text = person({ city: 'Nevers' });
  const made = store.writing((db) => {
    const before = head(db).seq;
    const seal = describeNew(db, 'party', { id: told, text });
    recordAll(db, [{ type: 'party.imported/1', partyId: told, seal }]);
    return before + 1;
  });
  const at = (seq: number) => textAt(store.reading, 'party', { id: told, seq });
  expect(at(made - 1)).toBeNull();
  expect(at(made)).toEqual({ state: 'kept', version: 1, text });
  expect(store.writing((db) => describe(db, 'party', { id: told, text }))).toMatchObject({
    version: 2,
    fields: [],
  });
});

test('words about nobody are refused', () => {
  const nobody = countedIds('nobody')() as PartyId;
  const attempt = () =>
    store.writing((db) => describe(db, 'party', { id: nobody, text: person() }));
  expect(attempt).toThrow(/FOREIGN KEY/);
  expect(rawOf(store.reading).prepare('SELECT * FROM party_text').all()).toEqual([]);
});
