/** Verifying what commands answered: the journal knows nothing of it, so each has its own seal. */
import { type StoredOutcome, sealOfOutcome } from '../commands.ts';
import type { ReadDb } from '../handle.ts';
import { freshStatement } from '../handle.ts';
import { type Finding, finding } from './finding.ts';

/** Compares every answer with the seal it was kept with; one taken out altogether is not missed. */
export function* compareOutcomes(db: ReadDb): Generator<Finding> {
  const sql = `SELECT command_id AS commandId, method, input_hash AS inputHash, value, at, seal
    FROM command_outcome`;
  for (const outcome of freshStatement<[], StoredOutcome>(db, sql).iterate()) {
    if (sealOfOutcome(outcome) === outcome.seal) continue;
    const place = `command_outcome/${outcome.commandId}`;
    yield finding('outcome_altered', place, 'it does not have the seal it was kept with');
  }
}
