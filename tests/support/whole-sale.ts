/** A house at work, step by step: what tests of later steps stand on. */

import type { Input, Output } from '#contract/api.ts';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import type { ConsignmentId, ItemId, LotId, PartyId, SaleId } from '#domain/ids.ts';
import { basisPoints, type Cents, euros, ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import type { TestEngine } from './open-test-engine.ts';
import { itemText, person, saleText } from './texts.ts';

/** The day of the sale in tests: that of {@link OPENING}. */
export const SALE_DAY = isoDate('2027-03-12');

/** The value of an outcome; a refusal fails the test with its code and data. */
export function granted<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
}

/** A party with a complete file, enrolled. */
export async function enroll(owner: Client, change: Partial<PartyText> = {}): Promise<PartyId> {
  return granted(await owner.tell('party.enroll', { text: person(change) })).partyId;
}

/** Somebody's file is written anew, as a person at the desk would. */
export async function becomes(
  owner: Client,
  partyId: PartyId,
  change: Partial<PartyText>,
): Promise<void> {
  const party = await owner.ask('party.get', { partyId });
  if (party === null) throw new Error('the party is enrolled');
  const text = { ...party.text, ...change };
  granted(await owner.tell('party.describe', { partyId, version: party.version, text }));
}

export interface Consigned {
  readonly consignorId: PartyId;
  readonly consignmentId: ConsignmentId;
  readonly itemIds: readonly ItemId[];
}

/** A consignment of so many single items, its mandate signed unless left open. */
export async function consign(
  owner: Client,
  options: {
    readonly count: number;
    readonly consignorId?: PartyId;
    readonly mandate?: Partial<Omit<Input<'mandate.drawUp'>, 'consignmentId'>> | 'unsigned';
    readonly quantity?: number;
  },
): Promise<Consigned> {
  const consignorId = options.consignorId ?? (await enroll(owner, { lastName: 'Déposant' }));
  const items = Array.from({ length: options.count }, (_, index) => ({
    quantity: options.quantity ?? 1,
    text: itemText({ reference: `24${index + 1}` }),
  }));
  const receivedOn = isoDate('2027-03-01');
  const { consignmentId, itemIds } = granted(
    await owner.tell('consignment.receive', { consignorId, receivedOn, items }),
  );
  if (options.mandate === 'unsigned') return { consignorId, consignmentId, itemIds };
  const consigned = { consignorId, consignmentId, itemIds };
  await signFor(owner, consigned, options.mandate);
  return consigned;
}

export type MandateTerms = Omit<Input<'mandate.drawUp'>, 'consignmentId'>;

/** The requisition of a private person of France who sells what is his alone. */
export function privately(consignorId: PartyId): MandateTerms {
  return {
    ...{ commissionRate: basisPoints(1_440), authorises: 'room', vat: { status: 'private' } },
    owners: [soleOwner(consignorId)],
    signatory: { capacity: 'owner', name: '', identity: null },
  };
}

/** All of it is one party's, who is subject to the flat tax unless it is said otherwise. */
export function soleOwner(
  partyId: PartyId,
  capitalGains: MandateTerms['owners'][0]['capitalGains'] = { status: 'subject' },
): MandateTerms['owners'][0] {
  return { partyId, share: ONE_HUNDRED_PERCENT, capitalGains };
}

/** Draws up a requisition for the lots of a consignment as they stand, and has it signed. */
export async function signFor(
  owner: Client,
  { consignorId, consignmentId }: Omit<Consigned, 'itemIds'>,
  change: Partial<MandateTerms> = {},
): Promise<void> {
  const terms = { ...privately(consignorId), ...change };
  granted(await owner.tell('mandate.drawUp', { consignmentId, ...terms }));
  const signedOn = isoDate('2027-03-12');
  granted(await owner.tell('mandate.sign', { consignmentId, signedOn }));
}

/** A draft sale on {@link SALE_DAY}. */
export async function createSale(owner: Client): Promise<SaleId> {
  const text = saleText();
  return granted(
    await owner.tell('sale.create', { heldOn: SALE_DAY, kind: 'room', pastDay: null, text }),
  ).saleId;
}

export interface LotPlan {
  readonly low: number;
  readonly high: number;
  readonly reserve?: number;
}

