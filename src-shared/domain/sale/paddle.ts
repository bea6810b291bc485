/** Paddles: who may bid in a room, under which number. */

import type { PaddleGiven } from '../events/sale.ts';
import type { PartyId } from '../ids.ts';
import { lawOn } from '../law/law.ts';
import type { PartyFile } from '../party/registration.ts';
import { missingFromFile } from '../party/registration.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { addMonths } from '../time.ts';
import type { Sale } from './state.ts';

/** A party as the desk knows it. */
export interface Bidder {
  readonly partyId: PartyId;
  readonly file: PartyFile;
  /** The edition of the terms the party accepted when its registration was completed, or null. */
  readonly acceptedEditionId: string | null;
}

/** In order of precedence: the sale, the number, the party. */
export const GIVE_PADDLE_REFUSALS = [
  'sale_closed',
  'paddle_invalid',
  'paddle_taken',
  'party_has_paddle',
  'registration_incomplete',
  'terms_not_accepted',
  'under_age',
] as const;
export type GivePaddleRefusal = Refusal<(typeof GIVE_PADDLE_REFUSALS)[number]>;

/**
 * Gives a party a paddle. Only to one whose file is complete and who accepted the terms (General
 * Terms, art. 4; CT-4.1), of age on the day of the sale or a registered company (art. 8; CT-8.1).
 */
export function givePaddle(
  bidder: Bidder,
  paddle: number,
  room: { readonly sale: Sale; readonly paddles: ReadonlyMap<number, PartyId> },
): Result<PaddleGiven, GivePaddleRefusal> {
  const { partyId } = bidder;
  const { sale, paddles } = room;
  if (sale.state === 'closed') return refused({ code: 'sale_closed' });
  if (!isPaddle(paddle)) return refused({ code: 'paddle_invalid' });
  const problem = numberProblem(partyId, paddle, paddles) ?? bidderProblem(bidder, sale);
  if (problem !== null) return refused(problem);
  return done({ type: 'paddle.given/1', saleId: sale.saleId, paddle, partyId });
}

/** The lowest paddle nobody holds. */
export function nextPaddle(paddles: ReadonlyMap<number, PartyId>): number {
  let paddle = 1;
  while (paddles.has(paddle)) paddle += 1;
  return paddle;
}

/** Whether a number can stand on a paddle: 1 to 99 999. */
export function isPaddle(paddle: number): boolean {
  return Number.isSafeInteger(paddle) && paddle >= 1 && paddle <= 99_999;
}

function numberProblem(
  partyId: PartyId,
  paddle: number,
  paddles: ReadonlyMap<number, PartyId>,
): GivePaddleRefusal | null {
  const holder = paddles.get(paddle);
  if (holder !== undefined && holder !== partyId) {
    return { code: 'paddle_taken', paddle, partyId: holder };
  }
  const held = [...paddles].find(([, party]) => party === partyId);
  return held === undefined ? null : { code: 'party_has_paddle', paddle: held[0] };
}

function bidderProblem(
  { file, acceptedEditionId }: Bidder,
  { heldOn }: Sale,
): GivePaddleRefusal | null {
  const missing = missingFromFile(file);
  if (missing.length > 0) return { code: 'registration_incomplete', missing };
  if (acceptedEditionId === null) return { code: 'terms_not_accepted' };
  if (file.kind === 'company' || file.birthDate === null) return null;
  const ofAgeOn = addMonths(file.birthDate, lawOn(heldOn).legalAge * 12);
  return heldOn < ofAgeOn ? { code: 'under_age', ofAgeOn } : null;
}
