/** The same person under two files: what makes the house think so. */

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
