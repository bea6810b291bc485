/** Descriptive text: edited in place, versioned, sealed; the journal gets the seal, not the words. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { DescribedEvent, HOUSE_ID } from '#domain/events/described.ts';
import type { ItemId, LotId, PartyId, SaleId, Sha256, StaffId } from '#domain/ids.ts';
import { sha256Of } from './frozen.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { saltFrom, statement } from './handle.ts';
import { insertRow, updateRow } from './rows.ts';
import { itemText } from './schema/consignment.ts';
import { houseText, staffText } from './schema/house.ts';
import { partyText } from './schema/party.ts';
import { lotText, saleText } from './schema/sale.ts';

/** What can be described, and the table that holds its words. */
export const DESCRIPTIVE = {
  party: partyText,
  item: itemText,
  lot: lotText,
  sale: saleText,
  staff: staffText,
  house: houseText,
} as const;

type Sealing = 'id' | 'version' | 'salt' | 'seal';

/** The words about each kind of record, without what seals them. */
export interface Texts {
  readonly party: Omit<typeof partyText.$inferSelect, Sealing>;
  readonly item: Omit<typeof itemText.$inferSelect, Sealing>;
  readonly lot: Omit<typeof lotText.$inferSelect, Sealing>;
  readonly sale: Omit<typeof saleText.$inferSelect, Sealing>;
  readonly staff: Omit<typeof staffText.$inferSelect, Sealing>;
  readonly house: Omit<typeof houseText.$inferSelect, Sealing>;
}

interface Ids {
  readonly party: PartyId;
  readonly item: ItemId;
  readonly lot: LotId;
  readonly sale: SaleId;
  readonly staff: StaffId;
  readonly house: typeof HOUSE_ID;
}

export type Described = keyof Texts;
export type TextOf<S extends Described> = Texts[S];
export type IdOf<S extends Described> = Ids[S];

export interface Description<S extends Described> {
  readonly version: number;
  readonly text: TextOf<S>;
}

/** The words about a record as they stand; null where there are none. */
export function descriptionOf<S extends Described>(
  db: ReadDb,
  subject: S,
  id: IdOf<S>,
): Description<S> | null {
  const row = sealedRow(db, subject, id);
  if (row === null) return null;
  const { id: _id, version, salt: _salt, seal: _seal, ...text } = row;
  return { version: Number(version), text: text as TextOf<S> };
}

/**
 * Writes the words about a record, seals the row with a new salt, and answers the event to record:
 * which columns changed and the seal, never a word of it.
 */
export function describe<S extends Described>(
  db: WriteDb,
  subject: S,
  { id, text }: { readonly id: IdOf<S>; readonly text: TextOf<S> },
): DescribedEvent {
  const table: SQLiteTable = DESCRIPTIVE[subject];
  const before = sealedRow(db, subject, id);
  const version = Number(before?.['version'] ?? 0) + 1;
  const content: Row = { id, version, ...text };
  const salt = saltFrom(db);
  const seal = sealOf(salt, content);
  const row = { ...content, salt, seal };
  if (before === null) insertRow(db, table, row);
  else updateRow(db, table, { where: { id }, set: row });
  const fields = fieldsChanged(before, text);
  return SEALED[subject](id, { version, fields, seal });
}

interface Seal {
  readonly version: number;
  readonly fields: readonly string[];
  readonly seal: Sha256;
}

type Sealer<S extends Described> = (id: IdOf<S>, seal: Seal) => DescribedEvent;

const SEALED: { readonly [S in Described]: Sealer<S> } = {
  party: (id, seal) => ({ type: 'party.described/1', id, ...seal }),
  item: (id, seal) => ({ type: 'item.described/1', id, ...seal }),
  lot: (id, seal) => ({ type: 'lot.described/1', id, ...seal }),
  sale: (id, seal) => ({ type: 'sale.described/1', id, ...seal }),
  staff: (id, seal) => ({ type: 'staff.described/1', id, ...seal }),
  house: (id, seal) => ({ type: 'house.described/1', id, ...seal }),
};

/** The seal of a row: SHA-256 of its salt and its canonical text. The salt defeats guessing. */
export function sealOf(salt: string, content: Row): Sha256 {
  return sha256Of(salt + canonicalJson(content));
}

export type Row = Readonly<Record<string, unknown>>;

/** A stored row with its values as the program sees them. */
export function sealedRow(db: ReadDb, subject: Described, id: string): Row | null {
  const table: SQLiteTable = DESCRIPTIVE[subject];
  const sql = `SELECT * FROM ${getTableName(table)} WHERE id = ?`;
  const stored = statement<[string], Row>(db, sql).get(id);
  return stored === undefined ? null : fromDriver(table, stored);
}

/** Turns a row of the database into one keyed and typed as the drizzle table says. */
export function fromDriver(table: SQLiteTable, stored: Row): Row {
  const read = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = stored[column.name];
    return [key, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(read);
}

function fieldsChanged(before: Row | null, text: object): readonly string[] {
  const changed = Object.entries(text).filter(([field, value]) => before?.[field] !== value);
  return changed.map(([field]) => field).sort();
}
