/** Facts of documents for the tests: a house, its sale, and people with ordinary names. */

import type {
  DocumentHead,
  HouseFacts,
  LotBought,
  PartyFacts,
  SaleFacts,
} from '#documents/common/facts.ts';
import type { FormalNoticeFacts } from '#documents/formal-notice/facts.ts';
import type { InvoiceFacts } from '#documents/invoice/facts.ts';
import type { ServiceLine, StatementFacts, StatementLine } from '#documents/statement/facts.ts';
import {
  add,
  basisPoints,
  euros,
  NOTHING,
  percentageOf,
  subtract,
  sum,
} from '#domain/money/cents.ts';
import { splitGross } from '#domain/money/vat.ts';
import { isoDate } from '#domain/time.ts';

export const HOUSE: HouseFacts = {
  name: 'Maison Aubrac',
  tagline: 'Ventes aux enchères · jouets et automobiles miniatures',
  legalForm: 'SARL',
  capital: '10 000 €',
  addressLines: ['14 rue du Bac-d’Argent', '18000 Bourges'],
  siren: '732829320',
  rcsCity: 'Bourges',
  vatNumber: 'FR44732829320',
  councilDeclaration: { number: '061-2019', on: isoDate('2019-03-04') },
  phone: '+33 2 48 00 00 00',
  email: 'contact@aubrac.example',
  website: 'aubrac.example',
  thirdPartyAccount: {
    holder: 'Maison Aubrac – fonds de tiers',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
  },
  jurisdiction: 'Bourges',
  mediator: 'Médiation des enchères, 19 avenue de l’Opéra, 75001 Paris',
  signatory: 'Camille Martin, commissaire-priseur',
};

export const BUYER: PartyFacts = {
  reference: 'P-00042',
  nameLines: ['Madame Hélène Roussel-Dufay'],
  addressLines: ['12 bis rue de l’Église', 'Bâtiment C, 2e étage', '75003 Paris'],
  country: 'FR',
  language: 'fr',
  quality: 'consumer',
  siren: null,
  vatNumber: null,
};

export const BUYER_ABROAD: PartyFacts = {
  ...BUYER,
  reference: 'P-00107',
  nameLines: ['Mr Desmond Achterberg'],
  addressLines: ['44 Lower Baggot Street', 'Dublin D02 X285'],
  country: 'IE',
  language: 'en',
};

export const TRADER: PartyFacts = {
  ...BUYER,
  reference: 'P-00311',
  nameLines: ['Miniatures du Sancerrois SAS', 'Service des achats'],
  addressLines: ['Zone artisanale des Aix', '18220 Les Aix-d’Angillon'],
  quality: 'professional',
  siren: '552100554',
  vatNumber: 'FR83552100554',
};

export const SELLER: PartyFacts = {
  ...BUYER,
  reference: 'P-00009',
  nameLines: ['Monsieur Marcel Quintrand'],
  addressLines: ['3 impasse des Tanneurs', '18100 Vierzon'],
};

export const SALE: SaleFacts = {
  code: 'V2026-03',
  title: 'Jouets et automobiles miniatures',
  heldOn: isoDate('2026-10-17'),
  place: 'Hôtel des ventes, Bourges',
};

export const HEAD: Omit<DocumentHead, 'number' | 'issuedOn' | 'party' | 'language'> = {
  issuedAt: 'Bourges',
  house: HOUSE,
  terms: {
    editionId: '2026-01',
    edition: '2026-1',
    publishedOn: isoDate('2026-01-02'),
    articles: {
      information: '3',
      price: '4',
      payment: '5',
      delivery: '6',
      storage: '7',
      consignor: '9',
      law: '10',
    },
  },
};

const PREMIUM = basisPoints(2_280);
export const COMMISSION = basisPoints(1_440);

