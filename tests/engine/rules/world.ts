/** The house in which a rule is asked: a sale of two lots, two buyers, and lots beside it. */
import type { Client } from '#contract/client.ts';
import type { ConsignmentId, LotId, PartyId, SaleId } from '#domain/ids.ts';
import type { TestEngine } from '#tests/support/open-test-engine.ts';
import {
  type Consigned,
  consign,
  giveBuyer,
  granted,
  type LotPlan,
  lotOf,
  prepareSale,
  sell,
} from '#tests/support/whole-sale.ts';

export interface World {
  readonly house: TestEngine;
  readonly saleId: SaleId;
  readonly consigned: Consigned;
  /** The lot that the rule is asked about: estimated 100 to 150, its reserve 80. */
  readonly lotId: LotId;
  /** Another of the same sale, without a reserve. */
  readonly otherId: LotId;
  readonly buyer: { readonly partyId: PartyId; readonly paddle: number };
  readonly rival: { readonly partyId: PartyId; readonly paddle: number };
  /** The owner's desk, which may do everything; anew after a restart. */
  readonly desk: () => Promise<Client>;
}

export type Stage = 'draft' | 'open' | 'closed';

const PLANS: readonly LotPlan[] = [
  { low: 100, high: 150, reserve: 80 },
  { low: 200, high: 300 },
];

/** What the buyer bids, in whole euros: more than may be paid in cash (FR-10). */
export const SOLD_AT = 1_500;

/** A house whose sale is ready, running, or held with its first lot sold to the buyer. */
export async function worldAt(house: TestEngine, stage: Stage): Promise<World> {
  const desk = () => house.client('owner');
  const owner = await desk();
  const { saleId, consigned, lotIds } = await prepareSale(owner, PLANS);
  const buyer = await giveBuyer(owner, saleId);
  const rival = await giveBuyer(owner, saleId, { lastName: 'Rivale', email: 'rivale@example.fr' });
  const [lotId, otherId] = lotIds;
  if (lotId === undefined || otherId === undefined) throw new Error('two lots');
  const world = { house, saleId, consigned, lotId, otherId, buyer, rival, desk };
  if (stage === 'draft') return world;
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  if (stage === 'open') return world;
  await sell(owner, { lotId, price: SOLD_AT, paddle: buyer.paddle });
  granted(await owner.tell('lot.pass', { lotId: otherId, lastBid: null }));
  granted(await owner.tell('sale.close', { saleId }));
  return world;
}

/** A lot of somebody else's in stock, appraised or not, its requisition signed or not. */
export async function lotInStock(
  owner: Client,
  {
    mandate = {},
    appraised,
  }: {
    readonly mandate?: Exclude<Parameters<typeof consign>[1]['mandate'], undefined>;
    readonly appraised: boolean;
  },
): Promise<{ readonly lotId: LotId; readonly consignmentId: ConsignmentId }> {
  const brought = await consign(owner, { count: 1, mandate });
  const [itemId] = brought.itemIds;
  if (itemId === undefined) throw new Error('one item');
  const { consignmentId } = brought;
  if (appraised) return { consignmentId, lotId: await lotOf(owner, itemId, { low: 50, high: 80 }) };
  const items = [{ itemId, quantity: 1 }];
  const { lotId } = granted(await owner.tell('lot.compose', { items, text: null }));
  return { consignmentId, lotId };
}
