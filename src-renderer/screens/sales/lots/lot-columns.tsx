/** The columns of the lots of a sale, and of the stock they come from. */
import type { LotRow } from '#contract/methods/lots.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { CellEdit, Column } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

type Renumber = CellEdit<LotRow>['write'];

const TONES: Readonly<Record<LotRow['state'], StatusTone>> = {
  stock: 'quiet',
  offered: 'neutral',
  sold: 'good',
  unsold: 'pending',
  withdrawn: 'warning',
};

/** `renumber` is null where the numbers no longer change. */
export function saleLotColumns(text: Text, renumber: Renumber | null): readonly Column<LotRow>[] {
  const { t } = text;
  const number = (row: LotRow) => (row.number === null ? '' : `${row.number}${row.suffix}`);
  const state = (row: LotRow) => stateWords(row, text);
  return [
    {
      id: 'number',
      title: t('sales.lots.number'),
      width: 64,
      align: 'figures',
      text: number,
      ...(renumber === null ? {} : { edit: { stored: number, write: renumber } }),
    },
    { id: 'title', title: t('sales.lots.title'), width: '3fr', text: (row) => row.title },
    estimates(text),
    {
      id: 'state',
      title: t('sales.lots.state'),
      width: 176,
      text: state,
      cell: (row) => (
        <StatusWord tone={row.lacks.length > 0 ? 'pending' : TONES[row.state]}>
          {state(row)}
        </StatusWord>
      ),
    },
    {
      id: 'hammerPrice',
      title: t('sales.lots.hammerPrice'),
      width: 84,
      align: 'amount',
      text: (row) => (row.hammerPrice === null ? '' : text.euros(row.hammerPrice)),
      cell: (row) => <Amount value={row.hammerPrice} as="round" />,
    },
  ];
}

/** What is picked from: who consigns it, what it is estimated, what it lacks. */
export function stockColumns(text: Text): readonly Column<LotRow>[] {
  const { t } = text;
  return [
    { id: 'title', title: t('sales.lots.title'), width: '3fr', text: (row) => row.title },
    {
      id: 'consignor',
      title: t('sales.lots.consignor'),
      width: '1fr',
      text: (row) => row.consignorName,
    },
    estimates(text),
    {
      id: 'lacks',
      title: t('sales.lots.lacks'),
      width: 260,
      text: (row) => lackWords(row, text),
      cell: (row) =>
        row.lacks.some((lack) => lack !== 'number') ? (
          <StatusWord tone="pending">{lackWords(row, text)}</StatusWord>
        ) : null,
    },
  ];
}

function estimates(text: Text): Column<LotRow> {
  const written = ({ lowEstimate, highEstimate }: LotRow) =>
    lowEstimate === null || highEstimate === null
      ? '—'
      : `${text.euros(lowEstimate).replace(/\s?€/, '')} – ${text.euros(highEstimate)}`;
  return {
    id: 'estimate',
    title: text.t('sales.lots.estimate'),
    width: 112,
    align: 'amount',
    text: written,
  };
}

/** A lot that lacks something says so; any other says its state. */
function stateWords(row: LotRow, text: Text): string {
  return row.lacks.length > 0 ? lackWords(row, text) : text.t(`states.lot.${row.state}`);
}

function lackWords(row: LotRow, text: Text): string {
  const lacks = row.lacks.filter((lack) => lack !== 'number');
  return lacks.map((lack) => text.t(`states.lack.${lack}`)).join(', ');
}