/** Lots of the sale as a catalogue words them; the third is long on purpose. */
const LOTS: readonly (readonly [string, string, number])[] = [
  ['12', 'Dinky Toys (France) 24 C – Citroën DS 19, verte à toit ivoire, boîte d’origine', 120],
  ['48', 'Solido 100 – Lancia Flaminia Pinin Farina, gris métallisé', 55],
  [
    '127 bis',
    'Märklin – autorail articulé TW 800, locomotive tôle en écartement 0, deux tons crème et bordeaux, moteur mécanique en état de marche, avec sa clef, son coffret de bois et la notice d’époque ; quelques éclats de peinture aux extrémités, une roue remontée',
    1_850,
  ],
  ['203', 'Corgi Toys 261 – James Bond’s Aston Martin D.B.5, avec étui et notice', 320],
  ['204', 'Norev – lot de quatre Simca, plastique, non déballées', 80],
];

export function invoiceLines(count: number): readonly LotBought[] {
  return Array.from({ length: count }, (_, index) => {
    const [lotNumber, title, price] = LOTS[index % LOTS.length] ?? ['1', 'Lot', 10];
    const round = Math.trunc(index / LOTS.length);
    const hammerPrice = euros(price + round * 10);
    return {
      lotNumber: round === 0 ? lotNumber : String(210 + index),
      title,
      hammerPrice,
      premium: percentageOf(hammerPrice, PREMIUM),
      vat: null,
    };
  });
}

/** An invoice whose totals follow from its lines; `changes` come last. */
export function invoice(
  lines: readonly LotBought[] = invoiceLines(5),
  changes: Partial<InvoiceFacts> = {},
): InvoiceFacts {
  const { charges = [], received = NOTHING, party = BUYER } = changes;
  const hammerTotal = sum(lines.map((line) => line.hammerPrice));
  const premiumTotal = sum(lines.map((line) => line.premium));
  const total = add(hammerTotal, premiumTotal, ...charges.map(({ gross }) => gross));
  return {
    ...HEAD,
    kind: 'invoice',
    factsVersion: 1,
    language: party.language,
    number: 'F2026-0031',
    issuedOn: isoDate('2026-10-18'),
    party,
    sale: SALE,
    regime: 'margin',
    paddle: '112',
    premiumRate: PREMIUM,
    lines,
    charges,
    hammerTotal,
    premiumTotal,
    vat: [],
    total,
    received,
    balance: subtract(total, received),
    dueOn: isoDate('2026-10-24'),
    reauctionRequestBy: isoDate('2027-01-17'),
    storage: { freeUntil: isoDate('2026-11-17'), perDayTaxIncluded: euros(6) },
    latePayment:
      party.quality === 'professional'
        ? { yearlyRate: basisPoints(786), flatCompensation: euros(40) }
        : null,
    ...changes,
  };
}

const STATEMENT_LINES: readonly StatementLine[] = [
  sold('12', 'Dinky Toys (France) 24 C – Citroën DS 19, verte à toit ivoire', 120, true),
  sold('127 bis', 'Märklin – autorail articulé TW 800, tôle, écartement 0', 6_200, true),
  sold('203', 'Corgi Toys 261 – James Bond’s Aston Martin D.B.5', 320, false),
  {
    state: 'unsold',
    lotNumber: '205',
    title: 'JEP – hydravion H 4, mécanique',
    reserve: euros(300),
    wholeReserve: null,
  },
  {
    state: 'unsold',
    lotNumber: '206',
    title: 'CIJ – Renault 4 CV de l’armée',
    reserve: null,
    wholeReserve: null,
  },
  {
    state: 'withdrawn',
    lotNumber: '207',
    title: 'Citroën – Rosalie des records, tôle',
  },
];

function sold(lotNumber: string, title: string, price: number, buyerPaid: boolean): StatementLine {
  const hammerPrice = euros(price);
  const commission = percentageOf(hammerPrice, COMMISSION);
  const capitalGainsTax = price > 5_000 ? percentageOf(hammerPrice, basisPoints(650)) : NOTHING;
  const net = subtract(hammerPrice, add(commission, capitalGainsTax));
  return {
    state: 'sold',
    lotNumber,
    title,
    hammerPrice,
    wholePrice: null,
    commission,
    capitalGainsTax,
    net,
    buyerPaid,
  };
}

