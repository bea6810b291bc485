/** What the rules answer when they say no: what is wrong, then what to do, with the figures. */
import type { RefusalSentences } from '../refusal-sentences.ts';

export const refusals = {
  unknown: 'A rule of the house forbids it ({{code}}). Nothing was written.',
  // Sessions and staff
  staff_unknown: 'This person is no longer in the house. Choose another.',
  passcode_wrong: 'That is not this person’s passcode. Try again.',
  passcode_throttled: 'Too many attempts. Wait {{retryInSeconds}} s, then try again.',
  passcode_required: 'Nobody holds this post without a passcode. Give one first.',
  no_backup: 'There is no backup yet. Make one first.',
  folder_unusable:
    'This folder will not do: {{reason}}. Give the full path of a folder on another disk.',
  last_owner: 'The house keeps at least one owner. Name another first.',
  store_not_empty: 'This house is not empty. Open an empty place, then try again.',
  // Any text
  changed_meanwhile: 'Somebody changed this record meanwhile. Read it again, then try again.',
  text_unusable: 'Field “{{field}}”, character {{at}}: {{reason}}. Type it again.',
  date_in_future: 'This date is in the future. Give one up to {{today, date}}.',
  clock_behind:
    'This computer’s clock is slow: it says {{now, date}}, and the journal {{recordedAt, date}}. Set it right, then try again.',
  // Terms
  edition_unknown: 'This edition of the terms does not exist. Publish it in Settings.',
  edition_exists:
    'This edition is published, and a published edition no longer changes. Issue a new one.',
  edition_published_later:
    'An edition was published on {{publishedAt, date}}. The new one comes after it.',
  against_the_law:
    'By law the consignor is paid within {{payoutMonths}} months of the sale. Shorten that delay.',
  ladder_broken: 'The ladder of bids cannot be climbed: {{problem}}. Correct its rungs.',
  no_edition_in_force: 'No edition of the terms is in force. Publish one in Settings.',
  // Parties
  party_unknown: 'This record does not exist, or no longer. Look for it by name.',
  party_nameless: 'A record has a name, or a company name. Complete it.',
  registration_incomplete: 'The registration awaits: {{missing}}. Complete the record.',
  party_is_itself: 'That is the same record. Choose the other person.',
  parties_already_linked: 'These two records are already linked. Nothing to do.',
  already_told_apart: 'These two records are told apart already. Nothing to do.',
  not_told_apart: 'These two records were not told apart. Nothing to undo.',
  not_the_same_person: 'Nothing likens these two records. There is nothing to tell apart.',
  parties_not_linked: 'These two records are not linked. Nothing to undo.',
  // Consignments, items, mandates
  consignment_unknown: 'This consignment does not exist, or no longer. Look for it by number.',
  consignment_empty: 'This consignment has no item yet. Enter them, then the mandate.',
  commission_out_of_range: 'A commission is between 0 and 100 %. Correct the rate.',
  item_unknown: 'This item does not exist, or no longer. Read the consignment again.',
  items_in_lots: 'Pieces already in lots: {{inLots}}. Undo those lots first.',
  quantity_invalid: 'A quantity is a whole number, from 1. Correct it.',
  owner_twice: 'Owner {{owner}} is named already. Keep one line, with its share.',
  shares_not_whole:
    'The owners’ shares make {{total, rate}} and not 100 %, or one is nothing. Correct them.',
  vat_status_contradicted: 'VAT status, owner {{owner}}: {{by}}. Correct the status or the file.',
  capital_gains_contradicted:
    'Capital gains, owner {{owner}}: {{by}}. Correct the status or the file.',
  proof_missing: 'This status needs a proof ({{of}}). Say which paper was seen.',
  signatory_contradicted: 'Signatory: {{by}}. Choose another capacity, and name who signs.',
  signatory_nameless: 'Whoever signs is not named ({{capacity}}). Write the name.',
  mandate_signed:
    'The mandate was signed on {{signedOn, date}}; it no longer changes. Open another consignment.',
  mandate_not_drawn_up: 'The mandate is not drawn up. Draw it up, then have it signed.',
  amendment_not_drawn_up: 'No amendment waits for its signature. Draw it up first.',
  nothing_amended: 'Nothing changes in it: neither lots nor terms. Change something.',
  signed_before_drawn_up:
    'The mandate was drawn up on {{drawnUpOn, date}}. The signature does not come before.',
  // Lots
  lot_unknown: 'This lot does not exist, or no longer. Read the list again.',
  lot_empty: 'A lot holds at least one item. Choose one.',
  item_twice: 'This item is there twice. Keep one line and its quantity.',
  regimes_differ:
    'The items of this lot are not of one VAT regime, or not of one rate (consignor {{consignor}}). Compose a lot for each regime.',
  parts_not_appraised:
    'This lot holds goods of {{sellers}} consignor(s). Appraise the part of each on the lot’s page.',
  lot_of_several_sellers:
    'This lot has several consignors: none of them changes its price alone. Rework it in stock, then have an amendment signed by each.',
  item_in_another_lot:
    '{{available}} piece(s) of this item are left outside lots. Lower the quantity.',
  lot_in_room: 'The lot is {{state}}: it no longer changes. Undo its result first.',
  lot_in_sale: 'This lot is already in a sale. Take it out of that one first.',
  lot_not_in_sale: 'This lot is not in this sale, or no longer. Read the list again.',
  lot_not_appraised: 'This lot has no estimate. Give its two estimates.',
  nothing_to_cancel: 'The lot is {{state}}. Only the sale of a lot that was sold is cancelled.',
  appraised_after_sale:
    'The lot was appraised on {{appraisedOn, date}}, after the sale of {{heldOn, date}}. Choose a sale to come.',
  signed_after_sale:
    'The requisition was signed on {{signedOn, date}}, after the sale of {{heldOn, date}}. Choose a sale to come.',
  lots_later_than_sale:
    'Lots appraised or signed for after {{heldOn, date}}: {{count}}, lot {{lotNumber}} first. Take them out, or move the sale.',
  words_knocked_down:
    'The lot was sold on these words: they change no more. Write the correction in the internal note.',
  lot_not_unsold: 'The lot is {{state}}. Only an unsold or withdrawn lot returns to stock.',
  statement_not_issued: 'This consignor’s statement is not issued. Issue it in Accounts.',
  estimate_not_positive: 'An estimate is above zero. Correct it.',
  estimates_reversed: 'The low estimate is above the high one. Swap them.',
  reserve_not_positive: 'A reserve is above zero. Empty the field where there is none.',
  reserve_above_low_estimate:
    'Reserve {{reserve, euros}} above the low estimate {{lowEstimate, euros}}. ' +
    'Lower the reserve or raise the estimate.',
  reserve_is_starting_price:
    'Reserve of {{reserve, euros}}: it is the starting price. Change the reserve.',
  off_ladder: 'This amount falls between two bids. Take a step of the ladder.',
  starting_price_above_low_estimate:
    'Starting price above the low estimate {{lowEstimate, euros}}. Lower it.',
  starting_price_too_low:
    'Starting price too low: the seller was promised about half the low estimate. ' +
    'The least is {{lowest, euros}}.',
  mandate_not_signed:
    'The mandate of this lot{{consignor}} is not signed. Have it signed, then enter the lot.',
  beyond_requisition:
    'This lot is not offered as it was signed (mandate{{consignor}}, line {{line}}): {{differs}}. ' +
    'Have an amendment signed, or go back to what was signed.',
  mandate_excludes_sale:
    'The mandate{{consignor}} authorises the sale {{authorises}}. Have another signed for the room.',
  lot_number_invalid: 'A number runs from 1 to 99,999, then one letter at most. Correct it.',
  lot_number_taken: 'Number {{number}}{{suffix}} is taken in this sale. Take another.',
  photograph_unusable: 'This photograph cannot be used: {{reason}}. Take another.',
  last_photograph:
    'This is the last photograph of a lot that the public sees. Add another one, then take this one out.',
  photograph_unknown: 'This photograph is not in the lot, or no longer. Read the lot again.',
  // Sales and paddles
  sale_unknown: 'This sale does not exist, or no longer. Choose another.',
  sale_not_draft: 'The sale is {{state}}: its list no longer changes.',
  sale_not_open: 'The sale is {{state}}. Open it in Sales before the hammer falls.',
  sale_not_closed: 'The sale is {{state}}. Close it first in Sales.',
  sale_closed: 'The sale is closed. Reopen it in Sales, while nothing is issued.',
  sale_without_lots: 'This sale has no lot. Enter some before opening it.',
  sale_day_past:
    'That day is past: a sale is announced from {{today, date}} on. If it was held and you tell it afterwards, say so.',
  sale_on_another_day:
    'The sale is announced for {{heldOn, date}}, and today is {{today, date}}. Say why it is opened on another day.',
  starting_prices_off_terms:
    '{{count}} starting price(s) do not stand under the terms of this sale, beginning with lot {{lotNumber}}. Set them again.',
  decision_of_auctioneer: 'This is for the auctioneer or the owner to decide. Ask them.',
  lots_without_result: 'Lots still without a result: {{count}}. Sell, pass or withdraw them.',
  sale_has_documents:
    'Documents that still stand for this sale: {{count}}. What is issued does not change: first cancel its invoices by credit notes; an issued statement keeps it closed.',
  paddle_invalid: 'A paddle runs from 1 to 99,999. Correct the number.',
  paddle_returned:
    'Paddle {{paddle}} was handed back. Give it to its holder again, or take the bid before.',
  paddle_is_theirs: 'This person has paddle {{paddle}} already: nothing is to be corrected.',
  declared_so: 'Papers of this sale name the buyer so already: change the file first.',
  paddle_taken: 'Paddle {{paddle}} is already given. Leave it empty: the next free one is taken.',
  party_has_paddle: 'This person already has paddle {{paddle}}. Hand that one back.',
  terms_not_accepted:
    'The terms of this sale (edition {{editionId}}) are not accepted. Have them accepted, then try again.',
  under_age: 'A bidder is of age; this person will be on {{ofAgeOn, date}}.',
  // The hammer
  lot_already_sold:
    'Already sold at {{hammerPrice, euros}} to paddle {{paddle}}. Undo that result first.',
  lot_sold_to_attribute:
    'Already sold at {{hammerPrice, euros}}, its buyer to be named. Name him, or undo that result.',
  nothing_to_attribute: 'This lot is not sold: it has no buyer to be named.',
  lot_not_attributed:
    'The buyer of this lot is the one of the hammer: nobody was named afterwards.',
  lot_already_unsold: 'This lot is already unsold. Sell it, or undo that result.',
  lot_withdrawn: 'This lot is withdrawn from the sale. Undo the withdrawal to offer it.',
  paddle_unknown: 'Nobody has paddle {{paddle}}. Check it, or give it now.',
  paddle_of_consignor:
    'Paddle {{paddle}} is the consignor’s of this lot, or of a person linked to him. ' +
    'Go back to the bid before.',
  below_reserve:
    'Below the reserve of {{reserve, euros}}. Pass the lot, or note that the consignor agrees.',
  below_starting_price:
    'Below the starting price of {{startingPrice, euros}}. Correct the price, or pass the lot.',
  bid_wins: 'A bid of {{lastBid, euros}} wins the lot. Knock it down, or empty the price.',
  lot_without_result: 'This lot has no result. Nothing to undo.',
  lot_invoiced:
    'This lot is invoiced: its result stands. First issue a credit note, from the record of the invoice.',
  result_not_latest: 'The result just changed at another desk. Read it again, then try again.',
  // Accounts
  nothing_to_invoice: 'No sold lot awaits its invoice. Nothing to issue.',
  papers_incomplete:
    'These papers cannot be made out yet, for want of: {{lacking}}. Fill it in, then try again.',
  nothing_to_settle: 'No consignor of this sale awaits a statement. Nothing to issue.',
  invoice_unknown: 'This invoice does not exist. Look for it by number.',
  amount_not_positive: 'A payment is above zero. Correct the amount.',
  more_than_balance: 'More than is owed. {{balance, money}} is left to pay.',
  cash_over_limit:
    'Cash is limited to {{limit, money}} for this purchase; {{received, money}} already received. ' +
    'Ask for a transfer.',
  residence_in_france: 'The record says “France”. Correct the tax residence first.',
  residence_already_proved: 'A proof seen on {{seenOn, date}} is already noted. Nothing to do.',
  residence_not_proved: 'No proof of residence is noted. Nothing to withdraw.',
  receipt_unknown: 'This payment does not exist. Read the account again.',
  invoice_twice: 'An invoice is named twice. Put its two shares together.',
  more_than_received: 'More than what is free: {{available, money}}. Correct the amount.',
  received_before_sale:
    'The sale is of {{arisenOn, date}}. A payment from before is a deposit: ' +
    'record it alone, then allocate it.',
  receipt_already_reversed: 'This payment is reversed. Nothing is left of it.',
  receipt_refunded: '{{refunded, money}} of it were given back. Reverse that refund first.',
  paid_before: 'No money leaves before {{day, date}}. Correct the date.',
  refund_unknown: 'This refund does not exist. Read the account again.',
  refund_already_reversed: 'This refund is already reversed. Nothing to do.',
  statement_unknown: 'This statement does not exist. Look it up by its number.',
  statement_corrected: 'Statement {{number}} was replaced. Open the one that corrects it.',
  statement_to_correct:
    'A sale that statement {{number}} tells of was cancelled. Issue the corrected statement first.',
  owner_unknown: 'This person does not own these goods. Choose one of the owners.',
  more_than_owed: 'More than what the consignor owes: {{owed, money}}. Correct the amount.',
  more_than_payable: 'More than what is left to pay out: {{payable, money}}. Correct the amount.',
  account_missing: 'This consignor has no IBAN. Complete the file, or pay by cheque.',
  payout_unknown: 'This payout does not exist. Read the statement again.',
  repayment_unknown: 'There is no such repayment. Read the statement again.',
  repayment_already_reversed: 'This repayment is already reversed. Nothing to do.',
  payout_already_reversed: 'This payout is already reversed. Nothing to do.',
  allocation_unknown: 'This payment does not pay this invoice. Read the account again.',
  allocation_already_taken_back: 'This allocation is already taken back. Nothing to do.',
  vat_rate_not_in_law: 'There is no such VAT rate. The law knows {{rates}}. Choose one of them.',
  charge_unknown: 'There is no such charge. Read the list again.',
  charge_billed: 'This charge is asked by {{number}}. Write a credit note first.',
  charge_already_withdrawn: 'This charge is already withdrawn. Nothing to do.',
  charge_already_made: 'This charge is already on the account. Read the list again.',
  party_not_in_sale: 'This person has neither paddle nor lot in this sale. Choose another.',
  storage_not_owed:
    'No storage is owed: lots are kept free until {{freeUntil, date}}, or it is already charged up to today.',
  lot_without_buyer:
    'The lot is {{state}}. Only a lot that was sold, to a buyer who is known, is handed over.',
  lot_handed_over:
    'This lot was handed over on {{handedOn, date}}. If it came back, undo that first.',
  lot_not_handed_over: 'This lot is still in the house. Nothing to undo.',
  lot_not_invoiced: 'This lot is not invoiced. Issue its invoice in Accounts first.',
  lot_not_paid: '{{balance, money}} of this sale is left to pay. No lot is handed over before.',
  charges_not_invoiced:
    'Charges of {{net, money}} before VAT wait for their invoice. Invoice them and have them paid, or withdraw them.',
  storage_owed:
    'Storage of {{net, money}} before VAT is not charged. Charge it, then invoice or withdraw it.',
  notice_not_delivered:
    'The formal notice is not delivered. Record the day of the acknowledgement first.',
  notice_delay_running: 'The buyer has until {{lastDay, date}} to pay. Wait for the next day.',
  consumer_owes_no_recovery:
    'A consumer owes no recovery costs. Ask for them as a penalty clause, or not at all.',
  charge_not_on_invoice:
    'One of these charges is not, or no longer, asked by this invoice. Read it again.',
  sale_not_cancelled_by_charge:
    'A charge is taken back for a mistake or a claim only. Change the reason.',
  nothing_to_credit: 'No lot to take back. Mark one that still stands on this invoice.',
  lot_not_on_invoice: 'One of these lots is not, or no longer, on this invoice. Read it again.',
  nothing_owed: 'This invoice is paid. Nothing to claim.',
  sale_cancelled_by_law:
    'The sale is cancelled by law: nobody asked for a new auction by {{lastDay, date}}. The price is owed no more; damages are for the court to say.',
  not_overdue: 'It is due on {{dueOn, date}}. Wait for the day after.',
  money_free:
    '{{free, money}} received from this buyer pays no invoice yet. ' +
    'Allocate it or give it back, then write the letter.',
  requested_before_sale: 'The sale was held on {{heldOn, date}}. The request comes after it.',
  reauction_already_requested:
    'The consignor asked for a new auction on {{requestedOn, date}}. That stands.',
  reauction_not_requested:
    'The consignor has not asked for a new auction. Note the request, received by {{lastDay, date}} at the latest.',
  reauction_still_askable:
    'The consignor may ask for a new auction until {{lastDay, date}}. The sale is not cancelled before.',
  not_put_up_again: 'This lot has no result from a new auction yet. Wait for the sale.',
  shortfall_already_claimed: 'The shortfall of this lot is already claimed. Follow that claim.',
  nothing_lost: 'Nothing was lost by the new auction: there is nothing to claim.',
  no_notice_without_effect:
    'No formal notice to pay for this lot has run out without effect. Issue one, and wait for its days.',
  notice_running: 'Formal notice {{number}} already runs for this invoice. Follow that one.',
  notice_unknown: 'This formal notice does not exist. Look for it by number.',
  notice_already_posted: 'This letter was already posted on {{postedOn, date}}. Nothing to do.',
  registered_number_invalid:
    'That is not a registered-mail number. Copy the one on the label, letters included.',
  posted_before_issued:
    'The letter was issued on {{issuedOn, date}}. Posting does not come before.',
  notice_not_posted: 'Its posting is not recorded. Record it first.',
  notice_already_delivered:
    'This letter was already delivered on {{deliveredOn, date}}. Nothing to do.',
  notice_already_returned: 'This letter came back on {{returnedOn, date}} already. Write another.',
  notice_by_bailiff: 'What a bailiff serves never comes back. Note the day on which it was served.',
  returned_before_posted:
    'The letter was posted on {{postedOn, date}}. Its return does not come before.',
  delivered_before_posted:
    'The letter was posted on {{postedOn, date}}. Delivery does not come before.',
  // Publication, files
  site_not_connected: 'No site is connected. Give its address and key in Web site.',
  site_key_refused: 'The site refuses this key. Check it with whoever keeps the site.',
  nothing_to_publish: 'This sale has no lot to publish. Enter some in Sales.',
  lots_without_photograph:
    'Lots without a photograph: {{count}}. Photograph them, or publish without them.',
  past_sale_untitled: 'A past sale has a title. Give it one, or that of the file.',
  history_unknown: 'There is no such past sale. Go back to the list.',
  history_taken_back: 'This past sale was taken back already. Import it again to see it.',
  profile_unknown: 'This file format is not known. Take one of these: {{known}}.',
  file_unreadable: 'This file cannot be read: {{reason}}. Nothing was imported.',
  cancelled: 'Stopped at your request. Nothing is lost.',
} satisfies RefusalSentences;
