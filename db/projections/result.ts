/** Projections of a lot's place in a sale and of what became of it under the hammer. */
import { assert, present } from '#domain/assert.ts';
import type { EventOf } from '#domain/events/index.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import type { WriteDb } from '../handle.ts';
import { statement } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { updateRow } from '../rows.ts';
import { lot } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const resultProjections = {
  'lot.entered_in_sale/1': projectPlacement,
  'lot.renumbered/1': projectPlacement,
  'lot.left_sale/1': projectPlacement,
  'lot.returned_to_stock/1': projectPlacement,
  'lot.knocked_down/1': projectResult,
  'lot.passed/1': projectResult,
  'lot.withdrawn/1': projectResult,
  'lot.result_undone/1': projectResult,
};

type PlacementFact = EventOf<
  'lot.entered_in_sale/1' | 'lot.renumbered/1' | 'lot.left_sale/1' | 'lot.returned_to_stock/1'
>;

/** What a lot has of a result before there is one. */
const NO_RESULT = {
  paddle: null,
  buyerId: null,
  hammerPrice: null,
  reserveGivenUp: null,
  passReason: null,
  lastBid: null,
  withdrawalReason: null,
  resultSeq: null,
} as const;

const NO_PLACE = { state: 'stock', saleId: null, number: null, suffix: null } as const;

function projectPlacement(db: WriteDb, { event }: RecordedEvent<PlacementFact>): void {
  const { lotId, saleId } = event;
  switch (event.type) {
    case 'lot.entered_in_sale/1': {
      const { number, suffix } = event;
      const where = { lotId, state: 'stock', dissolved: false } as const;
      return updateRow(db, lot, { where, set: { state: 'offered', saleId, number, suffix } });
    }
    case 'lot.renumbered/1': {
      const { number, suffix } = event;
      return updateRow(db, lot, { where: { lotId, saleId }, set: { number, suffix } });
    }
    case 'lot.left_sale/1':
      return updateRow(db, lot, { where: { lotId, saleId, state: 'offered' }, set: NO_PLACE });
    case 'lot.returned_to_stock/1':
      keepFormerPlacement(db, lotId, saleId);
      return updateRow(db, lot, { where: { lotId, saleId }, set: { ...NO_PLACE, ...NO_RESULT } });
  }
}

/** The sale it leaves keeps saying what became of it there. */
function keepFormerPlacement(db: WriteDb, lotId: LotId, saleId: SaleId): void {
  const kept = statement(
    db,
    `INSERT INTO former_placement
       (sale_id, lot_id, number, suffix, state, pass_reason, last_bid, withdrawal_reason,
        starting_price, low_estimate, high_estimate, reserve)
     SELECT sale_id, lot_id, number, suffix, state, pass_reason, last_bid, withdrawal_reason,
        starting_price, low_estimate, high_estimate, reserve
     FROM lot WHERE lot_id = ? AND sale_id = ? AND state IN ('unsold', 'withdrawn')`,
  ).run(lotId, saleId);
  assert(kept.changes === 1, 'only an unsold or withdrawn lot goes back to stock');
}

type ResultFact = EventOf<
  'lot.knocked_down/1' | 'lot.passed/1' | 'lot.withdrawn/1' | 'lot.result_undone/1'
>;

function projectResult(db: WriteDb, { event, seq }: RecordedEvent<ResultFact>): void {
  const { lotId, saleId } = event;
  const where = { lotId, saleId };
  switch (event.type) {
    case 'lot.knocked_down/1': {
      const { paddle, buyerId, hammerPrice, underReserve } = event;
      const reserveGivenUp = underReserve?.reserve ?? null;
      const result = { paddle, buyerId, hammerPrice, reserveGivenUp, resultSeq: seq };
      return updateRow(db, lot, { where, set: { ...NO_RESULT, state: 'sold', ...result } });
    }
    case 'lot.passed/1': {
      const result = { passReason: event.reason, lastBid: event.lastBid, resultSeq: seq };
      return updateRow(db, lot, { where, set: { ...NO_RESULT, state: 'unsold', ...result } });
    }
    case 'lot.withdrawn/1': {
      const result = { withdrawalReason: event.reason, resultSeq: seq };
      return updateRow(db, lot, { where, set: { ...NO_RESULT, state: 'withdrawn', ...result } });
    }
    case 'lot.result_undone/1': {
      assert(event.corrects === resultSeqOf(db, lotId), 'an undo corrects the result that stands');
      return updateRow(db, lot, { where, set: { ...NO_RESULT, state: 'offered' } });
    }
  }
}

function resultSeqOf(db: WriteDb, lotId: LotId): number {
  const row = statement<[string], { readonly seq: number | null }>(
    db,
    'SELECT result_seq AS seq FROM lot WHERE lot_id = ?',
  ).get(lotId);
  return present(row?.seq, 'the lot has a result to undo');
}
