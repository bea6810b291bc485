/** A lot as a file tells it: made of one item, appraised and priced in one act, in stock. */
import type { Item } from '../consignment/inventory.ts';
import type { LotImported } from '../events/lot.ts';
import type { ItemId, LotId, PartyId, StaffId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { Result } from '../result.ts';
import { done } from '../result.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { type ComposeRefusal, composeLot } from './compose.ts';
import {
  type AppraiseRefusal,
  appraiseLot,
  type SetReserveRefusal,
  setReserve,
  startingPriceProblem,
} from './lot.ts';
import { startingPrice } from './starting-price.ts';
import type { Lot } from './state.ts';

/** What a file says of a lot's prices; null where it says nothing. */
export interface ToldPrices {
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly reserve: Cents | null;
  readonly startingPrice: Cents | null;
}

/** What the house adds to it: whose goods they are, and who takes the appraisal over. */
export interface ImportGround {
  readonly item: Item;
  readonly consignorId: PartyId;
  readonly terms: Terms;
  readonly appraiserId: StaffId;
  readonly today: IsoDate;
}

/** In order of precedence. */
export type ImportLotRefusal = ComposeRefusal | AppraiseRefusal | SetReserveRefusal;

/** A lot of a file, and where in the file it stands. */
interface ToldLot {
  readonly lotId: LotId;
  readonly prices: ToldPrices;
  readonly source: LotImported['source'];
}

/**
 * Makes a lot of one item of a file, by the rules of each step: what it holds (CT-9.3), its
 * appraisal (CT-2.1), its reserve (CT-9.9). It stands in stock: into a sale it goes by the door of
 * every other lot, once its requisition is signed (CT-9.1).
 */
export function importLot(
  { lotId, prices, source }: ToldLot,
  { item, consignorId, terms, appraiserId, today: appraisedOn }: ImportGround,
): Result<Omit<LotImported, 'seal'>, ImportLotRefusal> {
  const { itemId, consignmentId } = item;
  const content = { lotId, items: [{ itemId, quantity: 1 }] };
  const inventory = new Map<ItemId, Item>([[itemId, item]]);
  const composed = composeLot(content, { inventory, regimes: new Map() });
  if (!composed.ok) return composed;
  const { lowEstimate, highEstimate, reserve } = prices;
  const estimates = { lowEstimate, highEstimate };
  const appraisal = { ...estimates, parts: [estimates], appraiserId, appraisedOn };
  const bare: Lot = {
    ...{ lotId, sellers: [{ consignmentId, consignorId }], placement: null },
    ...{ reserve: null, appraisal: null, startingPrice: null },
  };
  const appraised = appraiseLot(bare, appraisal, terms);
  if (!appraised.ok) return appraised;
  const reserved = setReserve({ ...bare, appraisal }, reserve, terms);
  if (!reserved.ok) return reserved;
  const startingPrice = toldStartingPrice(prices, terms);
  return done({
    ...{ type: 'lot.imported/1', ...content, consignmentId, ...estimates },
    ...{ appraiserId, appraisedOn, reserve, startingPrice, source },
  });
}

/**
 * Where the bidding begins on a lot that a file tells of: at the file's own starting price where
 * the house could set it (CT-4.2), else at the house's (CT-4.3, CT-9.10).
 */
export function toldStartingPrice(told: ToldPrices, terms: Terms): Cents {
  const { lowEstimate, reserve, startingPrice: own } = told;
  const stands =
    own !== null && startingPriceProblem(own, { lowEstimate, reserve }, terms) === null;
  return stands ? own : startingPrice(lowEstimate, reserve, terms);
}
