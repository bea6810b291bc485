/** People, lots and sales for the tests of the domain. */

import fc from 'fast-check';
import { present } from '#domain/assert.ts';
import type { Owner, OwnerFile } from '#domain/consignment/seller.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import type {
  ConsignmentId,
  DocumentId,
  InvoiceId,
  ItemId,
  LotId,
  NoticeId,
  PartyId,
  PayoutId,
  PlacementId,
  ReceiptId,
  RefundId,
  RepaymentId,
  SaleId,
  Sha256,
  StaffId,
  StatementId,
} from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { basisPoints, cents, euros } from '#domain/money/cents.ts';
import type { Result } from '#domain/result.ts';
import { partResults } from '#domain/sale/parts.ts';
import type {
  Appraisal,
  CancelledPlacement,
  HeldSale,
  Lot,
  LotConsignor,
  OfferedPlacement,
  PlacementWithResult,
  SoldPlacement,
  UnsoldPlacement,
  WithdrawnPlacement,
} from '#domain/sale/state.ts';
import { isoDate } from '#domain/time.ts';

export const lotId = (name: number | string): LotId => `lot-${name}` as LotId;
export const placementId = (name: number | string): PlacementId => `place-${name}` as PlacementId;
export const saleId = (name: number | string): SaleId => `sale-${name}` as SaleId;
export const partyId = (name: string): PartyId => `party-${name}` as PartyId;
export const itemId = (name: number | string): ItemId => `item-${name}` as ItemId;
export const staffId = (name: string): StaffId => `staff-${name}` as StaffId;
export const consignmentId = (name: number): ConsignmentId => `cons-${name}` as ConsignmentId;
export const documentId = (name: number): DocumentId => `doc-${name}` as DocumentId;
export const invoiceId = (name: number): InvoiceId => `inv-${name}` as InvoiceId;
export const statementId = (name: number): StatementId => `stat-${name}` as StatementId;
export const noticeId = (name: number): NoticeId => `notice-${name}` as NoticeId;
export const receiptId = (name: number): ReceiptId => `rcpt-${name}` as ReceiptId;
export const refundId = (name: number): RefundId => `rfnd-${name}` as RefundId;
export const repaymentId = (name: number): RepaymentId => `rep-${name}` as RepaymentId;
export const payoutId = (name: number): PayoutId => `pout-${name}` as PayoutId;
export const sha256 = (digit: string): Sha256 => digit.repeat(64) as Sha256;

/** Amounts up to ten billion euros, credits too. */
export const anyAmount = fc.integer({ min: -1e12, max: 1e12 }).map(cents);
export const anyPrice = fc.integer({ min: 0, max: 1e12 }).map(cents);

export const CONSIGNOR = partyId('consignor');
export const BUYER = partyId('buyer');

/** The first document of a kind that the house issued, for the buyer. */
export const issuedDocument = (kind: string, number: string): IssuedDocument => ({
  ...{ documentId: documentId(1), kind, number, year: 2027, sequence: 1 },
  ...{ factsHash: sha256('a'), issuedOn: isoDate('2027-03-15') },
  ...{ partyId: BUYER, saleId: saleId(12), consignmentId: null },
});

/** All of it is the consignor's, a private person of France. */
export const SOLE_OWNER: Owner = {
  partyId: CONSIGNOR,
  share: basisPoints(10_000),
  capitalGains: 'subject',
};

/** What a requisition says of such a seller. */
export const PRIVATELY = {
  vat: { status: 'private' },
  owners: [SOLE_OWNER],
  capacity: 'owner',
} as const;

/** What the house's files say of that seller. */
export const PRIVATE_FILES: ReadonlyMap<PartyId, OwnerFile> = new Map([
  [CONSIGNOR, { kind: 'person', acts: 'privately', vatNumber: 'none', residence: 'france' }],
]);

export const SALE: HeldSale = {
  saleId: saleId(12),
  code: 12,
  heldOn: isoDate('2027-03-14'),
  kind: 'room',
  editionId: '2026-01',
  state: 'open',
};

export const APPRAISAL: Appraisal = {
  lowEstimate: euros(120),
  highEstimate: euros(150),
  parts: [{ lowEstimate: euros(120), highEstimate: euros(150) }],
  appraiserId: staffId('expert'),
  appraisedOn: isoDate('2027-01-10'),
};

/** The only seller of most lots. */
export const SELLER: LotConsignor = { consignmentId: consignmentId(1), consignorId: CONSIGNOR };

/** A lot in stock, unless it is said where it stands. */
export function stockLot(over: Partial<Lot> = {}): Lot {
  return {
    lotId: lotId(1),
    sellers: [SELLER],
    reserve: null,
    appraisal: APPRAISAL,
    startingPrice: euros(60),
    placement: null,
    ...over,
  };
}

/** A lot where it stands in a sale, and so below. */
export function offeredLot(over: Partial<OfferedPlacement> = {}): OfferedPlacement {
  const { lowEstimate = APPRAISAL.lowEstimate, highEstimate = APPRAISAL.highEstimate } = over;
  return {
    state: 'offered',
    placementId: placementId(over.lotId ?? lotId(1)),
    lotId: lotId(1),
    parts: [{ ...SELLER, lowEstimate, highEstimate }],
    saleId: SALE.saleId,
    number: { number: 1, suffix: '' },
    ...{ lowEstimate, highEstimate },
    reserve: null,
    startingPrice: over.reserve ?? euros(60),
    ...over,
  };
}

export const HAMMER_BUYER = { named: 'by_the_hammer', paddle: 7, buyerId: BUYER } as const;

/** A lot with its result, all of it its only seller's. */
export function wholly(lot: PlacementWithResult) {
  return { lot, part: present(partResults(lot)[0], 'a lot has a seller') };
}

export function soldLot(hammerPrice: Cents, over: Partial<SoldPlacement> = {}): SoldPlacement {
  const { state: _, ...facts } = offeredLot({ lotId: over.lotId ?? lotId(1) });
  return { ...facts, state: 'sold', hammerPrice, buyer: HAMMER_BUYER, invoiceId: null, ...over };
}

export function unsoldLot(over: Partial<UnsoldPlacement> = {}): UnsoldPlacement {
  const { state: _, ...facts } = offeredLot({ lotId: over.lotId ?? lotId(1) });
  return { ...facts, state: 'unsold', reason: 'no_bid', lastBid: null, ...over };
}

export function withdrawnLot(over: Partial<WithdrawnPlacement> = {}): WithdrawnPlacement {
  const { state: _, ...facts } = offeredLot({ lotId: over.lotId ?? lotId(1) });
  return { ...facts, state: 'withdrawn', reason: 'doubt', ...over };
}

export function cancelledLot(
  hammerPrice: Cents,
  over: Partial<CancelledPlacement> = {},
): CancelledPlacement {
  const { lotId: sold = lotId(1) } = over;
  const { state: _, invoiceId: __, ...facts } = soldLot(hammerPrice, { lotId: sold });
  return { ...facts, state: 'cancelled', reason: 'buyer_default', ...over };
}

/** How a decision came out, in a word, for the last column of a table. */
export function verdict(result: Result<unknown, { readonly code: string }>): string {
  return result.ok ? 'ok' : result.refusal.code;
}

/** The event of a decision that must say yes. */
export function yes<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** What nearly all lots of a house are sold under. */
export const UNDER_MARGIN = { regime: 'margin' } as const;
