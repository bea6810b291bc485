/** Questions about past sales that files tell of: their lots, and those like a lot of ours. */
import type { HistoryLotRow, HistorySaleRow } from '#contract/methods/history.ts';
import type { HistorySale } from '#domain/history/history.ts';
import type { HistoryLotId, HistorySaleId, LotId, Sha256 } from '#domain/ids.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRow, findRows } from '../rows.ts';
import { historySale } from '../schema/history.ts';
import { descriptionOf } from '../sealed.ts';
import { found, matching, matchingWords } from '../search.ts';
import { equals, type List, PAGE, type PageOf, pageOf, type Window, where } from './list.ts';

/** A past sale as it is decided on, or null. */
export function historySaleById(db: ReadDb, historySaleId: HistorySaleId): HistorySale | null {
  const row = findRow(db, historySale, { historySaleId });
  if (row === null) return null;
  return { historySaleId, state: row.takenBackSeq === null ? 'told' : 'taken_back' };
}

/** How often what a file told of a past sale was taken back. */
export function timesTakenBack(db: ReadDb, file: Sha256): number {
  const sales = findRows(db, historySale, { where: { file } });
  return sales.filter(({ takenBackSeq }) => takenBackSeq !== null).length;
}

/** The titles of the past sales that a file told and that stand. */
export function salesToldBy(
  db: ReadDb,
  file: Sha256,
  except: HistorySaleId | null,
): readonly string[] {
  return findRows(db, historySale, { where: { file } })
    .filter((sale) => sale.takenBackSeq === null && sale.historySaleId !== except)
    .map((sale) => descriptionOf(db, 'history_sale', sale.historySaleId)?.text.title ?? '');
}

/** The past sales that were not taken back, the latest told first. */
export function historySales(db: ReadDb): readonly HistorySaleRow[] {
  return statement<[], HistorySaleRow>(
    db,
    `SELECT history_sale_id AS historySaleId, history_sale_text.title, held_on AS heldOn, profile,
            journal.at AS toldAt, count(history_lot_id) AS lots, count(price) AS sold,
            coalesce(sum(price), 0) AS priceTotal
       FROM history_sale
       JOIN history_sale_text ON history_sale_text.id = history_sale_id
       JOIN journal ON journal.seq = told_seq
       LEFT JOIN history_lot USING (history_sale_id)
      WHERE taken_back_seq IS NULL GROUP BY history_sale_id ORDER BY told_seq DESC`,
  ).all();
}

export interface HistoryFilter extends Window {
  readonly historySaleId: HistorySaleId | null;
  /** Words that begin words of the lot; empty for every lot. */
  readonly text: string;
}

/** One page of past lots: in the order of their file, else the latest found first. */
export function historyLotsWhere(db: ReadDb, filter: HistoryFilter): PageOf<HistoryLotRow> {
  return pageOf<HistoryLotId, HistoryLotRow>(db, listOf(filter), {
    window: filter,
    rowsOf: (ids) => historyLotRows(db, ids),
  });
}

function listOf({ historySaleId, text }: HistoryFilter): List {
  const words = matchingWords(text);
  if (historySaleId === null && words !== null) return found('history', words);
  const sought = { column: 'history_lot.history_lot_id', words: words ?? '' };
  return {
    key: 'history_lot.history_lot_id',
    from: 'history_lot JOIN history_sale USING (history_sale_id)',
    conditions: [
      where('history_sale.taken_back_seq IS NULL'),
      equals('history_lot.history_sale_id', historySaleId),
      words === null ? null : matching('history', sought),
    ],
    order: ['history_lot.history_sale_id', 'history_lot.position'],
    direction: 'ASC',
    isSought: words !== null,
    place: where('SELECT history_sale_id, position FROM history_lot WHERE history_lot_id = ?'),
  };
}

/** A past lot with its words; null where there is none, or its sale was taken back. */
export function historyLotOf(db: ReadDb, historyLotId: HistoryLotId) {
  const [row] = historyLotRows(db, [historyLotId]);
  const words = descriptionOf(db, 'history_lot', historyLotId);
  return row === undefined || words === null ? null : { row, text: words.text };
}

/** Lots of past sales that are like one of ours: most words in common first. */
export function comparableTo(db: ReadDb, lotId: LotId, limit: number): readonly HistoryLotRow[] {
  const words = wordsOf(db, lotId);
  if (words.length === 0) return [];
  const expression = words.map((word) => `"${word}"`).join(' OR ');
  const ids = statement<[string, number], { readonly id: HistoryLotId }>(
    db,
    `SELECT subject_id AS id FROM search_history
       JOIN search_entry ON entry_id = search_history.rowid
      WHERE search_history MATCH ? ORDER BY bm25(search_history, 3, 1, 1) LIMIT ?`,
  ).all(expression, CANDIDATES);
  const wanted = new Set(words);
  return historyLotRows(
    db,
    ids.map(({ id }) => id),
  )
    .filter(({ title }) => distinctWords(title).filter((word) => wanted.has(word)).length >= ALIKE)
    .slice(0, limit);
}

const CANDIDATES = 60;
/** A single word in common (a colour, a town) makes no two lots alike. */
const ALIKE = 2;

/** What a lot and its items are called by: maker, reference, model, and the words of its title. */
function wordsOf(db: ReadDb, lotId: LotId): readonly string[] {
  const rows = statement<[LotId, LotId], { readonly words: string }>(
    db,
    `SELECT title AS words FROM lot_text WHERE id = ?
     UNION ALL SELECT maker || ' ' || reference || ' ' || model FROM lot_item
       JOIN item_text ON item_text.id = lot_item.item_id WHERE lot_item.lot_id = ?`,
  ).all(lotId, lotId);
  return distinctWords(rows.map(({ words }) => words).join(' ')).slice(0, WORDS_MAX);
}

const WORDS_MAX = 40;

/** Words that tell something, as the index has them: no accents, no article. */
function distinctWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words)].filter((word) => word.length > 2 || /\d/.test(word));
}

function historyLotRows(db: ReadDb, ids: readonly HistoryLotId[]): readonly HistoryLotRow[] {
  return statement<[string], HistoryLotRow>(
    db,
    `SELECT history_lot.history_lot_id AS historyLotId, history_sale_id AS historySaleId,
            history_sale_text.title AS saleTitle, held_on AS heldOn, history_lot_text.number,
            history_lot_text.title, low_estimate AS lowEstimate, high_estimate AS highEstimate,
            outcome, price
       FROM ${PAGE} CROSS JOIN history_lot ON history_lot.history_lot_id = page.value
       JOIN history_sale USING (history_sale_id)
       JOIN history_lot_text ON history_lot_text.id = history_lot.history_lot_id
       JOIN history_sale_text ON history_sale_text.id = history_sale_id
      WHERE taken_back_seq IS NULL ORDER BY page.key`,
  ).all(JSON.stringify(ids));
}
