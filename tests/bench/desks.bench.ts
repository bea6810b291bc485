/** Desks at work in a house with a past: what one waits while the others ask. */
import { once as event } from 'node:events';
import { type Client, topicsOfQuestion } from '#contract/client.ts';
import type { BenchLine, MeasuredFigures } from '#root/scripts/benchmark.ts';
import { type AtWork, memoryOf, openAtWork, pace, percentile } from './at-work.ts';
import type { BuiltHouse } from './big-house.ts';
import { small, withAPast } from './houses.ts';
import { openRoom } from './room.ts';

const HAMMERS = 60;
const WARMING_UP = 10;
/** Quicker than any room, so that the desks have no time to rest between two. */
const HAMMER_EVERY_MS = 300;
const OTHER_DESKS = 9;

export const lines: readonly BenchLine[] = [
  {
    name: 'next lot ready, p95, nine desks on today’s agenda / alone',
    unit: 'ms',
    goal: { atMost: 50, ratioAtMost: 1.1 },
    measure: nextLotReady,
  },
  {
    name: 'today’s agenda, two sales of 6,500 lots published / in a small house',
    unit: 'ms',
    goal: { atMost: 20 },
    measure: agenda,
  },
  {
    name: 'opening after a crash / after a good end',
    unit: 'ms',
    goal: { atMost: 1_000 },
    measure: afterCrash,
  },
  {
    name: 'memory of the engine after its screens, a past / a small house',
    unit: 'MB',
    goal: { atMost: 150 },
    measure: memory,
  },
];

async function nextLotReady(): Promise<MeasuredFigures> {
  const house = await withAPast();
  const work = await openAtWork(house.folder);
  const sell = openRoom(await work.desk(), house);
  const hammers = (count: number) => pace(HAMMER_EVERY_MS, (calls) => calls === count, sell);
  await hammers(WARMING_UP);
  const alone = await hammers(HAMMERS);
  const others = await Promise.all(Array.from({ length: OTHER_DESKS }, work.desk));
  for (const other of others) standOnAgenda(other);
  const among = await hammers(HAMMERS);
  await work.stop();
  return { value: percentile(among, 95), baseline: percentile(alone, 95) };
}

/** Asks for the agenda whenever it has gone stale, one question at a time, as a screen does. */
function standOnAgenda(desk: Client): void {
  const topics = new Set(topicsOfQuestion('today.agenda', {}));
  let asking = false;
  let stale = false;
  const ask = async (): Promise<void> => {
    stale = asking;
    if (asking) return;
    asking = true;
    await desk.ask('today.agenda', {}).catch(() => null);
    asking = false;
    if (stale) await ask();
  };
  desk.listen((notice) => {
    if (notice.topics.some((topic) => topics.has(topic))) void ask();
  });
}

async function agenda(): Promise<MeasuredFigures> {
  const asked = async ({ folder }: BuiltHouse) => {
    const work = await openAtWork(folder);
    const desk = await work.desk();
    await desk.ask('today.agenda', {});
    const waits = await pace(
      0,
      (calls) => calls === 21,
      () => desk.ask('today.agenda', {}),
    );
    await work.stop();
    return percentile(
      waits.map((wait, at) => wait - (waits[at - 1] ?? 0)),
      50,
    );
  };
  return { value: await asked(await withAPast()), baseline: await asked(await small()) };
}

async function afterCrash(): Promise<MeasuredFigures> {
  const { folder } = await withAPast();
  await (await openAtWork(folder)).stop();
  const baseline = await opening(folder, (work) => work.stop());
  const killed = await openAtWork(folder);
  const dead = event(killed.child, 'exit');
  killed.child.kill('SIGKILL');
  await dead;
  return { value: await opening(folder, (work) => work.stop()), baseline };
}

/** From the start of the process to its first answer. */
async function opening(folder: string, then: (work: AtWork) => Promise<void>): Promise<number> {
  const startMs = performance.now();
  const work = await openAtWork(folder);
  const desk = await work.desk();
  await desk.ask('house.health', {});
  const elapsedMs = performance.now() - startMs;
  await then(work);
  return elapsedMs;
}

async function memory(): Promise<MeasuredFigures> {
  const used = async ({ folder, saleId }: BuiltHouse) => {
    const work = await openAtWork(folder);
    const desk = await work.desk();
    await desk.ask('today.agenda', {});
    await desk.ask('sale.list', { offset: 0, limit: 100 });
    await desk.ask('room.desk', { saleId });
    await desk.ask('paddle.list', { saleId });
    await desk.ask('search.everything', { text: 'mo', limit: 20 });
    const value = memoryOf(work.child.pid);
    await work.stop();
    return value;
  };
  return { value: await used(await withAPast()), baseline: await used(await small()) };
}
