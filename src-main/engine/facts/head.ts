/** The head of every document: the house, the party and the terms as they are on the day of issue. */

import type { ReadDb } from '#db/connection.ts';
import { declaredIn } from '#db/queries/paddles.ts';
import { partyListed } from '#db/queries/parties.ts';
import { descriptionOf } from '#db/sealed.ts';
import type {
  DocumentHead,
  HouseFacts,
  PartyFacts,
  SaleFacts,
  TermsFacts,
} from '#documents/common/facts.ts';
import { present } from '#domain/assert.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { asDeclared } from '#domain/party/declared.ts';
import { partyReference } from '#domain/party/reference.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import type { IsoDate } from '#domain/time.ts';
import { dayInParis } from '#domain/time.ts';
import { nameLinesOf } from './party.ts';

export interface HeadOf {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly partyId: PartyId;
  readonly edition: Edition;
  /** Whose papers name the party as it declared itself there, as its buyer's do. */
  readonly boughtIn?: SaleId;
}

/** What every document begins with. Read now, frozen for good. */
export function documentHead(db: ReadDb, head: HeadOf): DocumentHead {
  const house = houseFacts(db, head.edition);
  const party = partyFacts(db, head.partyId, head.boughtIn);
  return {
    language: party.language,
    number: head.number,
    issuedOn: head.issuedOn,
    issuedAt: present(descriptionOf(db, 'house', 'house'), 'the house is founded').text.city,
    house,
    party,
    terms: termsFacts(head.edition),
  };
}

/** The sale as its documents name it. */
export function saleFacts(db: ReadDb, sale: Sale): SaleFacts {
  const { text } = present(descriptionOf(db, 'sale', sale.saleId), 'a sale has a text');
  return { code: `vente ${sale.code}`, title: text.title, heldOn: sale.heldOn, place: text.place };
}

function houseFacts(db: ReadDb, { terms }: Edition): HouseFacts {
  const { text } = present(descriptionOf(db, 'house', 'house'), 'the house is founded');
  return {
    name: text.name,
    tagline: null,
    legalForm: text.legalForm,
    capital: orNull(text.capital),
    addressLines: lines(text.street, `${text.postcode} ${text.city}`),
    siren: text.siren,
    rcsCity: text.registrationCity,
    vatNumber: text.vatNumber,
    councilDeclaration: {
      number: text.councilDeclaration,
      on: present(text.councilDeclaredOn, 'no paper goes out without it'),
    },
    phone: orNull(text.phone),
    email: orNull(text.email),
    website: orNull(text.website),
    thirdPartyAccount: {
      holder: text.thirdPartyAccountName,
      iban: text.thirdPartyIban,
      bic: orNull(text.thirdPartyBic),
    },
    jurisdiction: terms.jurisdiction,
    mediator: text.mediator,
    signatory: orNull(text.auctioneer),
  };
}

/** A party as papers name it today; a buyer as he declared himself in the sale, at his address of today. */
export function partyFacts(db: ReadDb, partyId: PartyId, boughtIn?: SaleId): PartyFacts {
  const { text: today } = present(descriptionOf(db, 'party', partyId), 'a party has a text');
  const declared = boughtIn === undefined ? null : declaredIn(db, boughtIn, partyId);
  const text = declared === null ? today : asDeclared(declared, today);
  const { reference } = present(partyListed(db, partyId), 'the party exists');
  return {
    reference: partyReference(reference),
    nameLines: nameLinesOf(text),
    addressLines: lines(text.street, text.street2, `${text.postcode} ${text.city}`),
    country: text.country,
    language: text.language,
    quality: text.professional ? 'professional' : 'consumer',
    siren: orNull(text.companyRegistration),
    vatNumber: orNull(text.vatNumber),
  };
}

function termsFacts({ editionId, publishedAt, terms }: Edition): TermsFacts {
  const { buyer: _buyer, ...articles } = terms.articles;
  return { editionId, edition: editionId, publishedOn: dayInParis(publishedAt), articles };
}

function lines(...texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
