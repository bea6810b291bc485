/** Words of the list desks: what each is called, what its record is, what it says when empty. */
import type { desks as source } from '../fr/desks.ts';
import type { Wording } from '../wording.ts';

export const desks: Wording<typeof source> = {
  buyers: {
    title: 'Buyers',
    record: 'Record of the buyer',
    unknown: 'There is no such record',
    empty: 'No buyer yet',
    emptyBody: 'Register a person or a company, or import a file of contacts in Settings.',
  },
  consignments: {
    title: 'Intake',
    record: 'Consignment',
    unknown: 'This consignment does not exist',
    empty: 'No consignment yet',
    emptyBody:
      'A consignment is what a consignor leaves with the house on one day: its inventory, then its mandate.',
  },
  lots: {
    title: 'Lots',
    record: 'Lot',
    unknown: 'This lot does not exist, or no longer',
    empty: 'No lot here',
    emptyBody:
      'A lot gathers items of one consignment. In Intake, choose items, then “Compose one lot”.',
  },
  sellers: {
    title: 'Consignors',
    record: 'The consignor’s file',
    unknown: 'This file does not exist',
    empty: 'No consignor yet',
    emptyBody:
      'A consignor appears here with the first consignment. Receive it in Intake, or enrol the person first.',
  },
};
