/** Verifying the schema: every table, index and trigger as the migrations make it, and no other. */
import { open } from '../connection.ts';
import { type ReadDb, rawOf } from '../handle.ts';
import { migrate } from '../migrate.ts';
import { type Finding, finding } from './finding.ts';

/**
 * Compares what is declared in the file with an empty database of this program. A trigger that was
 * dropped guards nothing; one that was added may change a row behind every entry.
 */
export function* compareSchema(db: ReadDb): Generator<Finding> {
  const [found, expected] = [declaredIn(db), expectedSchema()];
  for (const [name, sql] of expected) {
    const there = found.get(name);
    if (there === undefined) yield finding('schema_altered', name, 'it was taken out');
    else if (there !== sql) yield finding('schema_altered', name, 'it is declared otherwise');
  }
  for (const name of found.keys()) {
    if (!expected.has(name)) yield finding('schema_altered', name, 'no program of ours made it');
  }
}

/** What is declared, by name. What SQLite notes for itself to plan its questions is left out. */
function declaredIn(db: ReadDb): ReadonlyMap<string, string | null> {
  const declared = rawOf(db)
    .prepare<[], { readonly name: string; readonly sql: string | null }>(
      `SELECT type || '/' || name AS name, sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY 1`,
    )
    .all();
  return new Map(declared.map(({ name, sql }) => [name, sql]));
}

function expectedSchema(): ReadonlyMap<string, string | null> {
  const empty = open(':memory:');
  try {
    migrate(empty);
    return declaredIn(empty.reading);
  } finally {
    empty.close();
  }
}
