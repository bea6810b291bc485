/** The engine on a house of forty thousand parties and a hundred thousand lots, against a small one. */
import PDFDocument from 'pdfkit';
import { renderDocument } from '#documents/documents.ts';
import { euros } from '#domain/money/cents.ts';
import type { Benchmark } from '#root/scripts/benchmark.ts';
import { invoice } from '#tests/documents/samples.ts';
import { granted } from '#tests/support/whole-sale.ts';
import { type BigHouse, bigHouse } from './big-house.ts';

const big = await bigHouse({ parties: 40_000, lots: 100_000, lotsInSale: 5_500 });
const small = await bigHouse({ parties: 60, lots: 50, lotsInSale: 50 });
const page = { offset: 0, limit: 100 };

/** The same question to both houses; bounds are some three times what was measured. */
function inBoth(
  name: string,
  ratioMax: number,
  ask: (house: BigHouse) => Promise<unknown>,
): Benchmark {
  return {
    name: `${name}, in a big house / in a small one`,
    subject: async () => void (await ask(big)),
    baseline: async () => void (await ask(small)),
    ratioMax,
  };
}

export const benchmarks: readonly Benchmark[] = [
  inBoth('parties, first page', 10, ({ client }) =>
    client.ask('party.list', { text: '', side: 'any', ...page }),
  ),
  inBoth('parties, buyers only', 120, ({ client }) =>
    client.ask('party.list', { text: '', side: 'buyers', ...page }),
  ),
  inBoth('parties by two letters', 180, ({ client }) =>
    client.ask('party.list', { text: 'mo', side: 'any', ...page }),
  ),
  inBoth('parties of the same name', 40, ({ client }) =>
    client.ask('party.similar', { lastName: 'Moreau 24', firstName: 'Jeanne', companyName: '' }),
  ),
  inBoth('lots, first page', 20, ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'any', text: '', ...page }),
  ),
  inBoth('lots that lack something', 60, ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'lacking', text: '', ...page }),
  ),
  inBoth('lots by a word', 250, ({ client }) =>
    client.ask('lot.list', { saleId: null, where: 'any', text: 'Garric', ...page }),
  ),
  inBoth('lots of one sale', 40, ({ client, saleId }) =>
    client.ask('lot.list', { saleId, where: 'any', text: '', ...page }),
  ),
  inBoth('items not yet in a lot', 40, ({ client }) =>
    client.ask('lot.availableItems', { consignmentId: null, text: '', ...page }),
  ),
  inBoth('consignments, first page', 450, ({ client }) =>
    client.ask('consignment.list', { text: '', mandate: null, ...page }),
  ),
  inBoth('sales, first page', 450, ({ client }) => client.ask('sale.list', page)),
  inBoth('one sale', 60, ({ client, saleId }) => client.ask('sale.get', { saleId })),
  inBoth('what today asks for', 500, ({ client }) => client.ask('today.agenda', {})),
  inBoth('search for a word of few', 5, ({ client }) =>
    client.ask('search.everything', { text: '24-31', limit: 20 }),
  ),
  inBoth('search for two letters of many', 20, ({ client }) =>
    client.ask('search.everything', { text: 'mo', limit: 20 }),
  ),
  inBoth('the desk and the lot in the room', 12, async ({ client, saleId }) => {
    await client.ask('room.desk', { saleId });
    await client.ask('room.lot', { saleId, number: 25, suffix: '' });
  }),
  {
    name: 'the hammer and its undoing, in a big house / two orders that change nothing else',
    subject: () => hammerAndUndo(big),
    baseline: () => twoOrders(big),
    ratioMax: 4,
  },
  {
    name: 'an invoice as a PDF / a blank PDF with its fonts',
    subject: async () => void (await renderDocument(invoice())),
    baseline: blankPdf,
    ratioMax: 400,
  },
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

function blankPdf(): Promise<void> {
  return new Promise((resolve) => {
    const pdf = new PDFDocument();
    pdf.on('data', () => {});
    pdf.on('end', resolve);
    pdf.end();
  });
}
