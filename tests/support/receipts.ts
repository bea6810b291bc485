/** Money paid on invoices in the tests: the buyer pays one invoice, unless said otherwise. */
import type { Input } from '#contract/api.ts';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import type { TestEngine } from './open-test-engine.ts';
import { giveBuyer, granted, invoicesOf, prepareSale, sell } from './whole-sale.ts';

type Receipt = Input<'receipt.record'>;

/** A transfer of the day of the tests that pays an invoice whole. */
export function paymentOf(
  { invoiceId, buyerId, balance }: Pick<InvoiceRow, 'invoiceId' | 'buyerId' | 'balance'>,
  said: Partial<Omit<Receipt, 'allocations'>> & { readonly allocated?: Cents } = {},
): Receipt {
  const { allocated, ...over } = said;
  const amount = over.amount ?? balance;
  return {
    ...{ payerId: buyerId, amount, method: 'transfer', receivedOn: isoDate('2027-03-12') },
    ...{ reference: '', allocations: [{ invoiceId, amount: allocated ?? amount }] },
    ...over,
  };
}

export interface Bought {
  /** Whole euros. */
  readonly price: number;
  readonly buyer?: Partial<PartyText>;
}

/** A closed and invoiced sale with a buyer for each lot; their invoices in the same order. */
export async function invoicedSale(house: TestEngine, bought: readonly Bought[]) {
  const owner = await house.client('owner');
  const plans = bought.map(() => ({ low: 100, high: 150 }));
  const { saleId, lotIds, consigned } = await prepareSale(owner, plans);
  const buyers: PartyId[] = [];
  for (const [index, { buyer }] of bought.entries()) {
    const named = { lastName: `Acheteur ${index + 1}`, ...buyer };
    buyers.push((await giveBuyer(owner, saleId, named)).partyId);
  }
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const [index, { price }] of bought.entries()) {
    const lotId = present(lotIds[index], 'a lot for each');
    await sell(owner, { lotId, price, paddle: index + 1 });
  }
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const rows = await invoicesOf(owner, saleId);
  const invoices = buyers.map((buyerId) =>
    present(
      rows.find((row) => row.buyerId === buyerId),
      'an invoice for each',
    ),
  );
  return { owner, accountant: await house.client('accountant'), saleId, consigned, invoices };
}