/** He owns all of it alone. */
const QUINTRAND = {
  name: 'M. Marcel Quintrand',
  share: basisPoints(10_000),
  payTo: {
    holder: 'M. Marcel Quintrand',
    iban: 'FR1420041010050500013M02606',
    bic: 'PSSTFRPPLIL',
  },
} as const;

export function statement(
  lines: readonly StatementLine[] = STATEMENT_LINES,
  changes: Partial<StatementFacts> = {},
): StatementFacts {
  const { party = SELLER } = changes;
  const services = lines.flatMap(feeOn);
  const soldLines = lines.filter((line) => line.state === 'sold');
  const hammerTotal = sum(soldLines.map((line) => line.hammerPrice));
  const commissionTotal = sum(soldLines.map((line) => line.commission));
  const capitalGainsTaxTotal = sum(soldLines.map((line) => line.capitalGainsTax));
  const servicesTotal = sum(services.map(({ gross }) => gross));
  const unpaid = soldLines.filter((line) => !line.buyerPaid);
  const deducted = add(commissionTotal, capitalGainsTaxTotal, servicesTotal);
  const netTotal = subtract(hammerTotal, deducted);
  return {
    ...HEAD,
    kind: 'statement',
    factsVersion: 1,
    language: party.language,
    number: 'D2026-0007',
    issuedOn: isoDate('2026-11-02'),
    party,
    sale: SALE,
    regime: 'margin',
    corrects: null,
    mandateNumbers: ['R2026-0007'],
    commissionRates: [COMMISSION],
    lines,
    services,
    hammerTotal,
    commissionTotal,
    capitalGainsTaxTotal,
    servicesTotal,
    netTotal,
    vat: [],
    servicesVat: services.map(({ rate, net, vat }) => ({ rate, net, vat })),
    awaitingBuyers: sum(unpaid.map((line) => line.net)),
    payBy: isoDate('2026-12-17'),
    returnRequestBy: isoDate('2026-10-25'),
    capitalGainsTax: { rate: basisPoints(650), threshold: euros(5_000) },
    owners: [{ ...QUINTRAND, net: netTotal, paidOut: changes.corrects?.paidOut ?? NOTHING }],
    ...changes,
  };
}

export function formalNotice(changes: Partial<FormalNoticeFacts> = {}): FormalNoticeFacts {
  const { party = BUYER, received = NOTHING, charges = [] } = changes;
  const lines = changes.lines ?? invoiceLines(3);
  const lots = lines.map((line) => add(line.hammerPrice, line.premium));
  const principal = add(sum(lots), ...charges.map(({ gross }) => gross));
  return {
    ...HEAD,
    kind: 'formal_notice',
    factsVersion: 1,
    language: party.language,
    number: 'M2026-0002',
    issuedOn: isoDate('2026-11-05'),
    party,
    sale: SALE,
    invoice: {
      number: 'F2026-0031',
      issuedOn: isoDate('2026-10-18'),
      dueOn: isoDate('2026-10-24'),
    },
    lines,
    charges,
    principal,
    received,
    balance: subtract(principal, received),
    delayDays: 15,
    channel: 'registered_letter',
    returned: null,
    reauctionRequestBy: isoDate('2027-01-17'),
    legalRate: null,
    latePayment:
      party.quality === 'professional'
        ? { yearlyRate: basisPoints(786), flatCompensation: euros(40) }
        : null,
    recoveryFee: { rate: basisPoints(1_000), minimum: euros(250), afterMonths: 1 },
    registeredNumber: null,
    ...changes,
  };
}

/** The fee on a reserve: at most one a sample, so that its VAT is that of the paper. */
function feeOn(line: StatementLine): readonly ServiceLine[] {
  if (line.state !== 'unsold' || line.reserve === null) return [];
  const { lotNumber, title, reserve } = line;
  const rate = basisPoints(2_000);
  const fee = splitGross(percentageOf(reserve, COMMISSION), rate);
  return [{ kind: 'reserve_fee', lotNumber, title, reserve, rate, ...fee }];
}
