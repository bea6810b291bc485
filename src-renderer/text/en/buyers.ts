/** Words of the screen “Buyers”. */
import type { buyers as source } from '../fr/buyers.ts';
import type { Wording } from '../wording.ts';

export const buyers: Wording<typeof source> = {
  title: 'Buyers',
  about: 'Those who bid: their record, their paddles, their purchases.',
  grid: 'Buyers',
  search: 'Filter by name, town or e-mail',
  columns: {
    name: 'Name',
    city: 'Town',
    email: 'E-mail',
    kind: 'Kind',
    registration: 'Registration',
  },
  empty: 'No buyer yet',
  emptyBody: 'Register a person or a company, or import a file of contacts in Settings.',
  noMatch: 'Nobody matches this filter',
  noMatchBody: 'Try fewer letters, or the town.',
  chooseOne: 'Choose a buyer to open the record.',
  fields: {
    lastName: 'Last name',
    firstName: 'First name',
    companyName: 'Company',
    street: 'Address',
    street2: 'Address, continued',
    postcode: 'Postcode',
    city: 'Town',
    country: 'Country',
    email: 'E-mail',
    phone: 'Telephone',
    birthDate: 'Date of birth',
    note: 'Internal note',
  },
  saved: 'Record saved',
  create: 'New buyer',
};
