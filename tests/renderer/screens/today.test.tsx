// @vitest-environment happy-dom
/** Today: sentences with figures, near before far, each one key from its act; an empty house is taught. */
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cents } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { TodayScreen } from '#renderer/screens/today/today-screen.tsx';
import { FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { draw, expectAccessible } from '../support/render.tsx';

const SALE = { saleId: fakeId<never>(3, 0), saleTitle: 'Jouets & automobiles' };

const agenda: FakeHandlers = {
  'today.agenda': () => ({
    today: isoDate('2027-03-20'),
    entries: [
      { code: 'sale_open', ...SALE, lots: 342, remaining: 12 },
      { code: 'notices_to_send', count: 3, amount: cents(214_560) },
      {
        code: 'consignors_to_pay',
        ...SALE,
        ...{ count: 4, amount: cents(2_000_000), available: cents(1_864_022) },
        before: isoDate('2027-04-12'),
      },
      { code: 'invoices_to_issue', ...SALE, count: 112, amount: cents(4_823_040) },
      { code: 'invoices_due', count: 2, amount: cents(50_000), before: isoDate('2027-03-22') },
    ],
  }),
};

const NOTHING: FakeHandlers = {
  'today.agenda': () => ({ today: isoDate('2027-03-20'), entries: [] }),
  'house.letterhead': () => ({ version: 1, text: LETTERHEAD }),
  'consignment.list': () => ({ total: 0, rows: [] }),
  'sale.list': () => ({ total: 0, rows: [] }),
};

const LETTERHEAD = {
  ...{ name: 'Hôtel des ventes', legalForm: '', capital: '', street: '', postcode: '', city: '' },
  ...{ country: 'FR', phone: '', email: '', website: '', siren: '', registrationCity: '' },
  ...{
    vatNumber: '',
    councilDeclaration: '',
    councilDeclaredOn: null,
    mediator: '',
    auctioneer: '',
    thirdPartyIban: '',
  },
  ...{ thirdPartyBic: '', thirdPartyAccountName: '', siteAddress: '' },
};

beforeEach(() => {
  location.hash = '#/today';
});

afterEach(cleanup);

const group = async (name: string) => within(await screen.findByRole('region', { name }));

test('what is near comes first, the sale that is open before everything', async () => {
  const { container } = draw(<TodayScreen />, fakeHouse({ handlers: agenda }));
  await screen.findByText('3 mises en demeure à envoyer');
  const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
  expect(headings).toEqual(['En ce moment', 'Aujourd’hui', 'Cette semaine', 'À venir']);
  expect((await group('En ce moment')).getByText(/12 lots sur 342 restent à crier/)).toBeDefined();
  expect((await group('Cette semaine')).getByText(/2 bordereaux arrivent/)).toBeDefined();
  expect((await group('À venir')).getByText('18 640,22 €')).toBeDefined();
  await expectAccessible(container);
});

test('the first act is under the hand, arrows walk, and each line leads to its act', async () => {
  const { user } = draw(<TodayScreen />, fakeHouse({ handlers: agenda }));
  await screen.findByText('3 mises en demeure à envoyer');
  expect(document.activeElement?.getAttribute('href')).toBe('#/room');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('href')).toBe('#/accounts?show=overdue');
  await user.keyboard('{End}{Home}{ArrowDown}{ArrowDown}');
  const address = document.activeElement?.getAttribute('href') ?? '';
  expect(address).toBe(`#/accounts?issueInvoices=${SALE.saleId}`);
  await user.keyboard('{Enter}');
  expect(usePreferences.getState().saleId).toBe(SALE.saleId);
});

test('an empty house is taught its first three steps', async () => {
  const { container } = draw(<TodayScreen />, fakeHouse({ handlers: NOTHING }));
  await screen.findByRole('heading', { name: 'Trois pas pour commencer' });
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  await expectAccessible(container);
});

test('what could not be read is said, and asked again', async () => {
  const state = { asked: 0 };
  const { user } = draw(
    <TodayScreen />,
    fakeHouse({
      handlers: {
        ...agenda,
        'today.agenda': (input) => {
          state.asked += 1;
          if (state.asked > 1) return agenda['today.agenda']?.(input) ?? never();
          throw new FakeFailure({ kind: 'fault', code: 'database_busy', retryable: true });
        },
      },
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  await screen.findByText('3 mises en demeure à envoyer');
});

function never(): never {
  throw new Error('the agenda is given above');
}
