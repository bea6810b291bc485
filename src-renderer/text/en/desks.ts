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
  sellers: {
    title: 'Consignors',
    record: 'The consignor’s file',
    unknown: 'This file does not exist',
    empty: 'No consignor yet',
    emptyBody:
      'A consignor appears here with the first consignment. Receive it in Intake, or enrol the person first.',
  },
};
