/** An import in slices: others are served between them; stopped or killed, it goes on where it was. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import { type Client, connect } from '#contract/client.ts';
import { open } from '#db/connection.ts';
import { statement } from '#db/handle.ts';
import { verifyStore } from '#db/verify.ts';
import { present } from '#domain/assert.ts';
import type { LotId, PartyId } from '#domain/ids.ts';
import { isoDate } from '#domain/time.ts';
import { consignmentsOf, fileOfLots, lotsFrom } from '#tests/support/import-files.ts';
import { openTestEngine, signedIn, type TestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';
import { forkEngine, portsTo, temporaryFolder } from '#tests/support/transports.ts';
import { enroll, granted, privately } from '#tests/support/whole-sale.ts';

const COUNT = 400;
const LOTS = fileOfLots(COUNT);

/** So many that others come in between, however fast the machine. */
const MANY = fileOfLots(1_500);

/** A house with one consignor, whose lots the files bring. */
async function withConsignor(house: TestEngine) {
  const owner = await house.client('owner');
  const consignorId = await enroll(owner);
  const lots = (text = LOTS) => lotsFrom(text, { consignorId });
  return { owner, consignorId, lots };
}

async function lotsIn(client: Client): Promise<readonly string[]> {
  const titles: string[] = [];
  for (let after: LotId | undefined; ; ) {
    const filter = { saleId: null, where: 'any', text: '', offset: 0, limit: 500, after } as const;
    const { rows } = await client.ask('lot.list', filter);
    titles.push(...rows.map(({ title }) => title));
    after = rows.at(-1)?.lotId;
    if (after === undefined) return titles.toSorted();
  }
}

/** Begins an import and answers when it has entered some lots, with what stops it. */
async function begun(client: Client, input: Input<'import.file'>) {
  const stop = new AbortController();
  let entered = () => {};
  const some = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const outcome = client.perform('import.file', input, {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done > 0) entered();
    },
  });
  await Promise.race([some, outcome]);
  return { stop, outcome };
}

test('an import that is stopped keeps its slices; the same file goes on from there', async () => {
  await using house = await openTestEngine();
  const { owner, lots } = await withConsignor(house);
  const { stop, outcome } = await begun(owner, lots(MANY));
  stop.abort();
  expect(await outcome).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  const before = await lotsIn(owner);
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(1_500);

  const report = granted(await owner.perform('import.file', lots(MANY)));
  expect(report).toMatchObject({ accepted: 1_500, refused: [], counts: { lots: 1_500 } });
  expect(new Set(await lotsIn(owner)).size).toBe(1_500);
  const again = granted(await owner.perform('import.file', lots(MANY)));
  expect(again.warnings[0]).toMatchObject({ code: 'already_imported' });
  expect(await lotsIn(owner)).toHaveLength(1_500);
}, 60_000);

test('a large file is read on a thread: foreseen, begun, stopped, and entered whole', async () => {
  await using house = await openTestEngine();
  const { owner, lots } = await withConsignor(house);
  const large = lots(LOTS.replaceAll('Objet', `Objet ${'long à lire '.repeat(10)}`));
  const foreseen = granted(await owner.perform('import.file', { ...large, dryRun: true }));
  expect(foreseen).toMatchObject({ dryRun: true, accepted: COUNT });
  expect(await lotsIn(owner)).toEqual([]);
  const stop = new AbortController();
  const { signal } = stop;
  const reading = owner.perform('import.file', large, { signal });
  stop.abort();
  expect(await reading).toMatchObject({ ok: false, refusal: { code: 'cancelled' } });
  const { accepted, counts } = granted(await owner.perform('import.file', large));
  expect({ accepted, counts }).toEqual({ accepted: COUNT, counts: foreseen.counts });
  expect(await lotsIn(owner)).toHaveLength(COUNT);
});

