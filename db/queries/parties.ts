/** Questions about parties: buyers, consignors, often both. */
import type { PartyRow } from '#contract/methods/parties.ts';
import type { ApartReason, RegistrationChannel } from '#domain/events/party.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import { folded } from '#domain/party/name.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRows } from '../rows.ts';
import { acceptance } from '../schema/party.ts';
import { type DescribedText, storedText } from '../sealed.ts';
import { matchingWords } from '../search.ts';
import {
  type Condition,
  type List,
  PAGE,
  type PageOf,
  pageOf,
  type Window,
  where,
} from './list.ts';
import type { NameColumns } from './names.ts';
import { NAME_COLUMNS, nameIn } from './names.ts';

export interface PartyFilter extends Window {
  /** Words that begin words of the party's file; empty for everybody. */
  readonly text: string;
  readonly side: 'any' | 'buyers' | 'consignors';
}

const SIDES: Readonly<Record<PartyFilter['side'], Condition | null>> = {
  any: null,
  buyers: where('party_order.buys = 1'),
  consignors: where('party_order.consigns = 1'),
};

const MATCHED = 'FROM search_party WHERE search_party MATCH ?';

/** The parties whose files have these words. */
function named(words: string): Condition {
  // The sign keeps to the order of the list: to look each of them up and sort them is more work.
  return where(`+party_order.entry_id IN (SELECT rowid ${MATCHED})`, words);
}

/** The parties of a side of the house whose files hold the words, by name. */
export function partyList(db: ReadDb, filter: PartyFilter): PageOf<PartyRow> {
  const words = matchingWords(filter.text);
  const list: List = {
    key: 'party_order.party_id',
    from: 'party_order',
    conditions: [SIDES[filter.side], words === null ? null : named(words)],
    order: ['party_order.sort_key', 'party_order.party_id'],
    direction: 'ASC',
    ...(words !== null && filter.side === 'any' && { counted: where(MATCHED, words) }),
  };
  return pageOf<PartyId, PartyRow>(db, list, {
    window: filter,
    rowsOf: (ids) => partyRows(db, ids),
  });
}

/** The party's line in the list; null where there is no such party. */
export function partyListed(db: ReadDb, partyId: PartyId): PartyRow | null {
  return partyRows(db, [partyId])[0] ?? null;
}

type Stored = Omit<PartyRow, 'displayName' | 'professional' | 'registered'> &
  NameColumns & { readonly professional: number; readonly registered: number };

function partyRows(db: ReadDb, ids: readonly PartyId[]): readonly PartyRow[] {
  const rows = statement<[string], Stored>(
    db,
    `SELECT party.party_id AS partyId, party.number AS reference, ${NAME_COLUMNS},
            party_text.city, party_text.country, party_text.professional,
            EXISTS (SELECT 1 FROM acceptance WHERE acceptance.party_id = party.party_id)
              AS registered,
            (SELECT count(*) FROM consignment WHERE consignor_id = party.party_id) AS consignments,
            (SELECT count(*) FROM placement
              WHERE buyer_id = party.party_id AND state = 'sold') AS purchases,
            (SELECT coalesce(sum(invoice.owed - invoice.received), 0) FROM invoice
              WHERE buyer_id = party.party_id) AS owed
       FROM ${PAGE} CROSS JOIN party ON party.party_id = page.value
       JOIN party_text ON party_text.id = party.party_id ORDER BY page.key`,
  ).all(JSON.stringify(ids));
  return rows.map(({ lastName, firstName, companyName, ...row }) => ({
    ...row,
    displayName: nameIn({ kind: row.kind, lastName, firstName, companyName }),
    professional: row.professional === 1,
    registered: row.registered === 1,
  }));
}

/** Whether such a party was ever enrolled. */
export function partyExists(db: ReadDb, partyId: PartyId): boolean {
  const sql = 'SELECT 1 FROM party WHERE party_id = ?';
  return statement<[string]>(db, sql).get(partyId) !== undefined;
}

export interface RegistrationRow {
  readonly editionId: string;
  readonly at: Instant;
  readonly channel: RegistrationChannel;
}

/** The last acceptance of terms (MT-1); null before the first. */
export function registrationOf(db: ReadDb, partyId: PartyId): RegistrationRow | null {
  const last = findRows(db, acceptance, { where: { partyId }, orderBy: 'seq' }).at(-1);
  if (last === undefined) return null;
  const { editionId, channel, acceptedAt } = last;
  return { editionId, channel, at: acceptedAt };
}

/**
 * The other files that seem to be of the same person: they share a mark with it, or once did, and
 * nobody decided that they are of two (CT-9.13).
 */
export function sameAs(db: ReadDb, partyId: PartyId): readonly PartyId[] {
  const rows = statement<[PartyId, PartyId], { readonly partyId: PartyId }>(
    db,
    `SELECT DISTINCT other.party_id AS partyId
       FROM party_mark AS mine JOIN party_mark AS other ON other.mark = mine.mark
      WHERE mine.party_id = ? AND other.party_id <> ?
        AND NOT EXISTS (SELECT 1 FROM party_apart
          WHERE party_apart.party_id = min(mine.party_id, other.party_id)
            AND party_apart.other_id = max(mine.party_id, other.party_id))`,
  ).all(partyId, partyId);
  return rows.map((row) => row.partyId);
}

