/** The search index: every word of people, lots, sales and documents, kept with what it indexes. */
import { present } from '#domain/assert.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { HistorySaleId } from '#domain/ids.ts';
import type { ReadDb, WriteDb } from './handle.ts';
import { freshStatement, rawOf, statement } from './handle.ts';
import { placeInOrder } from './party-order.ts';
import { type Condition, type List, where } from './queries/list.ts';

export type SearchKind = 'party' | 'lot' | 'sale' | 'consignment' | 'document' | 'history';

export interface SearchFound {
  readonly kind: SearchKind;
  readonly id: string;
  /** What the record is called. */
  readonly title: string;
  /** The rest of its words, for the line below. */
  readonly body: string;
}

/**
 * Records in which every word of the query begins a word, whatever the accents; those whose title
 * has them all come first, then the most recent.
 */
export function search(db: ReadDb, query: string, limit: number): readonly SearchFound[] {
  const words = matchingWords(query);
  if (words === null) return [];
  const inTitle = latest(db, titled(words), limit);
  if (inTitle.length >= limit) return inTitle.map((found) => described(db, found));
  const known = new Set(inTitle.map(({ entryId }) => entryId));
  const anywhere = latest(db, words, limit + inTitle.length);
  const others = anywhere.filter(({ entryId }) => !known.has(entryId));
  return [...inTitle, ...others].slice(0, limit).map((found) => described(db, found));
}

/** The expression whose words stand in the title. */
export function titled(words: string): string {
  return `{title spelt} : (${words})`;
}

/** Every record of a kind that has the words, the latest first: the index of search itself. */
export function found(kind: SearchKind, words: string): List {
  return {
    key: `(SELECT subject_id FROM search_entry WHERE entry_id = search_${kind}.rowid)`,
    from: `search_${kind}`,
    conditions: [where(`search_${kind} MATCH ?`, words)],
    order: [`search_${kind}.rowid`],
    direction: 'DESC',
    place: where('SELECT entry_id FROM search_entry WHERE subject_id = ?'),
  };
}

/**
 * The records of a kind in which every word begins a word, by the column that identifies them.
 * `among` selects the identifiers that alone can stand in the list: only the part of the index that
 * they lie in is read.
 */
export function matching(
  kind: SearchKind,
  sought: { readonly column: string; readonly words: string; readonly among?: Condition },
): Condition {
  const { column, words, among } = sought;
  const entry = `(SELECT entry_id FROM search_entry WHERE subject_id = ${column})`;
  const found = `SELECT rowid FROM search_${kind} WHERE search_${kind} MATCH ?`;
  if (among === undefined) return where(`${entry} IN (${found})`, words);
  const end = (which: 'min' | 'max') =>
    `(SELECT ${which}(entry_id) FROM (${among.sql}) AS among JOIN search_entry USING (subject_id))`;
  return where(
    `${entry} IN (${found} AND rowid BETWEEN ${end('min')} AND ${end('max')})`,
    ...[words, ...among.params, ...among.params],
  );
}

interface Matched {
  readonly kind: SearchKind;
  readonly entryId: number;
}

/** The most recent records of any kind that match. */
function latest(db: ReadDb, expression: string, limit: number): readonly Matched[] {
  const matched = KINDS.flatMap((kind) => {
    const sql = `SELECT '${kind}' AS kind, rowid AS entryId FROM search_${kind}
      WHERE search_${kind} MATCH ? ORDER BY rowid DESC LIMIT ?`;
    return statement<[string, number], Matched>(db, sql).all(expression, limit);
  });
  return matched.toSorted((left, right) => right.entryId - left.entryId).slice(0, limit);
}

function described(db: ReadDb, { kind, entryId }: Matched): SearchFound {
  const sql = `SELECT subject_id AS id, title, body FROM search_entry
    JOIN search_${kind} ON search_${kind}.rowid = entry_id WHERE entry_id = ?`;
  const row = statement<[number], Omit<SearchFound, 'kind'>>(db, sql).get(entryId);
  return { kind, ...present(row, 'an entry has its words') };
}

/** A record whose words are in the index. */
export interface SearchSubject {
  readonly kind: SearchKind;
  readonly id: string;
}

