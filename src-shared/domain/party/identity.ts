/** The same person under two files: what makes the house think so. */

import type { ApartReason, PartyToldAlike, PartyToldApart } from '../events/party.ts';
import type { PartyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';
import { folded, type PartyName } from './name.ts';

/** What a file says that no two people share; empty texts and null stand for what is not known. */
export interface Identifying {
  readonly name: PartyName;
  readonly birthDate: IsoDate | null;
  readonly companyRegistration: string;
  readonly vatNumber: string;
  readonly iban: string;
}

/**
 * The marks of a person: a SIREN, the account he is paid on, his birth date with his name.
 * Two files that share one are of one person, and neither bids on what the other sells (CT-9.13).
 */
export function marksOf(of: Identifying): readonly string[] {
  const marks = [
    mark('siren', sirenIn(of.companyRegistration)),
    mark('siren', sirenIn(of.vatNumber)),
    mark('iban', of.iban.replace(/[^0-9A-Za-z]/gu, '').toUpperCase()),
    of.birthDate === null ? null : mark(`born ${of.birthDate}`, wordsOf(of.name)),
  ];
  return [...new Set(marks.filter((each) => each !== null))];
}

/** In order of precedence. */
export const TELL_APART_REFUSALS = [
  'party_is_itself',
  'already_told_apart',
  'not_the_same_person',
] as const;
export type TellApartRefusal = Refusal<(typeof TELL_APART_REFUSALS)[number]>;

export const TELL_ALIKE_REFUSALS = ['not_told_apart'] as const;
export type TellAlikeRefusal = Refusal<(typeof TELL_ALIKE_REFUSALS)[number]>;

/** What is known of a file beside others. */
export interface Likeness {
  readonly partyId: PartyId;
  /** Those with which it shares a mark, or shared one. */
  readonly alike: readonly PartyId[];
  readonly apart: readonly PartyId[];
}

/** Decides that two files which share a mark are of two persons: each may buy of the other (CT-9.13). */
export function tellApart(
  { partyId, alike, apart }: Likeness,
  otherId: PartyId,
  reason: ApartReason,
): Result<PartyToldApart, TellApartRefusal> {
  if (partyId === otherId) return refused({ code: 'party_is_itself' });
  if (apart.includes(otherId)) return refused({ code: 'already_told_apart' });
  if (!alike.includes(otherId)) return refused({ code: 'not_the_same_person' });
  return done({ type: 'party.told_apart/1', partyId, otherId, reason });
}

/** Takes the decision back: what they share counts again. */
export function tellAlike(
  { partyId, apart }: Likeness,
  otherId: PartyId,
): Result<PartyToldAlike, TellAlikeRefusal> {
  if (!apart.includes(otherId)) return refused({ code: 'not_told_apart' });
  return done({ type: 'party.told_alike/1', partyId, otherId });
}

function mark(kind: string, value: string): string | null {
  return value === '' ? null : `${kind} ${value}`;
}

/** The nine figures of a SIREN, alone, in a SIRET, in a French VAT number or after `RCS Bourges`. */
function sirenIn(text: string): string {
  const figures = text.replace(/\D/gu, '');
  const isVat = /^\s*FR/iu.test(text) && figures.length === 11;
  const siren = isVat ? figures.slice(2) : figures.slice(0, 9);
  return siren.length === 9 ? siren : '';
}

/** The words of a name in one order, whichever was taken for the family's; a company has none. */
function wordsOf(name: PartyName): string {
  if (name.kind === 'company') return '';
  const words = folded(`${name.familyName} ${name.givenName}`).split(' ');
  return words.sort().join(' ').trim();
}
