/** The claim on a buyer in default. */
import type { ShortfallClaimFacts } from '#documents/shortfall-claim/facts.ts';
import { add, basisPoints, cents, euros, NOTHING, subtract, sum } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { HEAD, SALE, TRADER } from './samples.ts';

/** A trader who never paid 1,000 € and its premium; the lot made 700 € again. */
export function shortfallClaim(changes: Partial<ShortfallClaimFacts> = {}): ShortfallClaimFacts {
  const { party = TRADER, credited = euros(200) } = changes;
  const slices = changes.slices ?? [
    {
      ...{ from: isoDate('2026-01-25'), to: isoDate('2026-03-01'), days: 36 },
      ...{ rate: basisPoints(786), amount: cents(952) },
    },
  ];
  const parts = {
    price: euros(300),
    expenses: cents(11_840),
    interest: sum(slices.map(({ amount }) => amount ?? NOTHING)),
    flat: euros(40),
  };
  const total = add(parts.price, parts.expenses, parts.interest, parts.flat);
  return {
    ...HEAD,
    kind: 'shortfall_claim',
    factsVersion: 1,
    language: party.language,
    number: 'L2026-0001',
    issuedOn: isoDate('2026-11-05'),
    party,
    sale: SALE,
    again: { ...SALE, code: 'vente 13', heldOn: isoDate('2026-10-30') },
    invoice: {
      number: 'F2026-0031',
      issuedOn: isoDate('2026-10-18'),
      dueOn: isoDate('2026-10-24'),
    },
    lot: { number: '201', againNumber: '14', title: 'CIJ – Alfa Romeo P2' },
    first: { hammerPrice: euros(1_000), premium: euros(228) },
    second: { hammerPrice: euros(700), premium: cents(15_960) },
    costs: euros(50),
    ...parts,
    total,
    unpaid: euros(1_228),
    slices,
    credited,
    balance: subtract(total, credited),
    dueOn: isoDate('2026-11-20'),
    ...changes,
  };
}
