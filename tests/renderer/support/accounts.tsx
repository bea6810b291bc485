/** The accounts for the tests of their screen: two invoices, and an engine that answers. */
import type { Output } from '#contract/api.ts';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { addressOf, type RouteTo } from '#renderer/app/routes.ts';
import { AccountsScreen } from '#renderer/screens/accounts/accounts-screen.tsx';
import {
  ACCOUNTS_AT_FIRST,
  DOCUMENTS,
  INVOICES,
  STATEMENTS,
  useAccounts,
} from '#renderer/screens/accounts/accounts-store.ts';
import type { FakeEngine, FakeHandlers } from './fake-engine.ts';
import { fakeHouse, fakeId, fakeSales } from './fake-house.ts';
import { AtDesk } from './intake.tsx';
import { draw } from './render.tsx';

export const SALE_ID = fakeId<InvoiceRow['saleId']>(3, 1);

function invoice(index: number): InvoiceRow {
  const isPaid = index > 0;
  return {
    invoiceId: fakeId(6, index),
    documentId: fakeId(7, index),
    number: `F2027-000${index + 1}`,
    ...{ saleId: SALE_ID, saleTitle: 'Trains et miniatures' },
    ...{ buyerId: fakeId(1, index), buyerName: index === 0 ? 'Élodie Aubert' : 'Marc Noël' },
    ...{ issuedOn: isoDate('2027-01-24'), dueOn: isoDate('2027-01-30'), lots: 1 },
    total: cents(122_800),
    paid: cents(isPaid ? 122_800 : 0),
    balance: cents(isPaid ? 0 : 122_800),
    state: isPaid ? 'paid' : 'overdue',
    noticeState: 'none',
  };
}

function record(index: number): NonNullable<Output<'invoice.get'>> {
  return {
    row: invoice(index),
    ...{ hammerTotal: cents(100_000), premiumTotal: cents(22_800), premiumRate: basisPoints(2280) },
    ...{ regime: 'margin', vat: [] },
    lines: [
      {
        ...{ lotNumber: '127', title: 'Citroën DS 19, verte' },
        ...{ hammerPrice: cents(100_000), premium: cents(22_800), vat: null },
        ...{ placementId: fakeId(8, 0), credited: false },
      },
    ],
    charges: [],
    creditNotes: [],
    allocations: [],
    notices: [],
    withoutEffectSince: null,
  };
}

/** A buyer who has paid nothing yet. */
export const NO_MONEY: NonNullable<Output<'party.account'>> = {
  ...{ name: 'Élodie Aubert', owed: cents(122_800), received: cents(0), allocated: cents(0) },
  ...{ refunded: cents(0), free: cents(0), owedAsConsignor: [] },
  ...{ invoices: [], receipts: [], allocations: [], refunds: [] },
  cash: { limit: cents(100_000), acts: 'privately', residence: 'france', proof: null },
};

/** A house with two invoices, the first of them owed. */
export function accounts(more: FakeHandlers = {}): FakeEngine {
  return fakeHouse({
    handlers: {
      'invoice.list': ({ state }) => {
        const rows = [0, 1].map(invoice).filter((row) => state === null || row.state === state);
        return { total: rows.length, rows };
      },
      'invoice.get': ({ invoiceId }) => record(Number(invoiceId.slice(-1))),
      'invoice.preview': () => ({
        ...{ firstNumber: '', lastNumber: '', total: cents(0), letterhead: [], rows: [] },
      }),
      'statement.preview': () => ({
        ...{ firstNumber: '', lastNumber: '', net: cents(0), letterhead: [], rows: [] },
      }),
      'statement.list': () => ({ total: 0, rows: [] }),
      'document.list': () => ({ total: 0, rows: [] }),
      'sale.list': fakeSales,
      'party.account': () => NO_MONEY,
      'party.list': () => ({ total: 0, rows: [] }),
      ...more,
    },
  });
}

/** The screen at an address. */
export function openAccounts(engine: FakeEngine, named: Omit<RouteTo<'accounts'>, 'at'> = {}) {
  location.hash = addressOf({ at: 'accounts', ...named });
  return draw(
    <AtDesk>
      <AccountsScreen />
    </AtDesk>,
    engine,
  );
}

/** What was asked of the engine under a method. */
export const heard = (engine: FakeEngine, method: string) =>
  engine.heard.filter((each) => each.method === method).map((each) => each.input);

/** The screen as it is before anybody came. */
export function resetAccounts(): void {
  location.hash = '#/accounts';
  useAccounts.setState(ACCOUNTS_AT_FIRST);
  for (const desk of [INVOICES, STATEMENTS, DOCUMENTS]) desk.reset();
}
