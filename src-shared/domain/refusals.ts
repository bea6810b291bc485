/**
 * Every way the house says no: its code, the data that explains it, the rules it applies.
 *
 * The words that a person reads are the renderer's. No rule stands behind a refusal that only keeps
 * things in order: a paddle is one person's, a sale is opened once.
 */
import { z } from '#shared/zod.ts';
import { InvoiceId, ItemId, PartyId } from './ids.ts';
import { BasisPoints, Cents } from './money/cents.ts';
import { LotState, SaleState } from './sale/state.ts';
import { Instant, IsoDate } from './time.ts';

/** A row of the rulebook: `CT-5.5` of the General Terms, `MT-1` of the site's, `FR-3` of the law. */
export type RuleId = `${'CT' | 'MT' | 'FR'}-${string}`;

interface RefusalRow {
  readonly data?: z.ZodRawShape;
  readonly rules?: readonly RuleId[];
}

const Missing = z.array(z.string()).readonly();
const whole = z.int();

/** Whose record lacks which fields. */
const Lacking = z
  .strictObject({ of: z.enum(['house', 'party']), name: z.string(), missing: Missing })
  .readonly();

export const REFUSALS = {
  // Sessions and staff
  staff_unknown: {},
  passcode_wrong: {},
  passcode_required: {},
  passcode_throttled: { data: { retryInSeconds: whole } },
  last_owner: {},
  store_not_empty: {},
  no_backup: {},
  folder_unusable: { data: { reason: z.enum(['missing', 'inside_the_house']) } },

  // Any text
  changed_meanwhile: { data: { version: whole } },
  text_unusable: { data: { field: z.string(), reason: z.string(), at: whole } },
  date_in_future: { data: { today: IsoDate } },
  clock_behind: { data: { recordedAt: Instant, now: Instant }, rules: ['FR-3'] },

  // Terms
  edition_unknown: { rules: ['MT-1'] },
  edition_exists: { rules: ['MT-2'] },
  edition_published_later: { data: { publishedAt: Instant }, rules: ['CT-2.8'] },
  ladder_broken: { data: { problem: z.json() }, rules: ['CT-4.9'] },
  against_the_law: { data: { payoutMonths: whole }, rules: ['FR-5'] },
  no_edition_in_force: { rules: ['CT-2.8'] },

  // Parties
  party_unknown: {},
  party_nameless: {},
  registration_incomplete: { data: { missing: z.array(z.string()) }, rules: ['CT-4.1', 'CT-8.1'] },
  party_is_itself: {},
  parties_already_linked: {},
  parties_not_linked: {},
  already_told_apart: { rules: ['CT-9.13'] },
  not_told_apart: { rules: ['CT-9.13'] },
  not_the_same_person: { rules: ['CT-9.13'] },
  residence_in_france: { rules: ['FR-10'] },
  residence_already_proved: { data: { seenOn: IsoDate }, rules: ['FR-10'] },
  residence_not_proved: { rules: ['FR-10'] },

  // Consignments, items, mandates
  consignment_unknown: {},
  consignment_empty: { rules: ['CT-9.1'] },
  commission_out_of_range: {},
  item_unknown: { data: { itemId: ItemId } },
  items_in_lots: { data: { inLots: whole }, rules: ['CT-9.3'] },
  quantity_invalid: {},
  // An owner is named by his place on the paper, from 1.
  owner_twice: { data: { owner: whole } },
  shares_not_whole: { data: { total: whole } },
  vat_status_contradicted: {
    data: {
      owner: whole,
      by: z.enum(['vat_number', 'professional', 'private_person', 'no_vat_number']),
    },
    rules: ['FR-4'],
  },
  capital_gains_contradicted: {
    data: {
      owner: whole,
      by: z.enum(['professional', 'private_person', 'resident_abroad', 'resident_in_france']),
    },
    rules: ['CT-9.14'],
  },
  proof_missing: {
    data: { of: z.enum(['margin_professional', 'resident_abroad', 'option_general_regime']) },
    rules: ['FR-4', 'CT-9.14'],
  },
  vat_rate_not_in_law: { data: { rates: z.array(BasisPoints).readonly() }, rules: ['FR-4'] },
  signatory_contradicted: {
    data: { by: z.enum(['several_owners', 'another_owner', 'company']) },
    rules: ['CT-9.1'],
  },
  signatory_nameless: {
    data: { capacity: z.enum(['notary', 'heir', 'guardian', 'company_officer', 'agent']) },
    rules: ['CT-9.1'],
  },
  mandate_signed: { data: { signedOn: IsoDate }, rules: ['CT-9.1'] },
  mandate_not_drawn_up: { rules: ['CT-9.1'] },
  amendment_not_drawn_up: { rules: ['CT-9.1'] },
  nothing_amended: {},
  signed_before_drawn_up: { data: { drawnUpOn: IsoDate }, rules: ['CT-9.1'] },

  // Lots
  lot_unknown: {},
  lot_empty: { rules: ['CT-9.3'] },
  item_twice: { data: { itemId: ItemId }, rules: ['CT-9.3'] },
  item_in_another_lot: { data: { itemId: ItemId, available: whole }, rules: ['CT-9.3'] },
  lot_in_room: { data: { state: LotState } },
  lot_in_sale: {},
  lot_not_in_sale: {},
  lot_not_appraised: { rules: ['CT-2.1'] },
  appraised_after_sale: { data: { appraisedOn: IsoDate, heldOn: IsoDate }, rules: ['CT-2.1'] },
  signed_after_sale: { data: { signedOn: IsoDate, heldOn: IsoDate }, rules: ['CT-9.1'] },
  words_knocked_down: { rules: ['CT-3.2', 'CT-9.1'] },
  // A seller of several is named by his place in the lot, from 1; the only one by null.
  regimes_differ: { data: { consignor: whole }, rules: ['FR-4'] },
  parts_not_appraised: { data: { sellers: whole }, rules: ['CT-2.1'] },
  lot_of_several_sellers: { rules: ['CT-9.1'] },
  lot_not_unsold: { data: { state: LotState }, rules: ['CT-9.6'] },
  nothing_to_cancel: { data: { state: LotState }, rules: ['CT-2.3', 'CT-2.4'] },
  statement_not_issued: { rules: ['CT-9.6'] },
  estimate_not_positive: { rules: ['CT-2.1'] },
  estimates_reversed: { rules: ['CT-2.1'] },
  reserve_not_positive: {},
  reserve_above_low_estimate: { data: { reserve: Cents, lowEstimate: Cents }, rules: ['CT-9.9'] },
  reserve_is_starting_price: { data: { reserve: Cents }, rules: ['CT-4.3'] },
  off_ladder: { rules: ['CT-4.8'] },
  starting_price_above_low_estimate: { data: { lowEstimate: Cents }, rules: ['CT-4.2', 'CT-9.10'] },
  starting_price_too_low: { data: { lowest: Cents }, rules: ['CT-9.10'] },
  mandate_not_signed: {
    data: { state: z.enum(['none', 'drawn_up']), consignor: whole.nullable() },
    rules: ['CT-9.1'],
  },
  /** `line`: where the lot stands on the requisition, from 1; null where it does not. */
  beyond_requisition: {
    data: {
      line: whole.nullable(),
      consignor: whole.nullable(),
      differs: z
        .discriminatedUnion('what', [
          z.strictObject({ what: z.literal('composition') }),
          z.strictObject({ what: z.literal('sellers') }),
          z.strictObject({ what: z.literal('share'), signed: Cents, asked: Cents }),
          z.strictObject({ what: z.literal('low_estimate'), signed: Cents, asked: Cents }),
          z.strictObject({
            what: z.literal('reserve'),
            signed: Cents.nullable(),
            asked: Cents.nullable(),
          }),
        ])
        .readonly(),
    },
    rules: ['CT-9.1'],
  },
  mandate_excludes_sale: {
    data: { authorises: z.enum(['room', 'online', 'both']), consignor: whole.nullable() },
    rules: ['CT-9.4'],
  },
  lot_number_invalid: {},
  lot_number_taken: { data: { number: whole, suffix: z.string() } },
  photograph_unusable: { data: { reason: z.string() } },
  photograph_unknown: {},
  last_photograph: { rules: ['CT-3.1'] },

  // Sales and paddles
  sale_unknown: {},
  sale_not_draft: { data: { state: SaleState } },
  sale_not_open: { data: { state: SaleState } },
  sale_not_closed: { data: { state: SaleState } },
  sale_closed: {},
  sale_without_lots: {},
  sale_day_past: { data: { today: IsoDate }, rules: ['CT-2.8'] },
  sale_on_another_day: { data: { heldOn: IsoDate, today: IsoDate }, rules: ['CT-2.8'] },
  lots_later_than_sale: {
    data: { count: whole, lotNumber: z.string(), heldOn: IsoDate },
    rules: ['CT-2.1', 'CT-9.1'],
  },
  starting_prices_off_terms: {
    data: { count: whole, lotNumber: z.string() },
    rules: ['CT-2.8', 'CT-4.8', 'CT-9.10'],
  },
  decision_of_auctioneer: {},
  lots_without_result: { data: { count: whole } },
  sale_has_documents: { data: { count: whole }, rules: ['FR-3'] },
  paddle_invalid: {},
  paddle_returned: { data: { paddle: whole }, rules: ['CT-4.1'] },
  paddle_is_theirs: { data: { paddle: whole } },
  declared_so: {},
  paddle_taken: { data: { paddle: whole, partyId: PartyId } },
  party_has_paddle: { data: { paddle: whole } },
  terms_not_accepted: { data: { editionId: z.string() }, rules: ['CT-4.1'] },
  under_age: { data: { ofAgeOn: IsoDate }, rules: ['CT-8.1'] },

  // The hammer
  lot_already_sold: { data: { paddle: whole, hammerPrice: Cents }, rules: ['CT-4.4'] },
  lot_sold_to_attribute: { data: { hammerPrice: Cents }, rules: ['CT-4.4'] },
  nothing_to_attribute: { data: { state: LotState } },
  lot_not_attributed: {},
  lot_already_unsold: {},
  lot_withdrawn: { rules: ['CT-2.3'] },
  paddle_unknown: { data: { paddle: whole }, rules: ['CT-4.1'] },
  paddle_of_consignor: { data: { paddle: whole }, rules: ['CT-9.13'] },
  below_reserve: { data: { reserve: Cents }, rules: ['CT-4.3', 'CT-9.8'] },
  below_starting_price: { data: { startingPrice: Cents }, rules: ['CT-9.10'] },
  bid_wins: { data: { lastBid: Cents }, rules: ['CT-4.4'] },
  lot_without_result: {},
  lot_invoiced: { data: { invoiceId: InvoiceId }, rules: ['FR-3'] },
  result_not_latest: { data: { latest: whole } },

  // Accounts
  nothing_to_invoice: {},
  papers_incomplete: { data: { lacking: z.array(Lacking).readonly() } },
  nothing_to_settle: {},
  invoice_unknown: {},
  amount_not_positive: {},
  more_than_balance: { data: { balance: Cents } },
  cash_over_limit: { data: { limit: Cents, received: Cents }, rules: ['FR-10'] },
  receipt_unknown: {},
  invoice_twice: {},
  more_than_received: { data: { available: Cents } },
  received_before_sale: { data: { arisenOn: IsoDate } },
  receipt_already_reversed: { rules: ['FR-11'] },
  receipt_refunded: { data: { refunded: Cents }, rules: ['FR-11'] },
  paid_before: { data: { day: IsoDate } },
  refund_unknown: {},
  refund_already_reversed: { rules: ['FR-11'] },
  statement_unknown: {},
  statement_corrected: { data: { number: z.string() }, rules: ['FR-3'] },
  statement_to_correct: { data: { number: z.string() }, rules: ['FR-3', 'CT-9.5'] },
  more_than_payable: { data: { payable: Cents } },
  owner_unknown: {},
  more_than_owed: { data: { owed: Cents } },
  account_missing: {},
  payout_unknown: {},
  payout_already_reversed: { rules: ['FR-11'] },
  repayment_unknown: {},
  repayment_already_reversed: { rules: ['FR-11'] },
  allocation_unknown: {},
  allocation_already_taken_back: { rules: ['FR-11'] },
  charge_unknown: {},
  charge_billed: { data: { number: z.string() }, rules: ['FR-3'] },
  charge_already_withdrawn: { rules: ['FR-11'] },
  charge_already_made: { rules: ['CT-5.6'] },
  party_not_in_sale: { data: { as: z.enum(['buyer', 'consignor']) } },
  storage_not_owed: { data: { freeUntil: IsoDate }, rules: ['CT-7.1'] },
  lot_without_buyer: { data: { state: LotState } },
  lot_handed_over: { data: { handedOn: IsoDate } },
  lot_not_handed_over: {},
  lot_not_invoiced: { rules: ['CT-5.4'] },
  lot_not_paid: { data: { balance: Cents }, rules: ['CT-5.4', 'CT-6.2'] },
  charges_not_invoiced: { data: { net: Cents }, rules: ['CT-5.4', 'CT-6.2'] },
  storage_owed: { data: { net: Cents }, rules: ['CT-7.1'] },
  notice_not_delivered: { rules: ['CT-5.6'] },
  notice_delay_running: { data: { lastDay: IsoDate }, rules: ['CT-5.6'] },
  consumer_owes_no_recovery: { rules: ['CT-5.6', 'FR-7'] },
  charge_not_on_invoice: { rules: ['FR-3'] },
  sale_not_cancelled_by_charge: {},
  nothing_to_credit: { rules: ['FR-3'] },
  lot_not_on_invoice: { rules: ['FR-3'] },
  nothing_owed: { rules: ['CT-5.5'] },
  sale_cancelled_by_law: { data: { lastDay: IsoDate }, rules: ['FR-6'] },
  not_overdue: { data: { dueOn: IsoDate }, rules: ['CT-5.3', 'CT-5.5'] },
  money_free: { data: { free: Cents }, rules: ['CT-5.5'] },
  requested_before_sale: { data: { heldOn: IsoDate }, rules: ['FR-6'] },
  reauction_already_requested: { data: { requestedOn: IsoDate }, rules: ['FR-6'] },
  reauction_not_requested: { data: { lastDay: IsoDate }, rules: ['FR-6', 'CT-5.7'] },
  reauction_still_askable: { data: { lastDay: IsoDate }, rules: ['FR-6'] },
  not_put_up_again: { rules: ['CT-5.7'] },
  shortfall_already_claimed: { rules: ['CT-5.7'] },
  nothing_lost: { rules: ['CT-5.7'] },
  no_notice_without_effect: { rules: ['FR-6', 'CT-5.5'] },
  notice_running: { data: { number: z.string() }, rules: ['CT-5.5'] },
  notice_unknown: {},
  notice_already_posted: { data: { postedOn: IsoDate } },
  registered_number_invalid: { rules: ['CT-5.5'] },
  posted_before_issued: { data: { issuedOn: IsoDate }, rules: ['CT-5.5'] },
  notice_not_posted: { rules: ['CT-5.5'] },
  notice_already_delivered: { data: { deliveredOn: IsoDate } },
  notice_already_returned: { data: { returnedOn: IsoDate } },
  notice_by_bailiff: { rules: ['CT-5.5'] },
  returned_before_posted: { data: { postedOn: IsoDate }, rules: ['CT-5.5'] },
  delivered_before_posted: { data: { postedOn: IsoDate }, rules: ['CT-5.5'] },

  // Publication, files
  site_not_connected: {},
  site_key_refused: {},
  nothing_to_publish: {},
  lots_without_photograph: { data: { count: whole } },
  past_sale_untitled: {},
  history_unknown: {},
  history_taken_back: {},
  profile_unknown: { data: { known: z.array(z.string()) } },
  file_unreadable: { data: { reason: z.strictObject({ fr: z.string(), en: z.string() }) } },
  cancelled: {},
} as const satisfies Readonly<Record<string, RefusalRow>>;

type Table = typeof REFUSALS;
type DataOf<Row> = Row extends { readonly data: infer Data extends z.ZodRawShape }
  ? Readonly<z.output<z.ZodObject<Data>>>
  : unknown;

export type RefusalCode = keyof Table;

/** One refusal, or one of several: `Refusal<'sale_not_open' | 'lot_not_in_sale'>`. */
export type Refusal<Code extends RefusalCode = RefusalCode> = Code extends RefusalCode
  ? { readonly code: Code } & DataOf<Table[Code]>
  : never;

/** The shape of a refusal: its code, and its data to the last field. */
export function refusalSchema(code: RefusalCode): z.ZodType {
  return z.strictObject({ code: z.literal(code), ...rowOf(code).data });
}

/** The rules behind a refusal's code; none for a code of some other origin. */
export function rulesBehind(code: string): readonly RuleId[] {
  return rowOf(code).rules ?? [];
}

function rowOf(code: string): RefusalRow {
  const rows: Readonly<Record<string, RefusalRow>> = REFUSALS;
  return Object.hasOwn(rows, code) ? (rows[code] ?? {}) : {};
}
