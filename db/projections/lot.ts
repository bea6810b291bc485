/** Projections of lots: what is in them, what they are estimated at, how they look. */
import type { EventOf } from '#domain/events/index.ts';
import type { LotItem } from '#domain/events/lot.ts';
import type { LotId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, findRows, insertRow, updateRow } from '../rows.ts';
import { lot, lotItem, lotPhotograph } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const lotProjections = {
  'lot.imported/1': projectImportedLot,
  'lot.composed/1': projectLotContent,
  'lot.recomposed/1': projectLotContent,
  'lot.dissolved/1': projectLotContent,
  'lot.appraised/1': projectLotPricing,
  'lot.reserve_set/1': projectLotPricing,
  'lot.starting_price_set/1': projectLotPricing,
  'lot.photographed/1': projectLotPhotograph,
  'lot.photograph_moved/1': movePhotograph,
  'lot.photograph_removed/1': projectLotPhotograph,
};

function projectImportedLot(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'lot.imported/1'>>,
): void {
  const { type: _, items, seal: __, ...facts } = event;
  insertRow(db, lot, { ...facts, state: 'offered', dissolved: false, lastSeq: seq });
  putItems(db, facts.lotId, items);
}

type ContentFact = EventOf<'lot.composed/1' | 'lot.recomposed/1' | 'lot.dissolved/1'>;

function projectLotContent(db: WriteDb, { event }: RecordedEvent<ContentFact>): void {
  const { lotId, consignmentId } = event;
  switch (event.type) {
    case 'lot.composed/1':
      insertRow(db, lot, { lotId, consignmentId, state: 'stock', dissolved: false });
      return putItems(db, lotId, event.items);
    case 'lot.recomposed/1':
      takeItemsOut(db, lotId);
      return putItems(db, lotId, event.items);
    case 'lot.dissolved/1':
      takeItemsOut(db, lotId);
      return updateRow(db, lot, { where: { lotId }, set: { dissolved: true } });
  }
}

function putItems(db: WriteDb, lotId: LotId, items: readonly LotItem[]): void {
  const count = statement(db, 'UPDATE item SET in_lots = in_lots + ? WHERE item_id = ?');
  for (const { itemId, quantity } of items) {
    insertRow(db, lotItem, { lotId, itemId, quantity });
    count.run(quantity, itemId);
  }
}

function takeItemsOut(db: WriteDb, lotId: LotId): void {
  statement(
    db,
    `UPDATE item SET in_lots = item.in_lots - lot_item.quantity FROM lot_item
      WHERE lot_item.item_id = item.item_id AND lot_item.lot_id = ?`,
  ).run(lotId);
  deleteRows(db, lotItem, { lotId });
}

type PricingFact = EventOf<'lot.appraised/1' | 'lot.reserve_set/1' | 'lot.starting_price_set/1'>;

function projectLotPricing(db: WriteDb, { event }: RecordedEvent<PricingFact>): void {
  const { lotId, startingPrice } = event;
  const where = { lotId };
  switch (event.type) {
    case 'lot.appraised/1': {
      const { lowEstimate, highEstimate, appraiserId, appraisedOn } = event;
      return updateRow(db, lot, {
        where,
        set: { lowEstimate, highEstimate, appraiserId, appraisedOn, startingPrice },
      });
    }
    case 'lot.reserve_set/1':
      return updateRow(db, lot, { where, set: { reserve: event.reserve, startingPrice } });
    case 'lot.starting_price_set/1':
      return updateRow(db, lot, { where, set: { startingPrice } });
  }
}

type PhotographFact = EventOf<'lot.photographed/1' | 'lot.photograph_removed/1'>;

function projectLotPhotograph(db: WriteDb, { event }: RecordedEvent<PhotographFact>): void {
  const { lotId, photograph } = event;
  deleteRows(db, lotPhotograph, { lotId, photograph });
  if (event.type === 'lot.photograph_removed/1') return;
  const { thumbnail, widthPx, heightPx, position } = event;
  insertRow(db, lotPhotograph, { lotId, photograph, thumbnail, widthPx, heightPx, position });
}

/** It takes its place, and all are numbered anew from 1. */
function movePhotograph(
  db: WriteDb,
  { event }: RecordedEvent<EventOf<'lot.photograph_moved/1'>>,
): void {
  const { lotId, photograph: moved, position } = event;
  const others = findRows(db, lotPhotograph, { where: { lotId }, orderBy: 'position' })
    .map(({ photograph }) => photograph)
    .filter((photograph) => photograph !== moved);
  for (const [index, photograph] of others.toSpliced(position - 1, 0, moved).entries()) {
    const where = { lotId, photograph };
    updateRow(db, lotPhotograph, { where, set: { position: index + 1 } });
  }
}
