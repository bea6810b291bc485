/** Words of the screen “Consignors”, and of the file of a person that it shares. */
import type { consignors as source } from '../fr/consignors.ts';
import type { Wording } from '../wording.ts';

export const consignors: Wording<typeof source> = {
  about: 'Those who consign: their file, their consignments, their statements.',
  search: 'Filter by name, town or e-mail',
  person: 'private',
  professional: 'professional',
  actions: {
    enroll: 'Enrol a consignor',
    newConsignment: 'Receive a consignment',
  },
  keywords: {
    enroll: 'new consignor vendor person company create file',
    newConsignment: 'new consignment items receive vendor',
  },
  enrollTitle: 'New consignor',
  enrollAbout: 'The essentials first; the rest is completed in the file.',
  enroll: 'Enrol',
  similar: 'Perhaps already enrolled',
  figures: { lots: 'Lots', available: 'Payable', owed: 'Owes the house' },
  tabs: {
    file: 'File',
  },
  noConsignments: 'No consignment. “Receive a consignment” opens one in this name.',
  noStatements: 'No statement: it is drawn up once a sale is closed.',
  payableOn: 'payable on {{date}}',
  replacedBy: 'replaced by {{number}}',
  sections: { bank: 'To be paid', more: 'Others' },
  iban: {
    missing: 'Without an IBAN the statement cannot be paid by transfer.',
    good: 'Valid: {{iban}}',
    country: 'The first two letters are not those of a country that has IBANs.',
    length: 'An IBAN of {{country}} has {{expected}} characters; this one has {{given}}.',
    checksum: 'The check digits do not agree: a character was copied wrongly.',
    format: 'This is not an IBAN.',
    bic: 'This is not a BIC: 8 or 11 characters.',
  },
};
