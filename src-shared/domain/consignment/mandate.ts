/** The sales requisition a consignor signs before anything of his is offered. */

import type { Authorises, MandateDrawnUp, MandateSigned } from '../events/consignment.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { SaleKind } from '../events/sale.ts';
import type { ConsignmentId, DocumentId, PartyId } from '../ids.ts';
import type { BasisPoints } from '../money/cents.ts';
import { ONE_HUNDRED_PERCENT } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import type { BargainLine } from './bargain.ts';
import {
  agreedSellers,
  type Capacity,
  type Owner,
  type OwnerFile,
  SELLERS_REFUSALS,
  type Sellers,
  STANDING_REFUSALS,
  sellersProblem,
  standingProblem,
  type VatStatus,
} from './seller.ts';

/** What the house may sell and for how much; the commission is of the hammer price, tax included. */
interface Commissioned {
  readonly commissionRate: BasisPoints;
  readonly authorises: Authorises;
}

/** What sellers and house agree on. */
export interface MandateTerms extends Commissioned {
  readonly vat: VatStatus;
  /** In the order of the paper; at least one. */
  readonly owners: readonly Owner[];
  /** Of whoever signs. */
  readonly capacity: Capacity;
}

/** The same as it is declared: with proofs and names, which are for the paper alone. */
export interface Undertaking extends Commissioned, Sellers {}

export type Mandate =
  | { readonly state: 'none' }
  | DrawnUpMandate
  | (MandateTerms & {
      readonly state: 'signed';
      readonly documentId: DocumentId;
      readonly drawnUpOn: IsoDate;
      readonly signedOn: IsoDate;
    });

interface DrawnUpMandate extends MandateTerms {
  readonly state: 'drawn_up';
  readonly documentId: DocumentId;
  readonly drawnUpOn: IsoDate;
}

export interface Consignment {
  readonly consignmentId: ConsignmentId;
  readonly consignorId: PartyId;
  readonly mandate: Mandate;
}

/** In order of precedence. */
export const DRAW_UP_MANDATE_REFUSALS = [
  'mandate_signed',
  'consignment_empty',
  'commission_out_of_range',
  ...SELLERS_REFUSALS,
] as const;
export type DrawUpMandateRefusal = Refusal<(typeof DRAW_UP_MANDATE_REFUSALS)[number]>;

/** In order of precedence. */
export const SIGN_MANDATE_REFUSALS = [
  'mandate_not_drawn_up',
  'mandate_signed',
  'signed_before_drawn_up',
  'date_in_future',
  ...STANDING_REFUSALS,
] as const;
export type SignMandateRefusal = Refusal<(typeof SIGN_MANDATE_REFUSALS)[number]>;

/**
 * Whether a requisition may be drawn up for these items (General Terms, art. 9; CT-9.1), by sellers
 * who are what the house's files say they are (FR-4, CT-9.14). Until it is signed it may be drawn
 * up again; the new document replaces the old one.
 */
export function draftMandate(
  consignment: Consignment,
  undertaking: Undertaking,
  brought: {
    readonly itemCount: number;
    /** Of every owner. */
    readonly files: ReadonlyMap<PartyId, OwnerFile>;
    readonly today: IsoDate;
  },
): Result<MandateTerms, DrawUpMandateRefusal> {
  const { mandate, consignorId } = consignment;
  if (mandate.state === 'signed') {
    return refused({ code: 'mandate_signed', signedOn: mandate.signedOn });
  }
  if (brought.itemCount === 0) return refused({ code: 'consignment_empty' });
  const { commissionRate, authorises, ...sellers } = undertaking;
  if (commissionRate >= ONE_HUNDRED_PERCENT) return refused({ code: 'commission_out_of_range' });
  const problem = sellersProblem(sellers, consignorId, brought);
  if (problem !== null) return refused(problem);
  return done({ commissionRate, authorises, ...agreedSellers(sellers) });
}

/** The event of a drafted requisition that took its number, with the lots as they stand. */
export function drawUpMandate(
  consignment: Consignment,
  agreed: MandateTerms & { readonly lots: readonly BargainLine[] },
  document: IssuedDocument,
): MandateDrawnUp {
  const { consignmentId, consignorId } = consignment;
  return { type: 'mandate.drawn_up/1', document, consignmentId, consignorId, ...agreed };
}

/** A signature that is noted, and what the house's files say of the owners at that moment. */
export interface Signature {
  readonly signedOn: IsoDate;
  readonly today: IsoDate;
  /** Of every owner. */
  readonly files: ReadonlyMap<PartyId, OwnerFile>;
}

/**
 * The consignor signed the requisition (General Terms, art. 9; CT-9.1). Its owners are still what
 * they were when it was drawn up, or it is drawn up again (FR-4, CT-9.14).
 */
export function signMandate(
  { consignmentId, mandate }: Consignment,
  { signedOn, today, files }: Signature,
): Result<MandateSigned, SignMandateRefusal> {
  if (mandate.state === 'none') return refused({ code: 'mandate_not_drawn_up' });
  if (mandate.state === 'signed') {
    return refused({ code: 'mandate_signed', signedOn: mandate.signedOn });
  }
  const { documentId, drawnUpOn } = mandate;
  if (signedOn < drawnUpOn) return refused({ code: 'signed_before_drawn_up', drawnUpOn });
  if (signedOn > today) return refused({ code: 'date_in_future', today });
  const problem = standingProblem(mandate, files, signedOn);
  if (problem !== null) return refused(problem);
  return done({ type: 'mandate.signed/1', consignmentId, documentId, signedOn });
}

/** Whose the goods are by the requisition; nobody's while there is none. */
export function ownersOf(mandate: Mandate): readonly Owner[] {
  return mandate.state === 'none' ? [] : mandate.owners;
}

/** Whether the mandate allows a kind of sale (General Terms, art. 9; CT-9.4). */
export function authorisesSale(authorises: Authorises, kind: SaleKind): boolean {
  return authorises === 'both' || authorises === (kind === 'room' ? 'room' : 'online');
}
