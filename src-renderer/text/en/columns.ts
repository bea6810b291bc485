/** The headings of lists, one source for all: a desk chooses among them. */
import type { columns as source } from '../fr/columns.ts';
import type { Wording } from '../wording.ts';

export const columns: Wording<typeof source> = {
  city: 'Town',
  consignments: 'Consigned',
  name: 'Name',
  owed: 'Owes',
  professional: 'Capacity',
  purchases: 'Bought',
  reference: 'No.',
  registration: 'Registration',
};
