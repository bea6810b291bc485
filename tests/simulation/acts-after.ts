/** What happens after a sale: documents, payments, letters, and what is left goes home. */
import { NoticeChannel, ReturnReason } from '#domain/events/accounts.ts';
import { PaymentMethod, PayoutMethod } from '#domain/events/money.ts';
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

/** The buyer pays, wholly or not; what is over stays his. */
export const pay: Act = async ({ aDay, chance, client, known, oneOf, tell }) => {
  const row = (await client().ask('invoice.get', { invoiceId: oneOf(known.invoices) }))?.row;
  if (row === undefined) return;
  const { invoiceId, buyerId, balance } = row;
  const share = chance.pick([balance, balance, balance, 5_000, balance + 1, 0]);
  const over = chance.pick([0, 0, 0, 700, 200_000]);
  const received = await tell('receipt.record', {
    ...{ payerId: buyerId, amount: cents(share + over), receivedOn: aDay(), reference: 'F' },
    method: chance.pick(PaymentMethod.options),
    allocations: [{ invoiceId, amount: cents(share) }],
  });
  if (received.ok) known.receipts.push(received.value.receiptId);
};

/** Anybody pays for two at once, or leaves a deposit. */
export const payFromElsewhere: Act = async ({ aDay, chance, known, oneOf, tell }) => {
  const shares = chance.pick([0, 1, 2, 2]);
  const allocations = Array.from({ length: shares }, () => {
    return { invoiceId: oneOf(known.invoices), amount: cents(chance.pick([1, 2_500, 9_900])) };
  });
  const received = await tell('receipt.record', {
    ...{ payerId: oneOf(known.parties), amount: cents(20_000), receivedOn: aDay() },
    ...{ method: chance.pick(PaymentMethod.options), reference: '', allocations },
  });
  if (received.ok) known.receipts.push(received.value.receiptId);
};

export const allocateFree: Act = async ({ chance, known, oneOf, tell }) => {
  const amount = cents(chance.pick([1, 700, 5_000, 20_000]));
  const share = { receiptId: oneOf(known.receipts), invoiceId: oneOf(known.invoices), amount };
  await tell('receipt.allocate', share);
};

/** One allocation of somebody's; now and then one that was taken back already. */
export const takeBack: Act = async ({ chance, client, known, oneOf, tell }) => {
  const account = await client().ask('party.account', { partyId: oneOf(known.parties) });
  const allocations = account?.allocations ?? [];
  if (allocations.length === 0) return;
  const { receiptId, invoiceId, seq } = chance.pick(allocations);
  await tell('receipt.takeBack', { receiptId, invoiceId, seq });
};

export const reverseReceipt: Act = async ({ known, oneOf, tell }) => {
  await tell('receipt.reverse', { receiptId: oneOf(known.receipts) });
};

/** Something of anybody's free money; some refunds are taken back. */
export const refundSome: Act = async ({ aDay, chance, client, known, oneOf, tell }) => {
  const account = await client().ask('party.account', { partyId: oneOf(known.parties) });
  const [refund] = account?.refunds ?? [];
  if (refund !== undefined && chance.onceIn(3)) {
    await tell('refund.reverse', { refundId: refund.refundId });
  }
  const receipt = account?.receipts.find(({ free }) => free > 0);
  if (receipt === undefined) return;
  const amount = cents(chance.pick([receipt.free, 1, receipt.free + 1]));
  const method = chance.pick(PaymentMethod.options);
  await tell('refund.make', { receiptId: receipt.receiptId, amount, method, paidOn: aDay() });
};

/** Consignors are paid, wholly or not; some of it comes back. */
export const payOut: Act = async ({ aDay, chance, client, tell }) => {
  const filter = { saleId: null, consignorId: null, ...PAGE };
  const { rows } = await client().ask('statement.list', filter);
  if (rows.length === 0) return;
  const { statementId, owners } = chance.pick(rows);
  const { ownerId, net, paidOut, available } = chance.pick(owners);
  const [payout] = await client().ask('payout.list', { statementId });
  if (payout !== undefined && chance.onceIn(3)) {
    await tell('payout.reverse', { payoutId: payout.payoutId });
  }
  const amount = chance.pick([available, net - paidOut, net - paidOut + 1, 500]);
  if (amount < 0) return;
  const method = chance.pick(PayoutMethod.options);
  const paid = { amount: cents(amount), method, paidOn: aDay() };
  await tell('payout.make', { statementId, ownerId, ...paid });
};

/** A consignor gives back what he was paid too much, wholly or not; some of it never comes. */
export const payBack: Act = async ({ aDay, chance, client, tell }) => {
  const filter = { saleId: null, consignorId: null, ...PAGE };
  const { rows } = await client().ask('statement.list', filter);
  const accounts = rows.flatMap(({ statementId, owners }) => {
    return owners.map((owner) => ({ statementId, ...owner }));
  });
  const owing = accounts.filter(({ net, paidOut }) => paidOut > net);
  if (owing.length === 0) return;
  const { statementId, ownerId, net, paidOut } = chance.pick(owing);
  const [repayment] = await client().ask('repayment.list', { statementId });
  if (repayment !== undefined && chance.onceIn(3)) {
    await tell('repayment.reverse', { repaymentId: repayment.repaymentId });
  }
  const amount = cents(chance.pick([paidOut - net, paidOut - net + 1, 500]));
  const method = chance.pick(PayoutMethod.options);
  await tell('repayment.receive', { statementId, ownerId, amount, method, receivedOn: aDay() });
};

export const sendNotice: Act = async ({ chance, client, known, oneOf, tell }) => {
  const filter = { saleId: null, buyerId: null, state: 'overdue', text: '', ...PAGE } as const;
  const { rows } = await client().ask('invoice.list', filter);
  const overdue = rows.map(({ invoiceId }) => invoiceId);
  const invoiceId = oneOf(chance.onceIn(4) ? known.invoices : overdue);
  const issued = await tell('notice.issue', {
    invoiceId,
    delayDays: 8,
    channel: chance.pick(NoticeChannel.options),
  });
  if (issued.ok) known.notices.push(issued.value.noticeId);
};

export const followNotice: Act = async ({ aDay, chance, known, oneOf, tell }) => {
  const noticeId = oneOf(known.notices);
  const registeredNumber = chance.pick(['1A 123 456 7890 1', '1A12345678901', '12', null]);
  const reason = chance.pick(ReturnReason.options);
  const act = chance.pick(['post', 'post', 'deliver', 'return'] as const);
  switch (act) {
    case 'post':
      await tell('notice.recordPosting', { noticeId, registeredNumber, postedOn: aDay() });
      return;
    case 'deliver':
      await tell('notice.recordDelivery', { noticeId, deliveredOn: aDay() });
      return;
    case 'return':
      await tell('notice.recordReturn', { noticeId, reason, returnedOn: aDay() });
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

/** A sale is undone after the hammer, unless its buyer is asked for it. */
export const cancelSale: Act = async (life) => {
  const { chance, client, tell } = life;
  const saleId = await aSale(life, chance.pick(['open', 'closed'] as const));
  await tell('sale.close', { saleId });
  const { rows } = await client().ask('lot.list', { saleId, where: 'any', text: '', ...PAGE });
  const sold = rows.filter(({ state }) => state === 'sold');
  if (sold.length === 0) return;
  const reason = chance.pick(['buyer_default', 'cancelled_by_law', 'claim', 'other'] as const);
  await tell('lot.cancelSale', { lotId: chance.pick(sold).lotId, reason });
};

export const putOnPaper: Act = async ({ client }) => {
  granted(await client().perform('document.renderPending', {}));
};
