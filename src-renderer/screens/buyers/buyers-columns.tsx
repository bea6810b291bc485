/** The columns of the list of buyers. */
import type { PartyRow } from '#contract/methods/parties.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import type { Column } from '#renderer/components/grid/index.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Text } from '#renderer/text/i18n.ts';

export function buyersColumns(text: Text): readonly Column<PartyRow>[] {
  const { t } = text;
  const registration = (row: PartyRow) =>
    t(row.registered ? 'buyers.registered' : 'buyers.notRegistered');
  return [
    {
      id: 'reference',
      title: t('buyers.columns.reference'),
      width: 64,
      align: 'amount',
      text: (row) => String(row.reference),
    },
    { id: 'name', title: t('buyers.columns.name'), width: '3fr', text: (row) => row.displayName },
    {
      id: 'city',
      title: t('buyers.columns.city'),
      width: '2fr',
      text: (row) => (row.country === 'FR' ? row.city : `${row.city} (${row.country})`),
    },
    {
      id: 'registration',
      title: t('buyers.columns.registration'),
      width: 128,
      text: registration,
      cell: (row) => (
        <StatusWord tone={row.registered ? 'settled' : 'pending'}>{registration(row)}</StatusWord>
      ),
    },
    {
      id: 'purchases',
      title: t('buyers.columns.purchases'),
      width: 72,
      align: 'amount',
      text: (row) => text.count(row.purchases),
    },
    {
      id: 'owed',
      title: t('buyers.columns.owed'),
      width: 128,
      align: 'amount',
      text: (row) => text.money(row.owed),
      cell: (row) => <Amount value={row.owed === 0 ? null : row.owed} />,
    },
  ];
}
