/** After the past sale: invoices, statements, and how far each buyer has paid. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import type { NoticeId } from '#domain/ids.ts';
import { scale } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { SETTLEMENTS } from '../house/past-sale.ts';
import { claimTooLate } from './claim.ts';
import { giveBack, payOut, payTogether, payTooMuch, REFUNDED } from './money.ts';
import type { Parties } from './parties.ts';
import { PAST_SALE_DAY, type SoldSale } from './sales.ts';
import { inOneTransaction, must, type Stage } from './stage.ts';

interface Aftermath {
  readonly parties: Parties;
  readonly sold: SoldSale;
}

/** Days after the sale. */
const INVOICED = 1;
const STATED = 6;
const CARD = 2;
const TRANSFER = 5;
const LATE = 16;
const UNCLAIMED_LETTER = 8;
const LETTER = 20;
const CAME_BACK = 22;

export function installAccounts(stage: Stage, { parties, sold }: Aftermath): void {
  const { saleId } = sold;
  stage.enter('accountant', PAST_SALE_DAY + INVOICED);
  must(stage.context.tell('invoice.issueForSale', { saleId }));
  const page = { saleId, buyerId: null, state: null, text: '', offset: 0, limit: 100 };
  const { rows } = stage.context.ask('invoice.list', page);
  const due = (key: string): readonly InvoiceRow[] => {
    const buyer = present(parties.get(key), 'a party');
    return rows.filter(({ buyerId }) => buyerId === buyer);
  };
  inOneTransaction(stage, (tell) => {
    settle(stage, tell, { due, manner: 'card', day: CARD });
    settle(stage, tell, { due, manner: 'claimed', day: CARD });
    settle(stage, tell, { due, manner: 'transfer', day: TRANSFER });
    settle(stage, tell, { due, manner: 'part', day: TRANSFER });
    for (const invoice of invoicesOf('over', due)) payTooMuch(stage, tell, invoice);
    payTogether(stage, tell, invoicesOf('together', due));
    stage.at(PAST_SALE_DAY + STATED, '10:00');
    must(tell('statement.issueForSale', { saleId }));
    for (const { buyerId: partyId } of invoicesOf('over', due)) {
      giveBack(stage, tell, { partyId, day: REFUNDED });
    }
    for (const invoice of invoicesOf('unclaimed', due)) {
      sendLetter(stage, tell, { invoice, day: UNCLAIMED_LETTER });
    }
    settle(stage, tell, { due, manner: 'late', day: LATE });
  });
  inOneTransaction(stage, (tell) => payOut(stage, tell));
  inOneTransaction(stage, (tell) => {
    for (const invoice of invoicesOf('claimed', due)) claimTooLate(stage, tell, invoice);
  });
  inOneTransaction(stage, (tell) => remind(stage, tell, due));
  inOneTransaction(stage, (tell) => writeAgain(stage, tell, due));
}

interface Payments {
  /** All the invoices of a buyer: one for each regime he bought under (FR-4). */
  readonly due: (key: string) => readonly InvoiceRow[];
  readonly manner: 'card' | 'claimed' | 'transfer' | 'part' | 'late';
  readonly day: number;
}

function settle(stage: Stage, tell: Tell, { due, manner, day }: Payments): void {
  const days = PAST_SALE_DAY + day;
  stage.at(days, '15:00');
  const method = manner === 'card' || manner === 'claimed' ? 'card' : 'transfer';
  for (const { invoiceId, number, buyerId: payerId, total } of invoicesOf(manner, due)) {
    const amount = manner === 'part' ? scale(total, 1, 2) : total;
    const allocations = [{ invoiceId, amount }];
    const received = { method, receivedOn: addDays(stage.today, days), reference: number } as const;
    must(tell('receipt.record', { payerId, amount, ...received, allocations }));
  }
}

function invoicesOf(manner: string, due: Payments['due']): readonly InvoiceRow[] {
  return Object.entries(SETTLEMENTS)
    .filter(([, each]) => each === manner)
    .flatMap(([buyer]) => due(buyer));
}

/** One formal notice was delivered; some are still to be written. */
function remind(stage: Stage, tell: Tell, due: Payments['due']): void {
  for (const invoice of invoicesOf('noticed', due).slice(0, 1)) {
    const noticeId = sendLetter(stage, tell, { invoice, day: LETTER });
    const day = PAST_SALE_DAY + LETTER + 4;
    stage.at(day, '16:00');
    must(tell('notice.recordDelivery', { noticeId, deliveredOn: addDays(stage.today, day - 1) }));
  }
}

/** The letter that nobody claimed came back from the post: a second one follows it. */
function writeAgain(stage: Stage, tell: Tell, due: Payments['due']): void {
  for (const invoice of invoicesOf('unclaimed', due)) {
    const day = PAST_SALE_DAY + CAME_BACK;
    stage.at(day, '11:00');
    const returned = { reason: 'unclaimed', returnedOn: addDays(stage.today, day) } as const;
    const { invoiceId } = invoice;
    const notices = stage.context.ask('invoice.get', { invoiceId })?.notices ?? [];
    const { noticeId } = present(notices[0], 'a letter was sent');
    must(tell('notice.recordReturn', { noticeId, ...returned }));
    sendLetter(stage, tell, { invoice, day: CAME_BACK });
  }
}

/** A letter is written one morning and posted the next day. */
function sendLetter(
  stage: Stage,
  tell: Tell,
  { invoice: { invoiceId }, day }: { readonly invoice: InvoiceRow; readonly day: number },
): NoticeId {
  stage.at(PAST_SALE_DAY + day, '14:00');
  const asked = { invoiceId, delayDays: 15, channel: 'registered_letter' } as const;
  const { noticeId, number } = must(tell('notice.issue', asked));
  stage.at(PAST_SALE_DAY + day + 1, '16:00');
  const postedOn = addDays(stage.today, PAST_SALE_DAY + day + 1);
  const registeredNumber = `1A 000 000 00${number.slice(-2)} 1`;
  must(tell('notice.recordPosting', { noticeId, registeredNumber, postedOn }));
  return noticeId;
}
