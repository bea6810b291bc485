/** Words for files in and out, under “Settings”. */
import type { files as source } from '../fr/import.ts';
import type { Wording } from '../wording.ts';

export const files: Wording<typeof source> = {
  import: 'Import',
  importBody:
    'The file is first read without writing: what is recognised, what would enter, what would be refused. ' +
    'Nothing is written before you agree.',
  kind: 'Content',
  kinds: {
    lots: 'A coming sale',
    history: 'A past sale',
    results: 'Results',
    parties: 'People',
  },
  kindsOut: { parties: 'People', lots: 'Lots', results: 'Results' },
  currency: 'Currency to convert',
  noCurrency: 'None',
  rate: 'One {{currency}} was worth (in €)',
  rateProblem: 'A figure, such as 0.9312.',
  profile: 'Format',
  profiles: {
    any: 'Recognise from the file',
    koller: 'Koller’s public pages',
    french: 'French spreadsheet',
    liveauctioneers: 'LiveAuctioneers catalogue',
    parties: 'Persons and companies',
  },
  encoding: 'Encoding',
  saleTitle: 'Title of the sale',
  consignor: 'Consignor of the whole file',
  consignorHint: 'For the rows where the file does not say.',
  openSaleFor: 'Open sale',
  noSale: 'Choose a sale',
  whoIs: 'Who is this?',
  whoIsOne: '“{{told}}” in the file',
  pricesBeside: 'Each price, and the lot it goes to',
  asks: 'To be confirmed',
  asking: {
    far_price: 'far from the estimate',
    other_title: 'another title',
    number_shared: 'number of several lots',
    under_reserve: 'under the reserve, consignor agrees',
  },
  toldTitle: 'In the file: {{title}}',
  confirm: 'This is right',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  reading: 'Reading without writing',
  importing: 'Importing',
  empty: 'No file chosen',
  emptyBody:
    'A CSV file from a spreadsheet, a marketplace or an earlier program. A workbook ' +
    'is first saved as CSV.',
  recognised: 'Recognised',
  what: { encoding: 'Encoding', delimiter: 'Delimiter', lineEnd: 'Line ends', profile: 'Format' },
  delimiters: { comma: 'comma', semicolon: 'semicolon', tab: 'tab', bar: 'bar' },
  certainty: { given: 'as asked', certain: 'certain', likely: 'likely', guess: 'a guess' },
  guessWarning:
    'Part of this is a guess. Look at a few accented names before importing, or choose yourself.',
  counts: {
    read: 'Rows read',
    accepted: 'Accepted',
    refused: 'Refused',
    parties: 'People',
    lots: 'Lots',
    sold: 'Sold',
    toAttribute: 'of which to attribute',
    attributed: 'Attributed',
    unsold: 'Unsold',
    withdrawn: 'Withdrawn',
    withoutResult: 'Without result',
    toldTotal: 'Prices told',
    hammerTotal: 'Hammer',
    lowEstimateTotal: 'Low estimate',
    highEstimateTotal: 'High estimate',
  },
  refusedRows: 'Refused rows',
  warnings: 'To be looked at',
  line: 'Line',
  wholeFile: 'file',
  reason: 'Why',
  do_one: 'Import {{count}} row',
  do_other: 'Import {{count, count}} rows',
  nothing: 'No row can enter. Correct the file or its format.',
  done_one: '{{count}} row imported from {{name}}.',
  done_other: '{{count, count}} rows imported from {{name}}.',
  openSale: 'Open the sale',
  openHistory: 'See these lots',
  openStock: 'See the stock',
  openParties: 'See the records',
  notAllowed: 'Importing is for cataloguers or the owner.',
  export: 'Export',
  exportBody: 'A file for another program. Reserves go with the lots: it stays in the house.',
  exporting: 'Exporting',
  exported_one: '{{count}} row in {{name}}.',
  exported_other: '{{count, count}} rows in {{name}}.',
};

/** What the journal says of them. */
export const importHistory = {
  carried_out: 'File imported: {{accepted, count}} rows',
  reversed: 'Past sale taken back',
};

/** What it says of past sales. */
export const historyHistory = { begun: 'Past sale imported', told: 'Lots told' };
