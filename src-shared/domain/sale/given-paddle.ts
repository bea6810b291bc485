/** A paddle after it was given: its holder corrected, given back, its holder declared anew. */

import type { PaddleCorrected, PaddleDeclaredAgain, PaddleReturned } from '../events/sale.ts';
import type { PartyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import {
  ADMISSION_REFUSALS,
  admissionProblem,
  type Bidder,
  type PaddleState,
  type Paddles,
} from './paddle.ts';
import type { Sale, SoldPlacement } from './state.ts';

/** A paddle of a sale, and who has it. */
export interface GivenPaddle {
  readonly sale: Sale;
  readonly paddle: number;
  readonly holderId: PartyId;
  readonly state: PaddleState;
}

/** A lot that fell to the paddle, and who may not buy it. */
export interface BoughtWithIt {
  readonly placement: SoldPlacement;
  readonly barred: ReadonlySet<PartyId>;
}

/** In order of precedence. */
export const CORRECT_PADDLE_REFUSALS = [
  'paddle_is_theirs',
  'party_has_paddle',
  'lot_invoiced',
  'paddle_of_consignor',
  ...ADMISSION_REFUSALS,
] as const;
export type CorrectPaddleRefusal = Refusal<(typeof CORRECT_PADDLE_REFUSALS)[number]>;

/** In order of precedence. */
export const RETURN_PADDLE_REFUSALS = ['sale_closed', 'paddle_returned'] as const;
export type ReturnPaddleRefusal = Refusal<(typeof RETURN_PADDLE_REFUSALS)[number]>;

export const DECLARE_AGAIN_REFUSALS = ['declared_so'] as const;
export type DeclareAgainRefusal = Refusal<(typeof DECLARE_AGAIN_REFUSALS)[number]>;

/**
 * Gives a paddle to the person who had it in truth, where the desk wrote another down. What fell to
 * it follows, so he is admitted to the sale and to each of its lots by the facts of this moment
 * (CT-4.1, CT-8.1, CT-9.13); not while an invoice names the other (FR-3). A lot is never moved from
 * one buyer to another by it: the paddle that was called out stays the one that bought.
 */
export function correctPaddle(
  { sale, paddle, holderId }: GivenPaddle,
  right: Bidder,
  {
    editionId,
    paddles,
    bought,
  }: {
    readonly editionId: string;
    readonly paddles: Paddles;
    readonly bought: readonly BoughtWithIt[];
  },
): Result<PaddleCorrected, CorrectPaddleRefusal> {
  const { partyId } = right;
  if (partyId === holderId) return refused({ code: 'paddle_is_theirs', paddle });
  const own = [...paddles].find(([, holder]) => holder.partyId === partyId);
  if (own !== undefined) return refused({ code: 'party_has_paddle', paddle: own[0] });
  const { saleId, heldOn } = sale;
  for (const { placement, barred } of bought) {
    const { invoiceId, parts } = placement;
    if (invoiceId !== null) return refused({ code: 'lot_invoiced', invoiceId });
    const isConsignor = parts.some(({ consignorId }) => partyId === consignorId);
    if (isConsignor || barred.has(partyId)) return refused({ code: 'paddle_of_consignor', paddle });
  }
  const problem = admissionProblem(right, { heldOn, editionId });
  if (problem !== null) return refused(problem);
  const lots = bought.map(({ placement: { placementId, lotId } }) => ({ placementId, lotId }));
  return done({ type: 'paddle.corrected/1', saleId, paddle, partyId, replaces: holderId, lots });
}

/** Takes a paddle back: its number stays its holder's for the sale, who may ask for it again. */
export function returnPaddle({
  sale,
  paddle,
  holderId,
  state,
}: GivenPaddle): Result<PaddleReturned, ReturnPaddleRefusal> {
  const { saleId } = sale;
  if (sale.state === 'closed') return refused({ code: 'sale_closed' });
  if (state === 'returned') return refused({ code: 'paddle_returned', paddle });
  return done({ type: 'paddle.returned/1', saleId, paddle, partyId: holderId });
}

/**
 * Lets the papers of a sale name the buyer as his file does now, because he asked: what is issued
 * does not change (FR-3).
 */
export function declareAgain(
  { sale: { saleId }, paddle, holderId }: GivenPaddle,
  file: 'as_declared' | 'changed_since',
): Result<PaddleDeclaredAgain, DeclareAgainRefusal> {
  if (file === 'as_declared') return refused({ code: 'declared_so' });
  return done({ type: 'paddle.declared_again/1', saleId, paddle, partyId: holderId });
}
