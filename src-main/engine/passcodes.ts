/** Signing in: a person, a passcode where there is one, and patience after mistakes. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { StaffId } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';

/** Wrong passcodes in a row before a person must wait. */
const FAILURES_MAX = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** A passcode as it is stored. */
export interface KeptPasscode {
  readonly salt: string;
  readonly hash: string;
}

/** Counts wrong passcodes, for as long as the engine lives. */
export interface Passcodes {
  /** Seconds before this person may try again; 0 when now. */
  secondsToWait(staffId: StaffId, now: Instant): number;
  /** Whether the passcode is right; a wrong one counts, a right one forgets the wrong ones. */
  check(attempt: PasscodeAttempt): boolean;
}

export interface PasscodeAttempt {
  readonly staffId: StaffId;
  readonly passcode: string;
  readonly kept: KeptPasscode;
  readonly now: Instant;
}

/** Hashes a passcode for keeping: scrypt with a salt of its own. */
export function keepPasscode(passcode: string): KeptPasscode {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: stretch(passcode, salt) };
}

export function countPasscodes(): Passcodes {
  const failures = new Map<StaffId, { readonly count: number; readonly lastMs: number }>();
  return {
    secondsToWait: (staffId, now) => {
      const failed = failures.get(staffId);
      if (failed === undefined || failed.count < FAILURES_MAX) return 0;
      const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (failed.count - FAILURES_MAX), LONGEST_WAIT_MS);
      return Math.max(0, Math.ceil((failed.lastMs + waitMs - Date.parse(now)) / 1000));
    },
    check: ({ staffId, passcode, kept, now }) => {
      const right = matches(passcode, kept);
      const count = (failures.get(staffId)?.count ?? 0) + 1;
      if (right) failures.delete(staffId);
      else failures.set(staffId, { count, lastMs: Date.parse(now) });
      return right;
    },
  };
}

function matches(passcode: string, kept: KeptPasscode): boolean {
  const given = Buffer.from(stretch(passcode, kept.salt), 'hex');
  const expected = Buffer.from(kept.hash, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function stretch(passcode: string, salt: string): string {
  return scryptSync(passcode, salt, 32).toString('hex');
}
