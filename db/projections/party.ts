/** Projections of parties: enrolment, registration, links. */
import { assert } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { PartyId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, insertRow, updateRow } from '../rows.ts';
import { party, partyLink } from '../schema/party.ts';

/** What each of these events does to the tables. */
export const partyProjections = {
  'party.enrolled/1': projectParty,
  'party.imported/1': projectParty,
  'party.linked/1': projectParty,
  'party.unlinked/1': projectParty,
  'party.registration_completed/1': projectParty,
};

type PartyFact = EventOf<
  | 'party.enrolled/1'
  | 'party.imported/1'
  | 'party.linked/1'
  | 'party.unlinked/1'
  | 'party.registration_completed/1'
>;

function projectParty(db: WriteDb, { event, at }: RecordedEvent<PartyFact>): void {
  const { partyId } = event;
  switch (event.type) {
    case 'party.enrolled/1':
    case 'party.imported/1':
      return insertRow(db, party, { partyId, number: nextPartyNumber(db), enrolledAt: at });
    case 'party.linked/1':
      return insertRow(db, partyLink, { partyId, linkedTo: event.linkedTo });
    case 'party.unlinked/1':
      return unlink(db, partyId, event.linkedTo);
    case 'party.registration_completed/1': {
      const { editionId, channel } = event;
      return updateRow(db, party, {
        where: { partyId },
        set: { editionId, channel, registeredAt: at },
      });
    }
  }
}

/** A link is stated once and counts both ways: it is undone whichever way round it was stated. */
function unlink(db: WriteDb, partyId: PartyId, linkedTo: PartyId): void {
  const there = deleteRows(db, partyLink, { partyId, linkedTo });
  const back = deleteRows(db, partyLink, { partyId: linkedTo, linkedTo: partyId });
  assert(there + back === 1, 'parties that were not linked are unlinked');
}

/** Parties are numbered in the order in which they were enrolled. */
function nextPartyNumber(db: WriteDb): number {
  const last = statement<[], { readonly last: number | null }>(
    db,
    'SELECT max(number) AS last FROM party',
  ).get();
  return (last?.last ?? 0) + 1;
}
