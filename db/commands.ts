/** What each command answered: how the same command sent twice acts once. */
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import { hashOf } from './frozen.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';
import { insertRow } from './rows.ts';
import { commandOutcome } from './schema/journal.ts';

export interface CommandIdentity {
  readonly commandId: string;
  readonly method: string;
  readonly inputHash: Sha256;
}

export type Remembered =
  | { readonly state: 'unknown' }
  | { readonly state: 'done'; readonly value: unknown }
  /** The id was used for another method or another input: the client is wrong. */
  | { readonly state: 'other_command' };

/** What the command answered when it was first carried out. */
export function outcomeOf(db: ReadDb, command: CommandIdentity): Remembered {
  const row = statement<[string], Omit<StoredOutcome, 'commandId' | 'at' | 'seal'>>(
    db,
    `SELECT method, input_hash AS inputHash, value FROM command_outcome WHERE command_id = ?`,
  ).get(command.commandId);
  if (row === undefined) return { state: 'unknown' };
  const same = row.method === command.method && row.inputHash === command.inputHash;
  return same ? { state: 'done', value: JSON.parse(row.value) } : { state: 'other_command' };
}

/** Keeps the answer, in the transaction that earned it, under a seal of its own. */
export function remember(
  db: WriteDb,
  command: CommandIdentity,
  { value, at }: { readonly value: unknown; readonly at: Instant },
): void {
  const outcome = { ...command, value: canonicalJson(value), at };
  insertRow(db, commandOutcome, { ...outcome, seal: sealOfOutcome(outcome) });
}

/** SHA-256 of the canonical JSON of `[command, method, input, answer, at]`: what a torn page breaks. */
export function sealOfOutcome(outcome: Omit<StoredOutcome, 'seal'>): Sha256 {
  const { commandId, method, inputHash, value, at } = outcome;
  return hashOf(canonicalJson([commandId, method, inputHash, value, at]));
}

/** The hash by which an input is recognised while it is at work; it is kept nowhere. */
export function hashOfInput(input: unknown): Sha256 {
  return hashOf(canonicalJson(input));
}

/** A row of `command_outcome`. */
export type StoredOutcome = typeof commandOutcome.$inferSelect;
