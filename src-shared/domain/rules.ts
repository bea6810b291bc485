/** The rules behind the refusals: what a person is shown when the house says no. */
import type {
  DeliverNoticeRefusal,
  FormalNoticeRefusal,
  PostNoticeRefusal,
} from './accounts/formal-notice.ts';
import type { InvoiceRefusal } from './accounts/invoice.ts';
import type { NumberingRefusal } from './accounts/numbering.ts';
import type { ReceivePaymentRefusal, ReversePaymentRefusal } from './accounts/payment.ts';
import type { StatementRefusal } from './accounts/statement.ts';
import type { InventoryRefusal } from './consignment/inventory.ts';
import type { DrawUpMandateRefusal, SignMandateRefusal } from './consignment/mandate.ts';
import type { LinkRefusal, UnlinkRefusal } from './party/link.ts';
import type { CompleteRegistrationRefusal } from './party/registration.ts';
import type {
  EnterInSaleRefusal,
  LeaveSaleRefusal,
  RenumberRefusal,
  ReturnToStockRefusal,
} from './sale/catalogue.ts';
import type { ComposeRefusal, DissolveRefusal, RecomposeRefusal } from './sale/compose.ts';
import type { KnockDownRefusal } from './sale/knock-down.ts';
import type { AppraiseRefusal, SetReserveRefusal, SetStartingPriceRefusal } from './sale/lot.ts';
import type { GivePaddleRefusal } from './sale/paddle.ts';
import type {
  CloseSaleRefusal,
  CreateSaleRefusal,
  OpenSaleRefusal,
  ReopenSaleRefusal,
} from './sale/sale.ts';
import type { PassRefusal, UndoRefusal, WithdrawRefusal } from './sale/without-buyer.ts';
import type { PublishEditionRefusal } from './terms/edition.ts';

/** Everything the rules can refuse. */
export type Refusal =
  | AppraiseRefusal
  | CloseSaleRefusal
  | CompleteRegistrationRefusal
  | ComposeRefusal
  | CreateSaleRefusal
  | DeliverNoticeRefusal
  | DissolveRefusal
  | DrawUpMandateRefusal
  | EnterInSaleRefusal
  | FormalNoticeRefusal
  | GivePaddleRefusal
  | InventoryRefusal
  | InvoiceRefusal
  | KnockDownRefusal
  | LeaveSaleRefusal
  | LinkRefusal
  | NumberingRefusal
  | OpenSaleRefusal
  | PassRefusal
  | PostNoticeRefusal
  | PublishEditionRefusal
  | ReceivePaymentRefusal
  | RecomposeRefusal
  | RenumberRefusal
  | ReopenSaleRefusal
  | ReturnToStockRefusal
  | ReversePaymentRefusal
  | SetReserveRefusal
  | SetStartingPriceRefusal
  | SignMandateRefusal
  | StatementRefusal
  | UndoRefusal
  | UnlinkRefusal
  | WithdrawRefusal;

export type RefusalCode = Refusal['code'];

/** A row of the rulebook: `CT-5.5` of the General Terms, `MT-1` of the site's, `FR-3` of the law. */
export type RuleId = `${'CT' | 'MT' | 'FR'}-${string}`;

/**
 * The rules of the rulebook that each refusal applies; none where it only keeps things in order
 * (a paddle is one person's, a sale is opened once). A new refusal does not compile without a row.
 */
export const REFUSAL_RULES: Readonly<Record<RefusalCode, readonly RuleId[]>> = {
  amount_not_positive: [],
  below_reserve: ['CT-4.3', 'CT-9.8'],
  below_starting_price: ['CT-9.10'],
  bid_wins: ['CT-4.4'],
  cash_over_limit: ['FR-10'],
  clock_behind: ['FR-3'],
  commission_out_of_range: [],
  consignment_empty: ['CT-9.1'],
  date_in_future: [],
  delivered_before_posted: ['CT-5.5'],
  edition_exists: ['MT-2'],
  edition_published_later: ['CT-2.8'],
  edition_unknown: ['MT-1'],
  estimate_not_positive: ['CT-2.1'],
  estimates_reversed: ['CT-2.1'],
  item_in_another_lot: ['CT-9.3'],
  item_of_another_consignment: ['CT-9.3'],
  item_twice: ['CT-9.3'],
  item_unknown: [],
  items_in_lots: ['CT-9.3'],
  ladder_broken: ['CT-4.9'],
  lot_already_sold: ['CT-4.4'],
  lot_already_unsold: [],
  lot_empty: ['CT-9.3'],
  lot_in_room: [],
  lot_in_sale: [],
  lot_invoiced: ['FR-3'],
  lot_not_appraised: ['CT-2.1'],
  lot_not_in_sale: [],
  lot_not_unsold: ['CT-9.6'],
  lot_number_invalid: [],
  lot_number_taken: [],
  lot_withdrawn: ['CT-2.3'],
  lot_without_result: [],
  lots_without_result: [],
  mandate_excludes_sale: ['CT-9.4'],
  mandate_not_drawn_up: ['CT-9.1'],
  mandate_not_signed: ['CT-9.1'],
  mandate_signed: ['CT-9.1'],
  more_than_balance: [],
  no_edition_in_force: ['CT-2.8'],
  not_overdue: ['CT-5.3', 'CT-5.5'],
  nothing_owed: ['CT-5.5'],
  nothing_to_invoice: [],
  nothing_to_settle: [],
  notice_already_delivered: [],
  notice_already_posted: [],
  notice_not_posted: ['CT-5.5'],
  notice_running: ['CT-5.5'],
  off_ladder: ['CT-4.8'],
  paddle_invalid: [],
  paddle_of_consignor: ['CT-9.13'],
  paddle_taken: [],
  paddle_unknown: ['CT-4.1'],
  parties_already_linked: [],
  parties_not_linked: [],
  party_has_paddle: [],
  party_is_itself: [],
  payment_already_reversed: ['FR-11'],
  payment_unknown: [],
  posted_before_issued: ['CT-5.5'],
  quantity_invalid: [],
  registered_number_invalid: ['CT-5.5'],
  registration_incomplete: ['CT-4.1', 'CT-8.1'],
  reserve_above_low_estimate: ['CT-9.9'],
  reserve_is_starting_price: ['CT-4.3'],
  reserve_not_positive: [],
  result_not_latest: [],
  sale_closed: [],
  sale_has_documents: ['FR-3'],
  sale_not_closed: [],
  sale_not_draft: [],
  sale_not_open: [],
  sale_without_lots: [],
  signed_before_drawn_up: ['CT-9.1'],
  starting_price_above_low_estimate: ['CT-4.2', 'CT-9.10'],
  statement_already_issued: ['FR-3'],
  statement_not_issued: ['CT-9.6'],
  terms_not_accepted: ['CT-4.1'],
  under_age: ['CT-8.1'],
};

/** The rules behind a refusal's code; none for a code of some other origin. */
export function rulesBehind(code: string): readonly RuleId[] {
  return isRefusalCode(code) ? REFUSAL_RULES[code] : [];
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_RULES, code);
}
