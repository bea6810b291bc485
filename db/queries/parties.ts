/** Questions about parties: buyers, consignors, often both. */
import { and, eq, or } from 'drizzle-orm';
import type { RegistrationChannel } from '#domain/events/party.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { folded } from '#domain/party/name.ts';
import type { Instant } from '#domain/time.ts';
import type { ReadDb } from '../handle.ts';
import { orm, statement } from '../handle.ts';
import { party, partyLink, partyText } from '../schema/party.ts';
import { matchingWords } from '../search.ts';
import type { NameColumns } from './names.ts';
import { NAME_COLUMNS, nameIn } from './names.ts';
import type { PageOf, Window } from './page.ts';

export interface PartyListed {
  readonly partyId: PartyId;
  readonly reference: number;
  readonly kind: 'person' | 'company';
  readonly displayName: string;
  readonly city: string;
  readonly country: string;
  readonly professional: boolean;
  readonly registered: boolean;
  readonly consignments: number;
  readonly purchases: number;
  readonly owed: Cents;
}

export interface PartyFilter extends Window {
  /** Words that begin words of the party's file; empty for everybody. */
  readonly text: string;
  readonly side: 'any' | 'buyers' | 'consignors';
}

const COLUMNS = `party.party_id AS partyId, party.number AS reference, ${NAME_COLUMNS},
  party_text.city, party_text.country, party_text.professional,
  party.registered_at IS NOT NULL AS registered,
  (SELECT count(*) FROM consignment WHERE consignor_id = party.party_id) AS consignments,
  (SELECT count(*) FROM lot WHERE buyer_id = party.party_id) AS purchases,
  (SELECT coalesce(sum(total - received), 0) FROM invoice WHERE buyer_id = party.party_id) AS owed`;

const JOINED = 'party JOIN party_text ON party_text.id = party.party_id';

const SIDES: Readonly<Record<PartyFilter['side'], string>> = {
  any: '1',
  buyers: 'EXISTS (SELECT 1 FROM lot WHERE buyer_id = party_order.party_id)',
  consignors: 'EXISTS (SELECT 1 FROM consignment WHERE consignor_id = party_order.party_id)',
};

const NAMED = `party_order.party_id IN
  (SELECT subject_id FROM search_text WHERE search_text MATCH ? AND search_text.kind = 'party')`;

const BY_NAME = 'ORDER BY party_order.sort_key, party_order.party_id';

type Stored = Omit<PartyListed, 'displayName' | 'professional' | 'registered'> &
  NameColumns & { readonly professional: number; readonly registered: number };

/** The parties of a side of the house whose files hold the words, by name. */
export function partyList(db: ReadDb, filter: PartyFilter): PageOf<PartyListed> {
  const words = matchingWords(filter.text);
  const where = [SIDES[filter.side], ...(words === null ? [] : [NAMED])].join(' AND ');
  const given = words === null ? [] : [words];
  const total = statement<unknown[], { readonly total: number }>(
    db,
    `SELECT count(*) AS total FROM party_order WHERE ${where}`,
  ).get(...given);
  // The page is found first: what is counted for a row is counted for the rows on the page only.
  const rows = statement<unknown[], Stored>(
    db,
    `SELECT ${COLUMNS} FROM
       (SELECT party_id, sort_key FROM party_order WHERE ${where} ${BY_NAME} LIMIT ? OFFSET ?)
       AS party_order CROSS JOIN party USING (party_id)
       JOIN party_text ON party_text.id = party.party_id ${BY_NAME}`,
  ).all(...given, filter.limit, filter.offset);
  return { total: total?.total ?? 0, rows: rows.map(listed) };
}

/** The party's line in the list; null where there is no such party. */
export function partyListed(db: ReadDb, partyId: PartyId): PartyListed | null {
  const sql = `SELECT ${COLUMNS} FROM ${JOINED} WHERE party.party_id = ?`;
  const row = statement<[string], Stored>(db, sql).get(partyId);
  return row === undefined ? null : listed(row);
}

/** Whether such a party was ever enrolled. */
export function partyExists(db: ReadDb, partyId: PartyId): boolean {
  const sql = 'SELECT 1 FROM party WHERE party_id = ?';
  return statement<[string]>(db, sql).get(partyId) !== undefined;
}

export interface Registration {
  readonly editionId: string;
  readonly at: Instant;
  readonly channel: RegistrationChannel;
}

/** The acceptance of the terms that counts now (MT-1); null before the first. */
export function registrationOf(db: ReadDb, partyId: PartyId): Registration | null {
  const row = orm(db).select().from(party).where(eq(party.partyId, partyId)).get();
  if (row === undefined || row.registeredAt === null) return null;
  const { editionId, channel, registeredAt } = row;
  return editionId === null || channel === null ? null : { editionId, channel, at: registeredAt };
}

/** The parties linked to one, whichever way round it was stated (CT-9.13). */
export function linkedParties(
  db: ReadDb,
  partyId: PartyId,
): readonly { readonly partyId: PartyId; readonly displayName: string }[] {
  const others = or(
    and(eq(partyLink.partyId, partyId), eq(partyText.id, partyLink.linkedTo)),
    and(eq(partyLink.linkedTo, partyId), eq(partyText.id, partyLink.partyId)),
  );
  const rows = orm(db).select({ text: partyText }).from(partyLink).innerJoin(partyText, others);
  return rows.all().map(({ text }) => ({ partyId: text.id, displayName: nameIn(text) }));
}

/** The paddles a party holds or has held, latest sale first. */
export function paddlesOf(
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

/** Parties whose name, without accents or capitals, is the one given; at most twenty. */
export function partiesNamed(
  db: ReadDb,
  name: { readonly lastName: string; readonly firstName: string; readonly companyName: string },
): readonly PartyListed[] {
  const wanted = keyOf(name);
  const words = matchingWords(`${name.companyName} ${name.lastName} ${name.firstName}`);
  if (words === null) return [];
  const sql = `SELECT ${COLUMNS} FROM party_order JOIN party USING (party_id)
    JOIN party_text ON party_text.id = party.party_id WHERE ${NAMED} ${BY_NAME} LIMIT 200`;
  const rows = statement<[string], Stored>(db, sql).all(words);
  return rows
    .filter((row) => keyOf(row) === wanted)
    .slice(0, 20)
    .map(listed);
}

function keyOf(name: Pick<NameColumns, 'lastName' | 'firstName' | 'companyName'>): string {
  return folded(`${name.companyName} ${name.lastName} ${name.firstName}`);
}

function listed(row: Stored): PartyListed {
  const { lastName: _last, firstName: _first, companyName: _company, ...rest } = row;
  return {
    ...rest,
    displayName: nameIn(row),
    professional: row.professional === 1,
    registered: row.registered === 1,
  };
}
