/** Paddles: who may bid in a room, under which number. */

import { z } from '#shared/zod.ts';
import type { PaddleGiven } from '../events/sale.ts';
import type { PartyId } from '../ids.ts';
import { lawOn } from '../law/law.ts';
import type { PartyFile } from '../party/registration.ts';
import { missingFromFile } from '../party/registration.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { addMonths, type IsoDate } from '../time.ts';
import type { Sale } from './state.ts';

/** A party as the desk knows it. */
export interface Bidder {
  readonly partyId: PartyId;
  readonly file: PartyFile;
  /** The editions of the terms the party has accepted, each with its registration (MT-1). */
  readonly acceptedEditionIds: ReadonlySet<string>;
}

/** What a sale asks of those who bid in it: these terms, and the age on the day it is held. */
export interface Admission {
  readonly heldOn: IsoDate;
  readonly editionId: string;
}

/** In order of precedence. */
export const ADMISSION_REFUSALS = [
  'registration_incomplete',
  'terms_not_accepted',
  'under_age',
] as const;
export type AdmissionRefusal = Refusal<(typeof ADMISSION_REFUSALS)[number]>;

/** In order of precedence: the sale, the number, the party. */
export const GIVE_PADDLE_REFUSALS = [
  'sale_closed',
  'paddle_invalid',
  'paddle_taken',
  'party_has_paddle',
  ...ADMISSION_REFUSALS,
] as const;
export type GivePaddleRefusal = Refusal<(typeof GIVE_PADDLE_REFUSALS)[number]>;

/**
 * What stands in the way of a party's bidding in a sale, or null: its file is complete and it has
 * accepted the terms of this very sale (General Terms, art. 4; CT-4.1), and it is of age on the day
 * of the sale or a registered company (art. 8; CT-8.1). Asked again at every act: when a paddle is
 * given, and when the hammer falls, by the facts of that moment.
 */
export function admissionProblem(
  { file, acceptedEditionIds }: Bidder,
  { heldOn, editionId }: Admission,
): AdmissionRefusal | null {
  const missing = missingFromFile(file);
  if (missing.length > 0) return { code: 'registration_incomplete', missing: [...missing] };
  if (!acceptedEditionIds.has(editionId)) return { code: 'terms_not_accepted', editionId };
  if (file.kind === 'company' || file.birthDate === null) return null;
  const ofAgeOn = addMonths(file.birthDate, lawOn(heldOn).legalAge * 12);
  return heldOn < ofAgeOn ? { code: 'under_age', ofAgeOn } : null;
}

/**
 * Gives a paddle to a party that is admitted to the sale (CT-4.1, CT-8.1). Once it is closed, only
 * while a lot of it waits for its buyer, who may be somebody without one.
 */
export function givePaddle(
  bidder: Bidder,
  paddle: number,
  room: {
    readonly sale: Sale;
    readonly editionId: string;
    readonly paddles: Paddles;
    /** How many sold lots of it have no buyer yet. */
    readonly lotsToAttribute: number;
  },
): Result<PaddleGiven, GivePaddleRefusal> {
  const { partyId } = bidder;
  const { sale, editionId, paddles, lotsToAttribute } = room;
  if (sale.state === 'closed' && lotsToAttribute === 0) return refused({ code: 'sale_closed' });
  if (!isPaddle(paddle)) return refused({ code: 'paddle_invalid' });
  const { heldOn } = sale;
  const problem =
    numberProblem(partyId, paddle, paddles) ?? admissionProblem(bidder, { heldOn, editionId });
  if (problem !== null) return refused(problem);
  return done({ type: 'paddle.given/1', saleId: sale.saleId, paddle, partyId });
}

/** Whether a paddle is in somebody's hand, or was handed back: its number stays his. */
export const PaddleState = z.enum(['held', 'returned']);
export type PaddleState = z.output<typeof PaddleState>;

/** Whose each paddle of a sale is. */
export type Paddles = ReadonlyMap<
  number,
  { readonly partyId: PartyId; readonly state: PaddleState }
>;

/** The paddle that a party is given where none is asked for: its own again, or the lowest free. */
export function nextPaddle(partyId: PartyId, paddles: Paddles): number {
  const own = [...paddles].find(([, holder]) => holder.partyId === partyId);
  if (own !== undefined) return own[0];
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
  paddles: Paddles,
): GivePaddleRefusal | null {
  const holder = paddles.get(paddle);
  if (holder !== undefined && holder.partyId !== partyId) {
    return { code: 'paddle_taken', paddle, partyId: holder.partyId };
  }
  const own = [...paddles].find(([, { partyId: party }]) => party === partyId);
  if (own === undefined) return null;
  const [number, { state }] = own;
  const isGivenAgain = state === 'returned' && number === paddle;
  return isGivenAgain ? null : { code: 'party_has_paddle', paddle: number };
}
