/** An import in slices: others are served between them; stopped or killed, it goes on where it was. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import { type Client, connect } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { statement } from '#db/handle.ts';
import { entriesAfter, eventIn } from '#db/journal.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import { openTestEngine, signedIn } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { forkEngine, portsTo, temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';

const COUNT = 400;
const LOTS = [
  'N° lot;Désignation;Estimation basse;Estimation haute;Adjudication',
  ...Array.from({ length: COUNT }, (_, index) => `${index + 1};Objet ${index + 1};100;150;120`),
].join('\r\n');

/** So many that others come in between, however fast the machine; numbered from 9. */
const MANY = [
  'N° lot;Désignation;Estimation basse;Estimation haute',
  ...Array.from({ length: 3_000 }, (_, index) => `${index + 9};Objet ${index};100;150`),
].join('\r\n');

function file(kind: Input<'import.file'>['kind'], text = LOTS): Input<'import.file'> {
  const bytes = Buffer.from(text).toString('base64');
  const sale = { title: 'Jouets anciens', heldOn: null };
  return { kind, profile: null, encoding: null, bytes, sale, dryRun: false };
}

async function lotsIn(client: Client): Promise<readonly number[]> {
  const filter = { saleId: null, where: 'any', text: '', offset: 0, limit: 500 } as const;
  const { rows } = await client.ask('lot.list', filter);
  return rows.map(({ number }) => number ?? 0);
}

const WHOLE = Array.from({ length: COUNT }, (_, index) => index + 1);

/** Begins an import and answers when it has entered some lots, with what stops it. */
async function begun(client: Client, input: Input<'import.file'>) {
  const stop = new AbortController();
  let entered = () => {};
  const some = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const outcome = client.perform('import.file', input, {
    signal: stop.signal,
    onProgress: ({ done, total }) => {
      if (total !== null && done > total / 2) entered();
    },
  });
  await Promise.race([some, outcome]);
  return { stop, outcome };
}

test('an import that is stopped keeps its slices; the same file goes on from there', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const { stop, outcome } = await begun(client, file('lots'));
  stop.abort();
  expect(await outcome).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  const before = await lotsIn(client);
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(COUNT);

  const report = granted(await client.perform('import.file', file('lots')));
  expect(report).toMatchObject({ accepted: COUNT, refused: [], counts: { lots: COUNT } });
  expect((await lotsIn(client)).toSorted((a, b) => a - b)).toEqual(WHOLE);
  const again = granted(await client.perform('import.file', file('lots')));
  expect(again.warnings[0]).toMatchObject({ code: 'already_imported' });
  expect(await lotsIn(client)).toHaveLength(COUNT);
});

test('a large file is read on a thread: foreseen, begun, stopped, and entered whole', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const large = LOTS.replaceAll('Objet', `Objet ${'long à lire '.repeat(10)}`);
  const foreseen = granted(
    await client.perform('import.file', { ...file('lots', large), dryRun: true }),
  );
  expect(foreseen).toMatchObject({ dryRun: true, accepted: COUNT, saleId: null });
  expect(await lotsIn(client)).toEqual([]);
  const stop = new AbortController();
  const { signal } = stop;
  const reading = client.perform('import.file', file('lots', large), { signal });
  stop.abort();
  expect(await reading).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  const { accepted, counts } = granted(await client.perform('import.file', file('lots', large)));
  expect({ accepted, counts }).toEqual({ accepted: COUNT, counts: foreseen.counts });
  expect(await lotsIn(client)).toHaveLength(COUNT);
});

test('an imported lot is one entry of the journal, and so is an imported party', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  granted(await client.perform('import.file', file('lots')));
  const parties = 'Nom;Prénom;Ville\r\nMartin;Paul;Nevers\r\nRoux;Nina;Bourges';
  granted(await client.perform('import.file', file('parties', parties)));
  const { reading, close } = open(join(house.folder, 'house.db'));
  const entries = statement<[], { readonly type: string; readonly entries: number }>(
    reading,
    'SELECT type, count(*) AS entries FROM journal GROUP BY type',
  ).all();
  close();
  const counted = new Map(entries.map(({ type, entries }) => [type, entries]));
  expect(counted.get('lot.imported/1')).toBe(COUNT);
  expect(counted.get('party.imported/1')).toBe(2);
  for (const type of ['item.entered/1', 'item.described/1', 'lot.composed/1', 'lot.described/1'])
    expect(counted.get(type)).toBeUndefined();
  expect(counted.get('inventory.received/1')).toBeLessThanOrEqual(COUNT / 10);
  expect(await verifyStore({ folder: house.folder })).toMatchObject({ findings: [] });
});

