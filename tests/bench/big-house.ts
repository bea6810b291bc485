/** Houses of any size for benchmarks: one of each thing told through the contract, then copied. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Client } from '#contract/client.ts';
import { type Connection, open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { append } from '#db/journal.ts';
import { apply } from '#db/projections/index.ts';
import { rebuildSearch } from '#db/search.ts';
import { present } from '#domain/assert.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { instant } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { giveBuyer, granted, prepareSale } from '#tests/support/whole-sale.ts';
import { addPast, type Past } from './past.ts';

export interface HouseSize {
  readonly parties: number;
  /** In consignments of five hundred and in sales of so many lots. */
  readonly lots: number;
  readonly lotsInSale: number;
  /** Years that went by: what the journal says of the lots, and which sales were published. */
  readonly past?: Past;
}

export interface BigHouse extends BuiltHouse {
  readonly client: Client;
}

/** A house in its folder, with nobody at work in it. */
export interface BuiltHouse {
  readonly folder: string;
  /** An open sale; half of it has its results. */
  readonly saleId: SaleId;
  /** A lot of it that is still offered. */
  readonly lotId: LotId;
  readonly paddle: number;
}

/** Makes a house of this size and opens it here. */
export async function bigHouse(size: HouseSize): Promise<BigHouse> {
  const built = await buildHouse(size);
  const house = await openTestEngine({ folder: built.folder, seed: 'big', unfounded: true });
  return { ...built, client: await house.client('owner') };
}

/** Makes a house of this size in a folder that goes away with the process. */
export async function buildHouse(size: HouseSize): Promise<BuiltHouse> {
  const house = await openTestEngine();
  process.once('exit', () => rmSync(house.folder, { recursive: true, force: true }));
  const owner = await house.client('owner');
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const { paddle } = await giveBuyer(owner, saleId);
  granted(await owner.tell('sale.open', { saleId }));
  const lotId = present(lotIds[0], 'a sale of one lot');
  await house.stop();
  const connection = open(join(house.folder, 'house.db'));
  rawOf(connection.reading).pragma('foreign_keys = OFF');
  connection.writing(() => {
    copyParties(rawOf(connection.reading), size.parties);
    copyLots(rawOf(connection.reading), size, { saleId, lotId });
  });
  passHalf(connection, saleId);
  if (size.past !== undefined) {
    const { past } = size;
    connection.writing(() => addPast(rawOf(connection.reading), past));
  }
  connection.writing(rebuildSearch);
  rawOf(connection.reading).exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
  return { folder: house.folder, saleId, lotId, paddle };
}

const SYLLABLES = ['Mo', 'reau', 'Lé', 'vy', 'Du', 'pont', 'É', 'tien', 'ne', 'Gar', 'ric', 'Zo'];

function nameOf(index: number): string {
  const at = (step: number) => SYLLABLES[Math.floor(index / step) % SYLLABLES.length] ?? '';
  return `${at(1)}${at(12).toLowerCase()}${at(144).toLowerCase()} ${index}`;
}

/** An identifier of the nth copy: sorted as it was made. */
function idOf(kind: number, index: number): string {
  const digits = index.toString(16).padStart(8, '0');
  return `${digits}-0000-7000-8000-${kind.toString(16).padStart(12, '0')}`;
}

function copyParties(raw: Database.Database, count: number): void {
  const party = copier(raw, 'party', ['party_id', 'number']);
  const text = copier(raw, 'party_text', ['id', 'last_name', 'city']);
  for (let index = 1; index <= count; index += 1) {
    const id = idOf(1, index);
    party(id, 100 + index);
    text(id, nameOf(index), `Ville ${index % 500}`);
  }
}

