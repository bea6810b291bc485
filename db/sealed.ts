/** Descriptive text: every version kept and sealed; the journal gets the seals, not the words. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { present } from '#domain/assert.ts';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { DescribedEvent, HOUSE_ID } from '#domain/events/described.ts';
import type {
  HistoryLotId,
  HistorySaleId,
  ItemId,
  LotId,
  PartyId,
  ReceiptId,
  SaleId,
  Sha256,
  StaffId,
} from '#domain/ids.ts';
import { hashOf } from './frozen.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { rawOf, saltFrom, statement } from './handle.ts';
import { insertRow, storedForm, updateRow } from './rows.ts';
import { itemText } from './schema/consignment.ts';
import { historyLotText, historySaleText } from './schema/history.ts';
import { houseText, staffText } from './schema/house.ts';
import { receiptText } from './schema/money.ts';
import { partyText } from './schema/party.ts';
import { lotText, saleText } from './schema/sale.ts';
import { formerText } from './schema/sealed-columns.ts';

/** What can be described, and the table that holds its words. */
export const DESCRIPTIVE = {
  party: partyText,
  item: itemText,
  lot: lotText,
  receipt: receiptText,
  sale: saleText,
  staff: staffText,
  house: houseText,
  history_sale: historySaleText,
  history_lot: historyLotText,
} as const;

type Sealing = 'id' | 'version' | 'salt';

/** The words about each kind of record, without what seals them. */
export interface Texts {
  readonly party: Omit<typeof partyText.$inferSelect, Sealing>;
  readonly item: Omit<typeof itemText.$inferSelect, Sealing>;
  readonly lot: Omit<typeof lotText.$inferSelect, Sealing>;
  readonly receipt: Omit<typeof receiptText.$inferSelect, Sealing>;
  readonly sale: Omit<typeof saleText.$inferSelect, Sealing>;
  readonly staff: Omit<typeof staffText.$inferSelect, Sealing>;
  readonly house: Omit<typeof houseText.$inferSelect, Sealing>;
  readonly history_sale: Omit<typeof historySaleText.$inferSelect, Sealing>;
  readonly history_lot: Omit<typeof historyLotText.$inferSelect, Sealing>;
}

interface Ids {
  readonly party: PartyId;
  readonly item: ItemId;
  readonly lot: LotId;
  readonly receipt: ReceiptId;
  readonly sale: SaleId;
  readonly staff: StaffId;
  readonly house: typeof HOUSE_ID;
  readonly history_sale: HistorySaleId;
  readonly history_lot: HistoryLotId;
}

export type Described = keyof Texts;
/** What may be told anew; a past sale stays as it was told, or is taken back. */
export type Rewritten = Exclude<Described, 'history_sale' | 'history_lot'>;
export type DescribedText<S extends Described> = Texts[S];
export type IdOf<S extends Described> = Ids[S];

export interface Description<S extends Described> {
  readonly version: number;
  readonly text: DescribedText<S>;
}

/** The words about a record as they stand; null where there are none. */
export function descriptionOf<S extends Described>(
  db: ReadDb,
  subject: S,
  id: IdOf<S>,
): Description<S> | null {
  const stored = storedRow(db, subject, id);
  if (stored === undefined) return null;
  return { version: Number(stored['version']), text: storedText(db, subject, stored) };
}

/**
 * Writes the first words about a record and answers their seal, for the event that makes the
 * record.
 */
export function describeNew<S extends Described>(
  db: WriteDb,
  subject: S,
  { id, text }: { readonly id: IdOf<S>; readonly text: DescribedText<S> },
): Sha256 {
  const table: SQLiteTable = DESCRIPTIVE[subject];
  const row = { id, version: 1, salt: saltFrom(db), ...text };
  insertRow(db, table, row);
  return sealOf(sealedText(db, subject, storedForm(table, row)));
}

/**
 * Writes the words about a record and answers the event to record: which fields changed and the
 * seal, never a word of them. What was said before is kept beside, under its own seal.
 */
