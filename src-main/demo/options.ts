/** What the demonstration adds to an engine: a clock that can be set, and the task that installs it. */
import type { Instant } from '#domain/time.ts';
import type { TaskHandler } from '#engine/handler-types.ts';
import type { StartOptions } from '#engine/start.ts';
import { houseClock } from './clock.ts';

/**
 * What an engine must be started with to offer the demonstration house. While it is being installed
 * the house's clock shows the days it tells of; nobody else can be at work in an empty store.
 */
export function demonstrationOptions(
  worldNow: () => Instant,
): Required<Pick<StartOptions, 'now' | 'handlers'>> {
  const clock = houseClock(worldNow);
  const handler: TaskHandler<'house.installDemonstration'> = async (_input, context) => {
    // A whole house to write: loaded when somebody wants to try it.
    const { installDemonstrationHouse } = await import('./install.ts');
    try {
      return await installDemonstrationHouse(context, clock);
    } finally {
      clock.run();
    }
  };
  return { now: clock.now, handlers: { tasks: { 'house.installDemonstration': handler } } };
}
