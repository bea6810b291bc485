/** Long lists in pages: read on by the key of a row, all pages together are the whole list. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { rawOf } from '#db/handle.ts';
import { present } from '#domain/assert.ts';
import { sortKey } from '#domain/party/name.ts';
import { copyHouse } from '#tests/support/copied-house.ts';
import { houseWithAPast } from '#tests/support/house-with-a-past.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { consign, granted, lotOf } from '#tests/support/whole-sale.ts';

let house: TestEngine;
let owner: Client;

/** A sale of nine lots with its papers, lots in stock, and eleven more of each of them. */
beforeAll(async () => {
  const template = await openTestEngine({ seed: 'template' });
  const held = await houseWithAPast(template, { lots: 9, buyers: 4, consignors: 3 });
  const { itemIds } = await consign(held.owner, { count: 3, mandate: 'unsigned' });
  for (const itemId of itemIds) await lotOf(held.owner, itemId, { low: 100, high: 150 });
  await template.stop();
  const connection = open(join(template.folder, 'house.db'));
  copyHouse(connection, 11);
  connection.close();
  house = await openTestEngine({ folder: template.folder, unfounded: true, seed: 'paging' });
  house.passMs(40 * 86_400_000);
  owner = await house.client('owner');
});
afterAll(() => house[Symbol.asyncDispose]());

type Row = Readonly<Record<string, string | number | null>>;

/** The rows of a table as they are, whatever asks for them. */
function stored(sql: string): readonly Row[] {
  const connection = open(join(house.folder, 'house.db'));
  const rows = rawOf(connection.reading).prepare<[], Row>(sql).all();
  connection.close();
  return rows;
}