test('a row that the rules refuse meanwhile is told by its line, the rest is entered', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const stop = new AbortController();
  await client.perform('import.file', file('lots'), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  // Its first items are in the inventory, none in a lot: the second is put into another.
  const filter = { consignorId: null, mandate: null, text: '', offset: 0, limit: 10 } as const;
  const [consignment] = (await client.ask('consignment.list', filter)).rows;
  const { consignmentId } = consignment ?? {};
  if (consignmentId === undefined) throw new Error('the import made its consignment');
  const received = await client.ask('consignment.get', { consignmentId });
  const { itemId } = received?.items[1] ?? {};
  if (itemId === undefined) throw new Error('the import entered its items');
  const lot = { items: [{ itemId, quantity: 1 }], text: null };
  granted(await client.tell('lot.compose', lot));
  const report = granted(await client.perform('import.file', file('lots')));
  expect(report.accepted).toBe(COUNT - 1);
  expect(report.refused).toMatchObject([{ line: 3, code: 'item_in_another_lot' }]);
  expect(report.refused[0]?.reason.fr).toContain('CT-9.3');
});

test('a house without a letterhead takes in no lots: it could not sign for them', async () => {
  await using house = await openTestEngine({ letterhead: 'blank' });
  const client = await house.client('owner');
  for (const kind of ['lots', 'results'] as const) {
    for (const dryRun of [true, false]) {
      expect(await client.perform('import.file', { ...file(kind), dryRun })).toMatchObject({
        ok: false,
        refusal: { code: 'papers_incomplete', lacking: [{ of: 'house', name: 'Maison Fictive' }] },
      });
    }
  }
  expect(await lotsIn(client)).toEqual([]);
});

test('FR-10 an address abroad proves no residence: who is imported is a resident', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const people = 'Nom;Prénom;Adresse;Ville;Pays\r\nPeeters;An;Meir 1;Antwerpen;BE';
  granted(await client.perform('import.file', { ...file('parties', people), sale: null }));
  const { rows } = await client.ask('party.list', { text: '', side: 'any', offset: 0, limit: 9 });
  const party = await client.ask('party.get', { partyId: present(rows[0], 'one row').partyId });
  expect(party?.text).toMatchObject({ country: 'BE', taxResidence: 'france' });
});

test('two desks that import the same file at once enter each row once', async () => {
  await using house = await openTestEngine();
  const [owner, other] = [await house.client('owner'), await house.client('owner')];
  // Read on a thread: one desk waits for its rows while the other enters the same.
  const large = file('lots', LOTS.replaceAll('Objet', `Objet ${'long à lire '.repeat(10)}`));
  const reports = await Promise.all([
    owner.perform('import.file', large),
    other.perform('import.file', large),
  ]);
  for (const report of reports) {
    expect(granted(report)).toMatchObject({ accepted: COUNT, refused: [] });
  }
  expect((await lotsIn(owner)).toSorted((a, b) => a - b)).toEqual(WHOLE);
  expect((await owner.ask('sale.list', { offset: 0, limit: 10 })).total).toBe(1);
});

test('the same file into another sale is another import', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const into = (title: string) =>
    client.perform('import.file', { ...file('lots'), sale: { title, heldOn: null } });
  granted(await into('Jouets anciens'));
  const second = granted(await into('Poupées'));
  expect(second.warnings.map(({ code }) => code)).not.toContain('already_imported');
  expect(second.accepted).toBe(COUNT);
  expect((await client.ask('sale.list', { offset: 0, limit: 10 })).total).toBe(2);
});

test('purchases that name no buyer are spread over the file, not anew in each slice', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  for (const lastName of ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept']) {
    granted(await client.tell('party.enroll', { text: person({ lastName }) }));
  }
  const foreseen = granted(
    await client.perform('import.file', { ...file('results'), dryRun: true }),
  );
  const carriedOut = granted(await client.perform('import.file', file('results')));
  expect(carriedOut.warnings).toEqual(foreseen.warnings);
  const paddles = paddlesKnockedDown(house.folder);
  expect(paddles).toHaveLength(COUNT);
  expect(paddles.slice(100, 200)).not.toEqual(paddles.slice(0, 100));
});

