/** What the parts of a running engine share. */
import type { Notice } from '#contract/wire.ts';
import type { Connection } from '#db/connection.ts';
import type { StaffId } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { Handlers } from './handler-types.ts';
import type { Log } from './logger.ts';
import type { Passcodes } from './passcodes.ts';
import type { Store } from './store.ts';

export interface Core {
  readonly connection: Connection;
  readonly handlers: Handlers;
  readonly store: Store;
  readonly passcodes: Passcodes;
  readonly log: Log;
  now(): Instant;
  newId(): string;
  /** Tells every port. */
  announce(notice: Notice): void;
}

/** Who is signed in at a port. It begins as nobody; only signing in changes it. */
export interface PortSession {
  readonly deskId: string;
  staffId: StaffId | null;
  /** Hears whoever signs in; null when somebody signs out. */
  readonly onSignIn?: (staffId: StaffId | null) => void;
}
