/** The registration of a party: what its file must hold before it may bid. */

import type { RegistrationChannel, RegistrationCompleted } from '../events/party.ts';
import type { PartyId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { IsoDate } from '../time.ts';

export type PartyFile = PersonFile | CompanyFile;
export interface PersonFile {
  readonly kind: 'person';
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: IsoDate | null;
  readonly address: PostalAddress;
}

export interface CompanyFile {
  readonly kind: 'company';
  readonly companyName: string;
  /** SIREN, or the number of a foreign register; empty where unknown. */
  readonly companyRegistration: string;
  readonly address: PostalAddress;
}

/** Empty texts stand for what is not known. */
export interface PostalAddress {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export type Missing = 'name' | 'address' | 'birth_date' | 'company_registration';

/** In order of precedence. */
export const COMPLETE_REGISTRATION_REFUSALS = [
  'registration_incomplete',
  'edition_unknown',
] as const;
export type CompleteRegistrationRefusal = Refusal<(typeof COMPLETE_REGISTRATION_REFUSALS)[number]>;

/**
 * What a file still lacks, in the order it is asked for: a name, an address, and proof of legal
 * capacity, which is a birth date or a company registration (General Terms, art. 4 and 8; CT-4.1,
 * CT-8.1). A postcode is not asked for: some countries have none.
 */
export function missingFromFile(file: PartyFile): readonly Missing[] {
  const missing: readonly (Missing | null)[] = [
    isNamed(file) ? null : 'name',
    isAddressed(file.address) ? null : 'address',
    capacityMissing(file),
  ];
  return missing.filter((each) => each !== null);
}

/**
 * Completes a registration: the file is whole and this published edition of the terms is accepted
 * (MT-1, CT-4.1). Completed again, it records the acceptance of another edition.
 */
export function completeRegistration(
  { partyId, file }: { readonly partyId: PartyId; readonly file: PartyFile },
  acceptance: { readonly editionId: string; readonly channel: RegistrationChannel },
  publishedEditionIds: ReadonlySet<string>,
): Result<RegistrationCompleted, CompleteRegistrationRefusal> {
  const missing = missingFromFile(file);
  if (missing.length > 0)
    return refused({ code: 'registration_incomplete', missing: [...missing] });
  const { editionId, channel } = acceptance;
  if (!publishedEditionIds.has(editionId)) return refused({ code: 'edition_unknown' });
  return done({ type: 'party.registration_completed/1', partyId, editionId, channel });
}

/** One name is enough: some people have one only. */
function isNamed(file: PartyFile): boolean {
  return file.kind === 'person'
    ? filled(file.givenName) || filled(file.familyName)
    : filled(file.companyName);
}

function isAddressed({ street, town, country }: PostalAddress): boolean {
  return filled(street) && filled(town) && /^[A-Z]{2}$/.test(country);
}

function capacityMissing(file: PartyFile): Missing | null {
  if (file.kind === 'person') return file.birthDate === null ? 'birth_date' : null;
  return filled(file.companyRegistration) ? null : 'company_registration';
}

function filled(text: string): boolean {
  return text.trim() !== '';
}
