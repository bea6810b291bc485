/** Writing in the grid of lots: title, estimates, reserve, starting price, number. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { parseLotNumber } from '#domain/sale/lot-number.ts';
import { refusalBesideCell } from '#renderer/components/cells/refusal-beside-cell.ts';
import { safely } from '#renderer/components/outcome/safely.ts';
import { useLink } from '#renderer/engine/index.ts';
import type { Link } from '#renderer/engine/link.ts';
import { explain } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { typedPrices } from './typed-prices.ts';

export type LotCell = 'number' | 'title' | 'low' | 'high' | 'reserve' | 'startingPrice';

/** Takes what was typed in a cell; answers the sentence against it, or null. */
export type WriteLotCell = (row: LotRow, cell: LotCell, typed: string) => Promise<string | null>;

interface Writing {
  readonly link: Link;
  readonly text: Text;
  readonly saleId: SaleId | null;
  /** Titles that others wrote, already shown: by lot. A second Enter writes over them. */
  readonly shown: Map<string, string>;
}

/** Titles of others that this desk has been shown, for as long as the window lives. */
const SHOWN = new Map<string, string>();

export function useLotCells(saleId: SaleId | null): WriteLotCell {
  const link = useLink();
  const text = useText();
  const writing: Writing = { link, text, saleId, shown: SHOWN };
  return async (row, cell, typed) => {
    const attempt = await safely(() => WRITERS[cell](writing, row, typed));
    return attempt.state === 'done' ? attempt.value : explain(attempt.error, text).sentence;
  };
}

type Writer = (writing: Writing, row: LotRow, typed: string) => Promise<string | null>;

const WRITERS: Readonly<Record<LotCell, Writer>> = {
  number: writeNumber,
  title: writeTitle,
  low: (writing, row, typed) => writeEstimate(writing, row, { cell: 'low', typed }),
  high: (writing, row, typed) => writeEstimate(writing, row, { cell: 'high', typed }),
  reserve: writeReserve,
  startingPrice: writeStartingPrice,
};

/** The number in its sale; for a lot in store, its entry in the sale of this desk. */
async function writeNumber({ link, text, saleId }: Writing, row: LotRow, typed: string) {
  const given = parseLotNumber(typed);
  if (given === null) return text.t('lots.numberProblem');
  if (row.saleId !== null) {
    return sentence(await link.tell('lot.renumber', { lotId: row.lotId, ...given }), text);
  }
  if (saleId === null) return text.t('lots.noSale');
  return sentence(await link.tell('lot.enterInSale', { lotId: row.lotId, saleId, ...given }), text);
}

/** The title, unless somebody changed it since this row was read: then both are shown first. */
async function writeTitle({ link, text, shown }: Writing, row: LotRow, typed: string) {
  const { lotId } = row;
  const held = await link.ask('lot.get', { lotId });
  if (held === null) return text.t('lots.unknown');
  const theirs = held.text.title;
  if (theirs !== row.title && theirs !== typed && shown.get(lotId) !== theirs) {
    shown.set(lotId, theirs);
    return text.t('lots.changedMeanwhile', { theirs });
  }
  const input = { lotId, version: held.version, text: { ...held.text, title: typed.trim() } };
  return sentence(await link.tell('lot.describe', input), text);
}

interface TypedEstimate {
  readonly cell: 'low' | 'high';
  readonly typed: string;
}

async function writeEstimate({ link, text }: Writing, row: LotRow, { cell, typed }: TypedEstimate) {
  const read = typedPrices(typed);
  if (read.kind !== 'one' && read.kind !== 'range') return text.t('lots.priceProblem');
  const { low, high } = read.kind === 'range' ? read : withOne(row, cell, read.amount);
  if (low === null || high === null) return text.t('lots.highMissing');
  const input = { lotId: row.lotId, lowEstimate: low, highEstimate: high };
  const outcome = await link.tell('lot.appraise', input);
  if (outcome.ok) return null;
  const why = refusalBesideCell(outcome.refusal, text);
  return outcome.refusal.code === 'estimates_reversed' ? `${why} ${text.t('lots.rangeHint')}` : why;
}

/** The estimates of a row with one of them replaced. */
function withOne({ lowEstimate, highEstimate }: LotRow, cell: 'low' | 'high', amount: Cents) {
  return cell === 'low' ? { low: amount, high: highEstimate } : { low: lowEstimate, high: amount };
}

async function writeReserve({ link, text }: Writing, row: LotRow, typed: string) {
  const read = typedPrices(typed);
  if (read.kind === 'unreadable' || read.kind === 'range') return text.t('lots.priceProblem');
  const reserve = read.kind === 'one' ? read.amount : null;
  return sentence(await link.tell('lot.setReserve', { lotId: row.lotId, reserve }), text);
}

async function writeStartingPrice({ link, text }: Writing, row: LotRow, typed: string) {
  const read = typedPrices(typed);
  if (read.kind !== 'one') return text.t('lots.priceProblem');
  const input = { lotId: row.lotId, startingPrice: read.amount };
  return sentence(await link.tell('lot.setStartingPrice', input), text);
}

type AnyOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

function sentence(outcome: AnyOutcome, text: Text): string | null {
  return outcome.ok ? null : refusalBesideCell(outcome.refusal, text);
}
