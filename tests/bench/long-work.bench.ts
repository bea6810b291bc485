/** Long work on the program as it ships: what it costs, and how long another desk waits meanwhile. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once as heard } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { type Client, connect } from '#contract/client.ts';
import { SALES } from '#db/migrations/0100-initial-sales.ts';
import { LETTERHEAD } from '#demo/house/house.ts';
import { present } from '#domain/assert.ts';
import { timeOrderedId } from '#engine/ids.ts';

import type { BenchLine, MeasuredFigures } from '#root/scripts/benchmark.ts';
import { build } from '#root/scripts/build.ts';
import { person } from '#tests/support/texts.ts';
import { portsTo } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { once } from './once.ts';

const OUT = join(import.meta.dirname, '../../out/engine');
const built = once(() => build(['engine']));

/** The longest that anybody waits for anybody. */
const NOBODY_WAITS_MS = 50;

/** An engine in a process of its own, with two desks at it. */
interface Engine extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly worker: Client;
  readonly other: Client;
}

async function startEngine(): Promise<Engine> {
  await built();
  const folder = mkdtempSync(join(tmpdir(), 'adjuge-bench-'));
  const child = fork(join(OUT, 'entry.mjs'), ['--store', folder], { serialization: 'json' });
  await heard(child, 'message');
  const openPort = portsTo(child);
  const [worker, other] = [connect(openPort(), randomUUID), connect(openPort(), randomUUID)];
  const passcode = 'le marteau tombe';
  const people = { ownerName: 'Camille Martin', ownerInitials: 'CM', passcode };
  const founded = await worker.tell('house.found', { houseName: 'Maison', ...people });
  const { staffId } = granted(founded);
  for (const desk of [worker, other]) await desk.tell('session.signIn', { staffId, passcode });
  const { version } = await worker.ask('house.letterhead', {});
  granted(await worker.tell('house.describe', { version, text: LETTERHEAD }));
  const close = async () => {
    const gone = heard(child, 'exit');
    child.send({ stop: true });
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { child, folder, worker, other, [Symbol.asyncDispose]: close };
}

/** A file of so many lots, as a house writes it. */
function fileOf(lots: number): string {
  const lines = Array.from({ length: lots }, (_, index) => {
    const words = `Dinky Toys ${index}, berline bleue en tôle, boîte d’origine, état neuf`;
    return `${index + 1};${words};${100 + (index % 9) * 10};${200 + (index % 7) * 10}`;
  });
  return ['N° lot;Désignation;Estimation basse;Estimation haute', ...lines].join('\r\n');
}

async function importedMs(client: Client, text: string): Promise<number> {
  const consignor = person({ lastName: 'Déposant' });
  const { partyId: consignorId } = granted(await client.tell('party.enroll', { text: consignor }));
  const startedMs = performance.now();
  const bytes = Buffer.from(text).toString('base64');
  const how = { kind: 'lots', profile: null, encoding: null, dryRun: false } as const;
  granted(await client.perform('import.file', { ...how, bytes, consignorId }));
  return performance.now() - startedMs;
}

/**
 * The same file by csv-parse, three inserts a row, one transaction: every column that an imported
 * lot has, into the tables of lots, of their parts and of their places with their indexes, and none
 * of what keeps the house's sums.
 */
function bareMs(text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'adjuge-bare-'));
  const db = new Database(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('foreign_keys = OFF');
  db.exec(SALES);
  db.exec('DROP TRIGGER placement_is_tallied; ALTER TABLE lot ADD COLUMN title TEXT');
  const startedMs = performance.now();
  const insert = db.prepare(
    `INSERT INTO lot (lot_id, dissolved, placement_id,
       low_estimate, high_estimate, appraiser_id, appraised_on, starting_price, title)
     VALUES (?, 0, ?, ?, ?, 'staff', '2027-03-12', ?, ?)`,
  );
  const part = db.prepare(
    `INSERT INTO lot_part (lot_id, position, consignment_id, low_estimate, high_estimate)
     VALUES (?, 1, 'consignment', ?, ?)`,
  );
  const place = db.prepare(
    `INSERT INTO placement (placement_id, lot_id, sale_id, number, suffix, state,
       low_estimate, high_estimate, starting_price, last_seq)
     VALUES (?, ?, 'sale', ?, '', 'offered', ?, ?, ?, 1)`,
  );
  const rows: string[][] = parse(text, { delimiter: ';', from: 2 });
  db.transaction(() => {
    for (const [number, title, low, high] of rows) {
      const [from, to] = [Number(low) * 100, Number(high) * 100];
      const [lotId, placementId] = [timeOrderedId(), timeOrderedId()];
      insert.run(lotId, placementId, from, to, from / 2, title);
      part.run(lotId, from, to);
      place.run(placementId, lotId, Number(number), from, to, from / 2);
    }
  })();
  const elapsedMs = performance.now() - startedMs;
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return elapsedMs;
}

