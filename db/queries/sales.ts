/** Questions about sales and the room. */
import type { HammerRow, SaleRow } from '#contract/methods/sales.ts';
import { present } from '#domain/assert.ts';
import type { LotId, SaleId, Sha256 } from '#domain/ids.ts';
import { type Cents, NOTHING } from '#domain/money/cents.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { PlacementState } from '#domain/sale/state.ts';
import { editionOn } from '#domain/terms/edition.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { type List, PAGE, type PageOf, pageOf, type Window } from './list.ts';
import { editions } from './states.ts';

/** One page of sales, the latest day first. */
export function salesListed(db: ReadDb, window: Window): PageOf<SaleRow> {
  const list: List = {
    key: 'sale.sale_id',
    from: 'sale',
    conditions: [],
    order: ['sale.held_on', 'sale.code'],
    direction: 'DESC',
  };
  return pageOf<SaleId, SaleRow>(db, list, { window, rowsOf: (ids) => saleRows(db, ids) });
}

/** One sale with its counts, or null. */
export function saleListed(db: ReadDb, saleId: SaleId): SaleRow | null {
  return saleRows(db, [saleId])[0] ?? null;
}

function saleRows(db: ReadDb, ids: readonly SaleId[]): readonly SaleRow[] {
  const rows = statement<[string], StoredSaleRow>(
    db,
    `SELECT sale.sale_id AS saleId, sale.code, sale_text.title, sale_text.place,
            sale.held_on AS heldOn, sale.kind, sale.state, sale.edition_id AS editionId, tally.lots,
            tally.sold, tally.unsold, tally.withdrawn, tally.cancelled,
            tally.hammer_total AS hammerTotal,
            tally.low_estimate_total AS lowEstimateTotal,
            tally.high_estimate_total AS highEstimateTotal
       FROM ${PAGE} CROSS JOIN sale ON sale.sale_id = page.value
       JOIN sale_text ON sale_text.id = sale.sale_id
       JOIN sale_tally AS tally ON tally.sale_id = sale.sale_id ORDER BY page.key`,
  ).all(JSON.stringify(ids));
  const published = editions(db);
  return rows.map((row) => {
    const edition = row.editionId ?? editionOn(published, row.heldOn)?.editionId;
    return { ...row, editionId: present(edition, 'a house is founded with its terms') };
  });
}

/** A sale as it is stored: a draft has pinned no edition yet. */
type StoredSaleRow = Omit<SaleRow, 'editionId'> & { readonly editionId: string | null };

/** Sales that are not over, or were held from a day on; the home screen speaks of these. */
export function salesSince(db: ReadDb, day: IsoDate): readonly SaleRow[] {
  const rows = statement<[IsoDate], { readonly saleId: SaleId }>(
    db,
    `SELECT sale_id AS saleId FROM sale WHERE state <> 'closed'
     UNION SELECT sale_id FROM sale WHERE held_on >= ?`,
  ).all(day);
  const sales = saleRows(
    db,
    rows.map(({ saleId }) => saleId),
  );
  return sales.toSorted((left, right) => (left.heldOn < right.heldOn ? -1 : 1));
}

/** The number of the last sale created, or 0. */
export function lastSaleCode(db: ReadDb): number {
  const row = statement<[], { last: number }>(
    db,
    'SELECT coalesce(max(code), 0) AS last FROM sale',
  ).get();
  return row?.last ?? 0;
}

/** The numbers taken in a sale. */
export function lotNumbersOf(db: ReadDb, saleId: SaleId): readonly LotNumber[] {
  return statement<[SaleId], LotNumber>(
    db,
    'SELECT number, suffix FROM placement WHERE sale_id = ? ORDER BY number, suffix',
  ).all(saleId);
}

/** The last results of a sale, newest first. */
export function recentResults(db: ReadDb, saleId: SaleId, limit: number): readonly HammerRow[] {
  return statement<[SaleId, number], HammerRow>(
    db,
    `SELECT placement.lot_id AS lotId, placement.result_seq AS seq, placement.number,
            placement.suffix, lot_text.title, placement.state,
            placement.hammer_price AS hammerPrice, placement.paddle,
            placement.last_bid AS lastBid, placement.last_paddle AS lastPaddle
       FROM (SELECT placement_id FROM placement WHERE sale_id = ? AND result_seq IS NOT NULL
              ORDER BY result_seq DESC LIMIT ?) AS latest
       CROSS JOIN placement ON placement.placement_id = latest.placement_id
       JOIN lot_text ON lot_text.id = placement.lot_id
      ORDER BY placement.result_seq DESC`,
  ).all(saleId, limit);
}

/**
 * When the first and the last result that still stand were recorded since the sale was opened: a
 * lot withdrawn the week before says nothing of the pace.
 */
