/** The columns of the list of consignments. */
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import type { Column } from '#renderer/components/grid/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

const TONES = { none: 'warning', drawn_up: 'pending', signed: 'settled' } as const;

export function consignmentsColumns({ t, count, date }: Text): readonly Column<ConsignmentRow>[] {
  const figure = (id: 'items' | 'pieces' | 'lots', width: number): Column<ConsignmentRow> => ({
    id,
    title: t(`consignments.columns.${id}`),
    width,
    align: 'amount',
    text: (row) => count(row[id]),
  });
  return [
    {
      id: 'number',
      title: t('consignments.columns.number'),
      width: 92,
      align: 'figures',
      text: (row) => row.number,
    },
    {
      id: 'consignor',
      title: t('consignments.columns.consignor'),
      width: '1fr',
      text: (row) => row.consignorName,
    },
    {
      id: 'receivedOn',
      title: t('consignments.columns.receivedOn'),
      width: 74,
      align: 'figures',
      text: (row) => date(row.receivedOn, 'short'),
    },
    figure('items', 52),
    figure('pieces', 56),
    figure('lots', 46),
    {
      id: 'mandate',
      title: t('consignments.columns.mandate'),
      width: 100,
      text: (row) => t(`consignments.mandate.${row.mandate}`),
      cell: (row) => (
        <StatusWord tone={TONES[row.mandate]}>{t(`consignments.mandate.${row.mandate}`)}</StatusWord>
      ),
    },
  ];
}
