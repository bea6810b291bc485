/** The columns of the grid of lots; what can be typed is typed in place. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { Cents } from '#domain/money/cents.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { CellEdit, Column } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';
import { AMOUNTS, type LotCell, numberText, type PriceCell, storedInCell } from './lot-cells.ts';
import type { WriteLotCell } from './use-lot-cells.ts';

export const LOT_TONES: Readonly<Record<LotRow['state'], StatusTone>> = {
  stock: 'quiet',
  offered: 'neutral',
  sold: 'good',
  unsold: 'pending',
  withdrawn: 'quiet',
};

interface LotsColumnsOptions {
  readonly write: WriteLotCell;
  /** With less room, what the inspector says anyway gives way to the title. */
  readonly room: 'wide' | 'medium' | 'narrow';
}

export function lotsColumns(text: Text, options: LotsColumnsOptions): readonly Column<LotRow>[] {
  const price = (cell: PriceCell) => priceColumn(text, cell, options.write);
  return [
    ...wordColumns(text, options),
    price('low'),
    price('high'),
    price('reserve'),
    ...(options.room === 'narrow' ? [] : [price('startingPrice')]),
    {
      id: 'photographs',
      title: text.t('lots.columns.photographs'),
      width: 60,
      align: 'amount',
      text: (row) => (row.photographs === 0 ? '' : text.count(row.photographs)),
    },
    {
      id: 'state',
      title: text.t('lots.columns.state'),
      width: 160,
      text: (row) => stateText(row, text),
      cell: (row) => (
        <StatusWord tone={isLacking(row) ? 'warning' : LOT_TONES[row.state]}>
          {stateText(row, text)}
        </StatusWord>
      ),
    },
  ];
}

/** Number, title and, where there is room, the consignor. */
function wordColumns({ t }: Text, { write, room }: LotsColumnsOptions): readonly Column<LotRow>[] {
  const consignor: Column<LotRow> = {
    id: 'consignor',
    title: t('lots.columns.consignor'),
    width: '1fr',
    text: (row) => row.consignorName,
  };
  return [
    {
      id: 'number',
      title: t('lots.columns.number'),
      width: 52,
      align: 'amount',
      text: numberText,
      edit: editOf('number', write),
    },
    {
      id: 'title',
      title: t('lots.columns.title'),
      width: '3fr',
      text: (row) => row.title,
      edit: editOf('title', write),
    },
    ...(room === 'wide' ? [consignor] : []),
  ];
}

function priceColumn(text: Text, cell: PriceCell, write: WriteLotCell): Column<LotRow> {
  return {
    id: cell,
    title: text.t(`lots.columns.${cell}`),
    width: 72,
    align: 'amount',
    text: (row) => priceText(AMOUNTS[cell](row), text),
    cell: (row) => <Amount value={AMOUNTS[cell](row)} as="round" />,
    edit: editOf(cell, write),
  };
}

/** Until its result a lot is written in; its title also after. */
function editOf(cell: LotCell, write: WriteLotCell): CellEdit<LotRow> {
  return {
    isEditable: ({ state }) => state === 'stock' || state === 'offered' || cell === 'title',
    stored: (row) => storedInCell(row, cell),
    write: (row, typed, beside) => write(row, cell, { typed, beside }),
  };
}

/** Whether something is still to be done before the hammer. */
function isLacking({ state, lacks }: LotRow): boolean {
  return lacks.length > 0 && (state === 'stock' || state === 'offered');
}

/** What the lot lacks while it can still be completed, its state after that. */
function stateText(row: LotRow, { t }: Text): string {
  if (!isLacking(row)) return t(`states.lot.${row.state}`);
  return row.lacks.map((lack) => t(`lots.lack.${lack}`)).join(', ');
}

function priceText(amount: Cents | null, { euros }: Text): string {
  return amount === null ? '' : euros(amount);
}
