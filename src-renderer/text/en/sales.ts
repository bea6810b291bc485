/** Words of the screen “Sales”. */
import type { sales as source } from '../fr/sales.ts';
import type { Wording } from '../wording.ts';

export const sales: Wording<typeof source> = {
  about: 'The sales of the house: their lots, their paddles, their terms, their results.',
  pageTitle: 'Sale {{code}} · {{title}}',
  tabs: { preparation: 'Preparation', lots: 'Lots', paddles: 'Paddles', results: 'Results' },
  actions: {
    create: 'New sale',
    createKeywords: 'create add sale catalogue auction',
    addLots: 'Add lots',
    registerBuyer: 'Give a paddle',
    prepare: 'Open the record',
    leave: 'All the sales',
    hold: 'Hold the room',
  },
  new: {
    about: 'It keeps the edition of the terms in force today.',
    create: 'Create the sale',
  },
  toPrepare: 'To prepare',
  words: 'Title and place',
  ready: {
    lots_zero: 'No lot yet',
    lots_one: '{{count}} lot, estimated {{low}} to {{high}}',
    lots_other: '{{count, count}} lots, estimated {{low}} to {{high}}',
    see: 'See',
    nothingLacks: 'Every lot is complete',
    lacking_one: '{{count}} lot is to be completed',
    lacking_other: '{{count, count}} lots are to be completed',
    paddles_zero: 'No paddle given',
    paddles_one: '{{count}} paddle given',
    paddles_other: '{{count, count}} paddles given',
  },
  terms: {
    title: 'Terms kept',
    edition: 'Edition {{edition}}',
    published: '{{edition}}, published on {{when}}',
    premiumIs: '{{rate}} tax included',
    payment: 'Payment',
    paymentIs_one: '{{count}} day after the sale',
    paymentIs_other: '{{count}} days after the sale',
    increments: 'Increments',
    from: 'from {{from}}',
    step: 'by {{step}}',
  },
  open: {
    act: 'Open the sale',
    title: 'Open the sale?',
    consequence_one: '{{count}} lot is offered. Its number will no longer change.',
    consequence_other: '{{count, count}} lots are offered. Their numbers will no longer change.',
    lacking_one: '{{count}} lot is still to be completed.',
    lacking_other: '{{count, count}} lots are still to be completed.',
  },
  close: {
    act: 'Close the sale',
    title: 'Close the sale?',
    consequence_one:
      '{{count}} lot sold of {{lots, count}}, for {{total, euros}}. Invoices and statements may then be issued.',
    consequence_other:
      '{{count, count}} lots sold of {{lots, count}}, for {{total, euros}}. Invoices and statements may then be issued.',
  },
  reopen: 'Reopen the sale',
  lots: {
    takeOut_one: 'Take off the list',
    takeOut_other: 'Take {{count}} lots off the list',
    renumberHint: 'Type a number to renumber; Space marks.',
    empty: 'No lot in this sale',
    emptyBody: 'Add lots of the stock: they take the numbers that follow, in their order.',
  },
  pick: {
    title: 'Lots in stock',
    search: 'Filter by title or consignor',
    enter_zero: 'Enter lots',
    enter_one: 'Enter {{count}} lot',
    enter_other: 'Enter {{count}} lots',
    markReady_zero: 'No lot is ready',
    markAllReady: 'Mark all lots that are ready',
    markReady_one: 'Mark the ready lot',
    markReady_other: 'Mark the {{count}} ready lots',
    hint: 'Space marks; numbered in order.',
    empty: 'Nothing in stock',
    emptyBody:
      'Compose lots in Consignments: appraised and under a signed mandate, they come here.',
  },
  paddle: {
    form: 'Registration and paddle',
    findHint: 'Name, town or record number',
    newcomer: 'New person',
    missing: 'The registration lacks it.',
    accepts: 'Accepts the general terms, edition {{edition}}',
    registered: 'Registration complete',
    numberHint: 'Empty: the next free one.',
    give: 'Give',
    given: 'Paddle {{paddle}} given',
    empty: 'No paddle given',
    emptyBody: 'Each registered bidder gets a number for this sale.',
  },
  results: {
    total: 'Buyers’ total',
    soldShare: 'Share sold',
    soldOf_one: '{{count}} lot of {{lots, count}}',
    soldOf_other: '{{count, count}} lots of {{lots, count}}',
    estimates: 'Estimates',
    between: '{{low}} to {{high}}',
  },
  issue: {
    title: 'To issue',
    afterClosing: 'Invoices and statements are issued once the sale is closed.',
    invoices_one: '{{count}} sold lot to invoice',
    invoices_other: '{{count, count}} sold lots to invoice',
    statements_one: '{{count}} consignor awaits a statement',
    statements_other: '{{count, count}} consignors await their statement',
    inAccounts: 'In Accounts',
    allIssued_zero: 'Nothing to issue',
    allIssued_one: '{{count}} document issued, nothing awaits',
    allIssued_other: '{{count, count}} documents issued, nothing awaits',
  },
};

/** What the journal says of them. */
export const paddleHistory = { given: 'Paddle {{paddle}} given' };

export const saleHistory = {
  created: 'Sale created for {{heldOn, date}}',
  described: 'Sale changed: {{fields}}',
  rescheduled: 'Sale moved to {{heldOn, date}}',
  opened: 'Sale opened',
  closed: 'Sale closed',
  reopened: 'Sale reopened',
};
