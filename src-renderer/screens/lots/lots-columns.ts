/** The columns of the grid of lots; what can be typed is typed in place. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { Cents } from '#domain/money/cents.ts';
import { plainAmount } from '#domain/money/format.ts';
import type { Beside, CellAnswer, CellEdit } from '#renderer/components/grid/index.ts';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import type { StatusTone } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';
import { isToAttribute, lotStateKey } from '#renderer/text/lot-state.ts';

export const LOT_TONES: Readonly<Record<LotRow['state'], StatusTone>> = {
  stock: 'quiet',
  offered: 'neutral',
  sold: 'good',
  unsold: 'pending',
  withdrawn: 'quiet',
  cancelled: 'warning',
};

type PriceCell = 'low' | 'high' | 'reserve' | 'startingPrice';
export type LotCell = 'number' | 'title' | PriceCell;

export interface TypedLotCell {
  readonly typed: string;
  readonly beside: Beside;
}

/** Takes what was typed in a cell of the lot. */
export type WriteLotCell = (row: LotRow, cell: LotCell, typed: TypedLotCell) => Promise<CellAnswer>;

const AMOUNTS: Readonly<Record<PriceCell, (row: LotRow) => Cents | null>> = {
  low: (row) => row.lowEstimate,
  high: (row) => row.highEstimate,
  reserve: (row) => row.reserve,
  startingPrice: (row) => row.startingPrice,
};

/** In a narrower window, what the record says anyway gives way to the title. */
export function lotsColumns(write: WriteLotCell): readonly DeskColumn<LotRow>[] {
  const edit = (cell: LotCell) => editOf(cell, write);
  const price = (name: PriceCell) =>
    ({ name, width: 72, amount: AMOUNTS[name], as: 'round', edit: edit(name) }) as const;
  return [
    { name: 'number', width: 52, align: 'amount', text: numberText, edit: edit('number') },
    { name: 'title', width: '3fr', text: (row) => row.title, edit: edit('title') },
    { name: 'consignor', width: '1fr', text: consignorsNamed, fromPx: 1600 },
    price('low'),
    price('high'),
    price('reserve'),
    { ...price('startingPrice'), fromPx: 1360 },
    {
      ...{ name: 'photographs', width: 60, align: 'amount' },
      text: ({ photographs }, { count }) => (photographs === 0 ? '' : count(photographs)),
    },
    {
      ...{ name: 'lotState', width: 160, text: stateText },
      tone: (row) => (isLacking(row) ? 'warning' : lotTone(row)),
    },
  ];
}

/** Until its result a lot is written in; its title also after. */
function editOf(cell: LotCell, write: WriteLotCell): CellEdit<LotRow> {
  return {
    isEditable: (row) => isOpen(row) || cell === 'title',
    stored: (row) => storedInCell(row, cell),
    write: (row, typed, beside) => write(row, cell, { typed, beside }),
  };
}

/** What a cell of a lot holds, as it is typed: of an amount the figures alone. */
export function storedInCell(row: LotRow, cell: LotCell): string {
  if (cell === 'number') return numberText(row);
  if (cell === 'title') return row.title;
  const amount = AMOUNTS[cell](row);
  return amount === null ? '' : plainAmount(amount).replace(/\.00$/, '').replace('.', ',');
}

/** The first seller, and how many others have goods in the lot: `Alleaume Jeanne +1`. */
export function consignorsNamed({ consignorName, otherSellers }: LotRow): string {
  return otherSellers === 0 ? consignorName : `${consignorName} +${otherSellers}`;
}

export function numberText({ number, suffix }: LotRow): string {
  return number === null ? '' : `${number}${suffix}`;
}

/** The tone of its state: what was sold to nobody yet is to be seen to. */
export function lotTone(row: LotRow): StatusTone {
  return isToAttribute(row) ? 'pending' : LOT_TONES[row.state];
}

/** Whether its result is still to come. */
export function isOpen({ state }: LotRow): boolean {
  return state === 'stock' || state === 'offered';
}

/** Whether something is still to be done before the hammer. */
function isLacking(row: LotRow): boolean {
  return row.lacks.length > 0 && isOpen(row);
}

/** What the lot lacks while it can still be completed, its state after that. */
function stateText(row: LotRow, { t }: Text): string {
  if (!isLacking(row)) return t(lotStateKey(row));
  return row.lacks.map((lack) => t(`lots.lack.${lack}`)).join(', ');
}
