/** The headings of lists, one source for all: a desk chooses among them. */
import type { columns as source } from '../fr/columns.ts';
import type { Wording } from '../wording.ts';

export const columns: Wording<typeof source> = {
  city: 'Town',
  consignments: 'Consigned',
  consignor: 'Consignor',
  high: 'High',
  items: 'Items',
  lotState: 'State, or lacking',
  lots: 'Lots',
  low: 'Low',
  mandate: 'Mandate',
  name: 'Name',
  number: 'No.',
  owed: 'Owes',
  photographs: 'Photos',
  pieces: 'Pieces',
  professional: 'Capacity',
  purchases: 'Bought',
  receivedOn: 'Received',
  reference: 'No.',
  registration: 'Registration',
  reserve: 'Reserve',
  startingPrice: 'Start',
  title: 'Title',
};
