/** The stage on which the demonstration plays: who acts, on which day, and what they are told. */
import { Bug } from '#domain/assert.ts';
import type { StaffId } from '#domain/ids.ts';
import type { Done, Refused } from '#domain/result.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import type { TaskContext, Tell } from '#engine/context.ts';
import { type HouseClock, momentOf } from '../clock.ts';

/** The five of the house, by what they do. */
export interface Staff {
  readonly owner: StaffId;
  readonly cataloguer: StaffId;
  readonly auctioneer: StaffId;
  readonly clerk: StaffId;
  readonly accountant: StaffId;
}

export type Hour = `${number}:${number}`;

export interface Stage {
  readonly context: TaskContext;
  readonly clock: HouseClock;
  readonly today: IsoDate;
  /** The person sits down, on the day so many days from today. */
  readonly enter: (who: keyof Staff, days: number, hour?: Hour) => void;
  /** What follows happens then, whoever sits there. */
  readonly at: (days: number, hour?: Hour) => Instant;
}

export interface StageParts {
  readonly context: TaskContext;
  readonly clock: HouseClock;
  readonly today: IsoDate;
  readonly staff: Staff;
}

export function stageOf({ context, clock, today, staff }: StageParts): Stage {
  const at: Stage['at'] = (days, hour = '09:00') => {
    const moment = momentOf(today, days, hour);
    clock.setTo(moment);
    return moment;
  };
  return {
    ...{ context, clock, today, at },
    enter: (who, days, hour) => {
      at(days, hour);
      must(context.tell('session.signIn', { staffId: staff[who], passcode: null }));
    },
  };
}

/** The value of a command that cannot be refused here: the demonstration knows the rules. */
export function must<T>(outcome: Done<T> | Refused<{ readonly code: string }>): T {
  if (outcome.ok) return outcome.value;
  throw new Bug(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`);
}

/** Several commands in one transaction: a demonstration that stops halfway would be of no use. */
export function inOneTransaction<T>({ context }: Stage, body: (tell: Tell) => T): T {
  return context.inTransaction(body);
}
