/** Dates and figures as both languages write them, on the clock of the house. */
import { describe, expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { instant, isoDate } from '#domain/time.ts';
import { textIn } from '#renderer/text/i18n.ts';

const fr = textIn('fr');
const en = textIn('en');
const day = isoDate('2027-03-14');
const evening = instant('2027-03-14T22:30:00.000Z');

describe('dates', () => {
  test('a civil day is the same day whatever the zone of the machine', () => {
    expect(fr.date(day)).toBe('14 mars 2027');
    expect(en.date(day)).toBe('14 March 2027');
    expect(fr.date(day, 'figures')).toBe('14/03/2027');
    expect(fr.date(day, 'long')).toBe('dimanche 14 mars 2027');
  });

  test('a moment is told by the clock of the house', () => {
    expect(fr.hour(evening)).toBe('23:30');
    expect(fr.moment(evening)).toBe('14 mars 2027, 23:30');
  });
});

describe('sentences', () => {
  test('write their own figures', () => {
    expect(fr.t('common.rows', { count: 100_000 })).toBe('100\u202F000 lignes');
    expect(en.t('common.rows', { count: 100_000 })).toBe('100,000 rows');
    expect(fr.t('common.rows', { count: 1 })).toBe('1 ligne');
  });

  test('amounts have their sign and their spaces', () => {
    expect(fr.money(cents(4_823_040))).toBe('48\u202F230,40\u00A0€');
    expect(en.money(cents(4_823_040))).toBe('€48,230.40');
    expect(fr.euros(cents(35_000))).toBe('350\u00A0€');
  });
});

test('the first of a month is said as the French say it', () => {
  expect(fr.date(isoDate('2027-03-01'))).toBe('1er mars 2027');
  expect(fr.date(isoDate('2027-03-01'), 'long')).toBe('lundi 1er mars 2027');
  expect(fr.date(isoDate('2027-03-11'))).toBe('11 mars 2027');
  expect(fr.date(isoDate('2027-03-01'), 'figures')).toBe('01/03/2027');
  expect(en.date(isoDate('2027-03-01'))).toBe('1 March 2027');
});
