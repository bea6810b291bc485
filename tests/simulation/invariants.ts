/** What is true of a house at every moment of its life. */
import { join } from 'node:path';
import { type Connection, open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { entriesAfter, eventIn } from '#db/journal.ts';
import { verifyStore } from '#db/verify.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { askedBy, type Books, emptyBooks, enter, known } from './second-books.ts';
import { paperOf } from './second-papers.ts';

/** Every sentence about the house that does not hold; empty when all do. */
export async function brokenRules(folder: string): Promise<readonly string[]> {
  const connection = open(join(folder, 'house.db'));
  try {
    const asked = RULES.flatMap(([sentence, sql]) => asSentence(connection, sentence, sql));
    const settled = accountsThatDisagree(connection);
    const recounted = papersThatDisagree(connection);
    const verified = await verifyStore({ folder });
    const found = (verified?.findings ?? []).map((finding) => JSON.stringify(finding));
    return [...soldTwice(connection), ...asked, ...settled, ...recounted, ...found];
  } finally {
    connection.close();
  }
}

/** Two statements of one consignor, sale and regime: one corrects the other, or one before it. */
const SAME_ACCOUNT = `told.sale_id = statement.sale_id
    AND told.consignor_id = statement.consignor_id AND told.regime = statement.regime`;

/** Each answers the rows that break it. */
const RULES: readonly (readonly [string, string])[] = [
  [
    'FR-3 documents are numbered without a gap',
    `SELECT kind, year, count(*) AS issued, max(sequence) AS last FROM document
      GROUP BY kind, year HAVING issued <> last OR min(sequence) <> 1`,
  ],
  [
    'consignments are numbered without a gap',
    `SELECT substr(number, 1, 5) AS year, count(*) AS received, max(number) AS last FROM consignment
      GROUP BY 1 HAVING received <> CAST(substr(last, 7) AS INTEGER)`,
  ],
  [
    'CT-5.4 what an invoice received is what stands of its allocations, never more than is owed',
    `SELECT invoice_id, received, total FROM invoice WHERE received > total OR received <> (
       SELECT coalesce(sum(amount), 0) FROM allocation
        WHERE allocation.invoice_id = invoice.invoice_id AND taken_back_by_seq IS NULL)`,
  ],
  [
    'a receipt is what it pays, what was given back and what is free; nothing once reversed',
    `SELECT receipt_id, amount, allocated, refunded FROM receipt
      WHERE allocated + refunded > amount
         OR (reversed_by_seq IS NOT NULL AND allocated + refunded > 0)
         OR allocated <> (SELECT coalesce(sum(amount), 0) FROM allocation
             WHERE allocation.receipt_id = receipt.receipt_id AND taken_back_by_seq IS NULL)
         OR refunded <> (SELECT coalesce(sum(amount), 0) FROM refund
             WHERE refund.receipt_id = receipt.receipt_id AND reversed_by_seq IS NULL)`,
  ],
  [
    'FR-5 what was paid by a statement is what stands of payouts less repayments, with those before',
    `SELECT statement_id, net, paid_out FROM statement WHERE corrected_by IS NULL
        AND paid_out <> (SELECT coalesce(sum(amount), 0) FROM payout JOIN statement AS told
             USING (statement_id) WHERE reversed_by_seq IS NULL AND ${SAME_ACCOUNT})
          - (SELECT coalesce(sum(amount), 0) FROM repayment JOIN statement AS told
             USING (statement_id) WHERE reversed_by_seq IS NULL AND ${SAME_ACCOUNT})`,
  ],
  [
    'CT-4.12 an invoice is the sum of its lines, each at the hammer price of its lot',
    `SELECT invoice.invoice_id FROM invoice JOIN invoice_line AS line USING (invoice_id)
       JOIN placement USING (placement_id) GROUP BY invoice.invoice_id
      HAVING sum(line.gross) <> invoice.total OR sum(line.vat) <> invoice.vat
          OR sum(line.kind = 'hammer' AND line.gross <> placement.hammer_price
                 OR placement.buyer_id <> invoice.buyer_id) > 0`,
  ],
  [
    'CT-4.1 whoever is named for a lot holds the paddle it went to, and nobody pays before he is',
    `SELECT placement_id FROM placement LEFT JOIN paddle
         ON paddle.sale_id = placement.sale_id AND paddle.paddle = placement.paddle
      WHERE placement.hammer_price IS NOT NULL
        AND (placement.buyer_id IS NOT paddle.party_id
          OR (placement.buyer_id IS NULL AND placement.invoice_id IS NOT NULL))`,
  ],
  [
    'what was sold is invoiced once',
    'SELECT placement_id FROM invoice_line GROUP BY placement_id, kind HAVING count(*) > 1',
  ],
  [
    'what falls to the owners of a statement, and what they had of it, is its net and its payouts',
    `SELECT statement.statement_id FROM statement JOIN statement_owner AS owner USING (statement_id)
      GROUP BY statement.statement_id
      HAVING sum(owner.net) <> statement.net
          OR (statement.corrected_by IS NULL AND sum(owner.paid_out) <> statement.paid_out)`,
  ],
  [
    'CT-9.8 FR-4 a service bears the VAT of the law, rounded once a statement',
    `SELECT statement_id FROM statement_service GROUP BY statement_id, vat_rate
      HAVING vat_rate <> 2000 OR sum(vat) <> CAST(round(sum(gross) / 6.0) AS INTEGER)`,
  ],
  [
    'FR-3 one statement stands for a consignor, a sale and a regime: the last',
    `SELECT statement_id FROM statement WHERE corrected_by IS NULL AND EXISTS (
       SELECT 1 FROM statement AS told WHERE told.statement_id <> statement.statement_id
          AND ${SAME_ACCOUNT} AND (told.corrected_by IS NULL
            OR told.issued_on > statement.issued_on))`,
  ],
  [
    'FR-5 what each owner had is what stands of his payouts less his repayments, with those before',
    `SELECT statement.statement_id, owner.owner_id, owner.paid_out
       FROM statement_owner AS owner JOIN statement USING (statement_id)
      WHERE statement.corrected_by IS NULL
        AND owner.paid_out <> (SELECT coalesce(sum(amount), 0) FROM payout JOIN statement AS told
             USING (statement_id) WHERE reversed_by_seq IS NULL
               AND payout.owner_id = owner.owner_id AND ${SAME_ACCOUNT})
          - (SELECT coalesce(sum(amount), 0) FROM repayment JOIN statement AS told
             USING (statement_id) WHERE reversed_by_seq IS NULL
               AND repayment.owner_id = owner.owner_id AND ${SAME_ACCOUNT})`,
  ],
  [
    'CT-9.5 an owner was never paid beyond his share unless his statement was corrected',
    `SELECT statement_id FROM statement JOIN statement_owner AS owner USING (statement_id)
      WHERE corrected_by IS NULL AND corrects IS NULL AND owner.paid_out > max(owner.net, 0)`,
  ],
  [
    'CT-9.1 a lot is offered as its sellers signed for it',
    `SELECT lot.lot_id FROM lot JOIN placement USING (placement_id)
       JOIN placement_part AS part USING (placement_id) JOIN mandate USING (consignment_id)
       JOIN mandate_lot AS line ON line.document_id = mandate.bargain_id AND line.lot_id = lot.lot_id
      WHERE placement.state = 'offered' AND (lot.reserve IS NOT line.reserve
        OR part.low_estimate < coalesce(line.low_estimate, 0)
        OR (SELECT json_group_object(item_id, lot_item.quantity) FROM lot_item JOIN item USING (item_id)
             WHERE lot_item.lot_id = lot.lot_id AND item.consignment_id = part.consignment_id)
        <> (SELECT json_group_object(item_id, quantity) FROM mandate_lot_item AS agreed
             WHERE agreed.document_id = line.document_id AND agreed.position = line.position))`,
  ],
  [
    'CT-9.1 nothing is reserved, or offered with the goods of others, that nobody signed for',
    `SELECT lot.lot_id FROM lot JOIN placement USING (placement_id)
       JOIN placement_part USING (placement_id) JOIN mandate USING (consignment_id)
      WHERE placement.state = 'offered' AND NOT EXISTS (
        SELECT 1 FROM mandate_lot AS line
         WHERE line.document_id = mandate.bargain_id AND line.lot_id = lot.lot_id)
        AND (lot.reserve IS NOT NULL OR 1 < (SELECT count(*) FROM lot_part
             WHERE lot_part.lot_id = lot.lot_id))`,
  ],
  [
    'CT-9.3 the parts of a lot are its items’ sellers, and add up to it',
    `SELECT lot.lot_id FROM lot JOIN lot_part AS part USING (lot_id) WHERE dissolved = 0
      GROUP BY lot.lot_id HAVING sum(part.low_estimate) IS NOT lot.low_estimate
         OR sum(part.high_estimate) IS NOT lot.high_estimate
         OR (SELECT group_concat(consignment_id) FROM (SELECT DISTINCT item.consignment_id
               FROM lot_item JOIN item USING (item_id) WHERE lot_item.lot_id = lot.lot_id ORDER BY 1))
         <> (SELECT group_concat(consignment_id) FROM (SELECT each.consignment_id
               FROM lot_part AS each WHERE each.lot_id = lot.lot_id ORDER BY 1))
     UNION ALL SELECT placement.placement_id FROM placement JOIN placement_part AS part
         USING (placement_id) GROUP BY placement.placement_id
        HAVING sum(part.low_estimate) <> placement.low_estimate
            OR sum(part.high_estimate) <> placement.high_estimate`,
  ],
  [
    'FR-4 no lot is of two VAT regimes',
    `SELECT placement_id FROM placement_part JOIN mandate USING (consignment_id)
      GROUP BY placement_id
     HAVING count(DISTINCT coalesce(vat_rate, -1)) > 1`,
  ],
  [
    'CT-9.3 no piece is in two lots',
    `SELECT item.item_id FROM item JOIN lot_item USING (item_id) JOIN lot USING (lot_id)
      WHERE lot.dissolved = 0 GROUP BY item.item_id
      HAVING sum(lot_item.quantity) > item.quantity OR max(item.removed) = 1`,
  ],
  [
    'CT-9.1 no lot is in a sale without a signed mandate',
    `SELECT placement_id FROM placement_part LEFT JOIN mandate USING (consignment_id)
      WHERE (mandate.signed_on IS NULL OR authorises = 'online')`,
  ],
  [
    'CT-9.10 no lot is sold under its starting price, unless its consignor gave the reserve up',
    `SELECT placement_id FROM placement WHERE hammer_price NOT NULL AND reserve_given_up IS NULL
        AND (hammer_price < starting_price OR hammer_price < reserve)`,
  ],
  [
    'CT-9.13 no consignor buys his own lot',
    `SELECT placement_id FROM placement JOIN placement_part USING (placement_id)
       JOIN consignment USING (consignment_id)
      WHERE buyer_id = consignor_id`,
  ],
  [
    'a closed sale has no lot without a result',
    `SELECT placement_id FROM placement JOIN sale USING (sale_id)
      WHERE sale.state = 'closed' AND placement.state = 'offered'`,
  ],
  [
    'a lot stands where it says, at the prices it has; what is cancelled is in stock',
    `SELECT lot.lot_id FROM lot JOIN placement USING (placement_id)
      WHERE placement.lot_id <> lot.lot_id OR placement.state = 'cancelled' OR placement.low_estimate <> lot.low_estimate
         OR placement.reserve IS NOT lot.reserve
         OR placement.starting_price <> lot.starting_price
     UNION ALL SELECT lot_id FROM placement WHERE state = 'offered'
        AND placement_id NOT IN (SELECT placement_id FROM lot WHERE placement_id NOT NULL)`,
  ],
];

function asSentence({ reading }: Connection, sentence: string, sql: string): readonly string[] {
  const rows = rawOf(reading).prepare(sql).all();
  return rows.length === 0 ? [] : [`${sentence}: ${JSON.stringify(rows[0])}`];
}

/** By the journal, not by the tables: a lot goes to nobody else before its result is taken back. */
function soldTwice({ reading }: Connection): readonly string[] {
  const sold = new Set<string>();
  const broken: string[] = [];
  for (const stored of entriesAfter(reading, 0)) {
    const event = eventIn(stored);
    const isTakenBack =
      event.type === 'lot.result_undone/1' || event.type === 'placement.cancelled/1';
    if (isTakenBack) sold.delete(event.lotId);
    const isSold =
      event.type === 'lot.knocked_down/1' || event.type === 'lot.knocked_down_unattributed/1';
    if (!isSold) continue;
    if (sold.has(event.lotId)) broken.push(`lot ${event.lotId} is sold twice at ${stored.seq}`);
    sold.add(event.lotId);
  }
  return broken;
}

/** Every figure of every paper, and what every buyer owes, against a second bookkeeper's. */
function papersThatDisagree({ reading }: Connection): readonly string[] {
  const books = emptyBooks();
  const frozen = rawOf(reading).prepare<[string], { readonly facts: string }>(
    'SELECT facts FROM document_facts WHERE document_id = ?',
  );
  const broken: string[] = [];
  for (const stored of entriesAfter(reading, 0)) {
    const event = eventIn(stored);
    enter(books, event);
    const expected = paperOf(books, event);
    if (expected === null || !('document' in event)) continue;
    const { documentId, number } = event.document;
    const facts: unknown = JSON.parse(frozen.get(documentId)?.facts ?? '{}');
    for (const [figure, amount] of expected) {
      const printed = figureIn(facts, figure);
      if (printed !== amount) broken.push(`${number} ${figure}: ${printed}, not ${amount}`);
    }
  }
  return [...broken, ...balancesThatDisagree(reading, books)];
}

function figureIn(facts: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((within, name) => {
    return typeof within === 'object' && within !== null ? Reflect.get(within, name) : undefined;
  }, facts);
}

function balancesThatDisagree(reading: Connection['reading'], books: Books): readonly string[] {
  const sql = 'SELECT invoice_id AS id, owed, received FROM invoice';
  type Balance = { readonly id: string; readonly owed: number; readonly received: number };
  const rows = rawOf(reading).prepare<[], Balance>(sql).all();
  return rows.flatMap(({ id, owed, received }) => {
    const bill = known(books.bills, id);
    const agrees = owed === askedBy(bill) && received === bill.received;
    return agrees ? [] : [`invoice ${id}: ${owed} owed, ${received} received; not so recounted`];
  });
}

interface Settled {
  readonly saleId: string;
  readonly hammer: number;
  readonly owed: number;
  readonly premium: number;
  readonly stated: number;
  readonly net: number;
  readonly commission: number;
  readonly withheld: number;
  readonly services: number;
}

/**
 * Of each closed sale whose documents are all issued: what its buyers owe is what its consignors
 * are due, what the house keeps and what the treasury gets.
 */
function accountsThatDisagree({ reading }: Connection): readonly string[] {
  const sales = rawOf(reading).prepare<[], Settled>(SETTLED).all();
  return sales.flatMap((sale) => {
    const { hammer, owed, premium, stated, net, commission, withheld, services } = sale;
    const agrees =
      owed === hammer + premium &&
      stated === hammer &&
      owed === net + commission + withheld + services + premium &&
      premium === expectedPremium(reading, sale.saleId) &&
      commission === expectedCommission(reading, sale.saleId) &&
      services === expectedFees(reading, sale.saleId);
    return agrees ? [] : [`the accounts of a sale disagree: ${JSON.stringify(sale)}`];
  });
}

/** What stands told of a sale. */
const STANDING = 'statement WHERE sale_id = sale.sale_id AND corrected_by IS NULL';

const SETTLED = `SELECT sale_id AS saleId,
    (SELECT coalesce(sum(hammer_price), 0) FROM placement
      WHERE placement.sale_id = sale.sale_id AND placement.state = 'sold') AS hammer,
    (SELECT coalesce(sum(owed), 0) FROM invoice WHERE sale_id = sale.sale_id) AS owed,
    (SELECT coalesce(sum(gross), 0) FROM invoice_line JOIN invoice USING (invoice_id)
      WHERE sale_id = sale.sale_id AND kind = 'premium' AND credited_by IS NULL) AS premium,
    (SELECT coalesce(sum(hammer_total), 0) FROM ${STANDING}) AS stated,
    (SELECT coalesce(sum(net), 0) FROM ${STANDING}) AS net,
    (SELECT coalesce(sum(commission_total), 0) FROM ${STANDING}) AS commission,
    (SELECT coalesce(sum(withheld_total), 0) FROM ${STANDING}) AS withheld,
    (SELECT coalesce(sum(services_total), 0) FROM ${STANDING}) AS services
  FROM sale WHERE state = 'closed'
    AND NOT EXISTS (SELECT 1 FROM placement
      WHERE placement.sale_id = sale.sale_id AND placement.state = 'sold' AND invoice_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM placement_part AS part JOIN consignment USING (consignment_id)
      WHERE part.sale_id = sale.sale_id AND NOT EXISTS (SELECT 1 FROM statement
        WHERE statement.sale_id = sale.sale_id
          AND statement.consignor_id = consignment.consignor_id))
    AND NOT EXISTS (SELECT 1 FROM statement_line AS line JOIN statement USING (statement_id)
      JOIN placement USING (placement_id) WHERE statement.sale_id = sale.sale_id
        AND corrected_by IS NULL AND line.result <> placement.state)`;

interface Rated {
  readonly price: number;
  readonly rate: number;
}

interface RatedPart extends Rated {
  readonly lot: string;
  readonly weight: number;
}

/** CT-4.12, counted again from the lots. */
function expectedPremium(reading: Connection['reading'], saleId: string): number {
  const sql = `SELECT hammer_price AS price, ${EDITION_2026.premiumRate} AS rate FROM placement
    WHERE sale_id = ? AND state = 'sold'`;
  return totalOf(rawOf(reading).prepare<[string], Rated>(sql).all(saleId));
}

/** Counted again from what was sold there, part by part. */
function expectedCommission(reading: Connection['reading'], saleId: string): number {
  return totalOf(partsOf(reading, saleId, { state: 'sold', price: 'hammer_price' }));
}

/** CT-9.8, counted again from what found no buyer there. */
function expectedFees(reading: Connection['reading'], saleId: string): number {
  return totalOf(partsOf(reading, saleId, { state: 'unsold', price: 'reserve' }));
}

function partsOf(
  reading: Connection['reading'],
  saleId: string,
  { state, price }: { readonly state: string; readonly price: string },
): readonly Rated[] {
  const sql = `SELECT placement_id AS lot, coalesce(${price}, 0) AS price,
       part.low_estimate AS weight, part.commission_rate AS rate
      FROM placement JOIN placement_part AS part USING (placement_id)
     WHERE placement.sale_id = ? AND placement.state = '${state}' ORDER BY part.position`;
  const parts = rawOf(reading).prepare<[string], RatedPart>(sql).all(saleId);
  return [...Map.groupBy(parts, ({ lot }) => lot).values()].flatMap(sharedOut);
}

/** The cents that rounding down leaves go to whom it cost most, the first of equals first. */
function sharedOut(parts: readonly RatedPart[]): readonly Rated[] {
  const whole = parts.reduce((running, { weight }) => running + weight, 0);
  const shares = parts.map(({ price, weight, rate }, index) => {
    const exact = price * weight;
    return { index, rate, price: Math.floor(exact / whole), lost: exact % whole };
  });
  const given = shares.reduce((running, { price }) => running + price, 0);
  const left = (parts[0]?.price ?? 0) - given;
  const neediest = shares.toSorted(
    (one, other) => other.lost - one.lost || one.index - other.index,
  );
  return neediest.map(({ price, rate }, at) => ({ price: price + (at < left ? 1 : 0), rate }));
}

function totalOf(rows: readonly Rated[]): number {
  const amounts = rows.map(({ price, rate }) => Math.round((price * rate) / 10_000));
  return amounts.reduce((running, amount) => running + amount, 0);
}
