/** Writing in the grid of lots: title, estimates, reserve, starting price, number. */
import type { Output } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { parseAmount } from '#domain/money/parse.ts';
import { parseLotNumber } from '#domain/sale/lot-number.ts';
import { answerOf, changedBy, refusedBecause } from '#renderer/components/cells/cell-answer.ts';
import { refusalBesideCell } from '#renderer/components/cells/refusal-beside-cell.ts';
import type { CellAnswer } from '#renderer/components/grid/index.ts';
import { tellIn, useLink } from '#renderer/engine/index.ts';
import type { Link } from '#renderer/engine/link.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import {
  type LotCell,
  storedInCell,
  type TypedLotCell,
  type WriteLotCell,
} from './lots-columns.ts';
import { sayReplaced } from './say-replaced.ts';

/** Where a cell is written: the lot as the engine holds it now, and what was typed. */
interface Writing extends TypedLotCell {
  readonly tell: Link['tell'];
  readonly text: Text;
  readonly saleId: SaleId | null;
  readonly lot: NonNullable<Output<'lot.get'>>;
}

export function useLotCells(saleId: SaleId | null): WriteLotCell {
  const link = useLink();
  const text = useText();
  return async (row, cell, { typed, beside }) => {
    const lot = await link.ask('lot.get', { lotId: row.lotId });
    if (lot === null) return refusedBecause(text.t('desks.lots.unknown'));
    const stored = storedInCell(lot.row, cell);
    const isOthers = beside.base !== null && stored !== beside.base && stored !== typed;
    if (isOthers) return changedBy(stored, text);
    return WRITERS[cell]({ tell: tellIn(beside.attempt, link), text, saleId, lot, typed, beside });
  };
}

const WRITERS: Readonly<Record<LotCell, (writing: Writing) => Promise<CellAnswer>>> = {
  number: writeNumber,
  title: writeTitle,
  low: (writing) => writeEstimate(writing, 'low'),
  high: (writing) => writeEstimate(writing, 'high'),
  reserve: writeReserve,
  startingPrice: writeStartingPrice,
};

/** The number in its sale; for a lot in store, its entry in the sale of this desk. */
async function writeNumber({ tell, text, saleId, lot, typed }: Writing): Promise<CellAnswer> {
  const { lotId } = lot.row;
  const given = parseLotNumber(typed);
  if (given === null) return refusedBecause(text.t('lots.numberProblem'));
  if (lot.row.saleId !== null) {
    return answerOf(await tell('lot.renumber', { lotId, ...given }), text);
  }
  if (saleId === null) return refusedBecause(text.t('lots.noSale'));
  return answerOf(await tell('lot.enterInSale', { lotId, saleId, ...given }), text);
}

async function writeTitle({ tell, text, lot, typed }: Writing): Promise<CellAnswer> {
  const { version } = lot;
  const input = { lotId: lot.row.lotId, version, text: { ...lot.text, title: typed.trim() } };
  return answerOf(await tell('lot.describe', input), text);
}

/** Both estimates go together: one alone waits for the other, typed in its own cell. */
async function writeEstimate(writing: Writing, cell: 'low' | 'high'): Promise<CellAnswer> {
  const { tell, text, lot, typed } = writing;
  const read = typedPrices(typed);
  if (read.kind !== 'one' && read.kind !== 'range') {
    return refusedBecause(text.t('lots.priceProblem'));
  }
  const companion = companionOf(writing, cell === 'low' ? 'high' : 'low');
  const { low, high } = read.kind === 'range' ? read : pair(cell, read.amount, companion.amount);
  if (low === null || high === null) return { state: 'waiting', why: text.t(MISSING[cell]) };
  const input = { lotId: lot.row.lotId, lowEstimate: low, highEstimate: high };
  const outcome = await tell('lot.appraise', input);
  if (outcome.ok) {
    sayReplaced(outcome.value, text);
    return { state: 'taken', along: read.kind === 'one' ? companion.along : [] };
  }
  const why = refusalBesideCell(outcome.refusal, text);
  const isReversed = outcome.refusal.code === 'estimates_reversed';
  return refusedBecause(isReversed ? `${why} ${text.t('lots.rangeHint')}` : why);
}

const MISSING = { low: 'lots.highMissing', high: 'lots.lowMissing' } as const;

/** The other estimate: as it was typed and is not saved, or as it is stored. */
function companionOf({ lot, beside }: Writing, cell: 'low' | 'high') {
  const unsaved = beside.unsaved(cell);
  const read = typedPrices(unsaved?.text ?? '');
  if (unsaved !== undefined && read.kind === 'one') {
    return { amount: read.amount, along: [unsaved.id] };
  }
  const { lowEstimate, highEstimate } = lot.row;
  return { amount: cell === 'low' ? lowEstimate : highEstimate, along: [] };
}

function pair(cell: 'low' | 'high', amount: Cents, other: Cents | null) {
  return cell === 'low' ? { low: amount, high: other } : { low: other, high: amount };
}

async function writeReserve({ tell, text, lot, typed }: Writing): Promise<CellAnswer> {
  const read = typedPrices(typed);
  if (read.kind === 'unreadable' || read.kind === 'range') {
    return refusedBecause(text.t('lots.priceProblem'));
  }
  const reserve = read.kind === 'one' ? read.amount : null;
  return answerOf(await tell('lot.setReserve', { lotId: lot.row.lotId, reserve }), text);
}

async function writeStartingPrice({ tell, text, lot, typed }: Writing): Promise<CellAnswer> {
  const read = typedPrices(typed);
  if (read.kind !== 'one') return refusedBecause(text.t('lots.priceProblem'));
  const input = { lotId: lot.row.lotId, startingPrice: read.amount };
  return answerOf(await tell('lot.setStartingPrice', input), text);
}

/** Nothing, one amount, two of them (`200-300`), or something else. */
type TypedPrices =
  | { readonly kind: 'none' | 'unreadable' }
  | { readonly kind: 'one'; readonly amount: Cents }
  | { readonly kind: 'range'; readonly low: Cents; readonly high: Cents };

/** Reads `350`, `350 €`, `200-300`, `200 / 300`; a price is never negative. */
export function typedPrices(text: string): TypedPrices {
  const written = text.trim();
  if (written === '') return { kind: 'none' };
  const [first = '', second, ...more] = written.split(/\s*[-–—/]\s*/);
  const low = price(first);
  if (low === null || more.length > 0) return { kind: 'unreadable' };
  if (second === undefined) return { kind: 'one', amount: low };
  const high = price(second);
  return high === null ? { kind: 'unreadable' } : { kind: 'range', low, high };
}

function price(text: string): Cents | null {
  const read = parseAmount(text);
  return read.ok && read.value >= 0 ? read.value : null;
}
