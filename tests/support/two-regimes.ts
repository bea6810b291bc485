/** A closed sale whose one buyer bought from a private person and from a trader who charges VAT. */
import { present } from '#domain/assert.ts';
import { basisPoints } from '#domain/money/cents.ts';
import type { TestEngine } from './open-test-engine.ts';
import {
  consign,
  enroll,
  giveBuyer,
  granted,
  lotOf,
  prepareSale,
  sell,
  soleOwner,
} from './whole-sale.ts';

const TRADER = {
  kind: 'company',
  companyName: 'Jouets du Berry',
  professional: true,
  companyRegistration: '732829320',
  vatNumber: 'FR44732829320',
} as const;

/** One lot of each, at these prices in whole euros: the first of the private person. */
export async function soldUnderTwoRegimes(house: TestEngine, prices: readonly [number, number]) {
  const owner = await house.client('owner');
  const plan = { low: 100, high: 150 };
  const { saleId, lotIds } = await prepareSale(owner, [plan]);
  const consignorId = await enroll(owner, TRADER);
  const mandate = {
    vat: { status: 'charges_vat', rate: basisPoints(2_000) },
    owners: [soleOwner(consignorId, { status: 'professional' })],
    signatory: { capacity: 'company_officer', name: 'Jean Berry', identity: null },
  } as const;
  const { itemIds } = await consign(owner, { count: 1, consignorId, mandate });
  const taxed = await lotOf(owner, present(itemIds[0], 'one item'), plan);
  granted(await owner.tell('lot.enterInSale', { lotId: taxed, saleId, number: null, suffix: '' }));
  const buyer = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const lots = [present(lotIds[0], 'one lot'), taxed] as const;
  for (const [index, lotId] of lots.entries()) {
    await sell(owner, { lotId, price: prices[index] ?? 0, paddle: buyer.paddle });
  }
  granted(await owner.tell('sale.close', { saleId }));
  return { owner, accountant: await house.client('accountant'), saleId, lots, buyer };
}
