/** The claim on a buyer in default, once his lot was put up again (General Terms, art. 2 and 5). */
import type { ShortfallClaimed } from '../events/accounts.ts';
import type { IssuedDocument } from '../events/filing.ts';
import type { InvoiceId, LotId, PartyId, PlacementId, SaleId } from '../ids.ts';
import { lawOn } from '../law/law.ts';
import { add, type Cents, cents, NOTHING, subtract, sum } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import { done, type Result, refused } from '../result.ts';
import { addDays, type IsoDate } from '../time.ts';
import { type InterestSlice, lateInterest } from './late-interest.ts';

/** A sale that was undone because its buyer did not pay. */
export interface SaleInDefault {
  readonly placementId: PlacementId;
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly debtor: 'professional' | 'consumer';
  readonly hammerPrice: Cents;
  readonly premium: Cents;
  /** Of hammer price and premium, what was still owed when the sale was undone. */
  readonly unpaid: Cents;
  readonly dueOn: IsoDate;
  /** When the first notice reached the buyer. */
  readonly demandedOn: IsoDate;
  /** When the sale was undone: its price bears no interest from that day on. */
  readonly undoneOn: IsoDate;
  /** Whether the flat compensation of its invoice was claimed before, with this lot or another. */
  readonly flat: 'to_claim' | 'claimed';
  /** Whether its interest was claimed before, after a new auction that found no buyer. */
  readonly interest: 'to_claim' | 'claimed';
}

/** What became of the lot when it was put up again. */
export type PutUpAgain =
  | { readonly state: 'sold'; readonly hammerPrice: Cents; readonly premium: Cents }
  | { readonly state: 'unsold' };

/** A claim that has no number yet; `total` is the sum of the four before it. */
export interface ShortfallDraft {
  readonly price: Cents;
  readonly expenses: Cents;
  readonly interest: Cents;
  readonly flat: Cents;
  readonly total: Cents;
  readonly slices: readonly InterestSlice[];
}

/** In order of precedence. */
export const SHORTFALL_REFUSALS = [
  'not_put_up_again',
  'shortfall_already_claimed',
  'nothing_lost',
] as const;

/**
 * What a buyer in default owes once his lot was put up again (CT-5.7, CT-2.7, FR-8): never more
 * than the loss.
 *
 * The difference of the two hammer prices, where the second is lower. What the house loses with it:
 * its premium and the costs of the new sale, less whatever the second price brought beyond the
 * first. A lot that found no buyer again measures no loss on its price: the costs alone. Interest
 * on what was unpaid until the sale was undone: of a professional from the day after the due date,
 * with the flat compensation, once an invoice; of a consumer from the notice.
 */
export function draftShortfall(
  first: SaleInDefault,
  again: PutUpAgain,
  costs: Cents,
): Result<ShortfallDraft, Refusal<'nothing_lost'>> {
  const { debtor, dueOn, demandedOn, undoneOn, unpaid } = first;
  const isProfessional = debtor === 'professional';
  const from = isProfessional ? addDays(dueOn, 1) : demandedOn;
  const late = { principal: unpaid, from, to: addDays(undoneOn, -1), debtor };
  const slices = first.interest === 'claimed' ? [] : lateInterest(late);
  const interest = sum(slices.map(({ amount }) => amount ?? NOTHING));
  const isFlatOwed = isProfessional && first.flat === 'to_claim';
  const flat = isFlatOwed ? lawOn(dueOn).latePaymentFlat : NOTHING;
  const { price, expenses } = lossOf(first, again, costs);
  const total = add(price, expenses, interest, flat);
  if (total === NOTHING) return refused({ code: 'nothing_lost' });
  return done({ price, expenses, interest, flat, total, slices });
}

function lossOf(first: SaleInDefault, again: PutUpAgain, costs: Cents) {
  if (again.state === 'unsold') return { price: NOTHING, expenses: costs };
  const lower = subtract(first.hammerPrice, again.hammerPrice);
  const surplus = Math.max(0, -lower);
  const lost = add(subtract(first.premium, again.premium), costs) - surplus;
  return { price: cents(Math.max(0, lower)), expenses: cents(Math.max(0, lost)) };
}

/** The event of a drafted claim that took its number: a debt like that of an invoice. */
export function claimShortfall(
  draft: ShortfallDraft,
  first: SaleInDefault,
  issue: {
    readonly document: IssuedDocument;
    readonly invoiceId: InvoiceId;
    readonly again: PlacementId;
    readonly dueOn: IsoDate;
  },
): ShortfallClaimed {
  const { slices: _computed, ...amounts } = draft;
  const { placementId: inDefault, lotId, saleId, buyerId } = first;
  return { type: 'shortfall.claimed/1', inDefault, lotId, saleId, buyerId, ...amounts, ...issue };
}
