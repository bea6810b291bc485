/** The columns of the list of consignors. */
import type { PartyRow } from '#contract/methods/parties.ts';
import type { Column } from '#renderer/components/grid/index.ts';
import type { Text } from '#renderer/text/i18n.ts';

export function consignorsColumns({ t, count }: Text): readonly Column<PartyRow>[] {
  return [
    {
      id: 'reference',
      title: t('consignors.columns.reference'),
      width: 56,
      align: 'amount',
      text: (row) => String(row.reference),
    },
    {
      id: 'name',
      title: t('consignors.columns.name'),
      width: '3fr',
      text: (row) => row.displayName,
    },
    {
      id: 'city',
      title: t('consignors.columns.city'),
      width: '2fr',
      text: (row) => (row.country === 'FR' ? row.city : `${row.city} (${row.country})`),
    },
    {
      id: 'kind',
      title: t('consignors.columns.kind'),
      width: 112,
      text: (row) => t(row.professional ? 'consignors.professional' : 'consignors.person'),
    },
    {
      id: 'consignments',
      title: t('consignors.columns.consignments'),
      width: 88,
      align: 'amount',
      text: (row) => count(row.consignments),
    },
  ];
}