/** The files that somebody told apart from one, each with his reason. */
export function toldApartFrom(
  db: ReadDb,
  partyId: PartyId,
): readonly { readonly partyId: PartyId; readonly reason: ApartReason }[] {
  return statement<[PartyId, PartyId], { partyId: PartyId; reason: ApartReason }>(
    db,
    `SELECT other_id AS partyId, reason FROM party_apart WHERE party_id = ?
      UNION ALL SELECT party_id, reason FROM party_apart WHERE other_id = ?`,
  ).all(partyId, partyId);
}

/** How many persons seem to have several files. */
export function countPersonsTwice(db: ReadDb): number {
  const row = statement<[], { readonly count: number }>(
    db,
    `SELECT count(DISTINCT mine.mark) AS count
       FROM party_mark AS mine INDEXED BY party_mark_shared
       JOIN party_mark AS other ON other.mark = mine.mark AND other.party_id > mine.party_id
      WHERE mine.shared = 1 AND NOT EXISTS (SELECT 1 FROM party_apart
        WHERE party_apart.party_id = mine.party_id AND party_apart.other_id = other.party_id)`,
  ).get();
  return row?.count ?? 0;
}

/** Every edition of the terms a party has accepted (CT-4.1). */
export function editionsAcceptedBy(db: ReadDb, partyId: PartyId): ReadonlySet<string> {
  const rows = findRows(db, acceptance, { where: { partyId } });
  return new Set(rows.map(({ editionId }) => editionId));
}

/** The parties linked to one, whichever way round it was stated (CT-9.13). */
export function linkedParties(
  db: ReadDb,
  partyId: PartyId,
): readonly { readonly partyId: PartyId; readonly displayName: string }[] {
  const rows = statement<[PartyId, PartyId], NameColumns & { readonly partyId: PartyId }>(
    db,
    `SELECT party_text.id AS partyId, ${NAME_COLUMNS} FROM
       (SELECT linked_to AS id FROM party_link WHERE party_id = ? AND unlinked_at IS NULL
        UNION ALL SELECT party_id FROM party_link WHERE linked_to = ? AND unlinked_at IS NULL)
       AS linked
       CROSS JOIN party_text ON party_text.id = linked.id`,
  ).all(partyId, partyId);
  return rows.map((row) => ({ partyId: row.partyId, displayName: nameIn(row) }));
}

/** The paddles a party holds or has held, latest sale first. */
export function paddlesOfParty(
  db: ReadDb,
  partyId: PartyId,
): readonly { readonly saleId: SaleId; readonly saleTitle: string; readonly paddle: number }[] {
  return statement<[string], { saleId: SaleId; saleTitle: string; paddle: number }>(
    db,
    `SELECT paddle.sale_id AS saleId, sale_text.title AS saleTitle, paddle.paddle
     FROM paddle JOIN sale ON sale.sale_id = paddle.sale_id
     JOIN sale_text ON sale_text.id = paddle.sale_id
     WHERE paddle.party_id = ? ORDER BY sale.held_on DESC, sale.code DESC`,
  ).all(partyId);
}

/** What a party's file said before, version by version, each with when it was said no more. */
export function formerFiles(db: ReadDb, partyId: PartyId): readonly FormerFile[] {
  const rows = statement<[PartyId], { readonly words: string; readonly until: Instant }>(
    db,
    `SELECT former_text.words, journal.at AS until FROM former_text
       JOIN journal_subject ON journal_subject.subject_id = former_text.id
       JOIN journal ON journal.seq = journal_subject.seq
        AND journal.type GLOB 'party.described/*'
        AND journal.payload ->> 'version' = former_text.version + 1
      WHERE former_text.subject = 'party' AND former_text.id = ?
      ORDER BY former_text.version DESC`,
  ).all(partyId);
  return rows.map(({ words, until }) => {
    return { until, text: storedText(db, 'party', JSON.parse(words)) };
  });
}

export interface FormerFile {
  readonly until: Instant;
  readonly text: DescribedText<'party'>;
}

/** As many parties of one name as are compared, and as many as are answered. */
const COMPARED_MAX = 200;
const SIMILAR_MAX = 20;

/** Parties whose name, without accents or capitals, is the one given; at most twenty. */
export function partiesNamed(
  db: ReadDb,
  name: { readonly lastName: string; readonly firstName: string; readonly companyName: string },
): readonly PartyRow[] {
  const wanted = keyOf(name);
  const words = matchingWords(`${name.companyName} ${name.lastName} ${name.firstName}`);
  if (words === null) return [];
  const { sql, params } = named(words);
  const found = statement<unknown[], NameColumns & { readonly partyId: PartyId }>(
    db,
    `SELECT party_order.party_id AS partyId, ${NAME_COLUMNS} FROM party_order
       JOIN party_text ON party_text.id = party_order.party_id
      WHERE ${sql} ORDER BY party_order.sort_key, party_order.party_id LIMIT ${COMPARED_MAX}`,
  ).all(...params);
  const same = found.filter((row) => keyOf(row) === wanted).slice(0, SIMILAR_MAX);
  return partyRows(
    db,
    same.map(({ partyId }) => partyId),
  );
}

function keyOf(name: Pick<NameColumns, 'lastName' | 'firstName' | 'companyName'>): string {
  return folded(`${name.companyName} ${name.lastName} ${name.firstName}`);
}
