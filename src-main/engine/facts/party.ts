/** A party's file as the rules look at it: its name, what it lacks, who pays in cash. */
import type { PartyText } from '#contract/texts.ts';
import type { ReadDb } from '#db/connection.ts';
import { ownerFileIn } from '#db/queries/mandates.ts';
import { proofOf } from '#db/queries/money.ts';
import { type NameColumns, nameIn } from '#db/queries/names.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { BankAccountFacts } from '#documents/common/facts.ts';
import { type DocumentKind, KINDS } from '#documents/kinds.ts';
import { present } from '#domain/assert.ts';
import type { Owner, OwnerFile } from '#domain/consignment/seller.ts';
import type { PayeeAccount } from '#domain/events/money.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Missing, PartyFile } from '#domain/party/registration.ts';
import { missingFromFile } from '#domain/party/registration.ts';
import type { Payer } from '#domain/party/residence.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { HouseField } from '#shared/fields/house.ts';

type Lacking = Refusal<'papers_incomplete'>['lacking'][number];

/** The name as written on an envelope: a company's, then its contact where one is known. */
export function nameLinesOf(text: NameColumns): readonly string[] {
  if (text.kind === 'person') return [nameIn(text)];
  const contact = nameIn({ ...text, kind: 'person' });
  return contact === '' ? [nameIn(text)] : [nameIn(text), contact];
}

/** The file that a registration is judged by. Source: CT-4.1, CT-8.1. */
export function partyFile(text: PartyText): PartyFile {
  const address = {
    street: text.street,
    postcode: text.postcode,
    town: text.city,
    country: text.country,
  };
  if (text.kind === 'company') {
    const { companyName, companyRegistration } = text;
    return { kind: 'company', companyName, companyRegistration, address };
  }
  const { firstName, lastName, birthDate } = text;
  return { kind: 'person', givenName: firstName, familyName: lastName, birthDate, address };
}

/** All that papers of a kind to these parties cannot do without and nobody has filled in yet. */
export function lackingFor(
  db: ReadDb,
  kind: DocumentKind,
  partyIds: readonly PartyId[],
): readonly Lacking[] {
  const { name, missing } = missingFromLetterhead(db, kind);
  const house = missing.length === 0 ? [] : [{ of: 'house' as const, name, missing }];
  const parties = [...new Set(partyIds)].flatMap((partyId) => {
    const incomplete = missingForLetters(db, partyId);
    return incomplete === null ? [] : [{ of: 'party' as const, ...incomplete }];
  });
  return [...house, ...parties];
}

/** What a kind of paper says of the house and the house has not filled in. */
export function missingFromLetterhead(
  db: ReadDb,
  kind: DocumentKind,
): { readonly name: string; readonly missing: readonly HouseField[] } {
  const { text } = present(descriptionOf(db, 'house', 'house'), 'the house is founded');
  const { needs } = KINDS[kind];
  return { name: text.name, missing: needs.filter((field) => (text[field] ?? '').trim() === '') };
}

/** What a party's letters cannot do without: a name and an address. */
export function missingForLetters(
  db: ReadDb,
  partyId: PartyId,
): { readonly name: string; readonly missing: readonly Missing[] } | null {
  const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  const missing = missingFromFile(partyFile(text)).filter(
    (each) => each === 'name' || each === 'address',
  );
  return missing.length === 0 ? null : { name: nameIn(text), missing };
}

/** Whether the law protects a party as a consumer. Source: FR-7, FR-8. */
export function qualityOf(db: ReadDb, partyId: PartyId): 'consumer' | 'professional' {
  const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  return text.professional ? 'professional' : 'consumer';
}

/** Somebody who pays, as the limits on cash look at him. Source: FR-10, CMF D112-3. */
export function payerOf(db: ReadDb, partyId: PartyId): Payer {
  const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  const isInBusiness = text.professional || text.kind === 'company';
  const acts = isInBusiness ? 'professionally' : 'privately';
  return { partyId, acts, residence: text.taxResidence, proof: proofOf(db, partyId) };
}

/** What the house knows of somebody who sells, to hold against what he declares. */
export function ownerFileOf(db: ReadDb, partyId: PartyId): OwnerFile {
  const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  return ownerFileIn(text);
}

/** The same of every owner of a requisition. */
export function ownerFilesOf(
  db: ReadDb,
  owners: readonly Pick<Owner, 'partyId'>[],
): ReadonlyMap<PartyId, OwnerFile> {
  return new Map(owners.map(({ partyId }) => [partyId, ownerFileOf(db, partyId)]));
}

/** The account that a party's file names now, by its version; null while it names none. */
export function payeeAccount(db: ReadDb, partyId: PartyId): PayeeAccount | null {
  const { text, version } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  return text.iban === '' ? null : { partyId, version };
}

/** Where a consignor is paid, or null while no account is known. */
export function accountOf(db: ReadDb, partyId: PartyId): BankAccountFacts | null {
  const { text } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  if (text.iban === '') return null;
  return { holder: nameIn(text), iban: text.iban, bic: text.bic === '' ? null : text.bic };
}
