/** What happens after a sale: documents, payments, letters, and what is left goes home. */
import { cents } from '#domain/money/cents.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { aSale } from './acts-room.ts';
import type { Act } from './life.ts';

const PAGE = { offset: 0, limit: 500 };

export const issueInvoices: Act = async (life) => {
  const { client, known, tell } = life;
  const saleId = await aSale(life, 'closed');
  const issued = await tell('invoice.issueForSale', { saleId });
  if (!issued.ok) return;
  const filter = { saleId, buyerId: null, state: null, text: '', ...PAGE };
  const { rows } = await client().ask('invoice.list', filter);
  const before = new Set(known.invoices);
  known.invoices.push(...rows.map(({ invoiceId }) => invoiceId).filter((id) => !before.has(id)));
};

export const issueStatements: Act = async (life) => {
  await life.tell('statement.issueForSale', { saleId: await aSale(life, 'closed') });
};

export const pay: Act = async ({ aDay, chance, client, known, oneOf, tell }) => {
  const invoiceId = oneOf(known.invoices);
  const balance = (await client().ask('invoice.get', { invoiceId }))?.row.balance ?? 1;
  const share = chance.pick([balance, balance, balance, 5_000, balance + 1, 0]);
  const method = chance.pick(['transfer', 'card', 'cheque', 'cash'] as const);
  const payment = { invoiceId, amount: cents(share), method, receivedOn: aDay() };
  const received = await tell('payment.receive', payment);
  if (received.ok) known.payments.push(received.value.paymentId);
};

export const reversePayment: Act = async ({ known, oneOf, tell }) => {
  await tell('payment.reverse', { paymentId: oneOf(known.payments) });
};

export const sendNotice: Act = async ({ chance, client, known, oneOf, tell }) => {
  const filter = { saleId: null, buyerId: null, state: 'overdue', text: '', ...PAGE } as const;
  const { rows } = await client().ask('invoice.list', filter);
  const overdue = rows.map(({ invoiceId }) => invoiceId);
  const invoiceId = oneOf(chance.onceIn(4) ? known.invoices : overdue);
  const issued = await tell('notice.issue', { invoiceId, delayDays: 8 });
  if (issued.ok) known.notices.push(issued.value.noticeId);
};

export const followNotice: Act = async ({ aDay, chance, known, oneOf, tell }) => {
  const noticeId = oneOf(known.notices);
  const registeredNumber = chance.pick(['1A 123 456 7890 1', '1A12345678901', '12']);
  if (chance.onceIn(2)) {
    await tell('notice.recordPosting', { noticeId, registeredNumber, postedOn: aDay() });
  } else {
    await tell('notice.recordDelivery', { noticeId, deliveredOn: aDay() });
  }
};

/** Whatever a closed sale did not sell goes back to stock, once its consignor has been told. */
export const returnToStock: Act = async (life) => {
  const { client, tell } = life;
  const filter = { saleId: await aSale(life, 'closed'), where: 'any', text: '', ...PAGE } as const;
  const { rows } = await client().ask('lot.list', filter);
  const left = rows.filter(({ state }) => state === 'unsold' || state === 'withdrawn');
  for (const { lotId } of left.slice(0, 3)) await tell('lot.returnToStock', { lotId });
};

export const putOnPaper: Act = async ({ client }) => {
  granted(await client().perform('document.renderPending', {}));
};
