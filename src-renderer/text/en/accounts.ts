/** Words of the screen “Accounts”. */
import type { accounts as source } from '../fr/accounts.ts';
import type { Wording } from '../wording.ts';

export const accounts: Wording<typeof source> = {
  about: 'Invoices, payments, statements and letters; what is issued never changes.',
  tabs: {
    label: 'The accounts',
    invoices: 'Buyers’ invoices',
    statements: 'Consignors’ statements',
    documents: 'Documents',
  },
  filters: {
    search: 'Filter by buyer or number',
    anySale: 'All sales',
    saleOf: 'Sale {{number}} · {{title}}',
    anyState: 'All states',
    anyKind: 'All documents',
  },
  invoice: {
    premium: 'Buyer’s premium {{rate}} incl. VAT',
    vatInside: 'of which VAT {{rate}}',
    regime: 'Regime',
    lineTitle: 'Description',
  },
  account: {
    asConsignor: 'Owes as consignor',
    other: 'owed on',
    what: 'the buyer’s account',
    title: 'Account of {{name}}',
    owed: 'Owed in all',
    received: 'Received',
    allocated: 'Allocated',
    refunded: 'Refunded',
    refund: 'refund',
  },
  cash: {
    what: 'the limit on cash',
    upTo: 'Cash: up to {{limit, money}} for one sale, all payments together.',
    proof: 'Proof of residence outside France',
    seenOn: 'Seen on',
    note: 'Note it',
    seen: 'Residence outside France: {{proof}}, seen on {{day}}.',
    withdraw: 'Withdraw',
    withdrawn: 'Proof withdrawn: cash is back to the limit of residents.',
  },
  receipt: {
    title: 'Receive a payment',
    amount: 'Amount',
    method: 'Method',
    date: 'Received on',
    reference: 'Reference',
    payer: 'Paid by',
    paidBy: 'paid by {{name}}',
    receive: 'Receive',
    focus: 'Receive a payment',
    received: '{{amount, money}} received for {{number}}. {{balance, money}} remain.',
    settled: '{{amount, money}} received: {{number}} is paid.',
    over: '{{amount, money}} received: {{number}} is paid, {{over, money}} are kept for {{name}}.',
    willBeOver: '{{over, money}} more than the balance: they are kept for {{name}}.',
    list: 'Payments',
    free: 'Not allocated',
    allocate: 'Allocate',
    allocatedNow: '{{amount, money}} allocated. {{balance, money}} remain.',
    refund: 'Refund',
    refundAmount: 'To refund',
    refundNow: 'Note the refund',
    refundOf: 'Refund {{name}}',
    refundedOn: 'Refunded on',
    refundedNow: '{{amount, money}} given back. {{free, money}} are free.',
    refundReversedNow: 'Refund reversed. {{free, money}} are free.',
    takeBack: 'Take back',
    taken_back: 'taken back',
    takenBackNow: '{{free, money}} are free. {{balance, money}} remain.',
    reverse: 'Reverse',
    reversed: 'reversed',
    reversedNow: 'Payment reversed, with all that it paid.',
  },
  default: {
    title: 'Buyer in default',
    until:
      'The consignor may ask for a new auction until {{day}}. After that day the sale is cancelled by law.',
    over: 'The three months ended on {{day}}: without a request of the consignor the sale is cancelled by law.',
    request: 'Note the consignor’s request',
    requestDate: 'Asked on',
    requestedOn: 'New auction asked for on {{day}}',
    noted: 'Request noted. The sale is no longer cancelled by law.',
    buyer_default: {
      act: 'Cancel for default, put up again',
      title_one: 'Cancel the sale of one lot of {{number}}?',
      title_other: 'Cancel the sale of {{count}} lots of {{number}}?',
      body: 'A credit note is issued. The lot goes back to stock; entered in a sale it is put up again, and the shortfall is claimed from the buyer.',
    },
    cancelled_by_law: {
      act: 'Record the cancellation',
      title_one: 'Record that the sale of one lot of {{number}} is cancelled?',
      title_other: 'Record that the sale of {{count}} lots of {{number}} is cancelled?',
      body: 'A credit note is issued and the lot goes back to stock. The buyer owes the price no more; damages remain.',
    },
  },
  reauction: {
    title: 'Put up again',
    none: 'The lot is in stock. Entered in a sale it is put up again there.',
    noPrice: '{{title}}: no price',
    price: '{{title}}: sold at {{amount}}',
    lost: 'Lost, without the costs of the new sale: {{amount, money}}.',
    costs: 'Costs of the new sale, tax included',
    act: 'Claim the shortfall',
    confirmTitle: 'Claim the shortfall from the buyer in default?',
    confirmBody:
      'The claim takes its number and leaves {{count}} days to pay. What the buyer had paid pays it first.',
    claimed: 'Claim {{number}} issued: {{total, money}}, left {{balance, money}}.',
    claim: 'Claim {{number}}: {{total, money}}, left {{balance, money}}',
    receive: 'Receive',
    amount: 'Amount received',
    method: 'By',
    date: 'Received on',
    received: 'Payment recorded.',
  },
  credit: {
    title: 'Credit note',
    reason: 'Reason',
    lots: 'Lots taken back',
    issue: 'Issue the credit note',
    confirmTitle: 'Issue a credit note of {{amount, money}} on {{number}}?',
    keeps:
      'The lots stay sold, to be invoiced again. The invoice does not change; what was overpaid becomes free.',
    cancels:
      'The sale of these lots is cancelled: they go back to stock. The invoice does not change; what was overpaid becomes free.',
    issued: 'Credit note {{number}} issued: {{total, money}}.',
    issuedFreeing:
      'Credit note {{number}} issued: {{total, money}}, of which {{freed, money}} are free.',
    dated: 'Issued on {{day}}',
    lot: 'Lot {{number}}, {{title}}',
  },
  notice: {
    title: 'Formal notice',
    none:
      'Payment is overdue. The registered letter is the formal notice: ' +
      'left without effect, it lets the consignor ask for a new auction.',
    delay: 'Days to pay',
    issue: 'Write the letter',
    issueShort: 'Write the formal notice',
    confirmTitle: 'Issue a formal notice for {{amount, money}}?',
    confirmBody_one:
      '{{name}} will have {{count}} day to pay the balance of {{number}}. The letter takes its number and never changes.',
    confirmBody_other:
      '{{name}} will have {{count}} days to pay the balance of {{number}}. The letter takes its number and never changes.',
    issued: 'Letter {{number}} issued. Print it, then note when it was posted.',
    issuedOn: 'Issued {{day}}',
    postedOn: 'Posted {{day}}',
    deliveredOn: 'Delivered {{day}}',
    registered: 'Registered {{number}}',
    posting: 'Note the posting',
    registeredNumber: 'Registered number',
    postedDate: 'Posted on',
    postingNoted: 'Posting noted.',
    deliveredDate: 'Delivered on',
    recordDelivery: 'Note the delivery',
    deliveryNoted: 'Delivery noted. Delays run from that day.',
    another: 'The letter came back. A second one repeats it, by post or by bailiff.',
    channel: 'Brought by',
    handing: 'Note that the bailiff has it',
    handedDate: 'Handed on',
    handedOn: 'Handed to the bailiff {{day}}',
    recordService: 'Note the service',
    servedDate: 'Served on',
    servedOn: 'Served {{day}}',
    recordReturn: 'Note the return',
    returnedDate: 'Back on',
    returnedOn: 'Back {{day}} · {{reason}}',
    returnReason: 'The post says',
    returnNoted: 'Return noted. A second letter may go.',
    lastDay: 'Last day to pay: {{day}}',
    withoutEffect: 'Without effect since {{day}}: the seller may ask for a new auction.',
    returned: {
      unclaimed:
        'It counts as a formal notice; the month of the recovery fee waits for a delivery (art. 5).',
      refused:
        'It counts as a formal notice; the month of the recovery fee waits for a delivery (art. 5).',
      unknown_address: 'It reached nobody: it is no formal notice. Look for the address.',
    },
    days: 'From 1 to 60 days.',
  },
  issue: {
    invoices: 'Issue the invoices',
    statements: 'Issue the statements',
    invoicesOf: 'the invoices to issue for “{{title}}”',
    statementsOf: 'the statements to issue for “{{title}}”',
    invoicesReady_one: '{{count}} invoice to issue for “{{title}}”',
    invoicesReady_other: '{{count}} invoices to issue for “{{title}}”',
    statementsReady_one: '{{count}} statement to issue for “{{title}}”',
    statementsReady_other: '{{count}} statements to issue for “{{title}}”',
    preview: 'Review and issue',
    invoicesTitle_one: 'Issue {{count}} invoice?',
    invoicesTitle_other: 'Issue {{count}} invoices?',
    statementsTitle_one: 'Issue {{count}} statement?',
    statementsTitle_other: 'Issue {{count}} statements?',
    oneNumber: '{{total, money}}; number {{first}}',
    numbers: '{{total, money}}; numbers {{first}} to {{last}}',
    final: 'An issued document never changes. A mistake is corrected by another document.',
    confirmInvoices_one: 'Issue {{count}} invoice',
    confirmInvoices_other: 'Issue {{count}} invoices',
    confirmStatements_one: 'Issue {{count}} statement',
    confirmStatements_other: 'Issue {{count}} statements',
    corrects: 'annuls and replaces {{number}}',
    missing: 'lacking: {{fields}}',
    letterhead: 'The house’s letterhead is incomplete: {{fields}}. Complete it in Settings.',
    incomplete_one: '{{count}} record to complete first; nothing is issued by halves.',
    incomplete_other: '{{count}} records to complete first; nothing is issued by halves.',
    nothingTitle: 'Nothing to issue',
    nothing: 'This sale awaits no document. It must be closed, with lots sold.',
    issuedOne: '{{first}} is issued.',
    issued: '{{first}} to {{last}} are issued.',
    columns: {
      unsold: 'Unsold',
      premium: 'Premium',
    },
  },
  statement: {
    net: 'Net to pay',
    paidOut: 'Paid out',
    payout: {
      title: 'Pay the consignor',
      list: 'Payouts',
      amount: 'Amount',
      method: 'Method',
      date: 'Paid on',
      make: 'Note the payout',
      made: '{{amount, money}} paid out to {{name}}. {{payable, money}} remain.',
      settled: '{{amount, money}} paid out to {{name}}: {{number}} is settled.',
      ahead: '{{ahead, money}} more than what the buyers have paid.',
      reverse: 'Reverse',
      reversed: 'reversed',
      reversedNow: 'Payout reversed. {{payable, money}} remain to be paid out.',
    },
    owed: 'Owed by the consignor',
    toCorrectWhy:
      'A sale that it tells of was cancelled. Nothing is paid out before it is corrected.',
    correct: 'Correct',
    corrects: 'Annuls and replaces',
    correctedBy: 'Replaced by',
    owners: { title: 'What falls to each owner', owner: 'Owner', left: 'Left' },
    repayment: {
      title: 'Received from the consignor',
      list: 'Repayments',
      amount: 'Amount',
      method: 'Method',
      date: 'Received on',
      make: 'Note the repayment',
      made: '{{amount, money}} received from {{name}}, who still owes {{owed, money}}.',
      settled: '{{amount, money}} received from {{name}}: {{number}} is settled.',
      reversedNow: 'Repayment reversed. The consignor owes {{owed, money}}.',
    },
    awaited: 'Awaited from buyers',
    payableWhy: 'The law gives two months from the sale.',
    account: 'The account',
  },
  document: {
    filed: 'ready',
    pending: 'to be made',
    pages_one: '{{count}} page',
    pages_other: '{{count}} pages',
    open: 'Open the document',
    openShort: 'Open',
    save: 'Save the document',
    saveShort: 'Save',
    saved: '{{name}} is saved.',
  },
  paper: {
    pending: 'the documents to prepare',
    button_one: 'Prepare {{count}} document',
    button_other: 'Prepare {{count}} documents',
    action: 'Prepare the documents',
    working: 'Preparing',
    done_one: '{{count}} document ready, {{pages}} pp. in all.',
    done_other: '{{count}} documents ready, {{pages}} pp. in all.',
    unmade_one: '{{count}} document could not be prepared: {{numbers}}.',
    unmade_other: '{{count}} documents could not be prepared: {{numbers}}.',
  },
  issuedOn: 'Issued',
  hammer: 'Hammer price',
  commission: 'Commission',
  withheld: 'Tax withheld',
  services: 'Services, gross',
};

