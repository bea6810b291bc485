/** The day at this desk. */
import { dayInParis, type IsoDate, instantAt } from '#domain/time.ts';

/** The day on the house's wall, to complete or begin what is typed; the engine has its own clock. */
export function todayHere(): IsoDate {
  return dayInParis(instantAt(Date.now()));
}
