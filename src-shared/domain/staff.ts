/** The people who work in the house, by what they may do, and how they prove who they are. */
import { z } from '#shared/zod.ts';
import type { Instant } from './time.ts';

/** Every role, from the one who may do everything; the contract's table says who may ask what. */
export const ROLES = ['owner', 'cataloguer', 'auctioneer', 'clerk', 'accountant'] as const;

export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;

/** Whether nobody may hold a role without a passcode: it governs the house, or moves its money. */
export function needsPasscode(role: Role): boolean {
  return role === 'owner' || role === 'accountant';
}

/** Wrong passcodes typed for one person at one desk, since he last came in there. */
export interface WrongPasscodes {
  readonly count: number;
  readonly lastAt: Instant | null;
}

/** Wrong passcodes in a row before that desk must wait. */
const WRONG_MAX = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/**
 * Seconds before another passcode may be tried there: none for the first five, then half a minute,
 * doubled each time, a quarter of an hour at most.
 *
 * A clock set back lifts the wait, or it would last for as long as the clock was ahead; whoever can
 * set the clock could as well set it forward.
 */
export function secondsToWait({ count, lastAt }: WrongPasscodes, now: Instant): number {
  if (lastAt === null || lastAt > now || count < WRONG_MAX) return 0;
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (count - WRONG_MAX), LONGEST_WAIT_MS);
  return Math.max(0, Math.ceil((Date.parse(lastAt) + waitMs - Date.parse(now)) / 1_000));
}
