/** The columns of the grid of lots; what can be typed is typed in place. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { Cents } from '#domain/money/cents.ts';
import { plainAmount } from '#domain/money/format.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { CellEdit, Column } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';
import type { LotCell, WriteLotCell } from './use-lot-cells.ts';

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

type PriceCell = Extract<LotCell, 'low' | 'high' | 'reserve' | 'startingPrice'>;

const AMOUNTS: Readonly<Record<PriceCell, (row: LotRow) => Cents | null>> = {
  low: (row) => row.lowEstimate,
  high: (row) => row.highEstimate,
  reserve: (row) => row.reserve,
  startingPrice: (row) => row.startingPrice,
};

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
      edit: editOf('number', numberText, write),
    },
    {
      id: 'title',
      title: t('lots.columns.title'),
      width: '3fr',
      text: (row) => row.title,
      edit: editOf('title', (row) => row.title, write),
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
    edit: editOf(cell, (row) => priceDraft(AMOUNTS[cell](row)), write),
  };
}

/** Until its result a lot is written in; its title also after. */
function editOf(
  cell: LotCell,
  draft: (row: LotRow) => string,
  write: WriteLotCell,
): CellEdit<LotRow> {
  return {
    isEditable: ({ state }) => state === 'stock' || state === 'offered' || cell === 'title',
    draft,
    commit: (row, typed) => write(row, cell, typed),
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

export function numberText({ number, suffix }: LotRow): string {
  return number === null ? '' : `${number}${suffix}`;
}

function priceText(amount: Cents | null, { euros }: Text): string {
  return amount === null ? '' : euros(amount);
}

/** What a person starts from when they edit: the figures alone. */
function priceDraft(amount: Cents | null): string {
  return amount === null ? '' : plainAmount(amount).replace(/\.00$/, '').replace('.', ',');
}
