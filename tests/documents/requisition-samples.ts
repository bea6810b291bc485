/** What sellers sign, for the tests: a requisition, and an amendment to it. */
import type { AmendmentFacts } from '#documents/amendment/facts.ts';
import type { MandateFacts } from '#documents/mandate/facts.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { COMMISSION, HEAD, SALE, SELLER } from './samples.ts';

const SOLD_BY = {
  vat: { status: 'private' },
  owners: [
    {
      name: 'M. Marcel Quintrand',
      about: '3 rue des Arènes, 18000 Bourges',
      share: basisPoints(10_000),
      capitalGains: { status: 'subject' },
    },
  ],
  signatory: {
    capacity: 'owner',
    name: '',
    identity: {
      kind: 'identity_card',
      number: '12AB34567',
      issuedBy: 'la préfecture du Cher',
      issuedOn: isoDate('2021-03-04'),
    },
  },
} as const;

export function mandate(changes: Partial<MandateFacts> = {}): MandateFacts {
  const { party = SELLER } = changes;
  return {
    ...HEAD,
    kind: 'mandate',
    factsVersion: 1,
    language: party.language,
    number: 'R2026-0007',
    issuedOn: isoDate('2026-06-12'),
    party,
    signedOn: null,
    channels: 'room_and_online',
    sale: SALE,
    ...SOLD_BY,
    lots: [
      agreed(1, 'Dinky Toys (France) 24 C – Citroën DS 19, verte à toit ivoire', [100, 150, null]),
      agreed(2, 'Märklin – autorail articulé TW 800, tôle, écartement 0', [4_000, 6_000, 3_800]),
      {
        ...agreed(3, 'Corgi Toys 261 – James Bond, et 1 autre modèle', [250, 300, null]),
        items: ['Corgi Toys 261 — James Bond’s Aston Martin D.B.5', 'Corgi Toys 267 — Batmobile'],
      },
      agreed(4, 'JEP – hydravion H 4, mécanique', [350, 450, 300]),
    ],
    itemsLeft: [{ number: 6, title: '12 × Caisse de pièces détachées, à trier' }],
    lowEstimateTotal: euros(4_700),
    highEstimateTotal: euros(6_900),
    commissionRate: COMMISSION,
    charges: [],
    withdrawal: {
      freeDays: 90,
      middleDays: 60,
      middleRate: basisPoints(1_500),
      lateRate: basisPoints(2_500),
    },
    returnRequestDays: 8,
    payoutMonths: 2,
    startingShare: basisPoints(5_000),
    capitalGainsTax: { rate: basisPoints(650), threshold: euros(5_000) },
    payTo: {
      holder: 'M. Marcel Quintrand',
      iban: 'FR1420041010050500013M02606',
      bic: 'PSSTFRPPLIL',
    },
    ...changes,
  };
}

export function amendment(changes: Partial<AmendmentFacts> = {}): AmendmentFacts {
  const { party = SELLER } = changes;
  return {
    ...HEAD,
    kind: 'amendment',
    factsVersion: 1,
    language: party.language,
    number: 'A2026-0001',
    issuedOn: isoDate('2026-09-02'),
    party,
    mandateNumber: 'R2026-0007',
    mandateSignedOn: isoDate('2026-06-12'),
    signatory: SOLD_BY.signatory,
    commissionRate: { before: COMMISSION, after: basisPoints(1_200) },
    authorises: { before: 'both', after: 'both' },
    lots: [
      {
        title: 'Märklin – autorail articulé TW 800, tôle, écartement 0',
        items: ['Märklin – autorail articulé TW 800, tôle, écartement 0'],
        before: prices(4_000, 6_000, 3_800),
        after: prices(3_500, 5_000, 3_000),
      },
      {
        title: 'Corgi Toys 261 – James Bond, et 1 autre modèle',
        items: ['Corgi Toys 261 — James Bond’s Aston Martin D.B.5', 'Corgi Toys 267 — Batmobile'],
        before: null,
        after: prices(250, 300, null),
      },
    ],
    ...changes,
  };
}

function prices(low: number, high: number, reserve: number | null) {
  return {
    ...{ lowEstimate: euros(low), highEstimate: euros(high) },
    reserve: reserve === null ? null : euros(reserve),
    whole: null,
  };
}

function agreed(
  number: number,
  title: string,
  [low, high, reserve]: readonly [number, number, number | null],
) {
  return {
    ...{ number, title, items: [title] },
    ...{ lowEstimate: euros(low), highEstimate: euros(high) },
    reserve: reserve === null ? null : euros(reserve),
    whole: null,
  };
}