/** The records whose words an event changes. */
export function wordsChangedBy(event: DomainEvent): readonly SearchSubject[] {
  if (event.type === 'history.told/1') {
    return event.lots.map(({ historyLotId }) => ({ kind: 'history', id: historyLotId }));
  }
  const subject = subjectChangedBy(event);
  return subject === null ? [] : [subject];
}

function subjectChangedBy(event: DomainEvent): SearchSubject | null {
  if ('document' in event) return { kind: 'document', id: event.document.documentId };
  switch (event.type) {
    case 'party.described/1':
      return { kind: 'party', id: event.id };
    case 'party.imported/1':
      return { kind: 'party', id: event.partyId };
    case 'sale.created/1':
    case 'sale.rescheduled/1':
      return { kind: 'sale', id: event.saleId };
    case 'sale.described/1':
      return { kind: 'sale', id: event.id };
    case 'lot.described/1':
      return { kind: 'lot', id: event.id };
    case 'lot.imported/1':
    case 'lot.entered_in_sale/1':
    case 'lot.renumbered/1':
    case 'lot.left_sale/1':
    case 'lot.returned_to_stock/1':
    case 'lot.composed/1':
    case 'lot.dissolved/1':
    case 'placement.cancelled/1':
      return { kind: 'lot', id: event.lotId };
    case 'consignment.received/1':
      return { kind: 'consignment', id: event.consignmentId };
    default:
      return null;
  }
}

/**
 * Brings the index to where the records are now. Once at the end of a transaction: the index writes
 * its pages at every statement, and a record that changed three times is indexed once.
 */
export function indexForSearch(db: WriteDb, subjects: Iterable<SearchSubject>): void {
  for (const { kind, id } of subjects) reindex(db, kind, id);
}

/** Takes the lots of a past sale out of the index, together. */
export function forgetHistory(db: WriteDb, historySaleId: HistorySaleId): void {
  const lots = `SELECT entry_id FROM history_lot
    JOIN search_entry ON subject_id = history_lot_id WHERE history_sale_id = ?`;
  statement(db, `DELETE FROM search_history WHERE rowid IN (${lots})`).run(historySaleId);
}

/** Makes the whole index anew from the tables. Answers how many records are in it. */
export function rebuildSearch(db: WriteDb): number {
  rawOf(db).function('spelt_out', (text) => speltOut(`${text}`));
  statement(db, 'DELETE FROM party_order').run();
  statement(db, 'DELETE FROM search_entry').run();
  for (const kind of KINDS) {
    statement(db, `DELETE FROM search_${kind}`).run();
    statement(
      db,
      `INSERT INTO search_entry (subject_id, kind)
       SELECT id, '${kind}' FROM (${WORDS[kind]}) ORDER BY id`,
    ).run();
    statement(
      db,
      `INSERT INTO search_${kind} (rowid, title, body, spelt)
       SELECT entry_id, title, coalesce(body, ''), spelt_out(title || ' ' || coalesce(body, ''))
       FROM search_entry CROSS JOIN (${WORDS[kind]}) AS record ON record.id = subject_id
       WHERE search_entry.kind = '${kind}' ORDER BY entry_id`,
    ).run();
  }
  for (const { id } of freshStatement<[], Id>(db, 'SELECT id FROM party_text').all()) {
    placeInOrder(db, id, present(entryOf(db, id), 'every party was entered above'));
  }
  const sql = 'SELECT count(*) AS count FROM search_entry';
  return present(statement<[], { readonly count: number }>(db, sql).get(), 'a count').count;
}

interface Id {
  readonly id: string;
}

const KINDS = [
  'party',
  'lot',
  'sale',
  'consignment',
  'document',
  'history',
] as const satisfies readonly SearchKind[];

