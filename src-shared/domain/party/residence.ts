/** Proof that a person lives abroad for tax: what was seen, and which limit on cash follows. */
import { z } from '#shared/zod.ts';
import type { CashPayer } from '../accounts/cash.ts';
import { type EventsOf, event, type OfType } from '../events/event.ts';
import { PartyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import { done, type Result, refused } from '../result.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';

/** What proves it: an identity document does not, and neither does a word. */
export const ResidenceProof = z.enum([
  'tax_certificate',
  'foreign_tax_notice',
  'residence_permit',
  'consular_card',
]);
export type ResidenceProof = z.output<typeof ResidenceProof>;

export const RESIDENCE_EVENTS = {
  /** Somebody of the house saw it on that day; the proof itself is not kept. */
  'party.residence_proved': firstVersion(
    event('party.residence_proved/1', {
      partyId: PartyId,
      proof: ResidenceProof,
      seenOn: IsoDate,
    }),
  ),
  /** `corrects` is the entry that recorded the proof. */
  'party.residence_proof_withdrawn': firstVersion(
    event('party.residence_proof_withdrawn/1', { partyId: PartyId, corrects: z.int() }),
  ),
};

type ResidenceEvent = EventsOf<typeof RESIDENCE_EVENTS>;
export type ResidenceProved = OfType<ResidenceEvent, 'party.residence_proved/1'>;
export type ResidenceProofWithdrawn = OfType<ResidenceEvent, 'party.residence_proof_withdrawn/1'>;

/** A proof that stands. */
export interface SeenProof {
  /** The journal entry that recorded it. */
  readonly seq: number;
  readonly proof: ResidenceProof;
  readonly seenOn: IsoDate;
}

/** Somebody who pays, as his file and the proof that stands tell of him. */
export interface Payer {
  readonly partyId: PartyId;
  /** A company acts professionally, whatever its file says. */
  readonly acts: 'privately' | 'professionally';
  readonly residence: 'france' | 'abroad';
  readonly proof: SeenProof | null;
}

/** In order of precedence. */
export const PROVE_RESIDENCE_REFUSALS = [
  'residence_in_france',
  'date_in_future',
  'residence_already_proved',
] as const;
export type ProveResidenceRefusal = Refusal<(typeof PROVE_RESIDENCE_REFUSALS)[number]>;

export const WITHDRAW_PROOF_REFUSALS = ['residence_not_proved'] as const;
export type WithdrawProofRefusal = Refusal<(typeof WITHDRAW_PROOF_REFUSALS)[number]>;

/** Records the proof that a person whose file says so lives abroad (D112-3; FR-10). */
export function proveResidence(
  { partyId, residence, proof: standing }: Payer,
  seen: { readonly proof: ResidenceProof; readonly seenOn: IsoDate },
  today: IsoDate,
): Result<ResidenceProved, ProveResidenceRefusal> {
  if (residence === 'france') return refused({ code: 'residence_in_france' });
  if (seen.seenOn > today) return refused({ code: 'date_in_future', today });
  if (standing !== null) {
    return refused({ code: 'residence_already_proved', seenOn: standing.seenOn });
  }
  return done({ type: 'party.residence_proved/1', partyId, ...seen });
}

/** Withdraws a proof that does not hold, or holds no more: what was taken on it stays taken. */
export function withdrawProof({
  partyId,
  proof,
}: Payer): Result<ResidenceProofWithdrawn, WithdrawProofRefusal> {
  if (proof === null) return refused({ code: 'residence_not_proved' });
  return done({ type: 'party.residence_proof_withdrawn/1', partyId, corrects: proof.seq });
}

/**
 * Which limit on cash holds for somebody on the day he pays: the higher one for a person who acts
 * privately, lives abroad and had proved it by then (D112-3; FR-10).
 */
export function cashPayer({ acts, residence, proof }: Payer, day: IsoDate): CashPayer {
  const hasProved = proof !== null && proof.seenOn <= day;
  const isStranger = acts === 'privately' && residence === 'abroad' && hasProved;
  return isStranger ? 'nonResidentPrivate' : 'resident';
}
