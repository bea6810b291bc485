/** A hammer a second and a page of lots a second, while something long goes on. */
import type { Client } from '#contract/client.ts';
import type { Line } from '#root/scripts/benchmark.ts';
import { openAtWork, pace, percentile } from './at-work.ts';
import { type BuiltHouse, buildHouse } from './big-house.ts';
import { once } from './once.ts';
import { openRoom } from './room.ts';

const past = { journalRows: 1_000_000, publications: 2 };
const built = once(() => buildHouse({ parties: 40_000, lots: 100_000, lotsInSale: 6_500, past }));

const STROKE_MS = 1_000;
const IDLE_STROKES = 30;
const IMPORTED = 20_000;

const WORKS: readonly (readonly [string, (desk: Client) => Promise<unknown>])[] = [
  [`an import of ${IMPORTED} lots`, (desk) => desk.perform('import.file', importOf(IMPORTED))],
  ['a verification', (desk) => desk.perform('store.verify', { earlierHead: null })],
  ['a backup', (desk) => desk.perform('store.backup', {})],
];

/** What the room and a cataloguer waited, stroke by stroke, milliseconds. */
interface Waits {
  readonly hammer: readonly number[];
  readonly page: readonly number[];
}

const idle = once(async () =>
  besides(
    await built(),
    (strokes) => strokes === IDLE_STROKES,
    async () => {},
  ),
);

export const lines: readonly Line[] = WORKS.flatMap(([name, work]) => {
  const during = once(async () => {
    let isOver = false;
    return besides(
      await built(),
      (strokes) => isOver && strokes > 0,
      async (desk) => {
        await work(desk);
        isOver = true;
      },
    );
  });
  const line = (what: string, waits: keyof Waits): Line => ({
    name: `${what} a second, p99, during ${name} / in an idle engine`,
    unit: 'ms',
    goal: { atMost: 50 },
    measure: async () => {
      const [quiet, busy] = [await idle(), await during()];
      return { value: percentile(busy[waits], 99), baseline: percentile(quiet[waits], 99) };
    },
  });
  return [line('a hammer', 'hammer'), line('a page of lots', 'page')];
});

async function besides(
  house: BuiltHouse,
  isOver: (strokes: number) => boolean,
  work: (desk: Client) => Promise<void>,
): Promise<Waits> {
  const engine = await openAtWork(house.folder);
  const [room, cataloguer, worker] = await Promise.all([1, 2, 3].map(engine.desk));
  if (room === undefined || cataloguer === undefined || worker === undefined) {
    throw new RangeError('three desks');
  }
  const sell = openRoom(room, house);
  const filter = { saleId: house.saleId, where: 'any', text: '', offset: 0, limit: 100 } as const;
  const page = () => cataloguer.ask('lot.list', filter);
  await Promise.all([sell(), page()]);
  const [, hammer, pages] = await Promise.all([
    work(worker),
    pace(STROKE_MS, isOver, sell),
    pace(STROKE_MS, isOver, page),
  ]);
  await engine.stop();
  return { hammer, page: pages };
}

function importOf(count: number) {
  const rows = Array.from({ length: count }, (_, lot) => `${lot + 1};Objet ${lot + 1};100;150;120`);
  const head = 'N° lot;Désignation;Estimation basse;Estimation haute;Adjudication';
  const bytes = Buffer.from([head, ...rows].join('\r\n')).toString('base64');
  const sale = { title: 'Jouets anciens', heldOn: null };
  return { kind: 'lots', profile: null, encoding: null, bytes, sale, dryRun: false } as const;
}
