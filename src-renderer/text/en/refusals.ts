/** What the rules answer when they say no: one sentence a code, with its figures. */
import type { refusals as source } from '../fr/refusals.ts';
import type { Wording } from '../wording.ts';

export const refusals: Wording<typeof source> = {
  unknown: 'A rule of the house forbids it ({{code}}). Nothing was written.',
  // Sessions and staff
  staff_unknown: 'This person no longer works in the house. Choose another.',
  passcode_wrong: 'This is not that person’s passcode. Try again.',
  passcode_throttled: 'Too many attempts. Wait {{retryInSeconds}} s, then start over.',
  last_owner: 'The house keeps at least one person in management. Appoint another first.',
  // Any edit of a text
  changed_meanwhile: 'Somebody changed this record meanwhile. Read it again, then start over.',
  text_unusable: 'This text does not suit the field “{{field}}”: {{reason}}.',
  // Parties
  party_unknown: 'This record does not exist, or no longer.',
  party_nameless: 'A record has a name, or a company name.',
  registration_incomplete: 'The registration still lacks: {{missing}}.',
  edition_unknown: 'There is no such edition of the terms. Publish it in Settings.',
  edition_exists: 'This edition is published; what is published no longer changes. Make a new one.',
  already_linked: 'These two parties are already linked.',
  // Consignments, items, mandates
  consignment_unknown: 'This consignment does not exist, or no longer.',
  item_unknown: 'This item does not exist, or no longer.',
  item_in_lot: '{{allocated}} piece(s) of this item are in a lot. Dissolve the lot first.',
  no_items: 'This consignment holds no item yet. Enter them before the mandate.',
  mandate_missing: 'The mandate is not drawn up yet. Draw it up, then have it signed.',
  mandate_already_signed: 'The mandate is already signed; it no longer changes.',
  mandate_date_invalid: 'A signature is neither before its mandate nor in the future.',
  consignor_incomplete: 'The seller’s record lacks: {{missing}}.',
  // Lots
  lot_unknown: 'This lot does not exist, or no longer.',
  item_not_available: 'Only {{available}} piece(s) of this item are not yet in a lot.',
  items_of_different_consignments: 'A lot holds items of one consignment only.',
  lot_state: 'Not possible for a lot that is {{state}}.',
  not_appraised: 'This lot is not appraised yet. Give its two estimates first.',
  estimates_reversed: 'The low estimate is above the high one. Exchange them.',
  estimate_not_positive: 'An estimate is more than nothing.',
  reserve_above_low_estimate:
    'Reserve {{reserve, euros}} above the low estimate {{lowEstimate, euros}}.',
  reserve_is_starting_price:
    'This lot has a reserve of {{reserve, euros}}: that is its starting price.',
  starting_price_not_positive: 'A starting price is more than nothing.',
  mandate_unsigned: 'The mandate is not signed: this lot cannot be offered.',
  room_not_authorised: 'The mandate does not authorise sale in the room.',
  number_taken: 'Number {{number}}{{suffix}} is already taken in this sale.',
  photograph_unusable: 'This photograph cannot be read: {{reason}}.',
  photograph_unknown: 'This photograph is not, or no longer, in the lot.',
  // Sales and paddles
  sale_unknown: 'This sale does not exist, or no longer.',
  sale_state: 'Not possible: the sale is {{state}}.',
  sale_without_lots: 'This sale has no lot yet. Enter some before opening it.',
  lots_without_result_one:
    '{{count}} lot still awaits its result. Knock it down, pass it or withdraw it.',
  lots_without_result_other:
    '{{count}} lots still await their result. Knock them down, pass them or withdraw them.',
  sale_has_documents: 'Invoices or statements of this sale are issued: it cannot be opened again.',
  not_registered: 'No paddle without a complete registration. It lacks: {{missing}}.',
  under_age: 'A bidder is of age.',
  paddle_taken: 'Paddle {{paddle}} is already given in this sale.',
  already_has_paddle: 'This person already has paddle {{paddle}}.',
  // The hammer
  paddle_unknown: 'No paddle {{paddle}} in this sale. Give it out, or check the number.',
  lot_already_sold: 'This lot is already sold to paddle {{paddle}}.',
  lot_withdrawn: 'This lot is withdrawn from the sale.',
  lot_not_offered: 'This lot is not offered in this sale.',
  below_starting_price: 'Price below the starting price of {{startingPrice, euros}}.',
  below_reserve:
    'Price below the reserve of {{reserve, euros}}. Pass the lot, or record the seller’s consent.',
  consignor_bids:
    'Paddle {{paddle}} is that of the seller of the lot, or of somebody linked to him.',
  nothing_to_undo: 'This lot has no result yet: nothing to undo.',
  lot_invoiced: 'This lot is invoiced: it takes a credit note, not an undo.',
  // Accounts
  nothing_to_invoice: 'No lot sold awaits its invoice.',
  nothing_to_state: 'No seller of this sale awaits a statement.',
  buyer_incomplete: 'The buyer’s record lacks: {{missing}}.',
  invoice_unknown: 'There is no such invoice.',
  payment_unknown: 'There is no such payment.',
  payment_already_reversed: 'This payment is already reversed.',
  amount_not_positive: 'The amount is more than nothing.',
  more_than_owed: 'More than is owed: {{balance, money}} remains to be paid.',
  date_in_future: 'This date is in the future.',
  cash_limit:
    'Cash is limited to {{limit, money}}; {{alreadyPaid, money}} ' +
    'already received. Ask for a transfer.',
  nothing_owed: 'This invoice is paid: nothing to claim.',
  not_overdue: 'It is due on {{dueOn, date}}: no formal notice before.',
  notice_running: 'A formal notice is already running for this invoice.',
  notice_unknown: 'There is no such formal notice.',
  notice_not_posted: 'First record the posting of this letter.',
  dates_out_of_order: 'These dates are out of order: drawn up, posted, delivered.',
  registered_number_invalid:
    'This is not a registered-mail number. Copy the label’s, letters included.',
  // Publication, files
  site_not_connected: 'No site is connected. Give its address and key in Settings.',
  site_key_refused: 'The site refuses this key. Check it with whoever keeps the site.',
  nothing_to_publish: 'This sale has no lot to publish.',
  lots_without_photograph_one: '{{count}} lot has no photograph. Take one, or publish without it.',
  lots_without_photograph_other:
    '{{count}} lots have no photograph. Take them, or publish without these lots.',
  profile_unknown: 'This file format is not known. Known: {{known}}.',
  file_unreadable: 'This file cannot be read: {{reason}}.',
  rows_refused_one: '{{count}} row is refused. Correct it in the file, then start over.',
  rows_refused_other: '{{count}} rows are refused. Correct them in the file, then start over.',
  store_not_empty: 'This house is not empty: the demonstration is not installed in it.',
  cancelled: 'Stopped at your request.',
};
