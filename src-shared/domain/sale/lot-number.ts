/** Lot numbers in a sale: 27, and 27A for the lot slipped in after it. */

export interface LotNumber {
  readonly number: number;
  /** Empty, or one capital letter. */
  readonly suffix: string;
}

const WRITTEN = /^([1-9]\d{0,5})([A-Z]?)$/;

/** Reads `27`, `27A`, `27 a`; null for anything else. Numbers run from 1 to 999 999. */
export function parseLotNumber(text: string): LotNumber | null {
  const match = WRITTEN.exec(text.replace(/\s/g, '').toUpperCase());
  if (match === null) return null;
  const [, digits = '', suffix = ''] = match;
  return { number: Number(digits), suffix };
}

/** Whether the parts make a number that {@link parseLotNumber} would read. */
export function isLotNumber(parts: LotNumber): boolean {
  return WRITTEN.test(formatLotNumber(parts));
}

/** `27`, `27A`: as printed in the catalogue. */
export function formatLotNumber({ number, suffix }: LotNumber): string {
  return `${number}${suffix}`;
}

/** The order of the sale: 27, 27A, 27B, 28. */
export function compareLotNumbers(left: LotNumber, right: LotNumber): number {
  if (left.number !== right.number) return left.number - right.number;
  if (left.suffix === right.suffix) return 0;
  return left.suffix < right.suffix ? -1 : 1;
}

/** The whole number after the last one taken: 28 after 27B, 1 in an empty sale. */
export function nextLotNumber(taken: readonly LotNumber[]): LotNumber {
  const last = taken.reduce((highest, { number }) => Math.max(highest, number), 0);
  return { number: last + 1, suffix: '' };
}

/** The first free letter after a number: 27A, then 27B; null when 27Z is taken. */
export function nextSuffix(number: number, taken: readonly LotNumber[]): LotNumber | null {
  const used = new Set(taken.filter((lot) => lot.number === number).map((lot) => lot.suffix));
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !used.has(letter));
  return free === undefined ? null : { number, suffix: free };
}
