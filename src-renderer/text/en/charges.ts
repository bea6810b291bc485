/** Charges: what is owed besides prices, premium and commission. */
import type { charges as french, chargeHistory as frenchHistory } from '../fr/charges.ts';
import type { Wording } from '../wording.ts';

export const charges: Wording<typeof french> = {
  what: 'the charges',
  title: 'Charges',
  empty: 'No charges on this account.',
  kinds: {
    storage: 'Storage',
    take_back: 'Taken back before the sale',
    recovery_fee: 'Recovery costs',
    handling: 'Handling and packing',
    carriage: 'Carriage',
    insurance: 'Insurance',
    catalogue: 'Catalogue',
  },
  penalty: 'Penalty clause',
  states: { to_bill: 'to invoice', billed: 'invoiced', withdrawn: 'withdrawn' },
  billedOn: 'on {{number}}',
  storageLine: '{{lots}} lot(s), {{days}} day(s)',
  recoveryLine: 'invoice {{invoice}}, letter {{notice}}',
  proposed: 'Owed by the terms: {{sale}}',
  makeStorage: 'Charge the storage',
  makeRecovery: 'Charge the fee',
  makePenalty: 'Ask as a penalty clause',
  penaltyTitle: 'Ask {{net, money}} as a penalty clause?',
  penaltyWhy:
    'A consumer owes no recovery costs without a court title. You decide, under your name, to ask the penalty clause of his contract; a judge may lessen it.',
  withdraw: 'Withdraw',
  withdrawn: 'Charge withdrawn.',
  bill: 'Invoice these charges',
  billed: 'Invoice {{number}} issued.',
  made: '{{net, money}} before VAT charged.',
  creditKeeps: 'These charges stay owed: invoice them again, or withdraw them on the record.',
  form: 'Add a charge',
  kind: 'Kind',
  sale: 'Sale',
  amount: 'Amount before VAT',
  vatRate: 'VAT',
  add: 'Add',
  preview: '{{sale}}: {{gross, money}} to invoice, tax included',
};

export const chargeHistory: Wording<typeof frenchHistory> = {
  made: 'Charge on the account: {{net, money}} before VAT',
  withdrawn: 'Charge withdrawn',
};
