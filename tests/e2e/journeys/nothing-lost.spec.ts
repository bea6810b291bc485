/** The engine is killed in the middle of a sale: what fell has fallen, once. */
import { asked, verified } from '../fixtures/house.ts';
import { type Desk, expect, test } from '../fixtures.ts';
import { listenTo } from '../page-models/hearing.ts';
import { houseOf } from '../page-models/house.ts';
import { roomOf } from '../page-models/room.ts';

test.use({ house: 'open-sale' });

test('an engine killed as the hammer falls loses no result and enters none twice', async ({
  page,
  desk,
}) => {
  const house = houseOf(page);
  const room = roomOf(page);
  await house.signIn('direction');
  await house.goTo('room');
  await room.sell('1', { price: 120, paddle: 1 });
  await room.sell('2', { price: 90, paddle: 2 });
  await room.shows('2', { price: 90, paddle: 2 });
  const heard = await listenTo(page);

  // The order leaves and nobody reads it: it must be sent again, under its id.
  await room.raise('3', { price: 150, paddle: 3 });
  await desk.freezeEngine();
  await house.keys.press('Enter');
  await room.isOnItsWay('3');
  await desk.killEngine();
  await room.shows('3', { price: 150, paddle: 3 });
  await expect(house.status).toContainText('Relié');
  expect((await heard()).join('\n')).toMatch(/Liaison coupée. 1 résultat attend/);

  // The order leaves while the engine is killed: carried out or not, it comes to the same.
  await room.raise('4', { price: 80, paddle: 1 });
  await Promise.all([house.keys.press('Enter'), desk.killEngine()]);
  await room.shows('4', { price: 80, paddle: 1 });

  await room.sell('5', { price: 200, paddle: 2 });
  await room.shows('5', { price: 200, paddle: 2 });
  await house.settled();
  await desk.leave();
  expect(hammerOf(desk)).toEqual([
    ['1', 120, 1],
    ['2', 90, 2],
    ['3', 150, 3],
    ['4', 80, 1],
    ['5', 200, 2],
  ]);
  expect(verified(desk.store)).toMatchObject({ intact: true });
});

interface SoldLot {
  readonly lotId: string;
  readonly number: number;
  readonly state: string;
  readonly hammerPrice: number;
  readonly paddle: number;
}

/** Lot, whole euros and paddle for every fall of the hammer in the journal. */
function hammerOf({ store }: Desk) {
  const page = { saleId: null, where: 'any', text: '', offset: 0, limit: 100 };
  const [list] = asked<{ rows: readonly SoldLot[] }>(store, 'lot.list', [page]);
  const sold = (list?.rows ?? [])
    .filter(({ state }) => state === 'sold')
    .toSorted((one, other) => one.number - other.number);
  const histories = asked<readonly { readonly type: string }[]>(
    store,
    'journal.of',
    sold.map(({ lotId }) => ({ subjectId: lotId, limit: 100 })),
  );
  return sold.flatMap(({ number, hammerPrice, paddle }, index) =>
    (histories[index] ?? [])
      .filter(({ type }) => type.startsWith('lot.knocked_down/'))
      .map(() => [String(number), hammerPrice / 100, paddle]),
  );
}
