/** What a handler is given besides its input: the world as arguments. */
import type { CommandMethod, Input, Outcome, Output, QueryMethod } from '#contract/api.ts';
import type { TaskStep } from '#contract/progress.ts';
import type { ReadDb, ReadingConnection, WriteDb } from '#db/connection.ts';
import type { Described, DescribedText, IdOf, Rewritten } from '#db/sealed.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { Sha256, StaffId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { Role } from '#domain/staff.ts';
import type { Instant, IsoDate } from '#domain/time.ts';
import type { z } from '#shared/zod.ts';
import type { Stretching } from './passcodes.ts';
import type { Store } from './store.ts';

/** Who is asking, from where. It comes from the port; a request cannot claim to be someone else. */
export interface Session {
  readonly deskId: string;
  /** Null before signing in. */
  readonly staffId: StaffId | null;
  /** The role as it is now, not as it was when the person signed in. */
  readonly role: Role | null;
}

/** For a question. */
export interface QueryContext {
  readonly db: ReadDb;
  readonly now: Instant;
  /** The day in the house (Europe/Paris) at `now`. */
  readonly today: IsoDate;
  readonly session: Session;
  readonly store: Store;
}

/** For an order, inside its transaction. One `now` for all of it. */
export interface CommandContext extends QueryContext {
  readonly db: WriteDb;
  /** A new identifier of any kind: `newId<LotId>()`. */
  newId<Id extends string>(): Id;
  /**
   * Records what happened: journal, fact tables, search, notices. Answers the number of the last
   * entry. Decide first: a refusal after recording is a bug.
   */
  record(...events: readonly DomainEvent[]): number;
  /**
   * Writes the words about a record, seals them and records the seal. Answers the new version.
   * Compare versions first (`descriptionOf`): a stale edit is refused with `changed_meanwhile`.
   */
  describe<S extends Rewritten>(subject: S, id: IdOf<S>, text: DescribedText<S>): number;
  /**
   * Writes the first words about a record that an event makes, and answers the seal for that event:
   * one entry where `record` and `describe` would leave two.
   */
  seal<S extends Described>(subject: S, id: IdOf<S>, text: DescribedText<S>): Sha256;
  /** Signs a person in at this port once the command is committed; null signs out. */
  signIn(staffId: StaffId | null): void;
  /** Once the command is committed, the journal's head is signed and noted outside it. */
  anchor(): void;
  /** Once the command is committed, nothing of what it erased stays in the database's log. */
  emptyLog(): void;
  /** What a passcode that is kept now costs whoever guesses. */
  readonly stretching: Stretching;
}

export type Ask = <M extends QueryMethod>(method: M, input: Input<M>) => Output<M>;
export type Tell = <M extends CommandMethod>(method: M, input: Input<M>) => Outcome<M>;

/** For slow work, outside any transaction. */
export interface TaskContext {
  readonly session: Session;
  readonly store: Store;
  /** Aborted when the client cancels or the engine closes: stop at the next safe place. */
  readonly signal: AbortSignal;
  now(): Instant;
  today(): IsoDate;
  newId<Id extends string>(): Id;
  progress(step: TaskStep): void;
  /** Puts an error that the work goes on after in the log; answers the number it has there. */
  incident(error: unknown): string;
  /** Any query of the contract, as the person who began the task. */
  readonly ask: Ask;
  /**
   * Any command of the contract, in its own transaction, on behalf of the person who may perform
   * this task. Its id is derived from the task's: a task sent again finds what it already did.
   */
  readonly tell: Tell;
  /** Several commands in one transaction: all are kept, or (when `body` throws) none. */
  inTransaction<T>(body: (tell: Tell) => T): T;
  /** A look into the database by a named query of `db/queries`. */
  read<T>(question: (context: QueryContext) => T): T;
  /** The store as it is at this moment, to be read in slices while others write, and closed. */
  moment(): ReadingConnection;
  /** A write that is no command of the contract, such as filing a document, in one transaction. */
  write<T>(body: (context: CommandContext) => T): T;
  /**
   * The steps of a piece of work that may be begun again after a kill, by the id of the work: every
   * entry it records bears that id, and a step that was done answers what it answered then.
   */
  steps(workId: string): Steps;
}

/** Work in steps: each in one transaction, at most once, whoever begins it again. */
export interface Steps {
  /** What a step answered when it was done; null while it is not. */
  answer<T>(step: string, shape: z.ZodType<T>): T | null;
  once<T>(step: string, shape: z.ZodType<T>, body: (context: CommandContext) => T): T;
  /** The same for a step that may be refused: a refused one is not done, and may be tried again. */
  ifAllowed<T, R>(
    step: string,
    shape: z.ZodType<T>,
    body: (context: CommandContext) => Result<T, R>,
  ): Result<T, R>;
  /** The last step: when it is answered, all that were before it are on the disk. */
  last<T>(step: string, shape: z.ZodType<T>, body: (context: CommandContext) => T): T;
}