/** The longest that a desk waits for a question or an order while the work goes on. */
async function worstWaitMs(desk: Client, work: Promise<unknown>): Promise<number> {
  let [ended, worstMs] = [false, 0];
  void work.finally(() => {
    ended = true;
  });
  while (!ended) {
    const startedMs = performance.now();
    await desk.tell('party.enroll', { text: person() });
    await desk.ask('house.health', {});
    worstMs = Math.max(worstMs, performance.now() - startedMs);
    await wait(5);
  }
  return worstMs;
}

/** How long the other desk waits at worst: while the work goes on, and while nothing does. */
function waiting(name: string, begin: (engine: Engine) => Promise<unknown>): BenchLine {
  const measure = async (): Promise<MeasuredFigures> => {
    await using engine = await startEngine();
    await importedMs(engine.worker, fileOf(5_500));
    const baseline = await worstWaitMs(engine.other, wait(2_000));
    return { value: await worstWaitMs(engine.other, begin(engine)), baseline };
  };
  const goal = { atMost: NOBODY_WAITS_MS };
  return {
    name: `another desk at worst during ${name} / during nothing`,
    unit: 'ms',
    goal,
    measure,
  };
}

/** What a process holds of memory, now or at its highest (Linux alone tells it so). */
function memoryMb({ pid }: ChildProcess, which: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${present(pid, 'it runs')}/status`, 'utf8');
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}

function startMs(...words: readonly string[]): number {
  const timesMs = Array.from({ length: 5 }, () => {
    const startedMs = performance.now();
    execFileSync(process.execPath, words, { stdio: 'ignore' });
    return performance.now() - startedMs;
  });
  return timesMs.toSorted((a, b) => a - b)[2] ?? 0;
}

export const lines: readonly BenchLine[] = [
  {
    name: 'importing a lot of 20,000 / csv-parse and one insert',
    unit: 'ms',
    goal: { atMost: 0.2, ratioAtMost: 4 },
    measure: async () => {
      await using engine = await startEngine();
      const text = fileOf(20_000);
      const value = await importedMs(engine.worker, text);
      return { value: value / 20_000, baseline: bareMs(text) / 20_000 };
    },
  },
  {
    name: 'memory of the engine at its highest, importing 99,999 lots / at rest',
    unit: 'MB',
    goal: { atMost: 300 },
    measure: async () => {
      await using engine = await startEngine();
      const baseline = memoryMb(engine.child, 'VmRSS');
      await importedMs(engine.worker, fileOf(99_999));
      return { value: memoryMb(engine.child, 'VmHWM'), baseline };
    },
  },
  {
    name: 'memory of the engine at rest / of bare node',
    unit: 'MB',
    goal: { atMost: 150 },
    measure: async () => {
      await using engine = await startEngine();
      const bare = fork(join(import.meta.dirname, 'bare-node.mjs'));
      await heard(bare, 'message');
      const baseline = memoryMb(bare, 'VmRSS');
      bare.kill();
      return { value: memoryMb(engine.child, 'VmRSS'), baseline };
    },
  },
  waiting('an import of 5,500', ({ worker }) => importedMs(worker, `${fileOf(5_500)}\r\n`)),
  waiting('a backup', ({ worker }) => worker.perform('store.backup', {})),
  waiting('a verification', ({ worker }) => worker.perform('store.verify', { earlierHead: null })),
  {
    name: 'the command line’s start / bare node’s',
    unit: 'ms',
    goal: { atMost: 400 },
    measure: async () => {
      await built();
      return { value: startMs(join(OUT, 'adjuge.mjs'), '--help'), baseline: startMs('-e', '0') };
    },
  },
];
