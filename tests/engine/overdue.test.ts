/** When an unpaid invoice becomes overdue, everywhere it is said. */
import { expect, test } from 'vitest';
import { addDays, dayInParis, type IsoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { closedSale, granted, invoicesOf } from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const page = { offset: 0, limit: 10 };

async function oneInvoice(house: TestEngine) {
  const { accountant, saleId } = await closedSale(house, [{ low: 100, high: 150, price: 100 }]);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(accountant, saleId);
  if (invoice === undefined) throw new Error('one invoice');
  return { accountant, invoice };
}

function passUntil(house: TestEngine, day: IsoDate): void {
  while (dayInParis(house.now()) < day) house.passMs(DAY_MS);
}

test('CT-5.3 an invoice is overdue from the day after its due date, until it is paid', async () => {
  await using house = await openTestEngine();
  const { accountant, invoice } = await oneInvoice(house);
  const { invoiceId, dueOn, total: amount } = invoice;
  const states = async () => {
    const inState = async (state: 'overdue' | 'due' | 'paid') => {
      const filter = { saleId: null, buyerId: null, state, text: '', ...page };
      return (await accountant.ask('invoice.list', filter)).rows.map((row) => row.state);
    };
    const { entries } = await accountant.ask('today.agenda', {});
    return {
      own: (await accountant.ask('invoice.get', { invoiceId }))?.row.state,
      overdue: await inState('overdue'),
      due: await inState('due'),
      paid: await inState('paid'),
      asked: entries.map(({ code }) => code).filter((code) => /^(invoices_due|notices)/.test(code)),
    };
  };
  const notice = () => accountant.tell('notice.issue', { invoiceId, delayDays: 8 });

  passUntil(house, dueOn);
  expect(await states()).toEqual({
    ...{ own: 'due', overdue: [], due: ['due'], paid: [], asked: ['invoices_due'] },
  });
  expect(await notice()).toMatchObject({ refusal: { code: 'not_overdue' } });

  passUntil(house, addDays(dueOn, 1));
  expect(await states()).toEqual({
    ...{ own: 'overdue', overdue: ['overdue'], due: [], paid: [], asked: ['notices_to_send'] },
  });
  const receivedOn = dayInParis(house.now());
  const payment = { invoiceId, amount, method: 'transfer', receivedOn } as const;
  granted(await accountant.tell('payment.receive', payment));
  expect(await states()).toEqual({
    ...{ own: 'paid', overdue: [], due: [], paid: ['paid'], asked: [] },
  });
  expect(await notice()).toMatchObject({ refusal: { code: 'nothing_owed' } });
});
