/** Questions about the paddles of a sale: whose they are, and as whom they declared themselves. */
import type { PaddleRow } from '#contract/methods/paddles.ts';
import type { PartyText } from '#contract/texts.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { Paddles } from '#domain/sale/paddle.ts';
import type { ReadDb } from '../handle.ts';
import { statement } from '../handle.ts';
import { findRows } from '../rows.ts';
import { paddle } from '../schema/sale.ts';
import { textAt } from '../sealed.ts';
import { NAME_COLUMNS, type NameColumns, nameIn } from './names.ts';

/** Every paddle that was given in a sale, those that came back too. */
export function paddlesGiven(db: ReadDb, saleId: SaleId): Paddles {
  const rows = findRows(db, paddle, { where: { saleId } });
  return new Map(rows.map(({ paddle: number, partyId, state }) => [number, { partyId, state }]));
}

/** Who holds which paddle in a sale now. */
export function paddlesInRoom(db: ReadDb, saleId: SaleId): ReadonlyMap<number, PartyId> {
  const rows = findRows(db, paddle, { where: { saleId, state: 'held' } });
  return new Map(rows.map((row) => [row.paddle, row.partyId]));
}

/**
 * What a buyer's file said when he last declared himself in a sale: at his paddle, at each hammer
 * since, and when he asked for it to be said anew. Null where he has no paddle there, or where what
 * it said was erased since.
 */
export function declaredIn(db: ReadDb, saleId: SaleId, partyId: PartyId): PartyText | null {
  const row = statement<[SaleId, PartyId], { readonly seq: number | null }>(
    db,
    `SELECT max(paddle.declared_seq, coalesce((SELECT max(coalesce(attributed_seq, result_seq))
        FROM placement WHERE placement.sale_id = paddle.sale_id
          AND placement.buyer_id = paddle.party_id), 0)) AS seq
       FROM paddle WHERE paddle.sale_id = ? AND paddle.party_id = ?`,
  ).get(saleId, partyId);
  if (row === undefined || row.seq === null) return null;
  const said = textAt<'party'>(db, 'party', { id: partyId, seq: row.seq });
  return said?.state === 'kept' ? said.text : null;
}

/** What is said of a paddle by the rules, not by the tables. */
type Judged = 'notAdmitted' | 'declaredAs';

/** The paddles given in a sale, with what each has bought. */
export function paddlesOf(db: ReadDb, saleId: SaleId): readonly Omit<PaddleRow, Judged>[] {
  const rows = statement<[SaleId], Omit<PaddleRow, 'displayName' | Judged> & NameColumns>(
    db,
    `SELECT paddle.paddle, paddle.party_id AS partyId, paddle.state,
            party_text.city, ${NAME_COLUMNS},
            (SELECT count(*) ${BOUGHT}) AS lots,
            (SELECT coalesce(sum(placement.hammer_price), 0) ${BOUGHT}) AS hammerTotal
       FROM paddle JOIN party_text ON party_text.id = paddle.party_id
      WHERE paddle.sale_id = ? ORDER BY paddle.paddle`,
  ).all(saleId);
  return rows.map(({ kind, lastName, firstName, companyName, ...row }) => ({
    ...row,
    displayName: nameIn({ kind, lastName, firstName, companyName }),
  }));
}

const BOUGHT = `FROM placement WHERE placement.sale_id = paddle.sale_id
  AND placement.paddle = paddle.paddle AND placement.state = 'sold'`;

/** Who holds a paddle in a sale, or null. */
export function paddleHolder(db: ReadDb, saleId: SaleId, paddle: number) {
  const row = statement<[SaleId, number], { partyId: PartyId } & NameColumns>(
    db,
    `SELECT paddle.party_id AS partyId, ${NAME_COLUMNS}
       FROM paddle JOIN party_text ON party_text.id = paddle.party_id
      WHERE paddle.sale_id = ? AND paddle.paddle = ?`,
  ).get(saleId, paddle);
  return row === undefined ? null : { partyId: row.partyId, displayName: nameIn(row) };
}
