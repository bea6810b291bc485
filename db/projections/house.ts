/** Projections of the house: its staff and the editions of its terms. */
import type { EventOf } from '#domain/events/index.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import { edition, staff } from '../schema/house.ts';

/** What each of these events does to the tables. */
export const houseProjections = {
  'staff.enrolled/1': projectStaff,
  'staff.role_changed/1': projectStaff,
  'staff.left/1': projectStaff,
  'edition.published/1': projectEdition,
};

type StaffFact = EventOf<'staff.enrolled/1' | 'staff.role_changed/1' | 'staff.left/1'>;

function projectStaff(db: WriteDb, { event }: RecordedEvent<StaffFact>): void {
  const { staffId } = event;
  switch (event.type) {
    case 'staff.enrolled/1':
      return insertRow(db, staff, { staffId, role: event.role, state: 'active' });
    case 'staff.role_changed/1':
      return updateRow(db, staff, { where: { staffId }, set: { role: event.role } });
    case 'staff.left/1':
      return updateRow(db, staff, { where: { staffId }, set: { state: 'left' } });
  }
}

function projectEdition(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'edition.published/1'>>,
): void {
  const { editionId, publishedAt, terms } = event;
  insertRow(db, edition, { editionId, publishedAt, terms });
}