/** What the journal says of them. */
export const documentHistory = { issued: '{{kind}} {{number}}', filed: 'Document prepared' };

export const formalNoticeHistory = {
  issued: 'Formal notice {{number}} drawn up, {{channel}}: {{amountDue, money}}',
  posted: 'Formal notice sent',
  delivered: 'Formal notice delivered',
  returned: 'Formal notice came back: {{reason}}',
};

export const shortfallHistory = {
  claimed: 'Shortfall claimed, {{number}}: {{total, money}}',
};

export const invoiceHistory = { issued: 'Invoice {{number}} issued: {{total, money}}' };

export const receiptHistory = {
  recorded: 'Payment received: {{amount, money}}',
  described: 'Reference of the payment noted',
  allocated: 'Payment allocated: {{amount, money}}',
  allocation_taken_back: 'Allocation taken back: {{amount, money}}',
  reversed: 'Payment reversed',
};

export const creditNoteHistory = { issued: 'Credit note {{number}} issued: {{total, money}}' };

export const refundHistory = {
  made: 'Refund: {{amount, money}}',
  reversed: 'Refund reversed',
};

export const payoutHistory = {
  made: 'Paid out to the consignor: {{amount, money}}',
  reversed: 'Payout reversed',
};

export const repaymentHistory = {
  received: 'Repaid by the consignor: {{amount, money}}',
  reversed: 'Repayment reversed',
};

export const statementHistory = { issued: 'Statement {{number}} drawn up: {{net, money}}' };
