/** What each command answered: how the same command sent twice acts once. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { statement } from './handle.ts';

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
  const row = statement<[string], StoredOutcome>(
    db,
    `SELECT method, input_hash AS inputHash, value FROM command_outcome WHERE command_id = ?`,
  ).get(command.commandId);
  if (row === undefined) return { state: 'unknown' };
  const same = row.method === command.method && row.inputHash === command.inputHash;
  return same ? { state: 'done', value: JSON.parse(row.value) } : { state: 'other_command' };
}

/** Keeps the answer, in the transaction that earned it. */
export function remember(
  db: WriteDb,
  command: CommandIdentity,
  answer: { readonly value: unknown; readonly at: Instant },
): void {
  statement(
    db,
    `INSERT INTO command_outcome (command_id, method, input_hash, value, at)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    command.commandId,
    command.method,
    command.inputHash,
    canonicalJson(answer.value),
    answer.at,
  );
}

/** The hash by which an input is recognised when it is sent again. */
export function hashOfInput(input: unknown): Sha256 {
  return createHash('sha256').update(canonicalJson(input), 'utf8').digest('hex') as Sha256;
}

interface StoredOutcome {
  readonly method: string;
  readonly inputHash: string;
  readonly value: string;
}
