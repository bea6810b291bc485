/** Sums of a whole sale, against the arithmetic that nothing could do without. */
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { basisPoints, cents, percentageOf } from '#domain/money/cents.ts';
import { type BenchLine, timed } from '#root/scripts/benchmark.ts';

const LOTS = 5_500;
const hammerPrices = Array.from({ length: LOTS }, (_, index) => cents(((index * 7) % 900) * 1_000));
const premiumRate = basisPoints(2_280);
const event = {
  type: 'lot.knocked_down/1',
  lotId: 'e7b1',
  saleId: '9c40',
  paddle: 31,
  hammerPrice: 24_000,
};

export const pairs = [
  {
    name: 'the premium of 5,500 lots, exactly / in floating point',
    subject: () => void hammerPrices.map((price) => percentageOf(price, premiumRate)),
    baseline: () => void hammerPrices.map((price) => Math.round(price * 0.228)),
    ratioMax: 40,
  },
  {
    name: 'an event in canonical JSON / in plain JSON',
    subject: () => void canonicalJson(event),
    baseline: () => void JSON.stringify(event),
    ratioMax: 25,
  },
];

export const lines: readonly BenchLine[] = pairs.map(({ name, ratioMax, ...works }) =>
  timed(name, { ratioAtMost: ratioMax }, works),
);
