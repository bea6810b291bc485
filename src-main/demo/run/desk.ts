/** A desk at an engine on a fresh store, whose days the demonstration turns. */
import type { CommandMethod, Input, Outcome, Output, TaskMethod } from '#contract/api.ts';
import { type Client, connect } from '#contract/client.ts';
import { addDays, dayInParis, type Instant, type IsoDate } from '#domain/time.ts';
import { linkedPorts } from '#engine/ports.ts';
import { startEngine } from '#engine/start.ts';
import { type HouseClock, houseClock, momentOf } from '../clock.ts';

/** The rules refused what the demonstration asked: it stops, and says which command and why. */
export class DemonstrationRefused extends Error {
  override readonly name = 'DemonstrationRefused';
}

export interface DemoDesk {
  readonly client: Client;
  readonly clock: HouseClock;
  readonly today: IsoDate;
  /** The value of a command; a refusal ends the demonstration with {@link DemonstrationRefused}. */
  tell<M extends CommandMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  perform<M extends TaskMethod>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Turns the house's calendar to the day so many days from today, and answers that day. */
  turnTo(days: number): IsoDate;
  close(): Promise<void>;
}

/** Opens a new store in the folder. `worldNow` is the day the demonstration ends on. */
export async function openDesk(folder: string, worldNow: () => Instant): Promise<DemoDesk> {
  const clock = houseClock(worldNow);
  const today = dayInParis(worldNow());
  const engine = await startEngine({ folder, now: clock.now });
  const [mine, theirs] = linkedPorts();
  engine.serve(theirs, 'demonstration');
  const client = connect(mine, () => crypto.randomUUID());
  return {
    ...{ client, clock, today },
    tell: async (method, input) => accepted(method, await client.tell(method, input)),
    perform: async (method, input) => accepted(method, await client.perform(method, input)),
    turnTo: (days) => {
      clock.setTo(momentOf(today, days, '09:00'));
      return addDays(today, days);
    },
    close: () => engine.close(),
  };
}

function accepted<M extends CommandMethod | TaskMethod>(method: M, outcome: Outcome<M>): Output<M> {
  if (outcome.ok) return outcome.value;
  throw new DemonstrationRefused(`${method} : ${JSON.stringify(outcome.refusal)}`);
}