export function paceOf(db: ReadDb, saleId: SaleId) {
  const opened = statement<[SaleId], { seq: number | null }>(
    db,
    `SELECT max(journal.seq) AS seq FROM journal_subject JOIN journal USING (seq)
      WHERE journal_subject.subject_id = ? AND journal.type = 'sale.opened/1'`,
  ).get(saleId);
  const at = (which: 'min' | 'max') => `(SELECT at FROM journal WHERE seq =
    (SELECT ${which}(result_seq) FROM placement WHERE sale_id = ? AND result_seq > ?))`;
  const row = statement<(SaleId | number)[], Pace>(
    db,
    `SELECT ${at('min')} AS firstAt, ${at('max')} AS lastAt`,
  ).get(saleId, opened?.seq ?? 0, saleId, opened?.seq ?? 0);
  return row ?? { firstAt: null, lastAt: null };
}

interface Pace {
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
}

/** The first lot of a sale that is still offered, after a number; or from the start again. */
export function nextOffered(db: ReadDb, saleId: SaleId, after: LotNumber): LotNumber | null {
  const first = statement<[SaleId, number, string], LotNumber>(
    db,
    `SELECT number, suffix FROM placement
      WHERE sale_id = ? AND state = 'offered' AND (number, suffix) > (?, ?)
      ORDER BY number, suffix LIMIT 1`,
  );
  return first.get(saleId, after.number, after.suffix) ?? first.get(saleId, 0, '') ?? null;
}

/** The lot that stands, or stood, under a number of a sale, or null. */
export function lotNumbered(db: ReadDb, saleId: SaleId, at: LotNumber) {
  const row = statement<[SaleId, number, string], LotUnderHammer>(
    db,
    `SELECT lot_id AS lotId, state, low_estimate AS lowEstimate, high_estimate AS highEstimate,
            reserve, starting_price AS startingPrice, hammer_price AS hammerPrice, paddle,
            result_seq AS resultSeq,
            (SELECT photograph FROM lot_photograph
              WHERE lot_photograph.lot_id = placement.lot_id
              ORDER BY position LIMIT 1) AS photograph
       FROM placement WHERE sale_id = ? AND number = ? AND suffix = ?`,
  ).get(saleId, at.number, at.suffix);
  return row ?? null;
}

interface LotUnderHammer {
  readonly lotId: LotId;
  readonly state: PlacementState;
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly reserve: Cents | null;
  readonly startingPrice: Cents;
  readonly hammerPrice: Cents | null;
  readonly paddle: number | null;
  readonly resultSeq: number | null;
  readonly photograph: Sha256 | null;
}

/** The numbers before and after a number in the order of the sale. */
export function neighbours(db: ReadDb, saleId: SaleId, at: LotNumber) {
  const previous = statement<[SaleId, number, string], LotNumber>(
    db,
    `SELECT number, suffix FROM placement WHERE sale_id = ? AND (number, suffix) < (?, ?)
      ORDER BY number DESC, suffix DESC LIMIT 1`,
  ).get(saleId, at.number, at.suffix);
  const following = statement<[SaleId, number, string], LotNumber>(
    db,
    `SELECT number, suffix FROM placement WHERE sale_id = ? AND (number, suffix) > (?, ?)
      ORDER BY number, suffix LIMIT 1`,
  ).get(saleId, at.number, at.suffix);
  return { previous: previous ?? null, following: following ?? null };
}

/** How many lots of a sale with a buyer are on no invoice yet, by how many buyers, for how much hammer. */
export function lotsToInvoice(db: ReadDb, saleId: SaleId) {
  const row = statement<[SaleId], { lots: number; buyers: number; hammerTotal: Cents }>(
    db,
    `SELECT count(*) AS lots, count(DISTINCT buyer_id) AS buyers,
            coalesce(sum(hammer_price), 0) AS hammerTotal
       FROM placement INDEXED BY placement_to_invoice
      WHERE sale_id = ? AND state = 'sold' AND invoice_id IS NULL AND buyer_id IS NOT NULL`,
  ).get(saleId);
  return row ?? { lots: 0, buyers: 0, hammerTotal: NOTHING };
}

/** How many sold lots of a sale wait for their buyer, for how much hammer. */
export function lotsToAttribute(db: ReadDb, saleId: SaleId) {
  const row = statement<[SaleId], { lots: number; hammerTotal: Cents }>(
    db,
    `SELECT count(*) AS lots, coalesce(sum(hammer_price), 0) AS hammerTotal
       FROM placement INDEXED BY placement_to_attribute
      WHERE sale_id = ? AND state = 'sold' AND buyer_id IS NULL`,
  ).get(saleId);
  return row ?? { lots: 0, hammerTotal: NOTHING };
}
