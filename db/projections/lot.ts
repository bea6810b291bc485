/** Projections of lots: what is in them, what they are estimated at, how they look. */
import type { EventOf } from '#domain/events/index.ts';
import type { Estimated } from '#domain/events/lot.ts';
import type { LotContent, LotItem } from '#domain/events/lot-item.ts';
import type { LotId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, findRow, findRows, insertRow, updateRow } from '../rows.ts';
import { toldLotTable } from '../schema/history.ts';
import { lot, lotItem, lotPart, lotPhotograph, placement, placementPart } from '../schema/sale.ts';

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
  { event }: RecordedEvent<EventOf<'lot.imported/1'>>,
): void {
  const { lotId, consignmentId, items, source } = event;
  const { lowEstimate, highEstimate, appraiserId, appraisedOn, reserve, startingPrice } = event;
  insertRow(db, lot, {
    ...{ lotId, dissolved: false },
    ...{ lowEstimate, highEstimate, appraiserId, appraisedOn, reserve, startingPrice },
  });
  const estimates = { lowEstimate, highEstimate };
  insertRow(db, lotPart, { lotId, position: 1, consignmentId, ...estimates });
  insertRow(db, toldLotTable, { lotId, ...source });
  putItems(db, lotId, items);
}

type ContentFact = EventOf<'lot.composed/1' | 'lot.recomposed/1' | 'lot.dissolved/1'>;

function projectLotContent(db: WriteDb, { event }: RecordedEvent<ContentFact>): void {
  const { lotId } = event;
  switch (event.type) {
    case 'lot.composed/1':
      insertRow(db, lot, { lotId, dissolved: false });
      return putParts(db, lotId, event.parts);
    case 'lot.recomposed/1':
      takeItemsOut(db, lotId);
      deleteRows(db, lotPart, { lotId });
      updateRow(db, lot, { where: { lotId }, set: UNAPPRAISED });
      return putParts(db, lotId, event.parts);
    case 'lot.dissolved/1':
      takeItemsOut(db, lotId);
      return updateRow(db, lot, { where: { lotId }, set: { dissolved: true } });
  }
}

/** What was said of another composition is said of this one no more (CT-2.1). */
const UNAPPRAISED = {
  ...{ lowEstimate: null, highEstimate: null, appraiserId: null, appraisedOn: null },
  ...{ reserve: null, startingPrice: null },
};

/** Each part stays bare until it is appraised. */
function putParts(db: WriteDb, lotId: LotId, parts: readonly LotContent[]): void {
  const bare = { lowEstimate: null, highEstimate: null };
  for (const [index, { consignmentId, items }] of parts.entries()) {
    insertRow(db, lotPart, { lotId, position: index + 1, consignmentId, ...bare });
    putItems(db, lotId, items);
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

/** Of the lot, and of its place in a sale while the hammer has not fallen on it there. */
function projectLotPricing(db: WriteDb, { event }: RecordedEvent<PricingFact>): void {
  const { lotId } = event;
  const { appraisal, ...prices } = pricesIn(event);
  updateRow(db, lot, { where: { lotId }, set: { ...prices, ...appraisal } });
  const parts = event.type === 'lot.appraised/1' ? event.parts : [];
  estimateParts(parts, (position, set) =>
    updateRow(db, lotPart, { where: { lotId, position }, set }),
  );
  const placementId = findRow(db, lot, { lotId })?.placementId ?? null;
  if (placementId === null) return;
  updateRow(db, placement, { where: { placementId, state: 'offered' }, set: prices });
  estimateParts(parts, (position, set) =>
    updateRow(db, placementPart, { where: { placementId, position }, set }),
  );
}

function estimateParts(
  parts: readonly Estimated[],
  estimate: (position: number, estimates: Estimated) => void,
): void {
  for (const [index, estimates] of parts.entries()) estimate(index + 1, estimates);
}

function pricesIn(event: PricingFact) {
  const { startingPrice } = event;
  switch (event.type) {
    case 'lot.appraised/1': {
      const { lowEstimate, highEstimate, appraiserId, appraisedOn } = event;
      return { lowEstimate, highEstimate, startingPrice, appraisal: { appraiserId, appraisedOn } };
    }
    case 'lot.reserve_set/1':
      return { reserve: event.reserve, startingPrice };
    case 'lot.starting_price_set/1':
      return { startingPrice };
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
