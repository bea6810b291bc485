/** A house that has held a whole sale, told through the contract: one of each thing there is. */
import type { Client } from '#contract/client.ts';
import type { LotId, PartyId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import type { TestEngine } from './open-test-engine.ts';
import { paymentOf } from './receipts.ts';
import { saleText } from './texts.ts';
import {
  consign,
  enroll,
  giveBuyer,
  granted,
  invoicesOf,
  lotOf,
  SALE_DAY,
  sell,
} from './whole-sale.ts';

export interface PastSize {
  readonly lots: number;
  readonly buyers: number;
  readonly consignors: number;
}

export interface HouseWithAPast {
  readonly owner: Client;
  readonly saleId: SaleId;
  readonly lotIds: readonly LotId[];
  readonly buyerIds: readonly PartyId[];
}

const DAY_MS = 86_400_000;

/**
 * One closed sale: two lots of three sold, the others passed; invoiced, stated, one invoice paid in
 * part and, a month later, one asked for by formal notice; an item in no lot for each consignor.
 */
export async function houseWithAPast(house: TestEngine, size: PastSize): Promise<HouseWithAPast> {
  const held = await saleHeld(await house.client('owner'), size);
  const { owner, saleId } = held;
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  granted(await owner.tell('statement.issueForSale', { saleId }));
  await askToBePaid(house, owner, saleId);
  return held;
}

/** The same sale as it is closed: nothing is on paper yet. */
async function saleHeld(owner: Client, size: PastSize): Promise<HouseWithAPast> {
  const saleId = granted(
    await owner.tell('sale.create', {
      heldOn: SALE_DAY,
      kind: 'room',
      pastDay: null,
      text: saleText(),
    }),
  ).saleId;
  const lotIds = await placed(owner, saleId, size);
  const buyers: { readonly partyId: PartyId; readonly paddle: number }[] = [];
  for (let index = 0; index < size.buyers; index += 1) {
    buyers.push(await giveBuyer(owner, saleId, { lastName: `Acheteur ${index}` }));
  }
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const [index, lotId] of lotIds.entries()) {
    const paddle = buyers[index % buyers.length]?.paddle ?? 0;
    if (index % 3 === 2) granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
    else await sell(owner, { lotId, price: 100, paddle });
  }
  granted(await owner.tell('sale.close', { saleId }));
  return { owner, saleId, lotIds, buyerIds: buyers.map(({ partyId }) => partyId) };
}

async function placed(owner: Client, saleId: SaleId, size: PastSize): Promise<readonly LotId[]> {
  const lotIds: LotId[] = [];
  const count = Math.ceil(size.lots / size.consignors);
  for (let index = 0; index < size.consignors; index += 1) {
    const iban = 'FR7630006000011234567890189';
    const consignorId = await enroll(owner, { lastName: `Déposant ${index}`, iban });
    const { itemIds } = await consign(owner, { count: count + 1, consignorId });
    for (const itemId of itemIds.slice(0, Math.min(count, size.lots - lotIds.length))) {
      const lotId = await lotOf(owner, itemId, { low: 100, high: 150 });
      granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
      lotIds.push(lotId);
    }
  }
  return lotIds;
}

async function askToBePaid(house: TestEngine, owner: Client, saleId: SaleId): Promise<void> {
  const [paidInPart, unpaid] = await invoicesOf(owner, saleId);
  if (paidInPart === undefined || unpaid === undefined) throw new Error('two invoices');
  const part = paymentOf(paidInPart, { amount: euros(10), method: 'card' });
  granted(await owner.tell('receipt.record', part));
  house.passMs(30 * DAY_MS);
  granted(
    await owner.tell('notice.issue', {
      invoiceId: unpaid.invoiceId,
      delayDays: 8,
      channel: 'registered_letter',
    }),
  );
}
