/** The consignor’s statement. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalGainsTax } from '#domain/accounts/owners.ts';
import { reserveFees } from '#domain/accounts/service.ts';
import type {
  ConsignedLot,
  StandingStatement,
  StatementDraft,
} from '#domain/accounts/statement.ts';
import {
  draftStatements,
  issueStatement,
  sellersCommission,
  vatOfConsignor,
} from '#domain/accounts/statement.ts';
import { present } from '#domain/assert.ts';
import type { Owner } from '#domain/consignment/seller.ts';
import { allocate } from '#domain/money/allocate.ts';
import { basisPoints, type Cents, cents, euros, sum } from '#domain/money/cents.ts';
import type { PlacementWithResult } from '#domain/sale/state.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { isoDate } from '#domain/time.ts';
import {
  CONSIGNOR,
  cancelledLot,
  consignmentId,
  issuedDocument,
  lotId,
  partyId,
  SALE,
  SOLE_OWNER,
  saleId,
  soldLot,
  statementId,
  UNDER_MARGIN,
  unsoldLot,
  verdict,
  wholly,
  withdrawnLot,
  yes,
} from '../support.ts';

const RATE = basisPoints(1_440);
const OTHERS = {
  ...{ consignmentId: consignmentId(2), consignorId: partyId('other') },
  ...{ lowEstimate: euros(120), highEstimate: euros(150) },
};
const { heldOn } = SALE;
const CLOSED = { ...SALE, state: 'closed' } as const;
const UNTOLD = { standing: [] };
const at = (number: number) => ({ lotId: lotId(number), number: { number, suffix: '' } });

function consigned(lot: PlacementWithResult, over: Partial<ConsignedLot> = {}): ConsignedLot {
  const told = { commissionRate: RATE, owners: [SOLE_OWNER], regime: UNDER_MARGIN };
  return { ...wholly(lot), ...told, ...over };
}

function draft(...lots: readonly ConsignedLot[]) {
  const [only, ...others] = yes(
    draftStatements(CONSIGNOR, { sale: CLOSED, lots, ...UNTOLD }, EDITION_2026),
  );
  expect(others).toEqual([]);
  return present(only, 'one regime, one statement');
}

test('a statement tells what became of every lot, in the order of the sale', () => {
  const statement = draft(
    consigned(withdrawnLot(at(3))),
    consigned(unsoldLot(at(2))),
    consigned(soldLot(euros(100), at(1))),
    consigned(soldLot(euros(500), { ...at(4), parts: [OTHERS] })),
    consigned(soldLot(euros(500), { ...at(5), saleId: saleId(11) })),
  );
  expect(statement.lines.map(({ lotId: lot, result }) => [lot, result])).toEqual([
    ['lot-1', 'sold'],
    ['lot-2', 'unsold'],
    ['lot-3', 'withdrawn'],
  ]);
  expect(statement).toMatchObject({ hammerTotal: 10_000, commissionTotal: 1_440, net: 8_560 });
});

test('CT-9.8 FR-4 a lot unsold at its reserve owes a fee on it, with VAT of its own', () => {
  const general = { regime: 'general', rate: basisPoints(550) } as const;
  const underReserve = { reason: 'reserve_not_met', lastBid: euros(90) } as const;
  const table = [
    [unsoldLot({ reserve: euros(110) }), 1_584, 264],
    [unsoldLot({ reserve: euros(110), ...underReserve }), 1_584, 264],
    [unsoldLot(), 0, 0],
    [withdrawnLot({ reserve: euros(110) }), 0, 0],
    [cancelledLot(euros(200), { reserve: euros(110) }), 0, 0],
    [soldLot(euros(90), { reserve: euros(110) }), 0, 0],
  ] as const;
  for (const [lot, gross, vat] of table) {
    for (const regime of [UNDER_MARGIN, general]) {
      const fees = reserveFees([consigned(lot, { regime })], heldOn);
      expect(sum(fees.map((fee) => fee.gross))).toBe(gross);
      expect(sum(fees.map((fee) => fee.vat))).toBe(vat);
      expect(fees.every(({ vatRate }) => vatRate === 2_000)).toBe(true);
    }
    if (lot.state !== 'sold') expect(sellersCommission(consigned(lot))).toBe(0);
  }
  // Sold, under its reserve or not: a commission on the hammer price.
  const sold = consigned(soldLot(euros(90), { reserve: euros(110) }));
  expect(sellersCommission(sold)).toBe(1_296);
});

test('CT-9.8 the VAT of several fees is rounded once, and each line has its share', () => {
  const lots = [1, 2, 3].map((number) =>
    consigned(unsoldLot({ ...at(number), reserve: cents(1) })),
  );
  const dear = lots.map((each) => ({ ...each, commissionRate: basisPoints(10_000) }));
  const fees = reserveFees(dear, heldOn);
  expect(fees.map(({ net, vat, gross }) => [net, vat, gross])).toEqual([
    [0, 1, 1],
    [1, 0, 1],
    [1, 0, 1],
  ]);
});

test('CT-9.8 a consignor who sold nothing at his reserves owes the house', () => {
  const statement = draft(consigned(unsoldLot({ reserve: euros(110) })));
  expect(statement).toMatchObject({ hammerTotal: 0, commissionTotal: 0, servicesTotal: 1_584 });
  expect(statement.net).toBe(-1_584);
});

test('CT-9.14 6.5 % is withheld on each lot over 5,000 €, for sellers subject to it', () => {
  const table = [
    [500_000, 'subject', 0],
    [500_001, 'subject', 32_500],
    [600_000, 'subject', 39_000],
    [600_000, 'professional', 0],
    [600_000, 'resident_abroad', 0],
    [600_000, 'option_general_regime', 0],
  ] as const;
  for (const [hammer, capitalGains, tax] of table) {
    const owners = [{ ...SOLE_OWNER, capitalGains }];
    const price = cents(hammer);
    expect(capitalGainsTax(price, { owners, heldOn })).toBe(tax);
  }
});

test('CT-9.14 of several owners each owes it on his own share of a lot over the threshold', () => {
  const owner = (name: string, share: number, capitalGains: Owner['capitalGains']): Owner => {
    return { partyId: partyId(name), share: basisPoints(share), capitalGains };
  };
  const thirds = [
    owner('a', 3_334, 'subject'),
    owner('b', 3_333, 'subject'),
    owner('c', 3_333, 'resident_abroad'),
  ];
  // 333 434.01 c, 333 334.00 c and the rest: 6.5 % of the first two, each to the nearest cent.
  const taxOn = (price: Cents) => capitalGainsTax(price, { owners: thirds, heldOn });
  expect(taxOn(cents(1_000_101))).toBe(21_673 + 21_667);
  expect(taxOn(cents(500_000))).toBe(0);
});

test('CT-9.14 the threshold is a lot’s: two lots of 3,000 € are not one of 6,000 €', () => {
  const two = draft(
    consigned(soldLot(euros(3_000), at(1))),
    consigned(soldLot(euros(3_000), at(2))),
  );
  expect(two.withheldTotal).toBe(0);
  const one = draft(consigned(soldLot(euros(6_000), at(1))));
  expect(one.withheldTotal).toBe(39_000);
  expect(one.net).toBe(600_000 - 86_400 - 39_000);
});

test('FR-5 the seller is paid at the latest two months after the sale', () => {
  expect(draft(consigned(soldLot(euros(100)))).payableOn).toBe('2027-05-14');
  const endOfYear = { ...CLOSED, heldOn: isoDate('2026-12-31') };
  const lots = [consigned(soldLot(euros(100)))];
  const drafts = yes(
    draftStatements(CONSIGNOR, { sale: endOfYear, lots, ...UNTOLD }, EDITION_2026),
  );
  expect(drafts[0]?.payableOn).toBe('2027-02-28');
});

test('FR-3 a consignor is told of a closed sale, of something, and once', () => {
  const lots = [consigned(soldLot(euros(100)))];
  const told = [standing(draft(...lots))];
  const table = [
    [{ sale: SALE, lots, standing: [] }, 'sale_not_closed'],
    [{ sale: CLOSED, lots: [], standing: [] }, 'nothing_to_settle'],
    [{ sale: CLOSED, lots, standing: [] }, 'ok'],
    [{ sale: CLOSED, lots, standing: told }, 'nothing_to_settle'],
  ] as const;
  for (const [sold, expected] of table) {
    expect(verdict(draftStatements(CONSIGNOR, sold, EDITION_2026))).toBe(expected);
  }
});

/** A drafted statement once it was issued. */
function standing({ regime, lines, services }: StatementDraft, id = 1): StandingStatement {
  return { statementId: statementId(id), regime, lines, services };
}

