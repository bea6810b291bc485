/** The cells of a lot that are typed into, and what each holds. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { Cents } from '#domain/money/cents.ts';
import { plainAmount } from '#domain/money/format.ts';

export type LotCell = 'number' | 'title' | PriceCell;
export type PriceCell = 'low' | 'high' | 'reserve' | 'startingPrice';

export const AMOUNTS: Readonly<Record<PriceCell, (row: LotRow) => Cents | null>> = {
  low: (row) => row.lowEstimate,
  high: (row) => row.highEstimate,
  reserve: (row) => row.reserve,
  startingPrice: (row) => row.startingPrice,
};

/** What a cell of a lot holds, as it is typed. */
export function storedInCell(row: LotRow, cell: LotCell): string {
  if (cell === 'number') return numberText(row);
  return cell === 'title' ? row.title : priceDraft(AMOUNTS[cell](row));
}

export function numberText({ number, suffix }: LotRow): string {
  return number === null ? '' : `${number}${suffix}`;
}

/** What a person starts from when they edit: the figures alone. */
function priceDraft(amount: Cents | null): string {
  return amount === null ? '' : plainAmount(amount).replace(/\.00$/, '').replace('.', ',');
}
