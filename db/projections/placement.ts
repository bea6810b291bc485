/** Projections of a lot's place in a sale, and of what became of it there. */
import { assert } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { LotEnteredInSale } from '#domain/events/lot.ts';
import type { PlacementId } from '#domain/ids.ts';
import { statement, type WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { deleteRows, findRow, insertRow, type Match, updateRow } from '../rows.ts';
import { lot, placement, placementPart } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const placementProjections = {
  'lot.entered_in_sale/1': projectPlace,
  'lot.renumbered/1': projectPlace,
  'lot.left_sale/1': projectPlace,
  'lot.returned_to_stock/1': projectPlace,
  'lot.knocked_down/1': projectResult,
  'lot.knocked_down_unattributed/1': projectResult,
  'lot.attributed/1': projectBuyer,
  'lot.attribution_undone/1': projectBuyer,
  'lot.passed/1': projectResult,
  'lot.withdrawn/1': projectResult,
  'lot.result_undone/1': projectResult,
  'placement.cancelled/1': projectCancellation,
  'placement.reauction_requested/1': projectRequest,
  'lot.handed_over/1': projectHandingOver,
  'lot.handing_over_undone/1': projectHandingOver,
};

type PlaceFact = EventOf<
  'lot.entered_in_sale/1' | 'lot.renumbered/1' | 'lot.left_sale/1' | 'lot.returned_to_stock/1'
>;

function projectPlace(db: WriteDb, { event, seq }: RecordedEvent<PlaceFact>): void {
  const { placementId, lotId, saleId } = event;
  switch (event.type) {
    case 'lot.entered_in_sale/1':
      placeLot(db, event, seq);
      return updateRow(db, lot, {
        where: { lotId, dissolved: false, placementId: null },
        set: { placementId },
      });
    case 'lot.renumbered/1': {
      const { number, suffix } = event;
      const set = { number, suffix, lastSeq: seq };
      return updateRow(db, placement, { where: { placementId, lotId, saleId }, set });
    }
    case 'lot.left_sale/1': {
      toStock(db, event);
      deleteRows(db, placementPart, { placementId });
      const left = deleteRows(db, placement, { placementId, lotId, saleId, state: 'offered' });
      return assert(left === 1, 'a lot leaves the sale that offers it');
    }
    case 'lot.returned_to_stock/1':
      toStock(db, event);
      return updateRow(db, placement, { where: { placementId, saleId }, set: { lastSeq: seq } });
  }
}

/** A lot takes its place in a sale, at the prices it is offered at. */
function placeLot(db: WriteDb, event: Omit<LotEnteredInSale, 'type'>, lastSeq: number): void {
  const { placementId, lotId, saleId, number, suffix, againAfter } = event;
  const { lowEstimate, highEstimate, reserve, startingPrice } = event;
  insertRow(db, placement, {
    ...{ placementId, lotId, saleId, number, suffix, state: 'offered', againAfter },
    ...{ lowEstimate, highEstimate, reserve, startingPrice, lastSeq },
  });
  statement(
    db,
    `INSERT INTO placement_part
       (placement_id, position, sale_id, consignment_id, low_estimate, high_estimate)
     SELECT ?, position, ?, consignment_id, low_estimate, high_estimate
       FROM lot_part WHERE lot_id = ?`,
  ).run(placementId, saleId, lotId);
}

/** The lot stands nowhere any more; where it stood says what became of it. */
function toStock(db: WriteDb, { lotId, placementId }: Pick<PlaceFact, 'lotId' | 'placementId'>) {
  updateRow(db, lot, { where: { lotId, placementId }, set: { placementId: null } });
}

/** What a placement has of a result before there is one. */
const NO_RESULT = {
  paddle: null,
  buyerId: null,
  attributedSeq: null,
  hammerPrice: null,
  reserveGivenUp: null,
  passReason: null,
  lastBid: null,
  lastPaddle: null,
  withdrawalReason: null,
  resultSeq: null,
} as const;

type ResultFact = EventOf<
  | 'lot.knocked_down/1'
  | 'lot.knocked_down_unattributed/1'
  | 'lot.passed/1'
  | 'lot.withdrawn/1'
  | 'lot.result_undone/1'
>;

function projectResult(db: WriteDb, { event, seq }: RecordedEvent<ResultFact>): void {
  const { placementId, lotId, saleId } = event;
  if (event.type === 'lot.result_undone/1') {
    assert(
      event.corrects === resultSeqOf(db, placementId),
      'an undo corrects the result that stands',
    );
  }
  updateRow(db, placement, {
    where: { placementId, lotId, saleId },
    set: { ...NO_RESULT, ...resultOf(event, seq), lastSeq: seq },
  });
  if (event.type === 'lot.result_undone/1') thawCommission(db, placementId);
  else freezeCommission(db, placementId);
}

/** Each seller is settled at the rate he agreed on when the result fell, whatever he signs later. */
function freezeCommission(db: WriteDb, placementId: PlacementId): void {
  statement(
    db,
    `UPDATE placement_part SET commission_rate = mandate.commission_rate FROM mandate
      WHERE placement_part.placement_id = ?
        AND mandate.consignment_id = placement_part.consignment_id`,
  ).run(placementId);
}

function thawCommission(db: WriteDb, placementId: PlacementId): void {
  const sql = 'UPDATE placement_part SET commission_rate = NULL WHERE placement_id = ?';
  statement(db, sql).run(placementId);
}

function resultOf(event: ResultFact, resultSeq: number): Match<typeof placement> {
  switch (event.type) {
    case 'lot.knocked_down/1': {
      const { paddle, buyerId, hammerPrice, underReserve } = event;
      const reserveGivenUp = underReserve?.reserve ?? null;
      return { state: 'sold', paddle, buyerId, hammerPrice, reserveGivenUp, resultSeq };
    }
    case 'lot.knocked_down_unattributed/1': {
      const { hammerPrice, underReserve } = event;
      const reserveGivenUp = underReserve?.reserve ?? null;
      return { state: 'sold', hammerPrice, reserveGivenUp, resultSeq };
    }
    case 'lot.passed/1': {
      const { reason: passReason, lastBid, lastPaddle } = event;
      return { state: 'unsold', passReason, lastBid, lastPaddle, resultSeq };
    }
    case 'lot.withdrawn/1':
      return { state: 'withdrawn', withdrawalReason: event.reason, resultSeq };
    case 'lot.result_undone/1':
      return { state: 'offered' };
  }
}

/** The result stays the hammer's: whose the lot is changes, and nothing that the public sees. */
function projectBuyer(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'lot.attributed/1' | 'lot.attribution_undone/1'>>,
): void {
  const { placementId, lotId, saleId } = event;
  const at = { placementId, lotId, saleId, state: 'sold' } as const;
  if (event.type === 'lot.attributed/1') {
    const { paddle, buyerId } = event;
    return updateRow(db, placement, {
      where: { ...at, buyerId: null },
      set: { paddle, buyerId, attributedSeq: seq },
    });
  }
  updateRow(db, placement, {
    where: { ...at, attributedSeq: event.corrects, invoiceId: null },
    set: { paddle: null, buyerId: null, attributedSeq: null },
  });
}

function resultSeqOf(db: WriteDb, placementId: PlacementId): number | null {
  return findRow(db, placement, { placementId })?.resultSeq ?? null;
}

function projectCancellation(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'placement.cancelled/1'>>,
): void {
  const { placementId, saleId, reason } = event;
  toStock(db, event);
  updateRow(db, placement, {
    where: { placementId, saleId, state: 'sold' },
    set: { state: 'cancelled', cancellationReason: reason, invoiceId: null, lastSeq: seq },
  });
}

function projectRequest(
  db: WriteDb,
  { event, seq }: RecordedEvent<EventOf<'placement.reauction_requested/1'>>,
): void {
  const { placementId, lotId, saleId, invoiceId, requestedOn } = event;
  updateRow(db, placement, {
    where: { placementId, lotId, saleId, invoiceId, state: 'sold' },
    set: { reauctionRequestedOn: requestedOn, lastSeq: seq },
  });
}

type HandingOver = EventOf<'lot.handed_over/1' | 'lot.handing_over_undone/1'>;

function projectHandingOver(db: WriteDb, { event, seq }: RecordedEvent<HandingOver>): void {
  const { placementId, saleId, handedOn } = event;
  const [before, after] =
    event.type === 'lot.handed_over/1' ? ([null, handedOn] as const) : ([handedOn, null] as const);
  const where = { placementId, saleId, handedOverOn: before };
  updateRow(db, placement, { where, set: { handedOverOn: after, lastSeq: seq } });
}