/** Who bought, lot after lot. */
function paddlesKnockedDown(folder: string): readonly number[] {
  const connection = open(join(folder, 'house.db'));
  const events = [...entriesAfter(connection.reading, 0)].map(eventIn);
  connection.close();
  return events.flatMap((event) => (event.type === 'lot.knocked_down/1' ? [event.paddle] : []));
}

test('another desk writes and reads between two slices', async () => {
  await using house = await openTestEngine();
  const [owner, clerk] = [await house.client('owner'), await house.client('clerk')];
  const { outcome } = await begun(owner, file('lots', MANY));
  let ended = false;
  void outcome.then(() => {
    ended = true;
  });
  expect(await clerk.tell('party.enroll', { text: person() })).toMatchObject({ ok: true });
  expect((await lotsIn(clerk)).length).toBeGreaterThan(0);
  expect(ended).toBe(false);
  expect(await outcome).toMatchObject({ ok: true });
});

test('no lot enters a sale that another desk opens while the rows of a file are read', async () => {
  await using house = await openTestEngine();
  const [owner, clerk] = [await house.client('owner'), await house.client('owner')];
  const few = LOTS.split('\r\n').slice(0, 4).join('\r\n');
  const { saleId } = granted(await owner.perform('import.file', file('lots', few)));
  if (saleId === null) throw new Error('the import made its sale');
  let opening: Promise<unknown> | null = null;
  const outcome = owner.perform(
    'import.file',
    { ...file('lots', MANY), sale: { saleId } },
    {
      // Half of the work is done when the first lots come in: their next rows are being read.
      onProgress: ({ done, total }) => {
        if (total !== null && done > total / 2)
          opening ??= clerk.tell('sale.open', { saleId, onAnotherDay: null });
      },
    },
  );
  expect(await outcome).toMatchObject({ refusal: { code: 'sale_not_draft', state: 'open' } });
  expect(await opening).toMatchObject({ ok: true });
  const { reading, close } = open(join(house.folder, 'house.db'));
  const types = [...entriesAfter(reading, 0)].map(({ type }) => type);
  close();
  expect(types.slice(types.indexOf('sale.opened/1'))).not.toContain('lot.imported/1');
});

test('a number that is taken meanwhile is refused by its line, the rest is entered', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const { stop, outcome } = await begun(client, file('lots'));
  stop.abort();
  await outcome;
  const { rows } = await client.ask('sale.list', { offset: 0, limit: 10 });
  const saleId = rows[0]?.saleId;
  if (saleId === undefined) throw new Error('the import made its sale');
  const line = `${'N° lot;Désignation;Estimation basse;Estimation haute'}\r\n${COUNT};Autre;10;20`;
  granted(await client.perform('import.file', { ...file('lots', line), sale: { saleId } }));
  const report = granted(await client.perform('import.file', file('lots')));
  expect(report).toMatchObject({
    accepted: COUNT - 1,
    refused: [{ line: COUNT + 1, code: 'lot_number_taken' }],
  });
});

test.each(['lots', 'results'] as const)(
  'an import of %s killed halfway goes on, and the journal says which file brought what',
  async (kind) => {
    const store = temporaryFolder();
    const { folder } = store;
    {
      await using house = await openTestEngine({ folder });
      const owner = await house.client('owner');
      for (const lastName of ['Un', 'Deux']) {
        granted(await owner.tell('party.enroll', { text: person({ lastName }) }));
      }
    }
    const child = await forkEngine(folder);
    const client = await signedIn(connect(portsTo(child)(), randomUUID), 'owner');
    const { outcome } = await begun(client, file(kind));
    outcome.catch(() => {});
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;

    await using house = await openTestEngine({ folder, unfounded: true, seed: 'after' });
    const owner = await house.client('owner');
    const report = granted(await owner.perform('import.file', file(kind)));
    expect(report).toMatchObject({ accepted: COUNT, refused: [] });
    expect((await lotsIn(owner)).toSorted((a, b) => a - b)).toEqual(WHOLE);
    expect(await verifyStore({ folder })).toMatchObject({ findings: [] });

    const connection = open(join(folder, 'house.db'));
    const brought = statement<[], { readonly lots: number; readonly accepted: number }>(
      connection.reading,
      `SELECT import_run.accepted, count(*) AS lots FROM import_run
       JOIN journal AS last ON last.seq = import_run.seq
       JOIN journal ON journal.command_id = last.command_id
         AND journal.type = 'lot.imported/1'`,
    ).get();
    connection.close();
    expect(brought).toEqual({ lots: COUNT, accepted: COUNT });
    store.remove();
  },
  120_000,
);
