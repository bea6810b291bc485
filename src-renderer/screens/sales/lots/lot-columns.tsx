/** The columns of the lots of a sale, and of the stock they come from. */
import type { LotRow } from '#contract/methods/lots.ts';
import type { CellEdit } from '#renderer/components/grid/index.ts';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';
import { isToAttribute, lotStateKey } from '#renderer/text/lot-state.ts';

const TONES: Readonly<Record<LotRow['state'], StatusTone>> = {
  stock: 'quiet',
  offered: 'neutral',
  sold: 'good',
  unsold: 'pending',
  withdrawn: 'warning',
  cancelled: 'warning',
};

const number = (row: LotRow) => (row.number === null ? '' : `${row.number}${row.suffix}`);

const TITLE: DeskColumn<LotRow> = { name: 'lot', width: '3fr', text: (row) => row.title };

const ESTIMATE: DeskColumn<LotRow> = {
  ...{ name: 'estimate', width: 112, align: 'amount' },
  text: ({ lowEstimate, highEstimate }, { euros }) =>
    lowEstimate === null || highEstimate === null
      ? '—'
      : `${euros(lowEstimate).replace(/\s?€/, '')} – ${euros(highEstimate)}`,
};

/** `renumber` is null where the numbers no longer change. */
export function saleLotColumns(
  renumber: CellEdit<LotRow>['write'] | null,
): readonly DeskColumn<LotRow>[] {
  return [
    {
      ...{ name: 'number', width: 64, align: 'figures', text: number },
      ...(renumber === null ? {} : { edit: { stored: number, write: renumber } }),
    },
    TITLE,
    ESTIMATE,
    {
      ...{ name: 'state', width: 176 },
      // A lot that lacks something says so; any other says its state.
      text: (row, text) => (row.lacks.length > 0 ? lackWords(row, text) : text.t(lotStateKey(row))),
      tone: (row) => (row.lacks.length > 0 || isToAttribute(row) ? 'pending' : TONES[row.state]),
    },
    { name: 'hammerPrice', width: 84, amount: (row) => row.hammerPrice, as: 'round' },
  ];
}

/** What is picked from: who consigns it, what it is estimated, what it lacks. */
export const STOCK_COLUMNS: readonly DeskColumn<LotRow>[] = [
  TITLE,
  {
    name: 'consignor',
    width: '1fr',
    text: ({ consignorName, otherSellers: others }) => {
      return others === 0 ? consignorName : `${consignorName} +${others}`;
    },
  },
  ESTIMATE,
  {
    ...{ name: 'lacks', width: 260, text: lackWords },
    cell: (row, text) => {
      const words = lackWords(row, text);
      return words === '' ? null : <StatusWord tone="pending">{words}</StatusWord>;
    },
  },
];

function lackWords(row: LotRow, text: Text): string {
  const lacks = row.lacks.filter((lack) => lack !== 'number');
  return lacks.map((lack) => text.t(`states.lack.${lack}`)).join(', ');
}
