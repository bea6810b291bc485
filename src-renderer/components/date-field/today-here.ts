/** The day on the house's wall: only to begin a field with, the engine has its own clock. */
import { dayInParis, type IsoDate, instantAt } from '#domain/time.ts';

export function todayHere(): IsoDate {
  return dayInParis(instantAt(Date.now()));
}
