/** A lot that holds goods of two sellers, from its items to its price. */
import type { Client } from '#contract/client.ts';
import { present } from '#domain/assert.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import {
  type Consigned,
  consign,
  createSale,
  granted,
  type MandateTerms,
  signFor,
} from './whole-sale.ts';

/** What the part of each is appraised at, in whole euros. */
export type Parts = readonly [
  { readonly low: number; readonly high: number },
  { readonly low: number; readonly high: number },
];

export interface Shared {
  readonly lotId: LotId;
  readonly saleId: SaleId;
  /** In the order of the parts. */
  readonly sellers: readonly [Consigned, Consigned];
}

/** Composes a lot of an item of each, appraised and under one reserve, in stock; nothing signed. */
export async function sharedLot(
  owner: Client,
  { parts, reserve }: { readonly parts: Parts; readonly reserve: number | null },
): Promise<Shared> {
  const one = await consign(owner, { count: 1, mandate: 'unsigned' });
  const other = await consign(owner, { count: 1, mandate: 'unsigned' });
  const items = [one, other].map(({ itemIds }) => ({
    itemId: present(itemIds[0], 'one item'),
    quantity: 1,
  }));
  const { lotId } = granted(await owner.tell('lot.compose', { items, text: null }));
  const appraised = parts.map(({ low, high }) => {
    return { lowEstimate: euros(low), highEstimate: euros(high) };
  });
  granted(await owner.tell('lot.appraiseParts', { lotId, parts: appraised }));
  if (reserve !== null)
    granted(await owner.tell('lot.setReserve', { lotId, reserve: euros(reserve) }));
  return { lotId, saleId: await createSale(owner), sellers: [one, other] };
}

/** The same, each requisition signed on these terms, and offered in its sale. */
export async function offeredShared(
  owner: Client,
  lot: Parameters<typeof sharedLot>[1],
  terms: readonly [Partial<MandateTerms>, Partial<MandateTerms>] = [{}, {}],
): Promise<Shared> {
  const shared = await sharedLot(owner, lot);
  for (const [index, seller] of shared.sellers.entries()) {
    await signFor(owner, seller, terms[index] ?? {});
  }
  granted(await enterShared(owner, shared));
  return shared;
}

export function enterShared(owner: Client, { lotId, saleId }: Shared) {
  return owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });
}
