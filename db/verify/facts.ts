/** Verifying the fact tables: the journal replayed into an empty database gives the same rows. */
import { getTableName } from 'drizzle-orm';
import type { Connection } from '../connection.ts';
import { open } from '../connection.ts';
import type { ReadDb } from '../handle.ts';
import { rawOf, statement } from '../handle.ts';
import { migrate } from '../migrate.ts';
import * as accounts from '../schema/accounts.ts';
import * as consignments from '../schema/consignment.ts';
import * as history from '../schema/history.ts';
import * as house from '../schema/house.ts';
import * as journal from '../schema/journal.ts';
import * as money from '../schema/money.ts';
import * as parties from '../schema/party.ts';
import * as sales from '../schema/sale.ts';
import { type Finding, finding } from './finding.ts';

/** Every table that projections write. */
export const FACT_TABLES: readonly string[] = [
  journal.sequence,
  house.staff,
  house.edition,
  house.importRun,
  parties.party,
  parties.acceptance,
  parties.partyLink,
  parties.partyApart,
  consignments.consignment,
  consignments.item,
  consignments.mandate,
  sales.sale,
  sales.paddle,
  sales.lot,
  sales.lotPart,
  sales.placement,
  sales.placementPart,
  sales.lotItem,
  sales.lotPhotograph,
  sales.saleTally,
  sales.publication,
  accounts.document,
  accounts.invoice,
  accounts.invoiceLine,
  accounts.creditNote,
  accounts.charge,
  money.residenceProof,
  money.receipt,
  money.allocation,
  money.refund,
  accounts.statementTable,
  accounts.statementLine,
  accounts.statementOwner,
  accounts.statementService,
  money.payout,
  money.repayment,
  accounts.formalNotice,
  history.toldLotTable,
  history.historySale,
  history.historyLot,
].map(getTableName);

/** An empty database to replay into: a long-lived resource, closed by its maker. */
export function emptyReplay(): Connection {
  const connection = open(':memory:');
  migrate(connection);
  const raw = rawOf(connection.reading);
  // Facts alone are replayed: the journal and the texts they refer to stay where they are.
  raw.pragma('foreign_keys = OFF');
  // Nobody asks it questions, nor is anything taken back: it is written, and read once in order.
  raw.pragma('journal_mode = OFF');
  const indexes = raw.prepare<[], { name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'`,
  );
  for (const { name } of indexes.all()) raw.exec(`DROP INDEX ${name}`);
  return connection;
}

type Cells = readonly unknown[];

/** Compares one table of the store with its replay, row by row in the order of its key. */
export function* compareTable(stored: ReadDb, replayed: ReadDb, table: string): Generator<Finding> {
  const shape = shapeOf(stored, table);
  const actual = rowsOf(stored, table, shape);
  const expected = rowsOf(replayed, table, shape);
  let left = actual.next();
  let right = expected.next();
  while (left.done !== true || right.done !== true) {
    const order = compareKeys(left, right, shape.keys);
    if (order === 0) {
      const difference = differing(table, shape, { left: left.value, right: right.value });
      if (difference !== null) yield difference;
    } else if (order < 0) {
      yield finding('fact_added', placeOf(table, shape, left.value), 'no event gives it');
    } else {
      yield finding('fact_missing', placeOf(table, shape, right.value), 'events give it');
    }
    if (order <= 0) left = actual.next();
    if (order >= 0) right = expected.next();
  }
}

interface Shape {
  readonly columns: readonly string[];
  /** Where in a row its key is, in the order of the key. */
  readonly keys: readonly number[];
}

function shapeOf(db: ReadDb, table: string): Shape {
  const info = statement<[string], { readonly name: string; readonly pk: number }>(
    db,
    'SELECT name, pk FROM pragma_table_info(?) ORDER BY cid',
  ).all(table);
  const keyed = info.map(({ pk }, at) => ({ pk, at })).filter(({ pk }) => pk > 0);
  const keys = keyed.toSorted((left, right) => left.pk - right.pk).map(({ at }) => at);
  return { columns: info.map(({ name }) => name), keys };
}

function rowsOf(db: ReadDb, table: string, { columns, keys }: Shape): Iterator<Cells, undefined> {
  const order = keys.map((at) => columns[at]).join(', ');
  const sql = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${order}`;
  return rawOf(db).prepare<[], Cells>(sql).raw().iterate();
}

type Step = IteratorResult<Cells, undefined>;

function compareKeys(left: Step, right: Step, keys: readonly number[]): number {
  if (left.done === true) return 1;
  if (right.done === true) return -1;
  for (const at of keys) {
    const order = compareCells(left.value[at], right.value[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Keys are texts or whole numbers; SQLite orders texts by their UTF-8 bytes. */
function compareCells(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

function differing(
  table: string,
  shape: Shape,
  { left, right }: { readonly left: Cells | undefined; readonly right: Cells | undefined },
): Finding | null {
  const columns = shape.columns.filter((_, at) => left?.[at] !== right?.[at]);
  if (columns.length === 0) return null;
  const detail = `not what the journal gives: ${columns.join(', ')}`;
  return finding('fact_altered', placeOf(table, shape, left), detail);
}

function placeOf(table: string, { keys }: Shape, row: Cells | undefined): string {
  return [table, ...keys.map((at) => String(row?.[at]))].join('/');
}
