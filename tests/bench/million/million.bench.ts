/** A house of a million lots beside one of ten thousand: what a person waits for at its desks. */
import { once as happens } from 'node:events';
import type { Client } from '#contract/client.ts';
import type { BenchLine, MeasuredFigures } from '#root/scripts/benchmark.ts';
import { type AtWork, memoryOf, openAtWork, percentile } from '../at-work.ts';
import { once } from '../once.ts';
import { tenfoldHouse, trueHouse } from './house.ts';

const LARGE = 1_000_000;
const SMALL = 10_000;
const large = once(() => tenfoldHouse(LARGE));
const small = once(() => trueHouse(SMALL));

const ROWS = 100;
const ROUNDS = 5;
/** Any list, any search, any page. */
const AT_ONCE_MS = 30;

interface Page {
  readonly offset: number;
  readonly limit: number;
}

type Ask = (desk: Client, page: Page) => Promise<{ readonly total: number }>;

const LISTS: readonly (readonly [string, Ask])[] = [
  ['lots', lots('any', '')],
  ['lots by a letter', lots('any', 'm')],
  ['lots in stock', lots('stock', '')],
  ['lots in stock by a letter', lots('stock', 'm')],
  ['lots that lack something', lots('lacking', '')],
  ['parties', parties('any', '')],
  ['parties by a letter', parties('any', 'm')],
  ['buyers', parties('buyers', '')],
  ['buyers by a letter', parties('buyers', 'm')],
  ['consignments', consignments(null, '')],
  ['consignments by a letter', consignments(null, 'm')],
  ['consignments without a mandate', consignments('none', '')],
  ['invoices', invoices(null, '')],
  ['invoices by a letter', invoices(null, 'm')],
  ['invoices overdue', invoices('overdue', '')],
  ['invoices paid', invoices('paid', '')],
  ['documents', (desk, page) => desk.ask('document.list', { ...OF_ALL, kind: null, ...page })],
  [
    'statements',
    (desk, page) => desk.ask('statement.list', { saleId: null, consignorId: null, ...page }),
  ],
  ['sales', (desk, page) => desk.ask('sale.list', page)],
  [
    'items in no lot',
    (desk, page) => desk.ask('lot.availableItems', { consignmentId: null, text: '', ...page }),
  ],
];

const OF_ALL = { saleId: null, partyId: null };

function lots(where: 'any' | 'stock' | 'lacking', text: string): Ask {
  return (desk, page) => desk.ask('lot.list', { saleId: null, where, text, ...page });
}

function parties(side: 'any' | 'buyers', text: string): Ask {
  return (desk, page) => desk.ask('party.list', { side, text, ...page });
}

function consignments(mandate: 'none' | null, text: string): Ask {
  return (desk, page) =>
    desk.ask('consignment.list', { consignorId: null, mandate, text, ...page });
}

function invoices(state: 'overdue' | 'paid' | null, text: string): Ask {
  return (desk, page) =>
    desk.ask('invoice.list', { saleId: null, buyerId: null, state, text, ...page });
}

const WORDS = [
  'moreau',
  'lévy',
  'dupont',
  'étienne',
  'garric',
  'vente',
  'F2027',
  'moreau lé',
  'zo',
];

/** Each word as it is typed, letter by letter. */
const TYPED = WORDS.flatMap((word) =>
  Array.from(word, (_, end) => word.slice(0, end + 1)).filter((text) => !text.endsWith(' ')),
);

export const lines: readonly BenchLine[] = [
  ...LISTS.map(([name, ask]) => ({
    name: `${name}: the slowest of first, middle and last page, 1,000,000 lots / 10,000`,
    unit: 'ms' as const,
    goal: { atMost: AT_ONCE_MS },
    measure: () => inBoth((desk) => slowestPage(desk, ask)),
  })),
  {
    name: 'search as it is typed, p95, 1,000,000 lots / 10,000',
    unit: 'ms',
    goal: { atMost: AT_ONCE_MS },
    measure: () => inBoth(searching),
  },
  {
    name: 'opening after a crash, 1,000,000 lots / after a good end',
    unit: 'ms',
    goal: { atMost: 1_000 },
    measure: afterCrash,
  },
  {
    name: 'memory of the engine after its lists, 1,000,000 lots / 10,000',
    unit: 'MB',
    goal: { atMost: 150 },
    measure: memory,
  },
];

const desks = {
  large: once(async () => openAtWork(await large())),
  small: once(async () => openAtWork(await small())),
};

/** Both houses with nobody at work in them: what is opened next is alone there. */
const closed = once(async () => {
  await (await desks.large()).stop();
  await (await desks.small()).stop();
});

async function inBoth(measure: (desk: Client) => Promise<number>): Promise<MeasuredFigures> {
  const [far, near] = [await desks.large(), await desks.small()];
  return { value: await measure(await far.desk()), baseline: await measure(await near.desk()) };
}

/** The slowest page, each as quick as it was of several times: a pause of the machine is no page's. */
async function slowestPage(desk: Client, ask: Ask): Promise<number> {
  const { total } = await ask(desk, { offset: 0, limit: ROWS });
  const offsets = [0, Math.floor(total / 2), Math.max(0, total - ROWS)];
  const pages: number[] = [];
  for (const offset of offsets) {
    pages.push(await quickest(() => ask(desk, { offset, limit: ROWS })));
  }
  return Math.max(...pages);
}

async function quickest(work: () => Promise<unknown>): Promise<number> {
  const elapsed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) elapsed.push(await elapsedMs(work));
  return Math.min(...elapsed);
}

async function searching(desk: Client): Promise<number> {
  const search = (text: string) => desk.ask('search.everything', { text, limit: 20 });
  for (const text of TYPED) await search(text);
  const waits: number[] = [];
  for (const text of TYPED) waits.push(await elapsedMs(() => search(text)));
  return percentile(waits, 95);
}

async function afterCrash(): Promise<MeasuredFigures> {
  const folder = await large();
  await closed();
  const baseline = await opening(folder, (work) => work.stop());
  await opening(folder, kill);
  return { value: await opening(folder, (work) => work.stop()), baseline };
}

async function kill({ child }: AtWork): Promise<void> {
  const dead = happens(child, 'exit');
  child.kill('SIGKILL');
  await dead;
}

/** From the start of the process to its first answer. */
async function opening(folder: string, end: (work: AtWork) => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  const work = await openAtWork(folder);
  await (await work.desk()).ask('house.health', {});
  const openedMs = performance.now() - startedMs;
  await end(work);
  return openedMs;
}

async function memory(): Promise<MeasuredFigures> {
  await closed();
  return { value: await memoryIn(await large()), baseline: await memoryIn(await small()) };
}

async function memoryIn(folder: string): Promise<number> {
  const work = await openAtWork(folder);
  const desk = await work.desk();
  for (const [, ask] of LISTS) await ask(desk, { offset: 0, limit: ROWS });
  const used = memoryOf(work.child.pid);
  await work.stop();
  return used;
}

async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