export function describe<S extends Rewritten>(
  db: WriteDb,
  subject: S,
  { id, text }: { readonly id: IdOf<S>; readonly text: DescribedText<S> },
): DescribedEvent {
  const before = storedRow(db, subject, id);
  if (before === undefined) {
    const seal = describeNew(db, subject, { id, text });
    return SEALED[subject](id, { version: 1, fields: fieldsChanged(null, text), seal });
  }
  const table: SQLiteTable = DESCRIPTIVE[subject];
  const version = Number(before['version']) + 1;
  insertRow(db, formerText, { subject, ...sealedText(db, subject, before) });
  const set = { id, version, salt: saltFrom(db), ...text };
  updateRow(db, table, { where: { id }, set });
  const stored = present(storedRow(db, subject, id), 'the text was just written');
  const fields = fieldsChanged(storedText(db, subject, before), text);
  return SEALED[subject](id, { version, fields, seal: sealOf(sealedText(db, subject, stored)) });
}

/** What was said about a record once: its words, or that they were erased since. */
export type Said<S extends Described> =
  | { readonly state: 'kept'; readonly version: number; readonly text: DescribedText<S> }
  | { readonly state: 'erased'; readonly version: number };

/**
 * What was said about a record when an entry of the journal was written: what a requisition's
 * signer, a catalogue's reader or a buyer was told. Null where nothing had been said.
 */
export function textAt<S extends Described>(
  db: ReadDb,
  subject: S,
  { id, seq }: { readonly id: string; readonly seq: number },
): Said<S> | null {
  const version = versionAt(db, subject, { id, seq });
  if (version === null) return null;
  const stored = storedRow(db, subject, id);
  if (stored?.['version'] === version) {
    return { state: 'kept', version, text: storedText(db, subject, stored) };
  }
  const former = statement<[string, string, number], { readonly words: string }>(
    db,
    'SELECT words FROM former_text WHERE subject = ? AND id = ? AND version = ?',
  ).get(subject, id, version);
  if (former === undefined) return { state: 'erased', version };
  return { state: 'kept', version, text: storedText(db, subject, JSON.parse(former.words)) };
}

function versionAt(
  db: ReadDb,
  subject: Described,
  { id, seq }: { readonly id: string; readonly seq: number },
): number | null {
  const row = statement<[string, number, string, string], { readonly version: number }>(
    db,
    `SELECT coalesce(journal.payload ->> 'version', 1) AS version
     FROM journal_subject JOIN journal ON journal.seq = journal_subject.seq
     WHERE journal_subject.subject_id = ? AND journal_subject.seq <= ?
       AND (journal.type GLOB ? OR journal.type GLOB ?)
     ORDER BY journal_subject.seq DESC LIMIT 1`,
  ).get(id, seq, `${subject}.described/*`, `${MADE_WITH_WORDS[subject] ?? ''}/*`);
  return row?.version ?? null;
}

/** Events that make a record and give its first words at once. */
const MADE_WITH_WORDS: { readonly [S in Described]?: string } = {
  party: 'party.imported',
  item: 'inventory.received',
  lot: 'lot.imported',
};

/** Erases what was said about a record before its present words; answers the versions erased. */
export function eraseFormerTexts<S extends Described>(
  db: WriteDb,
  subject: S,
  id: IdOf<S>,
): readonly number[] {
  const erased = statement<[string, string], { readonly version: number }>(
    db,
    'DELETE FROM former_text WHERE subject = ? AND id = ? RETURNING version',
  ).all(subject, id);
  return erased.map(({ version }) => version).sort((left, right) => left - right);
}

interface Seal {
  readonly version: number;
  readonly fields: readonly string[];
  readonly seal: Sha256;
}

type Sealer<S extends Rewritten> = (id: IdOf<S>, seal: Seal) => DescribedEvent;

