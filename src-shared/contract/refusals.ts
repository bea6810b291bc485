/**
 * Every way the rules say no, with the data that explains it.
 *
 * The codes and their data are the domain's own; the words that a person reads are the renderer's.
 * A refusal that comes from a rule of the rulebook is tied to it in `#domain/rules.ts`.
 */

import { z } from '#shared/zod.ts';
import * as t from './types.ts';

const no = <Code extends string, Data extends z.ZodRawShape>(code: Code, data: Data) =>
  z.strictObject({ code: z.literal(code), ...data });

const SaleState = z.enum(['draft', 'open', 'closed']);
const LotState = z.enum(['stock', 'offered', 'sold', 'unsold', 'withdrawn']);
const Missing = z.array(z.string()).readonly();
const count = z.int();

export const refusalSchemas = {
  // Sessions and staff
  staff_unknown: no('staff_unknown', {}),
  passcode_wrong: no('passcode_wrong', {}),
  passcode_throttled: no('passcode_throttled', { retryInSeconds: count }),
  last_owner: no('last_owner', {}),
  store_not_empty: no('store_not_empty', {}),
  // Any text
  changed_meanwhile: no('changed_meanwhile', { version: count }),
  text_unusable: no('text_unusable', { field: z.string(), reason: z.string(), at: count }),
  date_in_future: no('date_in_future', { today: t.IsoDate }),
  clock_behind: no('clock_behind', { recordedAt: t.Instant, now: t.Instant }),
  // Terms
  edition_unknown: no('edition_unknown', {}),
  edition_exists: no('edition_exists', {}),
  edition_published_later: no('edition_published_later', { publishedAt: t.Instant }),
  ladder_broken: no('ladder_broken', { problem: z.json() }),
  no_edition_in_force: no('no_edition_in_force', {}),
  // Parties
  party_unknown: no('party_unknown', {}),
  party_nameless: no('party_nameless', {}),
  registration_incomplete: no('registration_incomplete', { missing: Missing }),
  party_is_itself: no('party_is_itself', {}),
  parties_already_linked: no('parties_already_linked', {}),
  parties_not_linked: no('parties_not_linked', {}),
  // Consignments, items, mandates
  consignment_unknown: no('consignment_unknown', {}),
  consignment_empty: no('consignment_empty', {}),
  consignor_incomplete: no('consignor_incomplete', { name: z.string(), missing: Missing }),
  commission_out_of_range: no('commission_out_of_range', {}),
  item_unknown: no('item_unknown', { itemId: t.ItemId }),
  items_in_lots: no('items_in_lots', { inLots: count }),
  quantity_invalid: no('quantity_invalid', {}),
  mandate_signed: no('mandate_signed', { signedOn: t.IsoDate }),
  mandate_not_drawn_up: no('mandate_not_drawn_up', {}),
  signed_before_drawn_up: no('signed_before_drawn_up', { drawnUpOn: t.IsoDate }),
  // Lots
  lot_unknown: no('lot_unknown', {}),
  lot_empty: no('lot_empty', {}),
  item_twice: no('item_twice', { itemId: t.ItemId }),
  item_of_another_consignment: no('item_of_another_consignment', { itemId: t.ItemId }),
  item_in_another_lot: no('item_in_another_lot', { itemId: t.ItemId, available: count }),
  lot_in_room: no('lot_in_room', { state: LotState }),
  lot_in_sale: no('lot_in_sale', {}),
  lot_not_in_sale: no('lot_not_in_sale', {}),
  lot_not_appraised: no('lot_not_appraised', {}),
  lot_not_unsold: no('lot_not_unsold', { state: LotState }),
  statement_not_issued: no('statement_not_issued', {}),
  estimate_not_positive: no('estimate_not_positive', {}),
  estimates_reversed: no('estimates_reversed', {}),
  reserve_not_positive: no('reserve_not_positive', {}),
  reserve_above_low_estimate: no('reserve_above_low_estimate', {
    reserve: t.Money,
    lowEstimate: t.Money,
  }),
  reserve_is_starting_price: no('reserve_is_starting_price', { reserve: t.Money }),
  off_ladder: no('off_ladder', {}),
  starting_price_above_low_estimate: no('starting_price_above_low_estimate', {
    lowEstimate: t.Money,
  }),
  mandate_not_signed: no('mandate_not_signed', { state: z.enum(['none', 'drawn_up']) }),
  mandate_excludes_sale: no('mandate_excludes_sale', {
    authorises: z.enum(['room', 'online', 'both']),
  }),
  lot_number_invalid: no('lot_number_invalid', {}),
  lot_number_taken: no('lot_number_taken', { number: count, suffix: z.string() }),
  photograph_unusable: no('photograph_unusable', { reason: z.string() }),
  photograph_unknown: no('photograph_unknown', {}),
  // Sales and paddles
  sale_unknown: no('sale_unknown', {}),
  sale_not_draft: no('sale_not_draft', { state: SaleState }),
  sale_not_open: no('sale_not_open', { state: SaleState }),
  sale_not_closed: no('sale_not_closed', { state: SaleState }),
  sale_closed: no('sale_closed', {}),
  sale_without_lots: no('sale_without_lots', {}),
  lots_without_result: no('lots_without_result', { count }),
  sale_has_documents: no('sale_has_documents', { count }),
  paddle_invalid: no('paddle_invalid', {}),
  paddle_taken: no('paddle_taken', { paddle: count, partyId: t.PartyId }),
  party_has_paddle: no('party_has_paddle', { paddle: count }),
  terms_not_accepted: no('terms_not_accepted', {}),
  under_age: no('under_age', { ofAgeOn: t.IsoDate }),
  // The hammer
  lot_already_sold: no('lot_already_sold', { paddle: count, hammerPrice: t.Money }),
  lot_already_unsold: no('lot_already_unsold', {}),
  lot_withdrawn: no('lot_withdrawn', {}),
  paddle_unknown: no('paddle_unknown', { paddle: count }),
  paddle_of_consignor: no('paddle_of_consignor', { paddle: count }),
  below_reserve: no('below_reserve', { reserve: t.Money }),
  below_starting_price: no('below_starting_price', { startingPrice: t.Money }),
  bid_wins: no('bid_wins', { lastBid: t.Money }),
  lot_without_result: no('lot_without_result', {}),
  lot_invoiced: no('lot_invoiced', { invoiceId: t.InvoiceId }),
  result_not_latest: no('result_not_latest', { latest: count }),
  // Accounts
  nothing_to_invoice: no('nothing_to_invoice', {}),
  buyer_incomplete: no('buyer_incomplete', { name: z.string(), missing: Missing }),
  nothing_to_settle: no('nothing_to_settle', {}),
  statement_already_issued: no('statement_already_issued', { number: z.string() }),
  invoice_unknown: no('invoice_unknown', {}),
  amount_not_positive: no('amount_not_positive', {}),
  more_than_balance: no('more_than_balance', { balance: t.Money }),
  cash_over_limit: no('cash_over_limit', { limit: t.Money, received: t.Money }),
  payment_unknown: no('payment_unknown', {}),
  payment_already_reversed: no('payment_already_reversed', {}),
  nothing_owed: no('nothing_owed', {}),
  not_overdue: no('not_overdue', { dueOn: t.IsoDate }),
  notice_running: no('notice_running', { number: z.string() }),
  notice_unknown: no('notice_unknown', {}),
  notice_already_posted: no('notice_already_posted', { postedOn: t.IsoDate }),
  registered_number_invalid: no('registered_number_invalid', {}),
  posted_before_issued: no('posted_before_issued', { issuedOn: t.IsoDate }),
  notice_not_posted: no('notice_not_posted', {}),
  notice_already_delivered: no('notice_already_delivered', { deliveredOn: t.IsoDate }),
  delivered_before_posted: no('delivered_before_posted', { postedOn: t.IsoDate }),
  // Publication, files
  site_not_connected: no('site_not_connected', {}),
  site_key_refused: no('site_key_refused', {}),
  nothing_to_publish: no('nothing_to_publish', {}),
  lots_without_photograph: no('lots_without_photograph', { count }),
  profile_unknown: no('profile_unknown', { known: z.array(z.string()) }),
  file_unreadable: no('file_unreadable', {
    reason: z.strictObject({ fr: z.string(), en: z.string() }),
  }),
  cancelled: no('cancelled', {}),
} as const;

export type RefusalCode = keyof typeof refusalSchemas;
export type RefusalOf<Code extends RefusalCode> = z.output<(typeof refusalSchemas)[Code]>;

/** The closed list of refusals of one method. */
export function refusals<const Codes extends readonly RefusalCode[]>(
  ...codes: Codes
): z.ZodType<RefusalOf<Codes[number]>, RefusalOf<Codes[number]>> {
  const schemas: readonly z.ZodType[] = codes.map((code) => refusalSchemas[code]);
  const union: z.ZodType = z.union(schemas);
  return union as z.ZodType<RefusalOf<Codes[number]>, RefusalOf<Codes[number]>>;
}

/** For a method that the rules never refuse. */
export const never = z.never();
