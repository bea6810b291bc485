/** What the journal says of a record: a sentence for every event there is. */
import type { history as source } from '../fr/history.ts';
import type { Wording } from '../wording.ts';
import {
  creditNoteHistory,
  documentHistory,
  formalNoticeHistory,
  invoiceHistory,
  payoutHistory,
  receiptHistory,
  refundHistory,
  repaymentHistory,
  shortfallHistory,
  statementHistory,
} from './accounts.ts';
import { partyHistory } from './buyers.ts';
import { chargeHistory } from './charges.ts';
import {
  consignmentHistory,
  inventoryHistory,
  itemHistory,
  mandateHistory,
} from './consignments.ts';
import { historyHistory, importHistory } from './import.ts';
import { lotHistory, placementHistory } from './lots.ts';
import { paddleHistory, saleHistory } from './sales.ts';
import { editionHistory, houseHistory, staffHistory } from './settings.ts';
import { publicationHistory } from './site.ts';

export const history: Wording<typeof source> = {
  title: 'History',
  by: '{{when}}, {{who}}',
  earlier: 'See what came before',
  empty: 'Nothing yet.',
  unreadable: 'An entry that this program cannot read: {{type}}',
  written: 'Record filled in',
  reserveGone: 'Reserve given up',
  charge: chargeHistory,
  consignment: consignmentHistory,
  credit_note: creditNoteHistory,
  document: documentHistory,
  edition: editionHistory,
  formal_notice: formalNoticeHistory,
  history: historyHistory,
  house: houseHistory,
  import: importHistory,
  inventory: inventoryHistory,
  invoice: invoiceHistory,
  item: itemHistory,
  lot: lotHistory,
  mandate: mandateHistory,
  paddle: paddleHistory,
  party: partyHistory,
  payout: payoutHistory,
  placement: placementHistory,
  publication: publicationHistory,
  receipt: receiptHistory,
  refund: refundHistory,
  repayment: repaymentHistory,
  sale: saleHistory,
  shortfall: shortfallHistory,
  staff: staffHistory,
  statement: statementHistory,
};
