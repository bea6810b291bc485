/** How a party stands in a list, buyer or consignor. */
import type { PartyRow } from '#contract/methods/parties.ts';
import type { DeskColumn } from '../list-desk/desk-columns.tsx';

export const PARTY_COLUMNS: readonly DeskColumn<PartyRow>[] = [
  { name: 'reference', width: 64, align: 'amount', text: (row) => String(row.reference) },
  { name: 'name', width: '3fr', text: (row) => row.displayName },
  {
    name: 'city',
    width: '2fr',
    text: ({ city, country }) => (country === 'FR' ? city : `${city} (${country})`),
  },
];
