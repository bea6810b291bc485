/** The articles behind refusals and fees, as a person meets them. Source: docs/rules.md. */
import type { ruleTexts as source } from '../fr/rules.ts';

export const ruleTexts: Readonly<Record<keyof typeof source, string>> = {
  'CT-2.1':
    'Every lot is appraised before it is offered: low and high estimates, appraiser and date.',
  'CT-2.2':
    'A lot’s description may be edited until its sale is confirmed ' +
    '(paid and delivered); then it is locked.',
  'CT-2.3': 'The house may withdraw a lot, with a reason, until its sale is confirmed.',
  'CT-2.4': 'The house may interrupt the bidding on a lot and cancel its sale, with a reason.',
  'CT-2.5':
    'A bidder in breach is warned, suspended or excluded; excluded, ' +
    'he gets no paddle and leaves no order.',
  'CT-2.6': 'On fraud or insolvency the account is blocked and its bids are withdrawn.',
  'CT-2.7':
    'Against a defaulting buyer: debit of the card, cancellation, or resale; each is a decision.',
  'CT-2.8': 'An edition of the terms is effective when published and does not touch earlier sales.',
  'CT-2.9':
    'A lot reported stolen or infringing is frozen: not offered, ' +
    'delivered or paid out until a decision.',
  'CT-3.1': 'A published lot has at least one colour photograph; those of an offered lot are kept.',
  'CT-3.2': 'What was announced of a lot is what people bid on.',
  'CT-3.3': 'An absentee bid is recorded with its lot, limit, time and channel.',
  'CT-4.1': 'Only registered persons who have accepted the terms may bid.',
  'CT-4.2': 'The house sets the starting price of every lot.',
  'CT-4.3': 'Where a reserve is set, the starting price is the reserve.',
  'CT-4.4': 'A bid is irrevocable and wins until a higher valid bid.',
  'CT-4.6': 'An order above the next step is executed step by step, up to its limit.',
  'CT-4.7': 'Between equal amounts the oldest recorded has priority.',
  'CT-4.8': 'An amount that is not on the increment ladder is refused.',
  'CT-4.9': 'The ladder of increments is set when the sale is opened and fixed while it runs.',
  'CT-4.10': 'After the end time no bid is accepted.',
  'CT-4.12': 'Total price: hammer price + 22.8 % of it, tax included (19 % + VAT at 20 %).',
  'CT-4.13': 'The sale of a lot is concluded when its total price is paid in full.',
  'CT-4.14': 'A bidder never bids against himself.',
  'CT-5.1': 'Sales are in euro only.',
  'CT-5.3':
    'Payment is due within a week; after that the card is debited ' +
    'with a commission of 2.64 % + 0.96 €.',
  'CT-5.4': 'A payment counts when everything owed is received; a part payment releases no lot.',
  'CT-5.5': 'After the due date a formal notice leaves by registered mail with acknowledgement.',
  'CT-5.6': 'One month after delivery of the formal notice: recovery fee of 10 %, at least 250 €.',
  'CT-5.7':
    'The lot may be put up again; the defaulting buyer owes the shortfall, costs and interest.',
  'CT-6.2': 'Nothing is delivered before purchases and shipping are paid in full.',
  'CT-6.4': 'Handling per lot, before VAT, by tariff 1, 2 or 3.',
  'CT-7.1': 'A lot not collected within a month: storage of 5 € before VAT per day.',
  'CT-8.1': 'Bidders are of age and capable: birth date or company registration on file.',
  'CT-9.1': 'No lot is offered without a signed mandate; in it the seller declares sole ownership.',
  'CT-9.3': 'An item is in one lot at a time; the house composes the lots.',
  'CT-9.4': 'The mandate authorises room sales, on-line sales, or both.',
  'CT-9.5': 'A founded claim cancels the sale; the costs are deducted from the account.',
  'CT-9.6': 'An unsold lot is relisted, unless its return is asked for within eight days.',
  'CT-9.8': 'Reserve not reached: the seller’s fees are invoiced on the reserve.',
  'CT-9.9': 'A reserve is never above the low estimate (Code de commerce L321-11).',
  'CT-9.10':
    'With no reserve, starting price of about 50 % of the low ' +
    'estimate; never a hammer price below it.',
  'CT-9.11': 'A lot with no bid at its starting price is withdrawn for lack of bids.',
  'CT-9.12':
    'A seller takes a lot back: free over 90 days before, then 15 % or 25 % of the high estimate.',
  'CT-9.13': 'The seller of a lot does not bid on it, nor anyone on his behalf.',
  'CT-9.14': 'Above 5,000 €: tax of 6.5 % withheld and paid for sellers who owe it.',
  'FR-1': 'The procès-verbal is closed at the latest one clear day after the sale, then sealed.',
  'FR-2': 'The register of objects is append-only, numbered without a gap, kept ten years.',
  'FR-3':
    'Documents are numbered without a gap; nothing issued changes: corrections are credit notes.',
  'FR-4': 'Margin scheme: no VAT shown to the buyer; a document holds one regime.',
  'FR-5': 'Funds held for sellers are paid at the latest two months after the sale.',
  'FR-6':
    'Resale on default: at the seller’s request, within three months, ' +
    'after a formal notice without effect.',
  'FR-7': 'Recovery costs do not fall on a consumer without a court title (CPCE L111-8).',
  'FR-8': 'A professional owes 40 € and three times the legal rate; a consumer, legal interest.',
  'FR-9': 'After-sale of an unsold lot: never below the last bid, unless amended in writing.',
  'FR-10':
    'Cash: at most 1,000 € for a resident or a professional, 15,000 ' +
    '€ for a private person from abroad.',
  'FR-11': 'A recorded payment cannot be altered: it is reversed.',
  'FR-13': 'From 10,000 €, identity and beneficial owner on file, decision recorded.',
  'MT-1': 'Acceptance of the terms is recorded: edition, exact sentence, time, channel.',
  'MT-2': 'Every earlier edition is kept, and any member may have a copy of it.',
  'MT-5': 'Models are for collectors over 14.',
};
