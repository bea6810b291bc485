/** What is typed in the cells of prices and numbers, read before it is sent. */
import type { Cents } from '#domain/money/cents.ts';
import { parseAmount } from '#domain/money/parse.ts';

/** Nothing, one amount, two of them (`200-300`), or something else. */
export type TypedPrices =
  | { readonly kind: 'none' | 'unreadable' }
  | { readonly kind: 'one'; readonly amount: Cents }
  | { readonly kind: 'range'; readonly low: Cents; readonly high: Cents };

/** Reads `350`, `350 €`, `200-300`, `200 / 300`; a price is never negative. */
export function typedPrices(text: string): TypedPrices {
  const written = text.trim();
  if (written === '') return { kind: 'none' };
  const [first = '', second, ...more] = written.split(/\s*[-–—/]\s*/);
  const low = price(first);
  if (low === null || more.length > 0) return { kind: 'unreadable' };
  if (second === undefined) return { kind: 'one', amount: low };
  const high = price(second);
  return high === null ? { kind: 'unreadable' } : { kind: 'range', low, high };
}

function price(text: string): Cents | null {
  const read = parseAmount(text);
  return read.ok && read.value >= 0 ? read.value : null;
}
