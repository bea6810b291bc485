/** Time: civil dates and instants, which do not mix. There is no clock here; "now" is an argument. */
import { z } from '#shared/zod.ts';
import { assert } from './assert.ts';
import { branded } from './branded.ts';

declare const calendar: unique symbol;

/** A day of the calendar, `2027-03-14`. */
export type IsoDate = string & { readonly [calendar]: 'date' };

/** A moment in UTC with milliseconds, `2027-03-14T13:05:00.000Z`. */
export type Instant = string & { readonly [calendar]: 'instant' };

const DAY_MS = 86_400_000;

/** A day, as it is stored and sent. */
export const IsoDate = branded<IsoDate>(z.iso.date());

/** A moment, as it is stored and sent. */
export const Instant = branded<Instant>(z.iso.datetime({ precision: 3 }));

/** Whether the text is a day that exists: `2027-02-29` is not. */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** Whether the text is a moment in UTC, to the millisecond, written in the one way. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

/** The text as a day; one that does not exist is a {@link Bug}. */
export function isoDate(text: string): IsoDate {
  assert(isIsoDate(text), `not a date: ${text}`);
  return text;
}

/** The text as a moment; any other spelling is a {@link Bug}. */
export function instant(text: string): Instant {
  assert(isInstant(text), `not an instant: ${text}`);
  return text;
}

/** The instant as an instant's text, from milliseconds since 1970. */
export function instantAt(epochMs: number): Instant {
  return instant(new Date(epochMs).toISOString());
}

const PARIS_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on the house's wall calendar (Europe/Paris) at an instant, whatever the machine's zone. */
export function dayInParis(moment: Instant): IsoDate {
  return isoDate(PARIS_DAY.format(new Date(moment)));
}

/** The day `count` whole days later, or earlier where it is negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
  assert(Number.isSafeInteger(count), `not a whole number of days: ${count}`);
  return isoDate(
    new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10),
  );
}

/** How many days the second comes after the first; negative where it comes before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** The same day `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const monthIndex = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(targetYear, targetMonth, Math.min(dayOfMonth, lastDay)));
  return isoDate(moved.toISOString().slice(0, 10));
}

/** How many days the year of a day has. */
export function daysInYear(day: IsoDate): number {
  const [first, last] = [isoDate(`${yearOf(day)}-01-01`), isoDate(`${yearOf(day)}-12-31`)];
  return daysBetween(first, last) + 1;
}

/** The calendar year, by which documents are numbered (FR-3). */
export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}
