/** A sale put on paper and on the site, in a house with a past. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '#contract/client.ts';
import type { SaleId } from '#domain/ids.ts';
import type { BenchLine } from '#root/scripts/benchmark.ts';
import { startSite } from '#site/start.ts';
import { temporaryFolder } from '#tests/support/transports.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { type AtWork, openAtWork } from './at-work.ts';
import { type BuiltHouse, saleOfLots, sellTo } from './big-house.ts';
import { small, withAPast } from './houses.ts';
import { once } from './once.ts';

const INVOICES = 300;
const KEY = 'a-key-for-these-benches-only';

/** What the work took, and what another desk waited at worst for a page of lots meanwhile. */
interface Elapsed {
  readonly workMs: number;
  readonly waitMs: number;
}

const publishedAgain = once(async () => publishing(await withAPast()));

export const lines: readonly BenchLine[] = [
  {
    name: 'issuing 300 invoices, 100,000 past lots / in a small house',
    unit: 'ms',
    goal: { atMost: 600 },
    measure: async () => ({
      value: await issuingMs(await withAPast()),
      baseline: await issuingMs(await small()),
    }),
  },
  {
    name: 'publishing 6,500 lots again unchanged / for the first time',
    unit: 'ms',
    goal: { atMost: 500 },
    measure: async () => {
      const { again, first } = await publishedAgain();
      return { value: again.workMs, baseline: first.workMs };
    },
  },
  {
    name: 'requests of publishing again unchanged / for the first time',
    unit: 'requests',
    goal: { atMost: 1 },
    measure: async () => {
      const { again, first } = await publishedAgain();
      return { value: again.requests, baseline: first.requests };
    },
  },
  {
    name: 'another desk at worst during publishing again / for the first time',
    unit: 'ms',
    goal: { atMost: 50 },
    measure: async () => {
      const { again, first } = await publishedAgain();
      return { value: again.waitMs, baseline: first.waitMs };
    },
  },
];

/** So many invoices of five lots or thereabouts: the results of a file go to whoever may buy. */
async function issuingMs({ folder }: BuiltHouse): Promise<number> {
  const engine = await openAtWork(folder);
  const owner = await engine.desk();
  const title = 'Soldats de plomb';
  const sold = { title, lots: 5 * INVOICES };
  const saleId = await saleOfLots(owner, sold);
  await sellTo(owner, { ...sold, saleId, buyers: INVOICES });
  granted(await owner.tell('sale.close', { saleId }));
  const startedMs = performance.now();
  const { count } = granted(await owner.tell('invoice.issueForSale', { saleId }));
  const elapsedMs = performance.now() - startedMs;
  await engine.stop();
  return (elapsedMs * INVOICES) / count;
}

async function publishing({ folder, pastSaleId: saleId }: BuiltHouse) {
  const place = temporaryFolder();
  const site = await startSite({
    ...{ directory: place.folder, key: KEY, port: 0, hostname: '127.0.0.1' },
    ...{ houseName: 'Maison Fictive', now: Date.now },
  });
  const engine = await openAtWork(folder);
  const desk = await engine.desk();
  granted(await desk.perform('site.connect', { address: site.address, key: KEY }));
  const publish = async () => {
    const sale = { saleId, leaveOutLotsWithoutPhotograph: false };
    const published = await besides(engine, saleId, async () =>
      granted(await desk.perform('sale.publish', sale)),
    );
    return { ...published.elapsed, requests: published.value.requests };
  };
  const first = await publish();
  const again = await publish();
  await engine.stop();
  await site.close();
  place.remove();
  return { first, again };
}

/** Does the work while another desk turns the pages of a sale. */
async function besides<T>(
  engine: AtWork,
  saleId: SaleId,
  work: () => Promise<T>,
): Promise<{ readonly elapsed: Elapsed; readonly value: T }> {
  const other = await engine.desk();
  await pageOf(other, saleId);
  let [over, waitMs] = [false, 0];
  const startMs = performance.now();
  const working = work().finally(() => {
    over = true;
  });
  while (!over) {
    const askedMs = performance.now();
    await pageOf(other, saleId);
    waitMs = Math.max(waitMs, performance.now() - askedMs);
    await wait(5);
  }
  const value = await working;
  return { elapsed: { workMs: performance.now() - startMs, waitMs }, value };
}

const pageOf = (desk: Client, saleId: SaleId) =>
  desk.ask('lot.list', { saleId, where: 'any', text: '', offset: 0, limit: 100 });
