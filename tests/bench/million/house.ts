/** A house of a million lots: a true one of a hundred thousand, and nine more of it in SQL. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { type Connection, open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { rebuildSearch } from '#db/search.ts';
import { copyHouse } from '#tests/support/copied-house.ts';
import { houseWithAPast } from '#tests/support/house-with-a-past.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { consign, lotOf } from '#tests/support/whole-sale.ts';

/** Where the houses are kept: one of a million lots takes half an hour, and twelve gigabytes. */
const KEPT = join(tmpdir(), 'adjuge-million');

const LOTS_IN_SALE = 360;
/** Without a photograph, under a mandate that is not signed. */
const LOTS_IN_STOCK = 40;
const LOTS_A_COPY = LOTS_IN_SALE + LOTS_IN_STOCK;

/** A hundred thousand lots: every entry chained, every text sealed, and `verify` finds nothing. */
export function trueHouse(lots: number): Promise<string> {
  return kept(`${lots}`, async (folder) => {
    const house = await openTestEngine({ seed: 'million' });
    const size = { lots: LOTS_IN_SALE, buyers: 60, consignors: 20 };
    const { owner } = await houseWithAPast(house, size);
    const { itemIds } = await consign(owner, { count: LOTS_IN_STOCK, mandate: 'unsigned' });
    for (const itemId of itemIds) await lotOf(owner, itemId, { low: 100, high: 150 });
    await house.stop();
    cpSync(house.folder, folder, { recursive: true });
    rmSync(house.folder, { recursive: true });
    filling(folder, (connection) => copyHouse(connection, lots / LOTS_A_COPY - 1));
  });
}

/**
 * Ten times as many lots, parties, sales and papers, whose journal is that of the first tenth: the
 * lists, the search and the opening do not ask it. `verify` would find them out.
 */
export function tenfoldHouse(lots: number): Promise<string> {
  return kept(`${lots}`, async (folder) => {
    cpSync(await trueHouse(lots / 10), folder, { recursive: true });
    filling(folder, (connection) => {
      const raw = rawOf(connection.reading);
      raw.pragma('foreign_keys = OFF');
      const strides = stridesOf(raw);
      for (const table of TABLES) connection.writing(() => copyTable(raw, table, strides));
      connection.writing(rebuildSearch);
    });
  });
}

async function kept(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(KEPT, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await make(unfinished);
  renameSync(unfinished, folder);
  return folder;
}

function filling(folder: string, fill: (connection: Connection) => void): void {
  const connection = open(join(folder, 'house.db'));
  const raw = rawOf(connection.reading);
  raw.pragma('cache_size = -2000000');
  raw.pragma('synchronous = OFF');
  fill(connection);
  raw.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}

/** Sales before the placements that are tallied in them. */
const TABLES = [
  ...['sale', 'party', 'consignment', 'item', 'mandate', 'paddle', 'lot', 'placement', 'lot_item'],
  ...['document', 'invoice', 'invoice_line', 'receipt', 'allocation', 'refund'],
  ...['statement', 'statement_line', 'payout', 'formal_notice'],
  ...['party_text', 'item_text', 'sale_text', 'lot_text', 'receipt_text'],
];

/** By how much the running numbers of a copy are ahead of those of the copy before. */
type Strides = Readonly<Record<string, number>>;

function stridesOf(raw: Database.Database): Strides {
  const max = (column: string, table: string) =>
    Number(raw.prepare(`SELECT max(${column}) FROM ${table}`).pluck().get());
  return {
    'party.number': max('number', 'party'),
    'sale.code': max('code', 'sale'),
    'consignment.sequence': max('sequence', 'consignment'),
    'document.sequence': max('sequence', 'document'),
  };
}

function copyTable(raw: Database.Database, table: string, strides: Strides): void {
  interface Column {
    readonly name: string;
    readonly type: string;
  }
  const columns = raw
    .prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?) ORDER BY pk <> 1')
    .all(table);
  const names = columns.map(({ name }) => name);
  // The copies of a true house, whose identifiers begin so; not the house that they were made from.
  raw.exec(`CREATE TEMP TABLE original AS
    SELECT * FROM main.${table} WHERE substr(${names[0]}, 1, 4) = '0000'`);
  const values = columns.map(({ name, type }) => {
    const stride = strides[`${table}.${name}`];
    if (stride !== undefined) return `${name} + copy * ${stride}`;
    const sequence = strides[`${table}.sequence`];
    if (name === 'number' && sequence !== undefined) {
      return `substr(number, 1, 6) || printf('%04d', sequence + copy * ${sequence})`;
    }
    if (name.endsWith('_on')) return `date(${name}, '-' || (copy * 250) || ' days')`;
    if (type !== 'TEXT' || !/(^|_)id$/.test(name)) return name;
    return `CASE WHEN substr(${name}, 1, 4) = '0000'
      THEN printf('%04d', copy) || substr(${name}, 5) ELSE ${name} END`;
  });
  raw.exec(`INSERT INTO main.${table} (${names.join(', ')})
    WITH RECURSIVE copies (copy) AS (VALUES (1) UNION ALL SELECT copy + 1 FROM copies WHERE copy < 9)
    SELECT ${values.join(', ')} FROM copies CROSS JOIN original ORDER BY copy, original.rowid`);
  raw.exec('DROP TABLE temp.original');
}
