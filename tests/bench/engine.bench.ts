/** The engine on a house of a hundred thousand lots, against a small one. */
import { euros } from '#domain/money/cents.ts';
import { type BenchLine, timed } from '#root/scripts/benchmark.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { type BigHouse, openHere } from './big-house.ts';
import { small as builtSmall, withAPast } from './houses.ts';
import { once } from './once.ts';

const big = once(async () => openHere(await withAPast()));
const small = once(async () => openHere(await builtSmall()));
const page = { offset: 0, limit: 100 };

/** Any list, any search, any page: what a person waits for without noticing. */
const AT_ONCE_MS = 30;

/** The same question to both houses. */
function inBoth(name: string, ask: (house: BigHouse) => Promise<unknown>): BenchLine {
  return timed(
    `${name}, in a big house / in a small one`,
    { atMost: AT_ONCE_MS },
    {
      subject: async () => void (await ask(await big())),
      baseline: async () => void (await ask(await small())),
    },
  );
}

export const lines: readonly BenchLine[] = [
  inBoth('parties, first page', ({ client }) =>
    client.ask('party.list', { text: '', side: 'any', ...page }),
  ),
  inBoth('parties, buyers only', ({ client }) =>
    client.ask('party.list', { text: '', side: 'buyers', ...page }),
  ),
  inBoth('parties by two letters', ({ client }) =>
    client.ask('party.list', { text: 'mo', side: 'any', ...page }),
  ),
  inBoth('parties of the same name', ({ client }) =>
    client.ask('party.similar', { lastName: 'Acheteur 24', firstName: 'Jeanne', companyName: '' }),
  ),
  inBoth('lots, first page', ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'any', text: '', ...page }),
  ),
  inBoth('lots that lack something', ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'lacking', text: '', ...page }),
  ),
  inBoth('lots by a word', ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'any', text: 'Poupées', ...page }),
  ),
  inBoth('lots of one sale', ({ client, saleId }) =>
    client.ask('lot.list', { saleId, where: 'any', text: '', ...page }),
  ),
  inBoth('items not yet in a lot', ({ client }) =>
    client.ask('lot.availableItems', { consignmentId: null, text: '', ...page }),
  ),
  inBoth('consignments, first page', ({ client }) =>
    client.ask('consignment.list', { consignorId: null, text: '', mandate: null, ...page }),
  ),
  inBoth('sales, first page', ({ client }) => client.ask('sale.list', page)),
  inBoth('one sale', ({ client, saleId }) => client.ask('sale.get', { saleId })),
  inBoth('search for a word of few', ({ client }) =>
    client.ask('search.everything', { text: 'Poupées 31', limit: 20 }),
  ),
  inBoth('search for two letters of many', ({ client }) =>
    client.ask('search.everything', { text: 'mo', limit: 20 }),
  ),
  inBoth('the desk and the lot in the room', async ({ client, saleId }) => {
    await client.ask('room.desk', { saleId });
    await client.ask('room.lot', { saleId, number: 25, suffix: '' });
  }),
  timed(
    'the hammer and its undoing, in a big house / two orders that change nothing else',
    { ratioAtMost: 4 },
    {
      subject: async () => hammerAndUndo(await big()),
      baseline: async () => twoOrders(await big()),
    },
  ),
];

async function hammerAndUndo({ client, lotId, paddle }: BigHouse): Promise<void> {
  const bid = { lotId, paddle, hammerPrice: euros(100), consignorAgrees: false };
  const { seq } = granted(await client.tell('lot.knockDown', bid));
  granted(await client.tell('lot.undoResult', { lotId, corrects: seq }));
}

async function twoOrders({ client }: BigHouse): Promise<void> {
  const staff = await client.ask('session.staff', {});
  const clerk = staff.find(({ role }) => role === 'clerk');
  if (clerk === undefined) throw new Error('the house has a clerk');
  const { staffId } = clerk;
  granted(await client.tell('staff.setPasscode', { staffId, passcode: null }));
  granted(await client.tell('staff.setPasscode', { staffId, passcode: null }));
}
