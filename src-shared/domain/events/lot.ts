/** Events about lots, from their composition to their sale. */
import type { ConsignmentId, ItemId, LotId, SaleId, Sha256, StaffId } from '../ids.ts';
import type { Cents } from '../money/cents.ts';
import type { IsoDate } from '../time.ts';

/** Some of an item's count, put into a lot. */
export interface LotItem {
  readonly itemId: ItemId;
  readonly quantity: number;
}

export type LotEvent =
  | LotComposed
  | LotRecomposed
  | LotDissolved
  | LotAppraised
  | LotReserveSet
  | LotStartingPriceSet
  | LotEnteredInSale
  | LotRenumbered
  | { readonly type: 'lot.left_sale/1'; readonly lotId: LotId; readonly saleId: SaleId }
  | LotReturnedToStock
  | LotPhotographed
  | LotPhotographRemoved;

export interface LotComposed {
  readonly type: 'lot.composed/1';
  readonly lotId: LotId;
  readonly consignmentId: ConsignmentId;
  readonly items: readonly LotItem[];
}

export interface LotRecomposed {
  readonly type: 'lot.recomposed/1';
  readonly lotId: LotId;
  readonly consignmentId: ConsignmentId;
  readonly items: readonly LotItem[];
}

export interface LotDissolved {
  readonly type: 'lot.dissolved/1';
  readonly lotId: LotId;
  readonly consignmentId: ConsignmentId;
}

/** Estimates by an appraiser on a day (CT-2.1), and the starting price they lead to (CT-9.10). */
export interface LotAppraised {
  readonly type: 'lot.appraised/1';
  readonly lotId: LotId;
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly appraiserId: StaffId;
  readonly appraisedOn: IsoDate;
  readonly startingPrice: Cents;
}

/** The reserve, or none any more; the starting price follows it (CT-4.3). */
export interface LotReserveSet {
  readonly type: 'lot.reserve_set/1';
  readonly lotId: LotId;
  readonly reserve: Cents | null;
  readonly startingPrice: Cents;
}

export interface LotStartingPriceSet {
  readonly type: 'lot.starting_price_set/1';
  readonly lotId: LotId;
  readonly startingPrice: Cents;
}

export interface LotEnteredInSale {
  readonly type: 'lot.entered_in_sale/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly number: number;
  /** Empty, or one capital letter: 27, 27A, 27B. */
  readonly suffix: string;
}

export interface LotRenumbered {
  readonly type: 'lot.renumbered/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly number: number;
  readonly suffix: string;
}

/** An unsold or withdrawn lot of a closed sale may be entered in another one (CT-9.6). */
export interface LotReturnedToStock {
  readonly type: 'lot.returned_to_stock/1';
  readonly lotId: LotId;
  readonly saleId: SaleId;
}

export interface LotPhotographed {
  readonly type: 'lot.photographed/1';
  readonly lotId: LotId;
  readonly photograph: Sha256;
  readonly thumbnail: Sha256;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Its place among the lot's photographs, from 1. */
  readonly position: number;
}

export interface LotPhotographRemoved {
  readonly type: 'lot.photograph_removed/1';
  readonly lotId: LotId;
  readonly photograph: Sha256;
}