test('FR-3 a statement that tells of a sale cancelled since is corrected by another', () => {
  const kept = consigned(soldLot(euros(80), at(2)));
  const first = draft(consigned(soldLot(euros(100), at(1))), kept);
  const lots = [consigned(cancelledLot(euros(100), at(1))), kept];
  const told = { sale: CLOSED, lots, standing: [standing(first, 7)] };
  const [corrected] = yes(draftStatements(CONSIGNOR, told, EDITION_2026));
  expect(corrected).toMatchObject({ corrects: 'stat-7', hammerTotal: 8_000, net: 6_848 });
  expect(corrected?.lines.map(({ result }) => result)).toEqual(['cancelled', 'sold']);
  const second = standing(present(corrected, 'one regime'), 8);
  const again = { sale: CLOSED, lots, standing: [second] };
  expect(verdict(draftStatements(CONSIGNOR, again, EDITION_2026))).toBe('nothing_to_settle');
});

test('FR-3 of two regimes only the statement that is true no more is corrected', () => {
  const general = { regime: 'general', rate: basisPoints(2_000) } as const;
  const kept = consigned(soldLot(euros(80), at(2)));
  const before = [consigned(soldLot(euros(100), at(1)), { regime: general }), kept];
  const first = yes(
    draftStatements(CONSIGNOR, { sale: CLOSED, lots: before, ...UNTOLD }, EDITION_2026),
  );
  const told = first.map((each, index) => standing(each, index + 1));
  const now = [consigned(cancelledLot(euros(100), at(1)), { regime: general }), kept];
  const drafts = yes(
    draftStatements(CONSIGNOR, { sale: CLOSED, lots: now, standing: told }, EDITION_2026),
  );
  expect(drafts.map(({ regime, corrects, net }) => [regime, corrects, net])).toEqual([
    ['general', 'stat-2', 0],
  ]);
});

