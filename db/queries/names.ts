/** How a party is named in a list: the columns its name is made of, and the name. */
import { displayName, type PartyName } from '#domain/party/name.ts';

/** To be selected from `party_text`. */
export const NAME_COLUMNS = `party_text.kind, party_text.last_name AS lastName,
  party_text.first_name AS firstName, party_text.company_name AS companyName`;

export interface NameColumns {
  readonly kind: 'person' | 'company';
  readonly lastName: string;
  readonly firstName: string;
  readonly companyName: string;
}

/** The party's name as lists show it. */
export function nameIn(columns: NameColumns): string {
  return displayName(partyNameIn(columns));
}

/** The party's name in its parts. */
export function partyNameIn({ kind, lastName, firstName, companyName }: NameColumns): PartyName {
  return kind === 'company'
    ? { kind, companyName }
    : { kind, givenName: firstName, familyName: lastName };
}
