/** A hammer a second and a page of lots a second, while long work goes on, one after the other. */
import { fork } from 'node:child_process';
import { once as event } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '#contract/client.ts';
import type { BenchLine } from '#root/scripts/benchmark.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { openAtWork, pace, percentile } from './at-work.ts';
import { type BuiltHouse, importOf } from './big-house.ts';
import { withAPast } from './houses.ts';
import { once } from './once.ts';
import { openRoom } from './room.ts';

const STROKE_MS = 1_000;
const IDLE_MS = 30_000;
const IMPORTED = 20_000;
/** The longest that anybody waits for anybody. */
const NOBODY_WAITS_MS = 50;
const PORT = 8_471;

interface Work {
  readonly name: string;
  readonly carryOut: (desk: Client, house: BuiltHouse) => Promise<unknown>;
}

const IDLE: Work = { name: 'nothing', carryOut: () => wait(IDLE_MS) };

const WORKS: readonly Work[] = [
  {
    name: `an import of ${IMPORTED} lots`,
    carryOut: async (desk) =>
      granted(await desk.perform('import.file', await importOf(desk, IMPORTED))),
  },
  {
    name: 'the pages of a thousand documents',
    carryOut: async (desk) => granted(await desk.perform('document.renderPending', {})),
  },
  { name: 'a publication', carryOut: published },
  {
    name: 'a verification',
    carryOut: async (desk) => granted(await desk.perform('store.verify', { earlierHead: null })),
  },
  {
    name: 'a backup',
    carryOut: async (desk) => granted(await desk.perform('store.backup', {})),
  },
];

/** What the room and a cataloguer waited, stroke by stroke, milliseconds. */
interface Waits {
  readonly hammer: readonly number[];
  readonly page: readonly number[];
}

/** What was waited during each work, by its name: all in one engine, one work after the other. */
const waited = once(async (): Promise<ReadonlyMap<string, Waits>> => {
  const house = await withAPast();
  const engine = await openAtWork(house.folder);
  const [room, cataloguer, worker] = [
    await engine.desk(),
    await engine.desk(),
    await engine.desk(),
  ];
  const { saleId } = house;
  const filter = { saleId, where: 'any', text: '', offset: 0, limit: 100 } as const;
  const sell = openRoom(room, house);
  const page = () => cataloguer.ask('lot.list', filter);
  await Promise.all([sell(), page()]);
  const byWork = new Map<string, Waits>();
  for (const { name, carryOut } of [IDLE, ...WORKS]) {
    let isOver = false;
    const [, hammer, pages] = await Promise.all([
      carryOut(worker, house).finally(() => {
        isOver = true;
      }),
      pace(STROKE_MS, (strokes) => isOver && strokes > 0, sell),
      pace(STROKE_MS, (strokes) => isOver && strokes > 0, page),
    ]);
    byWork.set(name, { hammer, page: pages });
  }
  await engine.stop();
  return byWork;
});

export const lines: readonly BenchLine[] = WORKS.flatMap(({ name }) => {
  const line = (what: string, waits: keyof Waits): BenchLine => ({
    name: `${what} a second, p99, during ${name} / during nothing`,
    unit: 'ms',
    goal: { atMost: NOBODY_WAITS_MS },
    measure: async () => {
      const byWork = await waited();
      const during = (work: string) => percentile(byWork.get(work)?.[waits] ?? [], 99);
      return { value: during(name), baseline: during(IDLE.name) };
    },
  });
  return [line('a hammer', 'hammer'), line('a page of lots', 'page')];
});

/** To a site in a process of its own, as it is elsewhere. */
async function published(desk: Client, { pastSaleId }: BuiltHouse): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'adjuge-bench-site-'));
  const key = 'a key of the bench, of no use elsewhere';
  const program = join(import.meta.dirname, '../../src-site/main.ts');
  const site = fork(program, ['--dir', folder, '--port', String(PORT)], {
    env: { ...process.env, ADJUGE_SITE_KEY: key },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (site.stdout !== null) await event(site.stdout, 'data');
  granted(await desk.perform('site.connect', { address: `http://127.0.0.1:${PORT}/`, key }));
  const whole = { saleId: pastSaleId, leaveOutLotsWithoutPhotograph: false };
  granted(await desk.perform('sale.publish', whole));
  const ended = event(site, 'exit');
  site.kill();
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