/** A lot of one item, appraised (whole euros), in stock. */
export async function lotOf(owner: Client, itemId: ItemId, plan: LotPlan): Promise<LotId> {
  const items = [{ itemId, quantity: 1 }];
  const { lotId } = granted(await owner.tell('lot.compose', { items, text: null }));
  const [lowEstimate, highEstimate] = [euros(plan.low), euros(plan.high)];
  granted(await owner.tell('lot.appraise', { lotId, lowEstimate, highEstimate }));
  if (plan.reserve !== undefined) {
    granted(await owner.tell('lot.setReserve', { lotId, reserve: euros(plan.reserve) }));
  }
  return lotId;
}

export interface Prepared {
  readonly saleId: SaleId;
  readonly consigned: Consigned;
  readonly lotIds: readonly LotId[];
}

/** A draft sale with a lot for each plan, as its consignor signed for it, numbered from 1. */
export async function prepareSale(
  owner: Client,
  plans: readonly LotPlan[],
  options: Omit<Parameters<typeof consign>[1], 'count'> = {},
): Promise<Prepared> {
  const { mandate, ...brought } = options;
  const unsigned = { count: plans.length, ...brought, mandate: 'unsigned' } as const;
  const consigned = await consign(owner, unsigned);
  const lotIds: LotId[] = [];
  for (const [index, plan] of plans.entries()) {
    const itemId = consigned.itemIds[index];
    if (itemId === undefined) throw new Error('an item for each lot');
    lotIds.push(await lotOf(owner, itemId, plan));
  }
  if (mandate !== 'unsigned') await signFor(owner, consigned, mandate);
  const saleId = await createSale(owner);
  for (const lotId of lotIds) {
    granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  }
  return { saleId, consigned, lotIds };
}

/** A registered buyer with a paddle. */
export async function giveBuyer(
  owner: Client,
  saleId: SaleId,
  change: Partial<PartyText> = {},
): Promise<{ readonly partyId: PartyId; readonly paddle: number }> {
  const partyId = await enroll(owner, { lastName: 'Acheteur', ...change });
  const editionId = '2026-01';
  granted(await owner.tell('party.completeRegistration', { partyId, editionId, channel: 'desk' }));
  const { paddle } = granted(await owner.tell('paddle.give', { saleId, partyId, paddle: null }));
  return { partyId, paddle };
}

/** Knocks a lot down at whole euros. */
export async function sell(
  owner: Client,
  sold: { readonly lotId: LotId; readonly price: number; readonly paddle: number },
): Promise<number> {
  const { lotId, price, paddle } = sold;
  const bid = { lotId, hammerPrice: euros(price), paddle, consignorAgrees: false };
  return granted(await owner.tell('lot.knockDown', bid)).seq;
}

/** A closed sale: lots at these prices, all to one buyer unless passed (null). */
export async function closedSale(
  house: TestEngine,
  lots: readonly (LotPlan & { readonly price: number | null })[],
  options: {
    readonly consign?: Parameters<typeof prepareSale>[2];
    readonly buyer?: Parameters<typeof giveBuyer>[2];
  } = {},
) {
  const owner = await house.client('owner');
  const prepared = await prepareSale(owner, lots, options.consign ?? {});
  const { saleId, lotIds } = prepared;
  const buyer = await giveBuyer(owner, saleId, options.buyer ?? {});
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const [index, { price }] of lots.entries()) {
    const lotId = lotIds[index];
    if (lotId === undefined) throw new Error('a lot for each plan');
    if (price === null) granted(await owner.tell('lot.pass', { lotId, lastBid: null }));
    else await sell(owner, { lotId, price, paddle: buyer.paddle });
  }
  granted(await owner.tell('sale.close', { saleId }));
  return { ...prepared, owner, buyer, accountant: await house.client('accountant') };
}

/** A sale of one lot, sold at so many euros, with its invoice. */
export async function oneInvoice(
  house: TestEngine,
  price: number,
  options: Parameters<typeof closedSale>[2] = {},
) {
  const sale = await closedSale(house, [{ low: 100, high: 150, price }], options);
  granted(await sale.accountant.tell('invoice.issueForSale', { saleId: sale.saleId }));
  const [invoice] = await invoicesOf(sale.accountant, sale.saleId);
  if (invoice === undefined) throw new Error('one invoice');
  return { ...sale, invoice, invoiceId: invoice.invoiceId };
}

/** The whole list of invoices of a sale. */
export async function invoicesOf(
  client: Client,
  saleId: SaleId,
): Promise<Output<'invoice.list'>['rows']> {
  const filter = { saleId, buyerId: null, state: null, text: '', offset: 0, limit: 500 };
  return (await client.ask('invoice.list', filter)).rows;
}

/** `1 228,00 €` as cents. */
export function inCents(figure: number): Cents {
  return Math.round(figure * 100) as Cents;
}
