/** The columns of the list of consignments. */
import type { ConsignmentRow } from '#contract/methods/consignments.ts';
import type { Column } from '#renderer/components/grid/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

const TONES = { none: 'warning', drawn_up: 'pending', signed: 'settled' } as const;

interface ConsignmentsColumnsOptions {
  /** `narrow` leaves out the count of items, which the inventory shows. */
  readonly room: 'wide' | 'narrow';
}

export function consignmentsColumns(
  { t, count, date }: Text,
  { room }: ConsignmentsColumnsOptions,
): readonly Column<ConsignmentRow>[] {
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
      width: 108,
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
      width: 72,
      align: 'figures',
      text: (row) => date(row.receivedOn, 'short'),
    },
    ...(room === 'wide' ? [figure('items', 58)] : []),
    figure('pieces', 58),
    figure('lots', 46),
    {
      id: 'mandate',
      title: t('consignments.columns.mandate'),
      width: 92,
      text: (row) => t(`consignments.mandate.${row.mandate}`),
      cell: (row) => (
        <StatusWord tone={TONES[row.mandate]}>
          {t(`consignments.mandate.${row.mandate}`)}
        </StatusWord>
      ),
    },
  ];
}
