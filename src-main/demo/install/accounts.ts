/** After the past sale: invoices, statements, and how far each buyer has paid. */
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { present } from '#domain/assert.ts';
import { scale } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { SETTLEMENTS } from '../house/past-sale.ts';
import { giveBack, payOut, payTogether, payTooMuch, takeBack } from './money.ts';
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
const NOTICE = 20;

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
    for (const invoice of invoicesOf('claimed', due)) takeBack(stage, tell, invoice);
    stage.at(PAST_SALE_DAY + STATED, '10:00');
    must(tell('statement.issueForSale', { saleId }));
    const owedToThem = [...invoicesOf('over', due), ...invoicesOf('claimed', due)];
    for (const invoice of owedToThem) giveBack(stage, tell, invoice);
    settle(stage, tell, { due, manner: 'late', day: LATE });
  });
  inOneTransaction(stage, (tell) => remind(stage, tell, due));
  inOneTransaction(stage, (tell) => payOut(stage, tell));
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

/** One formal notice has gone out and was delivered; the others are still to be written. */
function remind(stage: Stage, tell: Tell, due: Payments['due']): void {
  const day = PAST_SALE_DAY + NOTICE;
  for (const { invoiceId } of invoicesOf('noticed', due).slice(0, 1)) {
    stage.at(day, '10:00');
    const { noticeId } = must(tell('notice.issue', { invoiceId, delayDays: 15 }));
    stage.at(day + 1, '16:00');
    const postedOn = addDays(stage.today, day + 1);
    const registeredNumber = '1A 000 000 0000 1';
    must(tell('notice.recordPosting', { noticeId, registeredNumber, postedOn }));
    stage.at(day + 4, '16:00');
    must(tell('notice.recordDelivery', { noticeId, deliveredOn: addDays(stage.today, day + 3) }));
  }
}
