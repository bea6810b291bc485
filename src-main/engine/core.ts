/** What the parts of a running engine share. */
import type { Changed } from '#contract/wire.ts';
import type { Connection } from '#db/connection.ts';
import type { Fingerprint } from '#db/keys.ts';
import type { StaffId } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { Handlers } from './handler-types.ts';
import type { Log } from './logger.ts';
import type { Stretching } from './passcodes.ts';
import type { Store } from './store.ts';

/** What was recorded, and the topics that it makes stale. */
export type Change = Omit<Changed, 'notice'>;

export interface Core {
  readonly connection: Connection;
  readonly handlers: Handlers;
  readonly store: Store;
  readonly stretching: Stretching;
  /** How an input is recognised when it is sent again. */
  readonly fingerprint: Fingerprint;
  readonly log: Log;
  now(): Instant;
  newId(): string;
  /** Signs the journal's head, and notes it outside the database. */
  anchor(): void;
  /** Empties the database's log, at once or as soon as nobody reads from it. */
  emptyLog(): void;
  /** Whether the file was found damaged: it is read, and written no more. */
  foundDamage(): boolean;
  /** Tells every port what changed: at once the one where it was done, the others soon. */
  announce(change: Change, by: PortSession | null): void;
}

/** Who is signed in at a port. It begins as nobody; only signing in changes it. */
export interface PortSession {
  readonly deskId: string;
  staffId: StaffId | null;
  /** Hears whoever signs in; null when somebody signs out. */
  readonly onSignIn?: (staffId: StaffId | null) => void;
}
