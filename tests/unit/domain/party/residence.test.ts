/** Proof of residence abroad, and the limit on cash that follows from it. */
import { expect, test } from 'vitest';
import {
  cashPayer,
  type Payer,
  proveResidence,
  type SeenProof,
  withdrawProof,
} from '#domain/party/residence.ts';
import { isoDate } from '#domain/time.ts';
import { BUYER, verdict, yes } from '../support.ts';

const TODAY = isoDate('2027-03-20');
const PROOF: SeenProof = { seq: 41, proof: 'tax_certificate', seenOn: isoDate('2027-03-14') };

function payer(over: Partial<Payer> = {}): Payer {
  return { partyId: BUYER, acts: 'privately', residence: 'abroad', proof: PROOF, ...over };
}

test('FR-10 the higher limit is for a private person who had proved it when paying', () => {
  const table = [
    [payer(), TODAY, 'nonResidentPrivate'],
    [payer(), PROOF.seenOn, 'nonResidentPrivate'],
    [payer(), isoDate('2027-03-13'), 'resident'],
    [payer({ proof: null }), TODAY, 'resident'],
    [payer({ residence: 'france' }), TODAY, 'resident'],
    [payer({ acts: 'professionally' }), TODAY, 'resident'],
  ] as const;
  for (const [who, day, expected] of table) expect(cashPayer(who, day)).toBe(expected);
});

test('FR-10 a proof is seen once, by today, of somebody whose file says abroad', () => {
  const prove = (who: Payer, day: string) =>
    proveResidence(who, { proof: 'residence_permit', seenOn: isoDate(day) }, TODAY);
  const unproved = payer({ proof: null });
  expect(yes(prove(unproved, '2027-03-20'))).toEqual({
    ...{ type: 'party.residence_proved/1', partyId: BUYER },
    ...{ proof: 'residence_permit', seenOn: TODAY },
  });
  expect(verdict(prove(payer({ residence: 'france' }), '2027-03-21'))).toBe('residence_in_france');
  expect(verdict(prove(payer(), '2027-03-21'))).toBe('date_in_future');
  expect(verdict(prove(payer(), '2027-03-20'))).toBe('residence_already_proved');
});

test('FR-10 a proof that stands is withdrawn by an entry that points at it', () => {
  expect(yes(withdrawProof(payer()))).toEqual({
    ...{ type: 'party.residence_proof_withdrawn/1', partyId: BUYER, corrects: 41 },
  });
  expect(verdict(withdrawProof(payer({ proof: null })))).toBe('residence_not_proved');
});
