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
  past: {
    title: 'Lots',
    record: 'Lot of a past sale',
    unknown: 'There is no such lot, or its sale was taken back',
    empty: 'No past sale',
    emptyBody:
      'Import the file of a past sale, from here or elsewhere: its prices stand beside yours.',
  },
  sellers: {
    title: 'Consignors',
    record: 'The consignor’s file',
    unknown: 'This file does not exist',
    empty: 'No consignor yet',
    emptyBody:
      'A consignor appears here with the first consignment. Receive it in Intake, or enrol the person first.',
  },
  invoices: {
    title: 'Invoices',
    record: 'Invoice',
    unknown: 'There is no such invoice',
    empty: 'No invoice yet',
    emptyBody:
      'A closed sale issues its invoices in one go, numbered without a gap. ' +
      'Close the sale in Sales, then come back.',
  },
  statements: {
    title: 'Statements',
    record: 'Statement',
    unknown: 'There is no such statement',
    empty: 'No statement yet',
    emptyBody:
      'A statement tells consignors what their lots made, what is withheld and when they are paid. ' +
      'It is issued for a whole closed sale.',
  },
  documents: {
    title: 'Documents',
    record: 'Document',
    unknown: 'There is no such document',
    empty: 'No document yet',
    emptyBody: 'Agreements, invoices, statements and formal notices are filed here once issued.',
  },
  sales: {
    title: 'Sales',
    record: 'Record of the sale',
    unknown: 'This sale does not exist',
    empty: 'No sale yet',
    emptyBody:
      'A sale has a title, a day and a place. Create it, then enter lots of the stock in it.',
  },
};
