/** Invoices and statements of a sale as they would be issued now: for previews, and for issuing. */
import type { ReadDb } from '#db/connection.ts';
import { chargesBilled, chargesToBill } from '#db/queries/charges.ts';
import { mandateOf } from '#db/queries/mandates.ts';
import {
  commissionOf,
  consignorsToCorrect,
  consignorsToState,
  standingStatements,
} from '#db/queries/statements.ts';
import { editionUnder, placementsIn, saleById } from '#db/queries/states.ts';
import { draftChargesInvoice, draftInvoices, type InvoiceDraft } from '#domain/accounts/invoice.ts';
import { type Margin, saleMargin } from '#domain/accounts/margin.ts';
import {
  type ConsignedLot,
  draftStatements,
  type StatementDraft,
} from '#domain/accounts/statement.ts';
import { type LotRegime, regimeOf } from '#domain/accounts/vat-regime.ts';
import { present } from '#domain/assert.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { partResults } from '#domain/sale/parts.ts';
import type {
  LotConsignor,
  Placement,
  PlacementWithResult,
  Sale,
  SaleState,
} from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { IsoDate } from '#domain/time.ts';

export interface Drafts {
  readonly sale: Sale;
  readonly edition: Edition;
}

export type DraftRefusal<Nothing extends string> =
  | { readonly code: 'sale_unknown' }
  | { readonly code: 'sale_not_closed'; readonly state: SaleState }
  | { readonly code: Nothing };

type InvoiceDrafts = Drafts & {
  readonly lots: readonly Placement[];
  readonly drafts: readonly InvoiceDraft[];
};

/**
 * The invoices of each buyer with sold lots not yet invoiced, one a regime, in the order of
 * paddles, and one of the charges that no invoice asks yet (CT-4.12, FR-4).
 */
export function invoiceDrafts(
  db: ReadDb,
  saleId: SaleId,
  issuedOn: IsoDate,
): Result<InvoiceDrafts, DraftRefusal<'nothing_to_invoice'>> {
  const found = ofSale(db, saleId);
  if (found === null) return refused({ code: 'sale_unknown' });
  const { sale, edition } = found;
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const lots = placementsIn(db, saleId);
  const mandates = mandatesOnce(db);
  const under = lots.map((lot) => ({ lot, regime: regimeOfLot(lot, mandates) }));
  const charges = chargesToBill(db, saleId, 'buyer');
  const buyers = new Set([...buyersOf(lots), ...charges.map(({ partyId }) => partyId)]);
  const drafts = [...buyers].flatMap((buyerId) => {
    const drafted = draftInvoices(buyerId, { sale, lots: under, issuedOn }, edition.terms);
    const extra = draftChargesInvoice(buyerId, { sale, charges, issuedOn }, edition.terms);
    return [...(drafted.ok ? drafted.value : []), ...(extra === null ? [] : [extra])];
  });
  if (drafts.length === 0) return refused({ code: 'nothing_to_invoice' });
  return done({ sale, edition, lots, drafts });
}

type StatementDrafts = Drafts & {
  readonly lots: readonly MandatedLot[];
  readonly drafts: readonly StatementDraft[];
};

/** A lot with its result, or a seller's part of it, and the mandate it was sold under. */
export type MandatedLot = ConsignedLot & { readonly mandateNumber: string };

/**
 * What the consignors of a sale are still to be told: each who was told nothing, then each who was
 * told of a sale that was cancelled since (CT-2.3, CT-9.8, FR-5).
 */
export function statementDrafts(
  db: ReadDb,
  saleId: SaleId,
): Result<StatementDrafts, DraftRefusal<'nothing_to_settle'>> {
  const found = ofSale(db, saleId);
  if (found === null) return refused({ code: 'sale_unknown' });
  const { sale, edition } = found;
  if (sale.state !== 'closed') return refused({ code: 'sale_not_closed', state: sale.state });
  const lots = mandated(db, placementsIn(db, saleId));
  const consignors = [...consignorsToState(db, saleId), ...consignorsToCorrect(db, saleId)];
  const drafts = consignors.flatMap(({ consignorId }) => {
    const standing = standingStatements(db, saleId, consignorId);
    const drafted = draftStatements(consignorId, { sale, lots, standing }, edition.terms);
    return drafted.ok ? drafted.value : [];
  });
  if (drafts.length === 0) return refused({ code: 'nothing_to_settle' });
  return done({ sale, edition, lots, drafts });
}

/** What the house keeps of a sale's lots as they stand; null where there is no such sale (FR-4). */
export function marginOf(db: ReadDb, saleId: SaleId): Margin | null {
  const found = ofSale(db, saleId);
  if (found === null) return null;
  const { sale, edition } = found;
  return saleMargin(
    {
      heldOn: sale.heldOn,
      lots: mandated(db, placementsIn(db, saleId)),
      charges: chargesBilled(db, saleId),
    },
    edition.terms,
  );
}

function ofSale(db: ReadDb, saleId: SaleId): Drafts | null {
  const sale = saleById(db, saleId);
  if (sale === null) return null;
  return { sale, edition: editionUnder(db, sale) };
}

function buyersOf(lots: readonly Placement[]): readonly PartyId[] {
  const named = lots.flatMap((lot) => {
    return lot.state === 'sold' && lot.buyer.named !== 'not_yet' ? [lot.buyer] : [];
  });
  const byPaddle = named.sort((left, right) => left.paddle - right.paddle);
  return [...new Set(byPaddle.map(({ buyerId }) => buyerId))];
}

function mandated(db: ReadDb, lots: readonly Placement[]): readonly MandatedLot[] {
  const mandates = mandatesOnce(db);
  return lots.filter(hasResult).flatMap((lot) => {
    const { placementId } = lot;
    return partResults(lot).map((part) => {
      const { owners, vat, number } = mandates(part);
      const commissionRate = commissionOf(db, { placementId, consignmentId: part.consignmentId });
      return { lot, part, commissionRate, owners, regime: regimeOf(vat), mandateNumber: number };
    });
  });
}

/** That of each of its sellers: a lot of two regimes is not offered (FR-4). */
function regimeOfLot({ parts }: Placement, mandates: ReturnType<typeof mandatesOnce>): LotRegime {
  return regimeOf(mandates(present(parts[0], 'a lot has a seller')).vat);
}

/** Looks up what was signed for a part of a lot, once for each consignment. */
function mandatesOnce(db: ReadDb) {
  const known = new Map<string, NonNullable<ReturnType<typeof mandateOf>>>();
  return ({ consignmentId }: Pick<LotConsignor, 'consignmentId'>) => {
    const mandate =
      known.get(consignmentId) ??
      present(mandateOf(db, consignmentId), 'a lot in a sale has a mandate');
    known.set(consignmentId, mandate);
    return mandate;
  };
}

function hasResult(lot: Placement): lot is PlacementWithResult {
  return lot.state !== 'offered';
}
