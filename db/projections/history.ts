/** Projections of past sales that files tell of. */
import type { EventOf } from '#domain/events/index.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import { historyLot, historySale } from '../schema/history.ts';

/** What each of these events does to the tables. */
export const historyProjections = {
  'history.begun/1': projectBegun,
  'history.told/1': projectTold,
  'import.reversed/1': projectReversed,
};

function projectBegun(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'history.begun/1'>>,
): void {
  const { historySaleId, heldOn, profile, file } = event;
  insertRow(db, historySale, { historySaleId, heldOn, profile, file, toldSeq: seq });
}

function projectTold(db: WriteDb, { event }: RecordedEvent<EventOf<'history.told/1'>>): void {
  const { historySaleId, lots } = event;
  for (const { seal: _, ...lot } of lots) insertRow(db, historyLot, { ...lot, historySaleId });
}

function projectReversed(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'import.reversed/1'>>,
): void {
  const { historySaleId } = event;
  const where = { historySaleId, takenBackSeq: null };
  updateRow(db, historySale, { where, set: { takenBackSeq: seq } });
}
