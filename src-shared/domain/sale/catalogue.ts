/** Which lots a sale holds, and under which numbers. */

import { regimeOf } from '../accounts/vat-regime.ts';
import { present } from '../assert.ts';
import { beyondRequisition, type Signed } from '../consignment/bargain.ts';
import type { Mandate } from '../consignment/mandate.ts';
import { authorisesSale } from '../consignment/mandate.ts';
import { type OwnerFile, STANDING_REFUSALS, standingProblem } from '../consignment/seller.ts';
import type {
  Estimated,
  LotAppraised,
  LotEnteredInSale,
  LotLeftSale,
  LotRenumbered,
  LotReserveSet,
  LotReturnedToStock,
} from '../events/lot.ts';
import type { LotItem } from '../events/lot-item.ts';
import type { PartyId, PlacementId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import type { LotNumber } from './lot-number.ts';
import { compareLotNumbers, isLotNumber } from './lot-number.ts';
import { placeAmong, regimesProblem, wholeOf } from './parts.ts';
import { identifiersOf, type Lot, type Placement, type Sale } from './state.ts';

const NUMBER_REFUSALS = ['sale_not_draft', 'lot_number_invalid', 'lot_number_taken'] as const;
type NumberRefusal = Refusal<(typeof NUMBER_REFUSALS)[number]>;

/** In order of precedence. */
export const ENTER_IN_SALE_REFUSALS = [
  'lot_in_sale',
  'lot_not_appraised',
  'appraised_after_sale',
  'mandate_not_signed',
  'signed_after_sale',
  'mandate_excludes_sale',
  ...STANDING_REFUSALS,
  'regimes_differ',
  'beyond_requisition',
  ...NUMBER_REFUSALS,
] as const;
export type EnterInSaleRefusal = Refusal<(typeof ENTER_IN_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const RENUMBER_REFUSALS = ['lot_not_in_sale', ...NUMBER_REFUSALS] as const;
export type RenumberRefusal = Refusal<(typeof RENUMBER_REFUSALS)[number]>;

/** In order of precedence. */
export const LEAVE_SALE_REFUSALS = ['lot_not_in_sale', 'sale_not_draft'] as const;
export type LeaveSaleRefusal = Refusal<(typeof LEAVE_SALE_REFUSALS)[number]>;

/** In order of precedence. */
export const TAKE_LOT_BACK_REFUSALS = [...LEAVE_SALE_REFUSALS, 'date_in_future'] as const;
export type TakeLotBackRefusal = Refusal<(typeof TAKE_LOT_BACK_REFUSALS)[number]>;

/** In order of precedence. */
export const RETURN_TO_STOCK_REFUSALS = [
  'lot_not_in_sale',
  'sale_not_closed',
  'lot_not_unsold',
  'statement_not_issued',
] as const;
export type ReturnToStockRefusal = Refusal<(typeof RETURN_TO_STOCK_REFUSALS)[number]>;

/** What stands behind a part of a lot that is offered: what its sellers signed, what it holds. */
export interface Undertaken {
  readonly mandate: Mandate;
  /** The day of the last signature: of the requisition, or of the amendment in force. */
  readonly signedOn: IsoDate | null;
  readonly signed: Signed;
  readonly items: readonly LotItem[];
  /** What the house's files say now of every owner who signed. */
  readonly files: ReadonlyMap<PartyId, OwnerFile>;
}

/** Of each of a lot's sellers, in their order. */
export type UndertakenByAll = readonly Undertaken[];

/**
 * Lets a change of prices pass as it is in stock; while the lot is offered, only within what each
 * of its sellers signed (General Terms, art. 9; CT-9.1).
 */
export function withinSigned<Change extends LotAppraised | LotReserveSet, No>(
  verdict: Result<Change, No>,
  lot: Lot,
  undertaken: readonly Pick<Undertaken, 'signed' | 'items'>[],
): Result<Change, No | Refusal<'beyond_requisition'>> {
  if (!verdict.ok || lot.placement === null) return verdict;
  const { parts, reserve } = lot.placement;
  const beyond = beyondSigned({ parts, reserve, ...verdict.value }, undertaken);
  return beyond === null ? verdict : refused(beyond);
}

/**
 * Lets an appraisal pass unless the sale that offers the lot is past: it offered what had been
 * appraised by its day (CT-2.1).
 */
export function appraisedInTime<No>(
  verdict: Result<LotAppraised, No>,
  sale: Sale | null,
): Result<LotAppraised, No | Refusal<'appraised_after_sale'>> {
  if (!verdict.ok || sale === null) return verdict;
  const { appraisedOn } = verdict.value;
  if (!isPast(sale, appraisedOn)) return verdict;
  return refused({ code: 'appraised_after_sale', appraisedOn, heldOn: sale.heldOn });
}

/** Whether a sale that was opened was held before a day; a draft may still be moved. */
export function isPast({ state, heldOn }: Sale, day: IsoDate): boolean {
  return state !== 'draft' && heldOn < day;
}

/** What of a lot goes beyond what one of its sellers signed, the first who stands against it. */
function beyondSigned(
  { parts, reserve }: { readonly parts: readonly Estimated[]; readonly reserve: Cents | null },
  undertaken: readonly Pick<Undertaken, 'signed' | 'items'>[],
): Refusal<'beyond_requisition'> | null {
  const wholeLow = parts.length === 1 ? null : wholeOf(parts).lowEstimate;
  for (const [index, { signed, items }] of undertaken.entries()) {
    const { lowEstimate } = present(parts[index], 'every seller has his part');
    const beyond = beyondRequisition({ items, lowEstimate, reserve, wholeLow }, signed);
    if (beyond !== null) return { ...beyond, consignor: placeAmong(parts, index) };
  }
  return null;
}

type MandatesProblem =
  | Refusal<'mandate_not_signed' | 'signed_after_sale' | 'mandate_excludes_sale' | 'regimes_differ'>
  | Refusal<(typeof STANDING_REFUSALS)[number]>;

/** Why one of the sellers has not agreed to such a sale, or null (CT-9.1, CT-9.4, FR-4). */
function mandatesProblem(
  { kind, heldOn }: Sale,
  undertaken: UndertakenByAll,
): MandatesProblem | null {
  for (const [index, { mandate, signedOn, files }] of undertaken.entries()) {
    const consignor = placeAmong(undertaken, index);
    const { state } = mandate;
    if (state !== 'signed') return { code: 'mandate_not_signed', state, consignor };
    if (signedOn !== null && signedOn > heldOn) {
      return { code: 'signed_after_sale', signedOn, heldOn };
    }
    const { authorises } = mandate;
    const isAllowed = authorisesSale(authorises, kind);
    if (!isAllowed) return { code: 'mandate_excludes_sale', authorises, consignor };
    const contradicted = standingProblem(mandate, files, heldOn);
    if (contradicted !== null) return contradicted;
  }
  return regimesProblem(
    undertaken.map(({ mandate }) => (mandate.state === 'none' ? null : regimeOf(mandate.vat))),
  );
}

/** A place asked for in a sale; `taken` are the numbers of its other lots. */
export interface PlaceInSale {
  readonly sale: Sale;
  readonly number: LotNumber;
  readonly taken: readonly LotNumber[];
}

/** A place for a lot that stands nowhere yet. */
export interface NewPlace extends PlaceInSale {
  readonly placementId: PlacementId;
  /** Where the lot stood last, if it ever stood anywhere. */
  readonly last: LastPlace | null;
}

/** Where a lot stood last, and after whose default it was put up there; null after none. */
export interface LastPlace {
  readonly placement: Placement;
  readonly againAfter: PlacementId | null;
}

/**
 * Enters a lot from stock in a draft sale, at its prices of today. Not without an appraisal
 * (General Terms, art. 2; CT-2.1), nor without a signed mandate of each seller that allows such a
 * sale and such an offer of his part (art. 9; CT-9.1, CT-9.4), each by the day of the sale, by
 * owners who still are what they signed as (CT-9.14), all of one VAT regime (FR-4). After a buyer's
 * default it is put up again (CT-5.7): the place says after which.
 */
export function enterInSale(
  lot: Lot,
  place: NewPlace,
  undertaken: UndertakenByAll,
): Result<LotEnteredInSale, EnterInSaleRefusal> {
  const { lotId, appraisal, startingPrice, reserve } = lot;
  if (lot.placement !== null) return refused({ code: 'lot_in_sale' });
  if (appraisal === null || startingPrice === null) return refused({ code: 'lot_not_appraised' });
  const { heldOn } = place.sale;
  const { appraisedOn } = appraisal;
  if (appraisedOn > heldOn) return refused({ code: 'appraised_after_sale', appraisedOn, heldOn });
  const problem =
    mandatesProblem(place.sale, undertaken) ??
    beyondSigned({ ...appraisal, reserve }, undertaken) ??
    placeProblem(place);
  if (problem !== null) return refused(problem);
  const { placementId, sale, last } = place;
  const { lowEstimate, highEstimate } = appraisal;
  const prices = { lowEstimate, highEstimate, reserve, startingPrice };
  return done({
    ...{ type: 'lot.entered_in_sale/1', placementId, lotId, saleId: sale.saleId },
    ...{ ...place.number, ...prices, againAfter: inDefault(last) },
  });
}

/**
 * The placement whose buyer did not pay, and whose price no new auction has reached since: a lot
 * that found no buyer again is put up again after the same default (CT-5.7).
 */
function inDefault(last: LastPlace | null): PlacementId | null {
  if (last === null) return null;
  const { placement, againAfter } = last;
  const isInDefault = placement.state === 'cancelled' && placement.reason === 'buyer_default';
  return isInDefault ? placement.placementId : againAfter;
}

/** Gives a lot another number, while its sale is a draft. */
export function renumberLot(
  placement: Placement,
  place: PlaceInSale,
): Result<LotRenumbered, RenumberRefusal> {
  if (!isOfferedIn(placement, place.sale)) return refused({ code: 'lot_not_in_sale' });
  const problem = placeProblem(place);
  if (problem !== null) return refused(problem);
  return done({ type: 'lot.renumbered/1', ...identifiersOf(placement), ...place.number });
}

/** Takes a lot out of a draft sale, back to stock. Once the sale is open it is withdrawn. */
export function leaveSale(placement: Placement, sale: Sale): Result<LotLeftSale, LeaveSaleRefusal> {
  if (!isOfferedIn(placement, sale)) return refused({ code: 'lot_not_in_sale' });
  if (sale.state !== 'draft') return refused({ code: 'sale_not_draft', state: sale.state });
  return done({ type: 'lot.left_sale/1', ...identifiersOf(placement), takenBackOn: null });
}

/**
 * Lets a seller take a lot back before its sale, by a letter that came on a day (General Terms,
 * art. 9; CT-9.12). What he owes for it is a charge of his.
 */
export function takeLotBack(
  placement: Placement,
  sale: Sale,
  { receivedOn, today }: { readonly receivedOn: IsoDate; readonly today: IsoDate },
): Result<LotLeftSale, TakeLotBackRefusal> {
  const left = leaveSale(placement, sale);
  if (!left.ok) return left;
  if (receivedOn > today) return refused({ code: 'date_in_future', today });
  return done({ ...left.value, takenBackOn: receivedOn });
}

/**
 * Puts an unsold or withdrawn lot of a closed sale back in stock, so that it can be relisted
 * (General Terms, art. 9; CT-9.6). Its consignor's statement comes first: it tells of this sale.
 */
export function returnToStock(
  placement: Placement,
  { saleId, state }: Sale,
  statement: 'issued' | 'not_issued',
): Result<LotReturnedToStock, ReturnToStockRefusal> {
  if (placement.saleId !== saleId) return refused({ code: 'lot_not_in_sale' });
  if (state !== 'closed') return refused({ code: 'sale_not_closed', state });
  if (placement.state !== 'unsold' && placement.state !== 'withdrawn') {
    return refused({ code: 'lot_not_unsold', state: placement.state });
  }
  if (statement === 'not_issued') return refused({ code: 'statement_not_issued' });
  return done({ type: 'lot.returned_to_stock/1', ...identifiersOf(placement) });
}

function isOfferedIn(placement: Placement, { saleId }: Sale): boolean {
  return placement.state === 'offered' && placement.saleId === saleId;
}

function placeProblem({ sale, number, taken }: PlaceInSale): NumberRefusal | null {
  if (sale.state !== 'draft') return { code: 'sale_not_draft', state: sale.state };
  if (!isLotNumber(number)) return { code: 'lot_number_invalid' };
  const isTaken = taken.some((other) => compareLotNumbers(other, number) === 0);
  return isTaken ? { code: 'lot_number_taken', ...number } : null;
}
