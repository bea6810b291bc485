/** What tells that two files are of one person, read from a party's text. */
import { marksOf } from '#domain/party/identity.ts';
import type { IsoDate } from '#domain/time.ts';
import { hashOf } from '../frozen.ts';
import { type NameColumns, partyNameIn } from './names.ts';

export const MARK_COLUMNS = `SELECT version, kind, last_name AS lastName, first_name AS firstName,
    company_name AS companyName, birth_date AS birthDate,
    company_registration AS companyRegistration, vat_number AS vatNumber, iban
  FROM party_text WHERE id = ?`;

export interface MarkColumns extends NameColumns {
  readonly version: number;
  readonly birthDate: IsoDate | null;
  readonly companyRegistration: string;
  readonly vatNumber: string;
  readonly iban: string;
}

/** The marks of the person whose text this is, each by its hash: a mark outlives its text. */
export function marksIn({
  birthDate,
  companyRegistration,
  vatNumber,
  iban,
  ...name
}: Omit<MarkColumns, 'version'>): readonly string[] {
  const file = { name: partyNameIn(name), birthDate, companyRegistration, vatNumber, iban };
  return marksOf(file).map(hashOf);
}
