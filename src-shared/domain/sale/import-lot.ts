/** A lot as a file tells it: made of one item, appraised, priced and placed in one act. */
import type { Item } from '../consignment/inventory.ts';
import type { Mandate } from '../consignment/mandate.ts';
import type { LotImported } from '../events/lot.ts';
import type { ItemId, LotId, PartyId, StaffId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { Result } from '../result.ts';
import { done } from '../result.ts';
import type { Terms } from '../terms/terms.ts';
import type { IsoDate } from '../time.ts';
import { type EnterInSaleRefusal, enterInSale, type NewPlace } from './catalogue.ts';
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

/** What the house adds to it: who consigns what, under which mandate, and who takes it over. */
export interface ImportGround {
  readonly item: Item;
  readonly consignorId: PartyId;
  readonly mandate: Mandate;
  readonly terms: Terms;
  readonly appraiserId: StaffId;
  readonly today: IsoDate;
}

/** In order of precedence. */
export type ImportLotRefusal =
  | ComposeRefusal
  | AppraiseRefusal
  | SetReserveRefusal
  | EnterInSaleRefusal;

/**
 * Makes a lot of one item of a file and enters it in its sale, by the rules of each step: what it
 * holds (CT-9.3), its appraisal (CT-2.1), its reserve (CT-9.9), its place (CT-9.1, CT-9.4).
 */
export function importLot(
  { lotId, told }: { readonly lotId: LotId; readonly told: ToldPrices },
  place: NewPlace,
  ground: ImportGround,
): Result<Omit<LotImported, 'seal'>, ImportLotRefusal> {
  const { item, consignorId, mandate, terms } = ground;
  const { itemId, consignmentId } = item;
  const content = { lotId, consignmentId, items: [{ itemId, quantity: 1 }] };
  const composed = composeLot(content, new Map<ItemId, Item>([[itemId, item]]));
  if (!composed.ok) return composed;
  const { appraiserId, today: appraisedOn } = ground;
  const { lowEstimate, highEstimate, reserve } = told;
  const appraisal = { lowEstimate, highEstimate, appraiserId, appraisedOn };
  const bare: Lot = {
    ...{ lotId, consignmentId, consignorId, placement: null },
    ...{ reserve: null, appraisal: null, startingPrice: null },
  };
  const appraised = appraiseLot(bare, appraisal, terms);
  if (!appraised.ok) return appraised;
  const reserved = setReserve({ ...bare, appraisal }, reserve, terms);
  if (!reserved.ok) return reserved;
  const startingPrice = toldStartingPrice(told, terms);
  const { items } = content;
  // The requisition that an import draws up by itself lists items: what the file says is agreed.
  const agreed = { lotId, items, lowEstimate, highEstimate, reserve };
  const signed = { line: { position: 1, agreed }, left: new Map() };
  const priced = { ...bare, appraisal, reserve, startingPrice };
  const entered = enterInSale(priced, place, { mandate, signed, items });
  if (!entered.ok) return entered;
  const { placementId, saleId, number, suffix } = entered.value;
  return done({
    ...{ type: 'lot.imported/1', ...content, ...appraisal, reserve, startingPrice },
    ...{ placementId, saleId, number, suffix },
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
