/** What the law says, by the day. */
import { expect, test } from 'vitest';
import { lawOn } from '#domain/law/law.ts';
import { isoDate } from '#domain/time.ts';

const on = (day: string) => lawOn(isoDate(day));

test('the figures of today are those of the articles', () => {
  expect(on('2026-11-21')).toEqual({
    vatRate: 2_000,
    vatRates: [210, 550, 1_000, 2_000],
    capitalGains: { rate: 650, threshold: 500_000 },
    cashLimits: { resident: 100_000, nonResidentPrivate: 1_500_000 },
    latePaymentFlat: 4_000,
    payoutMonths: 2,
    reiterationMonths: 3,
    legalAge: 18,
    legalInterest: null,
  });
});

test('FR-10 FR-8 a figure holds from its day on, and not the day before', () => {
  expect(on('2018-09-30').cashLimits.nonResidentPrivate).toBe(1_000_000);
  expect(on('2018-10-01').cashLimits.nonResidentPrivate).toBe(1_500_000);
  expect(on('2025-12-31').legalInterest).toBe(276);
  expect(on('2026-01-01').legalInterest).toBe(262);
  // A half-year whose rate is not known yet has none, rather than that of the one before.
  expect(on('2026-07-01').legalInterest).toBeNull();
});

test('before its first day a figure is what it was then', () => {
  expect(on('1900-01-01')).toMatchObject({ vatRate: 2_000, legalAge: 18, legalInterest: null });
});
