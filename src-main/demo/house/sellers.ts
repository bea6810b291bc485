/** What those who consign are: owners, before the tax office, and who signs for them. */
import { present } from '#domain/assert.ts';
import type {
  DeclaredGains,
  DeclaredVat,
  IdentityDocument,
  Sellers,
  Signatory,
} from '#domain/consignment/seller.ts';
import type { PartyId } from '#domain/ids.ts';
import { basisPoints, ONE_HUNDRED_PERCENT } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';

interface DemoOwner {
  readonly key: string;
  readonly share: number;
  readonly capitalGains: DeclaredGains;
}

interface DemoSellers {
  readonly vat: DeclaredVat;
  /** The consignor alone where nobody is named. */
  readonly owners: readonly DemoOwner[];
  readonly capitalGains: DeclaredGains;
  readonly signatory: Signatory;
}

const PRIVATE: DemoSellers = {
  vat: { status: 'private' },
  owners: [],
  capitalGains: { status: 'subject' },
  signatory: { capacity: 'owner', name: '', identity: null },
};

/** Who is not a private person of France who signs for himself: the key of the consignor. */
const SELLERS: Readonly<Record<string, Partial<DemoSellers>>> = {
  s1: { signatory: signedBy(card('880518C00417', '2019-05-18', 'la préfecture du Cher')) },
  s2: { signatory: signedBy(card('210736C01122', '2021-07-30', 'la sous-préfecture de Vierzon')) },
  // An undivided estate: the widow has a half, each child a quarter; one of them left France.
  s3: {
    owners: [
      { key: 's11', share: 5_000, capitalGains: { status: 'subject' } },
      { key: 's12', share: 2_500, capitalGains: { status: 'subject' } },
      { key: 's13', share: 2_500, capitalGains: abroad('certificat de résidence fiscale belge') },
    ],
    signatory: {
      ...{ capacity: 'notary', name: 'Maître Étienne Brissac' },
      identity: card('140945B00083', '2014-09-02', 'la préfecture du Loiret'),
    },
  },
  s4: {
    capitalGains: abroad('certificate of residence, HM Revenue & Customs'),
    signatory: signedBy({
      ...{ kind: 'passport', number: '514882067', issuedBy: 'His Majesty’s Passport Office' },
      issuedOn: isoDate('2023-02-14'),
    }),
  },
  // A shop that clears stock it deducted VAT on: its lots are on invoices of the general regime.
  s6: {
    vat: { status: 'charges_vat', rate: basisPoints(2_000) },
    capitalGains: { status: 'professional' },
    signatory: {
      ...{ capacity: 'company_officer', name: 'Mme Solange Perrichon, gérante' },
      identity: card('170336A00291', '2017-03-21', 'la préfecture de l’Indre'),
    },
  },
  s8: {
    capitalGains: abroad('attestation du SPF Finances, Namur'),
    signatory: signedBy(card('592-1134078-21', '2022-11-08', 'la ville de Namur')),
  },
  s10: {
    signatory: {
      ...{ capacity: 'company_officer', name: 'M. Roger Tessier, président' },
      identity: card('160141C00735', '2016-01-12', 'la préfecture de Loir-et-Cher'),
    },
  },
};

/** What a requisition says of the sellers of a consignment. */
export function declaredSellers(consignor: string, parties: ReadonlyMap<string, PartyId>): Sellers {
  const told = { ...PRIVATE, ...SELLERS[consignor] };
  const { vat, capitalGains, signatory } = told;
  const alone = [{ key: consignor, share: ONE_HUNDRED_PERCENT, capitalGains }];
  const owners = told.owners.length === 0 ? alone : told.owners;
  return {
    vat,
    signatory,
    owners: owners.map((owner) => ({
      partyId: present(parties.get(owner.key), 'the owner is enrolled'),
      share: basisPoints(owner.share),
      capitalGains: owner.capitalGains,
    })),
  };
}

function signedBy(identity: IdentityDocument): Signatory {
  return { capacity: 'owner', name: '', identity };
}

function card(number: string, issuedOn: string, issuedBy: string): IdentityDocument {
  return { kind: 'identity_card', number, issuedBy, issuedOn: isoDate(issuedOn) };
}

function abroad(proof: string): DeclaredGains {
  return { status: 'resident_abroad', proof };
}
