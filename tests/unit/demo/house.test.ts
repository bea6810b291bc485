/** The demonstration house on paper: large enough, and without a contradiction. */
import { existsSync } from 'node:fs';
import { isValidBIC, isValidIBAN } from 'ibantools';
import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { COMING_CONSIGNMENTS } from '#demo/house/coming-sale.ts';
import { LETTERHEAD } from '#demo/house/house.ts';
import { PARTIES } from '#demo/house/parties.ts';
import { PAST_CONSIGNMENTS, SETTLEMENTS } from '#demo/house/past-sale.ts';
import { itemsOf, lotsOf } from '#demo/house/sheet.ts';
import { rowsOfTable } from '#demo/house/table.ts';
import { sum } from '#domain/money/cents.ts';

function passes(kind: 'siren' | 'tva', number: string): boolean {
  return stdnum['FR']?.[kind]?.validate(number).isValid === true;
}

const past = PAST_CONSIGNMENTS.flatMap((sheet) => lotsOf(sheet, PAST_CONSIGNMENTS));
const coming = COMING_CONSIGNMENTS.flatMap((sheet) => lotsOf(sheet, COMING_CONSIGNMENTS));
const sheets = [...PAST_CONSIGNMENTS, ...COMING_CONSIGNMENTS];
const items = sheets.flatMap(itemsOf);

test('the house is large enough to try the program in', () => {
  expect(items.length).toBeGreaterThanOrEqual(120);
  expect(past.length + coming.length).toBeGreaterThanOrEqual(60);
  expect(PARTIES.length).toBeGreaterThanOrEqual(25);
  const photographs = [...past, ...coming].flatMap(({ photograph }) => photograph ?? []);
  expect(new Set(photographs).size).toBeGreaterThanOrEqual(30);
});

test('every photograph of a lot is in the assets', () => {
  for (const { photograph } of [...past, ...coming]) {
    const file = new URL(`../../../assets/demo/${photograph}.jpg`, import.meta.url);
    expect(photograph === null || existsSync(file), `${photograph}`).toBe(true);
  }
});

test('the past sale has every outcome, and a photograph of each lot', () => {
  const outcomes = new Set(past.map(({ result }) => result.outcome));
  expect(outcomes).toEqual(new Set(['sold', 'under', 'unsold', 'withdrawn']));
  expect(past.filter(({ photograph }) => photograph === null)).toEqual([]);
});

test('the coming sale wants appraisals, photographs and a signature', () => {
  expect(coming.some(({ parts }) => parts === null)).toBe(true);
  expect(coming.some(({ photograph }) => photograph === null)).toBe(true);
  expect(COMING_CONSIGNMENTS.some(({ mandate }) => mandate !== 'signed')).toBe(true);
});

test('CT-9.9 no reserve of the house is above its low estimate', () => {
  for (const { key, reserve, parts } of [...past, ...coming]) {
    const low = sum((parts ?? []).map(({ lowEstimate }) => lowEstimate));
    expect(reserve === null || reserve <= low, key).toBe(true);
  }
});

test('every buyer of the past sale is enrolled, and is known to pay or not', () => {
  const buyers = past.flatMap(({ result }) => ('buyer' in result ? result.buyer : []));
  const known = new Set(PARTIES.map(({ key }) => key));
  expect(buyers.filter((key) => !known.has(key))).toEqual([]);
  expect(new Set(buyers)).toEqual(new Set(Object.keys(SETTLEMENTS)));
});

test('registration and account numbers pass every check', () => {
  for (const { text } of PARTIES) {
    expect(text.iban === '' || isValidIBAN(text.iban), text.iban).toBe(true);
    if (text.country !== 'FR' || text.companyRegistration === '') continue;
    expect(passes('siren', text.companyRegistration)).toBe(true);
    if (text.vatNumber !== '') expect(passes('tva', text.vatNumber)).toBe(true);
  }
  expect(isValidIBAN(LETTERHEAD.thirdPartyIban)).toBe(true);
  expect(LETTERHEAD.thirdPartyBic === '' || isValidBIC(LETTERHEAD.thirdPartyBic)).toBe(true);
  expect(passes('siren', LETTERHEAD.siren)).toBe(true);
});

test('a line of a table with a cell too few is not read as something else', () => {
  expect(() => rowsOfTable(['a', 'b'], '1 | 2\n3')).toThrow('not 2 cells');
});