/** For each kind: the records it has, what they are called, and their other words. */
const WORDS: Readonly<Record<SearchKind, string>> = {
  party: `SELECT id,
      trim(company_name || ' ' || first_name || ' ' || last_name) AS title,
      trim(city || ' ' || postcode || ' ' || email || ' ' || phone || ' P-'
        || printf('%05d', party.number)) AS body
    FROM party_text JOIN party ON party.party_id = party_text.id`,
  lot: `SELECT lot.lot_id AS id,
      trim(coalesce(placement.number || placement.suffix || ' ', '') || lot_text.title) AS title,
      trim(coalesce(sale_text.title || ' ', '') || lot_text.title_en || ' '
        || substr(lot_text.description, 1, 2000)) AS body
    FROM lot JOIN lot_text ON lot_text.id = lot.lot_id
    LEFT JOIN placement ON placement.placement_id = lot.placement_id
    LEFT JOIN sale_text ON sale_text.id = placement.sale_id
    WHERE lot.dissolved = 0`,
  sale: `SELECT sale.sale_id AS id, sale.code || ' ' || sale_text.title AS title,
      trim(sale.held_on || ' ' || sale_text.title_en || ' ' || sale_text.place) AS body
    FROM sale JOIN sale_text ON sale_text.id = sale.sale_id`,
  consignment: `SELECT consignment.consignment_id AS id, consignment.number AS title,
      trim(party_text.company_name || ' ' || party_text.first_name || ' '
        || party_text.last_name) AS body
    FROM consignment LEFT JOIN party_text ON party_text.id = consignment.consignor_id`,
  document: `SELECT document.document_id AS id, document.number AS title,
      trim(party_text.company_name || ' ' || party_text.first_name || ' '
        || party_text.last_name) AS body
    FROM document LEFT JOIN party_text ON party_text.id = document.party_id`,
  history: `SELECT history_lot_text.id AS id,
      trim(history_lot_text.number || ' ' || history_lot_text.title) AS title,
      trim(history_sale_text.title || ' ' || history_lot_text.title_en || ' '
        || substr(history_lot_text.description, 1, 2000)) AS body
    FROM history_lot_text
    JOIN history_lot ON history_lot.history_lot_id = history_lot_text.id
    JOIN history_sale USING (history_sale_id)
    JOIN history_sale_text ON history_sale_text.id = history_sale_id
    WHERE history_sale.taken_back_seq IS NULL`,
};

interface Words {
  readonly title: string;
  readonly body: string | null;
}

function reindex(db: WriteDb, kind: SearchKind, id: string): void {
  const known = entryOf(db, id);
  const entryId = known ?? newEntry(db, kind, id);
  if (kind === 'party') placeInOrder(db, id, entryId);
  if (known !== null) statement(db, `DELETE FROM search_${kind} WHERE rowid = ?`).run(known);
  // The text of a new record may come with a later event of the same transaction.
  const words = statement<[string], Words>(db, `SELECT * FROM (${WORDS[kind]}) WHERE id = ?`);
  const found = words.get(id);
  if (found === undefined) return;
  const { title, body } = { title: found.title, body: found.body ?? '' };
  statement(db, `INSERT INTO search_${kind} (rowid, title, body, spelt) VALUES (?, ?, ?, ?)`).run(
    entryId,
    title,
    body,
    speltOut(`${title} ${body}`),
  );
}

/** Letters that people type as others, and that no decomposition takes apart. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** The words of a text that hold such a letter, as they are typed without it. */
function speltOut(text: string): string {
  const words = text.toLowerCase().split(/\s+/u);
  return words
    .filter((word) => /[œæßøłđ]/.test(word))
    .map(withoutJoinedLetters)
    .join(' ');
}

function withoutJoinedLetters(word: string): string {
  return word.toLowerCase().replace(/[œæßøłđ]/g, (letter) => SPELT.get(letter) ?? letter);
}

function entryOf(db: ReadDb, id: string): number | null {
  const known = statement<[string], { readonly entryId: number }>(
    db,
    'SELECT entry_id AS entryId FROM search_entry WHERE subject_id = ?',
  ).get(id);
  return known?.entryId ?? null;
}

function newEntry(db: WriteDb, kind: SearchKind, id: string): number {
  const added = statement(db, 'INSERT INTO search_entry (subject_id, kind) VALUES (?, ?)');
  return Number(added.run(id, kind).lastInsertRowid);
}

/**
 * The `MATCH` expression of a query: each word a quoted prefix, so that nothing a person types is
 * FTS5 syntax; œuvre as oeuvre, which finds both. Null where the query has no word.
 */
export function matchingWords(query: string): string | null {
  const words = query.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  const spelt = words.map(withoutJoinedLetters);
  return spelt.map((word) => `"${word.replaceAll('"', '""')}" *`).join(' ');
}