test('an imported lot is one entry of the journal, and so is an imported party', async () => {
  await using house = await openTestEngine();
  const { owner, lots } = await withConsignor(house);
  granted(await owner.perform('import.file', lots()));
  const parties = 'Nom;Prénom;Ville\r\nMartin;Paul;Nevers\r\nRoux;Nina;Bourges';
  granted(await owner.perform('import.file', { ...lotsFrom(parties), kind: 'parties' }));
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

test('what others sign meanwhile takes no more rows, which are told by line', async () => {
  await using house = await openTestEngine();
  const { owner, consignorId, lots } = await withConsignor(house);
  const { stop, outcome } = await begun(owner, lots(MANY));
  stop.abort();
  await outcome;
  const [consignmentId] = await consignmentsOf(owner, consignorId);
  const signed = { consignmentId: present(consignmentId, 'the import made it') };
  granted(await owner.tell('mandate.drawUp', { ...signed, ...privately(consignorId) }));
  granted(await owner.tell('mandate.sign', { ...signed, signedOn: isoDate('2027-03-12') }));
  const report = granted(await owner.perform('import.file', lots(MANY)));
  const codes = new Set(report.refused.map(({ code }) => code));
  expect(codes).toEqual(new Set(['mandate_signed']));
  expect(report.refused[0]?.reason.fr).toContain('CT-9.1');
  expect(report.accepted + report.refused.length).toBe(1_500);
}, 60_000);

test('a house without a letterhead takes lots in: nothing is signed for', async () => {
  await using house = await openTestEngine({ letterhead: 'blank' });
  const { owner, lots } = await withConsignor(house);
  expect(granted(await owner.perform('import.file', lots()))).toMatchObject({ accepted: COUNT });
});

test('FR-10 an address abroad proves no residence: who is imported is a resident', async () => {
  await using house = await openTestEngine();
  const client = await house.client('owner');
  const people = 'Nom;Prénom;Adresse;Ville;Pays\r\nPeeters;An;Meir 1;Antwerpen;BE';
  granted(await client.perform('import.file', { ...lotsFrom(people), kind: 'parties' }));
  const { rows } = await client.ask('party.list', { text: '', side: 'any', offset: 0, limit: 9 });
  const party = await client.ask('party.get', { partyId: present(rows[0], 'one row').partyId });
  expect(party?.text).toMatchObject({ country: 'BE', taxResidence: 'france' });
});

test('two desks that import the same file at once enter each row once', async () => {
  await using house = await openTestEngine();
  const { owner, lots } = await withConsignor(house);
  const other = await house.client('owner');
  // Read on a thread: one desk waits for its rows while the other enters the same.
  const large = lots(LOTS.replaceAll(/Objet (\d+)/g, `Objet $1${' long à lire'.repeat(10)}`));
  const reports = await Promise.all([
    owner.perform('import.file', large),
    other.perform('import.file', large),
  ]);
  for (const report of reports) {
    expect(granted(report)).toMatchObject({ accepted: COUNT, refused: [] });
  }
  expect(new Set(await lotsIn(owner)).size).toBe(COUNT);
  expect(await lotsIn(owner)).toHaveLength(COUNT);
});

test('another desk writes and reads between two slices', async () => {
  await using house = await openTestEngine();
  const { owner, lots } = await withConsignor(house);
  const clerk = await house.client('clerk');
  const { outcome } = await begun(owner, lots(MANY));
  let ended = false;
  void outcome.then(() => {
    ended = true;
  });
  expect(await clerk.tell('party.enroll', { text: person() })).toMatchObject({ ok: true });
  expect((await lotsIn(clerk)).length).toBeGreaterThan(0);
  expect(ended).toBe(false);
  expect(await outcome).toMatchObject({ ok: true });
});

test('an import killed halfway goes on, and the journal says which file brought what', async () => {
  const store = temporaryFolder();
  const { folder } = store;
  let consignorId: PartyId;
  {
    await using house = await openTestEngine({ folder });
    consignorId = await enroll(await house.client('owner'));
  }
  const many = lotsFrom(MANY, { consignorId });
  const child = await forkEngine(folder);
  const client = await signedIn(connect(portsTo(child)(), randomUUID), 'owner');
  const { outcome } = await begun(client, many);
  outcome.catch(() => {});
  const dead = once(child, 'exit');
  child.kill('SIGKILL');
  await dead;

  await using house = await openTestEngine({ folder, unfounded: true, seed: 'after' });
  const owner = await house.client('owner');
  const report = granted(await owner.perform('import.file', many));
  expect(report).toMatchObject({ accepted: 1_500, refused: [] });
  expect(new Set(await lotsIn(owner)).size).toBe(1_500);
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
  expect(brought).toEqual({ lots: 1_500, accepted: 1_500 });
  store.remove();
}, 120_000);