test('CT-9.14 of several owners each gets his share of the net, less the tax that he owes', () => {
  const owner = (name: string, share: number, capitalGains: Owner['capitalGains']): Owner => {
    return { partyId: partyId(name), share: basisPoints(share), capitalGains };
  };
  const estate = [
    owner('widow', 5_000, 'subject'),
    owner('son', 2_500, 'subject'),
    owner('daughter', 2_500, 'resident_abroad'),
  ];
  const other = consigned(soldLot(euros(10), at(3)));
  const statement = draft(
    consigned(soldLot(cents(600_001), at(1)), { owners: estate }),
    consigned(unsoldLot({ ...at(2), reserve: euros(110) }), { owners: estate }),
    { ...other, part: { ...other.part, consignmentId: consignmentId(2) } },
  );
  // 6 000.01 less 864.00 and 15.84 is 5 120.17: half and quarters, less 6.5 % of each share.
  expect(statement.owners).toEqual([
    { ownerId: partyId('widow'), net: 256_009 - 19_500 },
    { ownerId: partyId('son'), net: 128_004 - 9_750 },
    { ownerId: partyId('daughter'), net: 128_004 },
    { ownerId: CONSIGNOR, net: 856 },
  ]);
});

test('the shares of the owners are the net to the cent, whatever they are', () => {
  const anyShares = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 });
  const anyPrices = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(anyShares, anyPrices, (weights, prices) => {
      const owners = allocate(cents(10_000), weights).map((share, index): Owner => {
        const capitalGains = index % 2 === 0 ? 'subject' : 'professional';
        return { partyId: partyId(`owner ${index}`), share: basisPoints(share), capitalGains };
      });
      const lots = prices.map((price, index) => {
        const lot = index % 3 === 2 ? unsoldLot({ reserve: cents(price), ...at(index) }) : null;
        return consigned(lot ?? soldLot(cents(price), at(index)), { owners });
      });
      const { net, owners: stated } = draft(...lots);
      expect(sum(stated.map((each) => each.net))).toBe(net);
    }),
  );
});

test('hammer less commission less tax is the net, to the cent, whatever the lots', () => {
  const anyLot = fc.record({
    price: fc.integer({ min: 500, max: 1e7 }).map(cents),
    capitalGains: fc.constantFrom('subject' as const, 'professional' as const),
    rate: fc.integer({ min: 0, max: 5_000 }).map(basisPoints),
  });
  fc.assert(
    fc.property(fc.array(anyLot, { minLength: 1, maxLength: 20 }), (sold) => {
      const lots = sold.map(({ price, capitalGains, rate }, index) => {
        const owners = [{ ...SOLE_OWNER, capitalGains }];
        return consigned(soldLot(price, at(index + 1)), { owners, commissionRate: rate });
      });
      const { lines, net } = draft(...lots);
      const lineByLine = lines.map((line) => {
        return (line.hammerPrice ?? 0) - line.commission - line.capitalGainsTax;
      });
      expect(net).toBe(lineByLine.reduce((running, each) => running + each, 0));
    }),
  );
});

test('an issued statement carries its draft and its number', () => {
  const issue = {
    document: issuedDocument('statement', 'D2027-0001'),
    statementId: statementId(1),
  };
  const statement = draft(consigned(soldLot(euros(100))));
  expect(issueStatement(statement, issue)).toEqual({
    type: 'statement.issued/1',
    ...statement,
    ...issue,
  });
});

test('FR-4 who charges VAT on some lots has two statements, and his VAT is inside one', () => {
  const general = { regime: 'general', rate: basisPoints(2_000) } as const;
  const lots = [
    consigned(soldLot(euros(100), at(1)), { regime: general }),
    consigned(soldLot(euros(80), at(2))),
    consigned(unsoldLot({ ...at(3), reserve: euros(50) }), { regime: general }),
  ];
  const drafts = yes(draftStatements(CONSIGNOR, { sale: CLOSED, lots, ...UNTOLD }, EDITION_2026));
  expect(drafts.map(({ regime, lines }) => [regime, lines.length])).toEqual([
    ['margin', 1],
    ['general', 2],
  ]);
  // 100.00 less 14.40 is 85.60, tax included; the fee on a reserve is no price of his.
  const [margin, taxed] = drafts.map(({ lines }) => vatOfConsignor(lines));
  expect(margin).toEqual([]);
  expect(taxed).toEqual([{ rate: 2_000, net: 7_133, vat: 1_427, gross: 8_560 }]);
});