/** A word as the search has it. */
const bare = (text: unknown) =>
  String(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const says = (text: string, ...said: readonly unknown[]) =>
  bare(text)
    .filter((word) => word !== '')
    .every((word) => said.flatMap(bare).some((other) => other.startsWith(word)));

type Order = (left: Row, right: Row) => number;

/** By these columns, one after the other. */
const by =
  (direction: 1 | -1, ...columns: readonly string[]): Order =>
  (left, right) => {
    for (const column of columns) {
      const [one, other] = [left[column] ?? '', right[column] ?? ''];
      if (one !== other) return one < other ? -direction : direction;
    }
    return 0;
  };

interface Question {
  readonly name: string;
  readonly page: (
    window: Window,
  ) => Promise<{ readonly total: number; readonly keys: readonly string[] }>;
  /** The whole list, told from the tables alone. */
  readonly model: () => readonly string[];
}

interface Window {
  readonly after?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

const keyed = <R>(
  answer: { readonly total: number; readonly rows: readonly R[] },
  keyOf: (row: R) => string,
) => ({
  total: answer.total,
  keys: answer.rows.map(keyOf),
});

const chosen = (rows: readonly Row[], order: Order, key: string) =>
  rows.toSorted(order).map((row) => String(row[key]));

const PARTIES = `SELECT party_id, party_text.*,
    EXISTS (SELECT 1 FROM placement WHERE buyer_id = party_id) AS any_buys,
    EXISTS (SELECT 1 FROM consignment WHERE consignor_id = party_id) AS any_gives
  FROM party JOIN party_text ON id = party_id`;

function parties(side: 'any' | 'buyers' | 'consignors', text: string): Question {
  const stands = (row: Row) =>
    side === 'any' || (side === 'buyers' ? row['any_buys'] : row['any_gives']) === 1;
  return {
    name: `parties, ${side}, ${text}`,
    page: async (window) =>
      keyed(await owner.ask('party.list', { side, text, ...window }), ({ partyId }) => partyId),
    model: () => {
      const rows = stored(PARTIES)
        .filter(
          (row) => stands(row) && says(text, row['first_name'], row['last_name'], row['city']),
        )
        .map((row) => ({
          ...row,
          name: sortKey({
            kind: 'person',
            givenName: String(row['first_name']),
            familyName: String(row['last_name']),
          }),
        }));
      return chosen(rows, by(1, 'name', 'party_id'), 'party_id');
    },
  };
}

function lots(where: 'any' | 'stock' | 'lacking', text: string): Question {
  const lacks = (row: Row) => where === 'any' || row['placement_id'] === null;
  return {
    name: `lots of the house, ${where}, ${text}`,
    page: async (window) =>
      keyed(
        await owner.ask('lot.list', { saleId: null, where, text, ...window }),
        (row) => row.lotId,
      ),
    model: () => {
      const all = stored(`SELECT lot.*, title, number, (SELECT entry_id FROM search_entry
        WHERE subject_id = lot.lot_id) AS entry FROM lot JOIN lot_text ON id = lot.lot_id
        LEFT JOIN placement USING (placement_id)`);
      const order = where === 'any' && text !== '' ? by(-1, 'entry') : by(-1, 'lot_id');
      const rows = all.filter((row) => lacks(row) && says(text, row['title'], row['number']));
      return chosen(rows, order, 'lot_id');
    },
  };
}

function lotsOfSale(at: number): Question {
  const saleId = () =>
    String(present(stored('SELECT sale_id FROM sale ORDER BY sale_id')[at], 'a sale')['sale_id']);
  return {
    name: `lots of sale ${at}`,
    page: async (window) => {
      const filter = { saleId: saleId() as never, where: 'any', text: '' } as const;
      const answer = await owner.ask('lot.list', { ...filter, ...window });
      return keyed(answer, ({ placementId }) => String(placementId));
    },
    model: () => {
      const rows = stored('SELECT * FROM placement').filter((row) => row['sale_id'] === saleId());
      return chosen(rows, by(1, 'number', 'suffix'), 'placement_id');
    },
  };
}

function invoices(state: 'overdue' | 'paid' | null): Question {
  return {
    name: `invoices, ${state}`,
    page: async (window) => {
      const filter = { saleId: null, buyerId: null, state, text: '' };
      return keyed(
        await owner.ask('invoice.list', { ...filter, ...window }),
        (row) => row.documentId,
      );
    },
    model: () => {
      const all = stored('SELECT * FROM invoice JOIN document USING (document_id)');
      const rows = all.filter((row) => {
        const isPaid = Number(row['received']) >= Number(row['total']);
        return state === null || isPaid === (state === 'paid');
      });
      return chosen(rows, by(-1, 'year', 'sequence'), 'document_id');
    },
  };
}

function documents(kind: 'mandate' | null): Question {
  return {
    name: `documents, ${kind}`,
    page: async (window) => {
      const filter = { saleId: null, partyId: null, kind };
      return keyed(
        await owner.ask('document.list', { ...filter, ...window }),
        (row) => row.documentId,
      );
    },
    model: () => {
      const rows = stored('SELECT * FROM document').filter(
        (row) => kind === null || row['kind'] === kind,
      );
      const order =
        kind === null ? by(-1, 'issued_on', 'kind', 'sequence') : by(-1, 'year', 'sequence');
      return chosen(rows, order, 'document_id');
    },
  };
}

function consignments(mandate: 'none' | 'signed' | null): Question {
  return {
    name: `consignments, ${mandate}`,
    page: async (window) => {
      const filter = { consignorId: null, mandate, text: '' };
      const answer = await owner.ask('consignment.list', { ...filter, ...window });
      return keyed(answer, (row) => row.consignmentId);
    },
    model: () => {
      const all = stored(`SELECT consignment.*, mandate.document_id AS mandate
        FROM consignment LEFT JOIN mandate USING (consignment_id)`);
      const rows = all.filter(
        (row) => mandate === null || (row['mandate'] === null) === (mandate === 'none'),
      );
      return chosen(rows, by(-1, 'year', 'sequence'), 'consignment_id');
    },
  };
}

const items: Question = {
  name: 'items in no lot',
  page: async (window) => {
    const answer = await owner.ask('lot.availableItems', {
      consignmentId: null,
      text: '',
      ...window,
    });
    return keyed(answer, ({ item }) => item.itemId);
  },
  model: () => {
    const rows = stored('SELECT * FROM item WHERE in_lots < quantity');
    return chosen(rows, by(1, 'consignment_id', 'position'), 'item_id');
  },
};

const QUESTIONS: readonly Question[] = [
  ...(['any', 'buyers', 'consignors'] as const).flatMap((side) =>
    ['', 'd', 'jeanne mo', 'ne'].map((text) => parties(side, text)),
  ),
  ...(['any', 'stock', 'lacking'] as const).flatMap((where) =>
    ['', 'm', 'mo', 'zz'].map((text) => lots(where, text)),
  ),
  ...[0, 5].map(lotsOfSale),
  ...([null, 'overdue', 'paid'] as const).map(invoices),
  ...([null, 'mandate'] as const).map(documents),
  ...([null, 'none', 'signed'] as const).map(consignments),
  items,
];

/** Reads a list to its end, each page after the last row of the one before. */
async function readOn(
  { page }: Question,
  limit: number,
  meanwhile: () => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (;;) {
    const { keys: found } = await page({ after: keys.at(-1), offset: 0, limit });
    keys.push(...found);
    if (found.length < limit) return keys;
    await meanwhile();
  }
}

const cases = fc.record({
  question: fc.constantFrom(...QUESTIONS),
  limit: fc.integer({ min: 4, max: 60 }),
});

test('pages read on by the key of a row are the whole list, in its order', async () => {
  const property = fc.asyncProperty(cases, async ({ question, limit }) => {
    expect(await readOn(question, limit), question.name).toEqual(question.model());
  });
  await fc.assert(property, { numRuns: 40 });
});

test('a page past an offset is that part of the list, from whichever end it is found', async () => {
  const anywhere = fc.record({
    question: fc.constantFrom(...QUESTIONS),
    offset: fc.nat(150),
    limit: fc.integer({ min: 1, max: 60 }),
  });
  const property = fc.asyncProperty(anywhere, async ({ question, offset, limit }) => {
    const whole = question.model();
    expect(await question.page({ offset, limit }), question.name).toEqual({
      total: whole.length,
      keys: whole.slice(offset, offset + limit),
    });
  });
  await fc.assert(property, { numRuns: 60 });
});

let comers = 0;

/** Somebody new, and a lot of theirs. */
async function comesIn(): Promise<void> {
  comers += 1;
  const lastName = `${['Aaron', 'Moreau', 'Zola'][comers % 3]} ${comers}`;
  granted(await owner.tell('party.enroll', { text: person({ lastName }) }));
  const { itemIds } = await consign(owner, { count: 1, mandate: 'unsigned' });
  await lotOf(owner, present(itemIds[0], 'an item'), { low: 10, high: 20 });
}

test('whatever comes in meanwhile, no row is read twice and none is missed', async () => {
  const long = [
    parties('any', ''),
    parties('any', 'ne'),
    lots('any', ''),
    lots('stock', ''),
    documents(null),
  ];
  for (const question of long) {
    const before = question.model();
    const read = await readOn(question, Math.ceil(before.length / 4), comesIn);
    expect(new Set(read).size, question.name).toBe(read.length);
    expect(
      read.filter((key) => before.includes(key)),
      question.name,
    ).toEqual(before);
  }
});

test('nothing follows a row that is not there', async () => {
  const window = { after: 'nobody', offset: 0, limit: 10 };
  for (const { page } of QUESTIONS) expect((await page(window)).keys).toEqual([]);
});
