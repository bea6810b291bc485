/** Projections of parties: enrolment, registration, links. */
import { assert, present } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, insertRow } from '../rows.ts';
import { acceptance, party, partyApart, partyLink } from '../schema/party.ts';

/** What each of these events does to the tables. */
export const partyProjections = {
  'party.enrolled/1': projectParty,
  'party.imported/1': projectParty,
  'party.linked/1': projectParty,
  'party.unlinked/1': projectParty,
  'party.told_apart/1': projectApart,
  'party.told_alike/1': projectApart,
  'party.registration_completed/1': projectParty,
};

type PartyFact = EventOf<
  | 'party.enrolled/1'
  | 'party.imported/1'
  | 'party.linked/1'
  | 'party.unlinked/1'
  | 'party.registration_completed/1'
>;

function projectParty(db: WriteDb, { event, at, seq }: RecordedEvent<PartyFact>): void {
  const { partyId } = event;
  switch (event.type) {
    case 'party.enrolled/1':
    case 'party.imported/1':
      return insertRow(db, party, { partyId, number: nextPartyNumber(db), enrolledAt: at });
    case 'party.linked/1':
      return insertRow(db, partyLink, { linkedSeq: seq, partyId, linkedTo: event.linkedTo });
    case 'party.unlinked/1':
      return unlink(db, { partyId, linkedTo: event.linkedTo, unlinkedAt: at });
    case 'party.registration_completed/1': {
      const { editionId, channel } = event;
      deleteRows(db, acceptance, { partyId, editionId });
      return insertRow(db, acceptance, { partyId, editionId, channel, acceptedAt: at, seq });
    }
  }
}

function projectApart(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'party.told_apart/1' | 'party.told_alike/1'>>,
): void {
  const [partyId, otherId] = [event.partyId, event.otherId].sort();
  const pair = { partyId: present(partyId, 'a pair'), otherId: present(otherId, 'a pair') };
  if (event.type === 'party.told_apart/1') {
    return insertRow(db, partyApart, { ...pair, reason: event.reason, toldSeq: seq });
  }
  assert(deleteRows(db, partyApart, pair) === 1, 'who was not told apart is told alike');
}

/** A link is stated once and counts both ways: it is undone whichever way round it was stated. */
function unlink(db: WriteDb, { partyId, linkedTo, unlinkedAt }: Unlinked): void {
  const ended = statement(
    db,
    `UPDATE party_link SET unlinked_at = ? WHERE unlinked_at IS NULL
       AND ((party_id = ? AND linked_to = ?) OR (party_id = ? AND linked_to = ?))`,
  ).run(unlinkedAt, partyId, linkedTo, linkedTo, partyId);
  assert(ended.changes === 1, 'parties that were not linked are unlinked');
}

interface Unlinked {
  readonly partyId: PartyId;
  readonly linkedTo: PartyId;
  readonly unlinkedAt: Instant;
}

/** Parties are numbered in the order in which they were enrolled. */
function nextPartyNumber(db: WriteDb): number {
  const last = statement<[], { readonly last: number | null }>(
    db,
    'SELECT max(number) AS last FROM party',
  ).get();
  return (last?.last ?? 0) + 1;
}