const SEALED: { readonly [S in Rewritten]: Sealer<S> } = {
  party: (id, seal) => ({ type: 'party.described/1', id, ...seal }),
  item: (id, seal) => ({ type: 'item.described/1', id, ...seal }),
  lot: (id, seal) => ({ type: 'lot.described/1', id, ...seal }),
  receipt: (id, seal) => ({ type: 'receipt.described/1', id, ...seal }),
  sale: (id, seal) => ({ type: 'sale.described/1', id, ...seal }),
  staff: (id, seal) => ({ type: 'staff.described/1', id, ...seal }),
  house: (id, seal) => ({ type: 'house.described/1', id, ...seal }),
};

/** A version of a text as it is sealed: its words are the canonical JSON of its row. */
export interface SealedText {
  readonly id: string;
  readonly version: number;
  readonly salt: string;
  readonly words: string;
}

/** SHA-256 of the salt and the words. The salt defeats guessing. */
export function sealOf({ salt, words }: Pick<SealedText, 'salt' | 'words'>): Sha256 {
  return hashOf(salt + words);
}

/**
 * A stored row as it is sealed. A column that holds the default it was added with is not among its
 * words: so a text sealed before the column was there is sealed still, and one that says something
 * in it is sealed with it.
 */
export function sealedText(db: ReadDb, subject: Described, stored: StoredRow): SealedText {
  const { salt, ...row } = stored;
  const defaults = defaultsOf(db, subject);
  const said = Object.entries(row).filter(([column, value]) => value !== defaults.get(column));
  const words = canonicalJson(Object.fromEntries(said));
  return { id: String(row['id']), version: Number(row['version']), salt: String(salt), words };
}

/** A row as the database has it, by its columns' names. */
export type StoredRow = Readonly<Record<string, unknown>>;

function storedRow(db: ReadDb, subject: Described, id: string): StoredRow | undefined {
  const sql = `SELECT * FROM ${getTableName(DESCRIPTIVE[subject])} WHERE id = ?`;
  return statement<[string], StoredRow>(db, sql).get(id);
}

/**
 * The words in a row as the database has it, typed as the drizzle table says; a column it lacks
 * says its default, and those of other tables are left out.
 */
export function storedText<S extends Described>(
  db: ReadDb,
  subject: S,
  stored: StoredRow,
): DescribedText<S> {
  const table: SQLiteTable = DESCRIPTIVE[subject];
  const defaults = defaultsOf(db, subject);
  const { id: _id, version: _version, salt: _salt, ...columns } = getTableColumns(table);
  const read = Object.entries(columns).map(([field, column]) => {
    const value = stored[column.name] ?? defaults.get(column.name) ?? null;
    return [field, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(read) as DescribedText<S>;
}

type Defaults = ReadonlyMap<string, unknown>;

const defaultsKnown = new WeakMap<ReadDb, Map<Described, Defaults>>();

/** What each column that was added later, or that may be empty, says until somebody writes in it. */
function defaultsOf(db: ReadDb, subject: Described): Defaults {
  const known = defaultsKnown.get(db) ?? new Map<Described, Defaults>();
  defaultsKnown.set(db, known);
  const defaults = known.get(subject) ?? readDefaults(db, getTableName(DESCRIPTIVE[subject]));
  known.set(subject, defaults);
  return defaults;
}

function readDefaults(db: ReadDb, table: string): Defaults {
  const columns = statement<[string], { readonly name: string; readonly sql: string }>(
    db,
    `SELECT name, coalesce(dflt_value, 'NULL') AS sql FROM pragma_table_info(?)
     WHERE dflt_value IS NOT NULL OR "notnull" = 0 AND pk = 0`,
  ).all(table);
  return new Map(
    columns.map(({ name, sql }) => [name, rawOf(db).prepare(`SELECT ${sql}`).pluck().get()]),
  );
}

function fieldsChanged(before: object | null, text: object): readonly string[] {
  const earlier = new Map(Object.entries(before ?? {}));
  const changed = Object.entries(text).filter(([field, value]) => earlier.get(field) !== value);
  return changed.map(([field]) => field).sort();
}
