/** Column types that assert on the way in and again on the way out. */
import { customType, text } from 'drizzle-orm/sqlite-core';
import { assert } from '#domain/assert.ts';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import { instant, isoDate } from '#domain/time.ts';

/** Whole euro cents. */
export const centsColumn = customType<{ data: Cents; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (amount) => cents(amount),
  fromDriver: (stored) => cents(stored),
});

/** A rate in basis points. */
export const basisPointsColumn = customType<{ data: BasisPoints; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (rate) => basisPoints(rate),
  fromDriver: (stored) => basisPoints(stored),
});

/** A civil date, `2027-03-14`. */
export const dateColumn = customType<{ data: IsoDate; driverData: string }>({
  dataType: () => 'text',
  toDriver: (day) => isoDate(day),
  fromDriver: (stored) => isoDate(stored),
});

/** A moment in UTC with milliseconds. */
export const instantColumn = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'text',
  toDriver: (moment) => instant(moment),
  fromDriver: (stored) => instant(stored),
});

/** Yes or no, stored as 1 or 0: a STRICT table has no other type for it. */
export const flagColumn = customType<{ data: boolean; driverData: number }>({
  dataType: () => 'integer',
  toDriver: (flag) => (flag ? 1 : 0),
  fromDriver: (stored) => {
    assert(stored === 0 || stored === 1, `not a flag: ${stored}`);
    return stored === 1;
  },
});

/** A record of facts as canonical JSON, so that a replay writes the same bytes. */
export function jsonColumn<T>() {
  return customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: (facts) => canonicalJson(facts),
    fromDriver: (stored) => JSON.parse(stored),
  });
}

/** An identifier, branded with what it names: `idColumn<LotId>()('lot_id')`. */
export function idColumn<Id extends string>() {
  return (name: string) => text(name).$type<Id>();
}

/** SHA-256 of some bytes, in hexadecimal. */
export const sha256Column = customType<{ data: Sha256; driverData: string }>({
  dataType: () => 'text',
  toDriver: (hash) => sha256Text(hash),
  fromDriver: (stored) => sha256Text(stored),
});

function sha256Text(text: string): Sha256 {
  assert(/^[0-9a-f]{64}$/.test(text), `not a SHA-256: ${text}`);
  return text as Sha256;
}
