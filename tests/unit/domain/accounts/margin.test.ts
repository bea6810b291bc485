/** What the house keeps of a sale. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saleMargin } from '#domain/accounts/margin.ts';
import { add, basisPoints, cents, euros, subtract } from '#domain/money/cents.ts';
import { totalPrice } from '#domain/sale/premium.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { soldLot, unsoldLot } from '../support.ts';

const RATE = basisPoints(1_440);

test('FR-4 of 100 € at 22.8 % and 14.4 % the house keeps 37.20 €, of which 6.20 € are tax', () => {
  const lots = [
    { lot: soldLot(euros(100)), commissionRate: RATE, capitalGains: 'exempt' as const },
    { lot: unsoldLot(), commissionRate: RATE, capitalGains: 'exempt' as const },
  ];
  expect(saleMargin(lots, EDITION_2026)).toEqual({
    premiumTotal: 2_280,
    commissionTotal: 1_440,
    split: { gross: 3_720, net: 3_100, vat: 620 },
  });
});

test('FR-4 what buyers pay is what consignors get and what the house keeps, to the cent', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000 })), (prices) => {
      const lots = prices.map((price) => {
        const lot = soldLot(cents(price));
        return { lot, commissionRate: RATE, capitalGains: 'exempt' as const };
      });
      const { premiumTotal, commissionTotal, split } = saleMargin(lots, EDITION_2026);
      const hammer = cents(prices.reduce((total, price) => total + price, 0));
      const paid = add(...prices.map((price) => totalPrice(cents(price), EDITION_2026)));
      expect(subtract(paid, subtract(hammer, commissionTotal))).toBe(split.gross);
      expect(add(split.net, split.vat)).toBe(add(premiumTotal, commissionTotal));
    }),
  );
});
