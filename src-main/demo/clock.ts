/** A house clock that can be put back: a demonstration has a past. */
import { addDays, type Instant, type IsoDate, instant, instantAt } from '#domain/time.ts';

export interface HouseClock {
  readonly now: () => Instant;
  /** From here on it is this moment, until it is set again or runs. */
  setTo(moment: Instant): void;
  /** The clock goes with the world again. */
  run(): void;
}

/** A clock that goes with `worldNow` until it is set. */
export function houseClock(worldNow: () => Instant): HouseClock {
  let stood: Instant | null = null;
  return {
    now: () => stood ?? worldNow(),
    setTo: (moment) => {
      stood = moment;
    },
    run: () => {
      stood = null;
    },
  };
}

/** So many days from a day (negative: before it), at an hour and minute of universal time. */
export function momentOf(today: IsoDate, days: number, hour: `${number}:${number}`): Instant {
  return instant(`${addDays(today, days)}T${hour}:00.000Z`);
}

export function secondsLater(moment: Instant, seconds: number): Instant {
  return instantAt(Date.parse(moment) + seconds * 1_000);
}
