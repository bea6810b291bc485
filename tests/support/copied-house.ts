/** A house of any size: a small one told through the contract, then copied row by row in SQL. */
import type Database from 'better-sqlite3';
import type { Connection } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { rebuildSearch } from '#db/search.ts';

/** What is the same in every copy: the people who work here, the terms, the letterhead. */
const SHARED = new Set(
  [
    'staff',
    'staff_text',
    'staff_passcode',
    'edition',
    'house_text',
    'sequence',
    'import_run',
  ].concat([
    'command_outcome',
    'search_entry',
    'party_order',
    'sale_tally',
    'sqlite_stat1',
    'sqlite_stat4',
  ]),
);

/**
 * Puts so many copies of a house beside it. Every copy has identifiers, numbers, names and titles
 * of its own, and its rows refer to each other as in the first. The journal's chain is not true,
 * and what the documents say is left out.
 */
export function copyHouse(connection: Connection, copies: number): void {
  const raw = rawOf(connection.reading);
  raw.pragma('foreign_keys = OFF');
  const staff = new Set(raw.prepare('SELECT staff_id FROM staff').pluck().all());
  raw.function('copy_of_id', (id: unknown, copy: unknown) => copyOfId(id, copy, staff));
  raw.function('words_for', (id: unknown) => wordsFor(`${id}`));
  raw.exec(`CREATE TEMP TABLE copy AS WITH RECURSIVE counted(number) AS
    (VALUES (1) UNION ALL SELECT number + 1 FROM counted WHERE number < ${copies})
    SELECT number FROM counted`);
  const strides = stridesOf(raw);
  connection.writing(() => {
    for (const table of tablesOf(raw)) copyTable(raw, table, strides);
  });
  connection.writing(rebuildSearch);
  raw.pragma('foreign_keys = ON');
  raw.exec('DROP TABLE temp.copy');
}

function tablesOf(raw: Database.Database): readonly string[] {
  const sql = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`;
  const names = raw
    .prepare<[], { readonly name: string }>(sql)
    .all()
    .map(({ name }) => name);
  // Sales before the lots that are tallied in them.
  const first = ['journal', 'sale'];
  return [...first, ...names.filter((name) => !SHARED.has(name) && !first.includes(name))];
}

/** By how much the running numbers of a copy are ahead of those of the copy before. */
type Strides = Readonly<Record<string, number>>;

function stridesOf(raw: Database.Database): Strides {
  const max = (column: string, table: string) =>
    Number(raw.prepare(`SELECT coalesce(max(${column}), 0) FROM ${table}`).pluck().get());
  const entries = max('seq', 'journal');
  const documents = max('sequence', 'document');
  return {
    ...{ seq: entries, result_seq: entries, reversed_by_seq: entries },
    'party.number': max('number', 'party'),
    'sale.code': max('code', 'sale'),
    'consignment.sequence': max('sequence', 'consignment'),
    'document.sequence': documents,
  };
}

function copyTable(raw: Database.Database, table: string, strides: Strides): void {
  const columns = raw
    .prepare<[string], { readonly name: string; readonly type: string }>(
      'SELECT name, type FROM pragma_table_info(?)',
    )
    .all(table);
  raw.exec(`CREATE TEMP TABLE original AS SELECT * FROM main.${table}`);
  const values = columns.map((column) => copiedValue(table, column, strides));
  const order = table === 'journal' ? 'copy.number, original.seq' : 'copy.number';
  raw.exec(`INSERT INTO main.${table} (${columns.map(({ name }) => name).join(', ')})
    SELECT ${values.join(', ')} FROM temp.copy CROSS JOIN temp.original ORDER BY ${order}`);
  raw.exec('DROP TABLE temp.original');
}

function copiedValue(
  table: string,
  { name, type }: { readonly name: string; readonly type: string },
  strides: Strides,
): string {
  const told = OTHERWISE[`${table}.${name}`];
  if (told !== undefined) return told;
  const stride = strides[`${table}.${name}`] ?? strides[name];
  if (stride !== undefined) return `original.${name} + copy.number * ${stride}`;
  const isId = type === 'TEXT' && (name === 'id' || /_id$|^linked_to$/.test(name));
  return isId ? `copy_of_id(original.${name}, copy.number)` : `original.${name}`;
}

const NUMBERED = (stride: string) =>
  `substr(original.number, 1, 6) || printf('%06d', original.sequence + copy.number * ${stride})`;

/** Columns that a copy says in words of its own. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'document.number': NUMBERED('(SELECT max(sequence) FROM temp.original)'),
  'consignment.number': NUMBERED('(SELECT max(sequence) FROM temp.original)'),
  'document.pdf': 'coalesce(original.pdf, original.facts_hash)',
  'document.bytes': 'coalesce(original.bytes, 1)',
  'document.pages': 'coalesce(original.pages, 1)',
  'document_facts.facts': "'{}'",
  'party_text.last_name': 'words_for(original.id || copy.number)',
  'lot_text.title': "original.title || ' ' || words_for(original.id || copy.number)",
  'journal_subject.subject_id': 'copy_of_id(original.subject_id, copy.number)',
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The identifier of a copy: sorted after those of earlier copies. What is no identifier stays. */
function copyOfId(id: unknown, copy: unknown, staff: ReadonlySet<unknown>): unknown {
  if (typeof id !== 'string' || !UUID.test(id) || staff.has(id)) return id;
  return `${Number(copy).toString(16).padStart(8, '0')}${id.slice(8)}`;
}

const SYLLABLES = ['mo', 'reau', 'lé', 'vy', 'du', 'pont', 'é', 'tien', 'ne', 'gar', 'ric', 'zo'];

/** Three words, common ones most often, with accents; the same for the same identifier. */
function wordsFor(id: string): string {
  let state = 7;
  for (const letter of id) state = (Math.imul(state, 31) + letter.charCodeAt(0)) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return [word(next()), word(next()), word(next())].join(' ');
}

/** A word of a vocabulary of thirty thousand in which the first is by far the most frequent. */
function word(chance: number): string {
  let rest = Math.floor(30_000 ** chance);
  let spelt = '';
  do {
    spelt += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return spelt;
}
