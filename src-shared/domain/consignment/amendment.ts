/** Amendments: what the sellers agree to change of the requisition they signed. */
import type { Authorises, MandateAmended, MandateAmendmentSigned } from '../events/consignment.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { DocumentId, LotId } from '../ids.ts';
import type { BasisPoints, Cents } from '../money/cents.ts';
import { ONE_HUNDRED_PERCENT } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import type { BargainLine } from './bargain.ts';
import type { Consignment, Signature } from './mandate.ts';
import { STANDING_REFUSALS, standingProblem } from './seller.ts';

/** An amendment that waits for its signature. */
export interface PendingAmendment {
  readonly documentId: DocumentId;
  readonly drawnUpOn: IsoDate;
}

/** What an amendment may change; the sellers and their standing are the requisition's for good. */
export interface Amended {
  readonly commissionRate: BasisPoints;
  readonly authorises: Authorises;
  /** Every lot as it is agreed from now on. */
  readonly lots: readonly BargainLine[];
}

/** Other prices for a lot than those it stands at; one of several sellers keeps those it has. */
export interface PricesAsked {
  readonly lotId: LotId;
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  readonly reserve: Cents | null;
}

/** In order of precedence; lots are looked at in the order given. */
export const DRAW_UP_AMENDMENT_REFUSALS = [
  'mandate_not_signed',
  'commission_out_of_range',
  'lot_unknown',
  'lot_of_several_sellers',
  'estimate_not_positive',
  'estimates_reversed',
  'reserve_not_positive',
  'reserve_above_low_estimate',
  'nothing_amended',
] as const;
export type DrawUpAmendmentRefusal = Refusal<(typeof DRAW_UP_AMENDMENT_REFUSALS)[number]>;

/** In order of precedence. */
export const SIGN_AMENDMENT_REFUSALS = [
  'amendment_not_drawn_up',
  'signed_before_drawn_up',
  'date_in_future',
  ...STANDING_REFUSALS,
] as const;
export type SignAmendmentRefusal = Refusal<(typeof SIGN_AMENDMENT_REFUSALS)[number]>;

/**
 * What an amendment would say: the lots as they stand, those that are asked for at other prices,
 * and the terms (General Terms, art. 9; CT-9.1). A lot of several sellers is reworked in stock, and
 * each of them signs it as it stands: none of them prices it alone. One that
 * is not signed yet may be drawn up again.
 */
export function draftAmendment(
  { mandate }: Consignment,
  asked: Omit<Amended, 'lots'> & { readonly prices: readonly PricesAsked[] },
  lots: {
    readonly standing: readonly BargainLine[];
    /** What is in force. */
    readonly agreed: readonly BargainLine[];
  },
): Result<Amended, DrawUpAmendmentRefusal> {
  if (mandate.state !== 'signed') {
    return refused({ code: 'mandate_not_signed', state: mandate.state, consignor: null });
  }
  const { commissionRate, authorises, prices } = asked;
  if (commissionRate >= ONE_HUNDRED_PERCENT) return refused({ code: 'commission_out_of_range' });
  const known = new Map(lots.standing.map((line) => [line.lotId, line]));
  for (const each of prices) {
    const line = known.get(each.lotId);
    if (line === undefined) return refused({ code: 'lot_unknown' });
    if (line.whole !== null) return refused({ code: 'lot_of_several_sellers' });
    const problem = pricesProblem(each);
    if (problem !== null) return refused(problem);
  }
  const askedFor = new Map(prices.map((each) => [each.lotId, each]));
  const amended = lots.standing.map((line) => ({ ...line, ...askedFor.get(line.lotId) }));
  const isSame =
    commissionRate === mandate.commissionRate &&
    authorises === mandate.authorises &&
    amendedLines({ before: lots.agreed, after: amended }).length === 0;
  if (isSame) return refused({ code: 'nothing_amended' });
  return done({ commissionRate, authorises, lots: amended });
}

/** The event of a drafted amendment that took its number. */
export function drawUpAmendment(
  { consignmentId }: Consignment,
  amended: Amended,
  document: IssuedDocument,
): MandateAmended {
  return { type: 'mandate.amended/1', document, consignmentId, ...amended };
}

/**
 * The sellers signed an amendment: from now on it is what was agreed (CT-9.1). What they are before
 * the tax office stays that of the requisition, as long as it is true (FR-4, CT-9.14).
 */
export function signAmendment(
  { consignmentId, mandate }: Consignment,
  pending: PendingAmendment | null,
  { signedOn, today, files }: Signature,
): Result<MandateAmendmentSigned, SignAmendmentRefusal> {
  if (pending === null) return refused({ code: 'amendment_not_drawn_up' });
  const { documentId, drawnUpOn } = pending;
  if (signedOn < drawnUpOn) return refused({ code: 'signed_before_drawn_up', drawnUpOn });
  if (signedOn > today) return refused({ code: 'date_in_future', today });
  const problem = mandate.state === 'none' ? null : standingProblem(mandate, files, signedOn);
  if (problem !== null) return refused(problem);
  return done({ type: 'mandate.amendment_signed/1', consignmentId, documentId, signedOn });
}

/** A line that an amendment changes, or adds where there was none. */
export interface AmendedLine {
  readonly before: BargainLine | null;
  readonly after: BargainLine;
}

/** The lines in which an amendment differs from what was agreed before it. */
export function amendedLines({
  before,
  after,
}: {
  readonly before: readonly BargainLine[];
  readonly after: readonly BargainLine[];
}): readonly AmendedLine[] {
  const agreed = new Map(before.map((line) => [line.lotId, line]));
  return after.flatMap((line) => {
    const earlier = agreed.get(line.lotId) ?? null;
    return earlier !== null && isSameLine(earlier, line) ? [] : [{ before: earlier, after: line }];
  });
}

function isSameLine(left: BargainLine, right: BargainLine): boolean {
  const held = ({ items }: BargainLine) =>
    items.map(({ itemId, quantity }) => `${itemId}:${quantity}`).sort();
  return (
    left.lowEstimate === right.lowEstimate &&
    left.highEstimate === right.highEstimate &&
    left.reserve === right.reserve &&
    left.whole?.lowEstimate === right.whole?.lowEstimate &&
    left.whole?.highEstimate === right.whole?.highEstimate &&
    held(left).join() === held(right).join()
  );
}

type PricesProblem = Refusal<
  | 'estimate_not_positive'
  | 'estimates_reversed'
  | 'reserve_not_positive'
  | 'reserve_above_low_estimate'
>;

/** Why nobody can agree on such prices, or null (CT-2.1, CT-9.9). */
function pricesProblem({ lowEstimate, highEstimate, reserve }: PricesAsked): PricesProblem | null {
  if (lowEstimate <= 0) return { code: 'estimate_not_positive' };
  if (highEstimate < lowEstimate) return { code: 'estimates_reversed' };
  if (reserve === null) return null;
  if (reserve <= 0) return { code: 'reserve_not_positive' };
  return reserve > lowEstimate
    ? { code: 'reserve_above_low_estimate', reserve, lowEstimate }
    : null;
}
