/**
 * Every way the rules say no, with the data that explains it.
 *
 * The codes are the domain's own; the words that a person reads are the renderer's. A refusal that
 * comes from a rule of the rulebook is tied to it in `#domain/rules.ts`.
 */
import { IsoDate, LotNumber, LotSuffix, Money, Paddle } from './types.ts';
import { z } from './zod.ts';

const refusal = <Code extends string>(code: Code) => z.strictObject({ code: z.literal(code) });

const sale = z.enum(['draft', 'open', 'closed']);
const lot = z.enum(['stock', 'offered', 'sold', 'unsold', 'withdrawn']);

export const refusalSchemas = {
  // Sessions and staff
  staff_unknown: refusal('staff_unknown'),
  passcode_wrong: refusal('passcode_wrong'),
  passcode_throttled: refusal('passcode_throttled').extend({ retryInSeconds: z.int() }),
  last_owner: refusal('last_owner'),
  // Any edit of a text
  changed_meanwhile: refusal('changed_meanwhile').extend({ version: z.int() }),
  text_unusable: refusal('text_unusable').extend({ field: z.string(), reason: z.string() }),
  // Parties
  party_unknown: refusal('party_unknown'),
  party_nameless: refusal('party_nameless'),
  registration_incomplete: refusal('registration_incomplete').extend({
    missing: z.array(z.string()),
  }),
  edition_unknown: refusal('edition_unknown'),
  edition_exists: refusal('edition_exists'),
  already_linked: refusal('already_linked'),
  // Consignments, items, mandates
  consignment_unknown: refusal('consignment_unknown'),
  item_unknown: refusal('item_unknown'),
  item_in_lot: refusal('item_in_lot').extend({ allocated: z.int() }),
  no_items: refusal('no_items'),
  mandate_missing: refusal('mandate_missing'),
  mandate_already_signed: refusal('mandate_already_signed'),
  mandate_date_invalid: refusal('mandate_date_invalid'),
  consignor_incomplete: refusal('consignor_incomplete').extend({ missing: z.array(z.string()) }),
  // Lots
  lot_unknown: refusal('lot_unknown'),
  item_not_available: refusal('item_not_available').extend({ available: z.int() }),
  items_of_different_consignments: refusal('items_of_different_consignments'),
  lot_state: refusal('lot_state').extend({ state: lot }),
  not_appraised: refusal('not_appraised'),
  estimates_reversed: refusal('estimates_reversed'),
  estimate_not_positive: refusal('estimate_not_positive'),
  reserve_above_low_estimate: refusal('reserve_above_low_estimate').extend({
    reserve: Money,
    lowEstimate: Money,
  }),
  reserve_is_starting_price: refusal('reserve_is_starting_price').extend({ reserve: Money }),
  starting_price_not_positive: refusal('starting_price_not_positive'),
  mandate_unsigned: refusal('mandate_unsigned'),
  room_not_authorised: refusal('room_not_authorised'),
  number_taken: refusal('number_taken').extend({ number: LotNumber, suffix: LotSuffix }),
  photograph_unusable: refusal('photograph_unusable').extend({ reason: z.string() }),
  photograph_unknown: refusal('photograph_unknown'),
  // Sales and paddles
  sale_unknown: refusal('sale_unknown'),
  sale_state: refusal('sale_state').extend({ state: sale }),
  sale_without_lots: refusal('sale_without_lots'),
  lots_without_result: refusal('lots_without_result').extend({ count: z.int() }),
  sale_has_documents: refusal('sale_has_documents'),
  not_registered: refusal('not_registered').extend({ missing: z.array(z.string()) }),
  under_age: refusal('under_age'),
  paddle_taken: refusal('paddle_taken').extend({ paddle: Paddle }),
  already_has_paddle: refusal('already_has_paddle').extend({ paddle: Paddle }),
  // The hammer
  paddle_unknown: refusal('paddle_unknown').extend({ paddle: Paddle }),
  lot_already_sold: refusal('lot_already_sold').extend({ paddle: Paddle }),
  lot_withdrawn: refusal('lot_withdrawn'),
  lot_not_offered: refusal('lot_not_offered'),
  below_starting_price: refusal('below_starting_price').extend({ startingPrice: Money }),
  below_reserve: refusal('below_reserve').extend({ reserve: Money }),
  consignor_bids: refusal('consignor_bids').extend({ paddle: Paddle }),
  nothing_to_undo: refusal('nothing_to_undo'),
  lot_invoiced: refusal('lot_invoiced'),
  // Accounts
  nothing_to_invoice: refusal('nothing_to_invoice'),
  nothing_to_state: refusal('nothing_to_state'),
  buyer_incomplete: refusal('buyer_incomplete').extend({ missing: z.array(z.string()) }),
  invoice_unknown: refusal('invoice_unknown'),
  payment_unknown: refusal('payment_unknown'),
  payment_already_reversed: refusal('payment_already_reversed'),
  amount_not_positive: refusal('amount_not_positive'),
  more_than_owed: refusal('more_than_owed').extend({ balance: Money }),
  date_in_future: refusal('date_in_future'),
  cash_limit: refusal('cash_limit').extend({ limit: Money, alreadyPaid: Money }),
  nothing_owed: refusal('nothing_owed'),
  not_overdue: refusal('not_overdue').extend({ dueOn: IsoDate }),
  notice_running: refusal('notice_running'),
  notice_unknown: refusal('notice_unknown'),
  notice_not_posted: refusal('notice_not_posted'),
  dates_out_of_order: refusal('dates_out_of_order'),
  registered_number_invalid: refusal('registered_number_invalid'),
  // Publication, files
  site_not_connected: refusal('site_not_connected'),
  site_key_refused: refusal('site_key_refused'),
  nothing_to_publish: refusal('nothing_to_publish'),
  lots_without_photograph: refusal('lots_without_photograph').extend({ count: z.int() }),
  profile_unknown: refusal('profile_unknown').extend({ known: z.array(z.string()) }),
  file_unreadable: refusal('file_unreadable').extend({ reason: z.string() }),
  rows_refused: refusal('rows_refused').extend({ count: z.int() }),
  store_not_empty: refusal('store_not_empty'),
  cancelled: refusal('cancelled'),
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
