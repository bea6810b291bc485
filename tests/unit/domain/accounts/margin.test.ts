/** What the house keeps of a sale. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saleMargin } from '#domain/accounts/margin.ts';
import { draftStatements } from '#domain/accounts/statement.ts';
import { add, basisPoints, cents, euros, sum } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import {
  CONSIGNOR,
  SALE,
  SOLE_OWNER,
  soldLot,
  UNDER_MARGIN,
  unsoldLot,
  wholly,
  yes,
} from '../support.ts';

const RATE = basisPoints(1_440);
const OF_ONE = { commissionRate: RATE, owners: [SOLE_OWNER] };
const { heldOn } = SALE;
const CLOSED = { ...SALE, state: 'closed' } as const;

test('FR-4 of 100 € at 22.8 % and 14.4 % the house keeps 37.20 €, of which 6.20 € are tax', () => {
  const lots = [
    { ...wholly(soldLot(euros(100))), ...OF_ONE, regime: UNDER_MARGIN },
    { ...wholly(unsoldLot()), ...OF_ONE, regime: UNDER_MARGIN },
  ];
  expect(saleMargin({ heldOn, lots, charges: [] }, EDITION_2026)).toEqual({
    premiumTotal: 2_280,
    commissionTotal: 1_440,
    split: { gross: 3_720, net: 3_100, vat: 620 },
    services: { gross: 0, net: 0, vat: 0 },
    charges: { gross: 0, net: 0, vat: 0 },
  });
});

test('CT-9.8 the fee of a lot under its reserve is kept apart from any margin, and taxed', () => {
  const lot = unsoldLot({ reserve: euros(110) });
  const unsold = { ...wholly(lot), ...OF_ONE, regime: UNDER_MARGIN };
  expect(saleMargin({ heldOn, lots: [unsold], charges: [] }, EDITION_2026)).toEqual({
    premiumTotal: 0,
    commissionTotal: 0,
    split: { gross: 0, net: 0, vat: 0 },
    services: { gross: 1_584, net: 1_320, vat: 264 },
    charges: { gross: 0, net: 0, vat: 0 },
  });
});

test('FR-4 what the house keeps of goods at 5.5 % bears 5.5 %, and the rest its own rate', () => {
  const reduced = { regime: 'general', rate: basisPoints(550) } as const;
  const lot = { ...wholly(soldLot(euros(100))), ...OF_ONE };
  const lots = [
    { ...lot, regime: reduced },
    { ...lot, regime: UNDER_MARGIN },
  ];
  // 37.20 € at 5.5 % hold 1.94 € of tax; at 20 %, 6.20 €.
  expect(saleMargin({ heldOn, lots, charges: [] }, EDITION_2026).split).toEqual({
    ...{ gross: 7_440, net: 6_626, vat: 814 },
  });
});

const TAXED = { regime: 'general', rate: basisPoints(2_000) } as const;
const price = fc.integer({ min: 1, max: 10_000_000 }).map(cents);

test('FR-4 what buyers pay is what consignors, the tax office and the house get', () => {
  const sold = fc.record({ price, subject: fc.boolean() }).map(({ price, subject }) => ({
    ...wholly(soldLot(price)),
    commissionRate: RATE,
    owners: [{ ...SOLE_OWNER, ...(subject ? {} : { capitalGains: 'professional' as const }) }],
    regime: subject ? UNDER_MARGIN : TAXED,
  }));
  const unsold = price.map((reserve) => ({
    ...wholly(unsoldLot({ reserve })),
    commissionRate: RATE,
    owners: [SOLE_OWNER],
    regime: UNDER_MARGIN,
  }));
  fc.assert(
    fc.property(fc.array(fc.oneof(sold, unsold), { minLength: 1 }), (lots) => {
      const { split, services } = saleMargin({ heldOn, lots, charges: [] }, EDITION_2026);
      const sold = { sale: CLOSED, lots, standing: [] };
      const stated = yes(draftStatements(CONSIGNOR, sold, EDITION_2026));
      const net = sum(stated.map((each) => each.net));
      const withheldTotal = sum(stated.map((each) => each.withheldTotal));
      const prices = lots.flatMap(({ lot }) => (lot.state === 'sold' ? [lot.hammerPrice] : []));
      const paid = sum(prices.map((hammer) => totalPrice(hammer, EDITION_2026)));
      expect(add(net, withheldTotal, split.gross, services.gross)).toBe(paid);
      const told = stated.flatMap((each) => each.services);
      expect(services.vat).toBe(sum(told.map(({ vat }) => vat)));
      expect(add(split.net, split.vat)).toBe(split.gross);
    }),
  );
});