function copyLots(
  raw: Database.Database,
  { lots, lotsInSale }: HouseSize,
  first: { readonly saleId: SaleId; readonly lotId: LotId },
): void {
  const sale = copier(raw, 'sale', ['sale_id', 'code', 'state', 'held_on']);
  const saleText = copier(raw, 'sale_text', ['id', 'title']);
  const consign = consignments(raw);
  const item = copier(raw, 'item', ['item_id', 'position', 'consignment_id']);
  const itemText = copier(raw, 'item_text', ['id', 'reference']);
  const offered = copier(raw, 'lot', ['lot_id', 'sale_id', 'number', 'consignment_id']);
  const past = copier(raw, 'lot', ['lot_id', 'sale_id', 'number', 'consignment_id', ...PAST]);
  const lotText = copier(raw, 'lot_text', ['id', 'title']);
  const lotItem = copier(raw, 'lot_item', ['lot_id', 'item_id']);
  let saleId: string = first.saleId;
  let consignmentId = '';
  for (let index = 1; index < lots; index += 1) {
    if (index % lotsInSale === 0) {
      saleId = idOf(2, index);
      sale(saleId, 1 + index, 'closed', `2026-0${1 + (index % 9)}-11`);
      saleText(saleId, `Vente ${index}`);
    }
    const [lotId, itemId] = [idOf(3, index), idOf(4, index)];
    if (index % CONSIGNED === 1) consignmentId = consign(index);
    item(itemId, 2 + index, consignmentId);
    itemText(itemId, `24-${index}`);
    if (index < lotsInSale) offered(lotId, saleId, 1 + index, consignmentId);
    else past(lotId, saleId, 1 + (index % lotsInSale), consignmentId, 'unsold', 'no_bid', 1);
    lotText(lotId, `Dinky Toys 24-${index} — ${nameOf(index)}`);
    lotItem(lotId, itemId);
  }
}

const CONSIGNED = 500;

/** Makes a consignment under a signed mandate; answers its identifier. */
function consignments(raw: Database.Database): (index: number) => string {
  const consignment = copier(raw, 'consignment', ['consignment_id', 'number', 'sequence']);
  const document = copier(raw, 'document', ['document_id', 'number', 'sequence']);
  const mandate = copier(raw, 'mandate', ['consignment_id', 'document_id']);
  return (index) => {
    const [consignmentId, documentId] = [idOf(5, index), idOf(6, index)];
    const sequence = 100 + index;
    consignment(consignmentId, `C2027-${sequence}`, sequence);
    document(documentId, `R2027-${sequence}`, sequence);
    mandate(consignmentId, documentId);
    return consignmentId;
  };
}

/** What a lot has that found no buyer. */
const PAST = ['state', 'pass_reason', 'result_seq'];

/** Copies the first row of a table again and again, some columns with other values. */
function copier(raw: Database.Database, table: string, changed: readonly string[]) {
  const columns = raw
    .prepare<[string], { readonly name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name);
  const [key = ''] = changed;
  const template = raw.prepare(`SELECT * FROM ${table} ORDER BY ${key} LIMIT 1`).get();
  const row = new Map(Object.entries(template ?? {}));
  const marks = columns.map(() => '?').join(', ');
  const insert = raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
  return (...values: readonly (string | number)[]) => {
    for (const [at, column] of changed.entries()) row.set(column, values[at]);
    insert.run(columns.map((column) => row.get(column)));
  };
}

/** Every other lot of the sale has its result, by events as the room records them. */
function passHalf(connection: Connection, saleId: SaleId): void {
  const lots = rawOf(connection.reading)
    .prepare<[string], { readonly lotId: LotId }>(
      'SELECT lot_id AS lotId FROM lot WHERE sale_id = ? AND number % 2 = 0 ORDER BY number',
    )
    .all(saleId);
  const at = instant('2027-03-12T13:00:00.000Z');
  const entryContext = { at, deskId: 'desk-1', actorId: 'nobody', commandId: idOf(7, 1) };
  connection.writing((db) => {
    for (const { lotId } of lots) {
      const passed = {
        type: 'lot.passed/1',
        lotId,
        saleId,
        reason: 'no_bid',
        lastBid: null,
      } as const;
      const { seq } = append(db, passed, entryContext);
      apply(db, { seq, at, event: passed });
    }
  });
}
