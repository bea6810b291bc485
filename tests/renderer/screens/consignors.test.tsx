// @vitest-environment happy-dom
/** Consignors: their file with the account they are paid on, their consignments, their statements. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkIban } from '#renderer/components/party/iban.ts';
import { CONSIGNORS } from '#renderer/screens/consignors/consignors-actions.ts';
import { ConsignorsScreen } from '#renderer/screens/consignors/consignors-screen.tsx';
import { textIn } from '#renderer/text/i18n.ts';
import { FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeParty, fakePartyText } from '../support/fake-house.ts';
import { fakeDepot } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/sellers';
  CONSIGNORS.reset();
});

afterEach(cleanup);

const open = (options: { readonly parties?: number; readonly handlers?: FakeHandlers } = {}) => {
  const handlers: FakeHandlers = {
    ...fakeDepot(3).handlers,
    'statement.list': () => ({ total: 0, rows: [] }),
    ...options.handlers,
  };
  return draw(<ConsignorsScreen />, fakeHouse({ parties: options.parties ?? 5, handlers }));
};

test('the file of the consignor under the cursor is open beside the list', async () => {
  const { user, container } = open();
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Nom' });
  expect(name.value).toBe('Aubert');
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Nom' }).value).toBe('Fournier'),
  );
  await expectAccessible(container);
});

test('consignments that could not be read are not shown as none', async () => {
  open({
    handlers: {
      'consignment.list': () => {
        throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
      },
    },
  });
  expect(await screen.findByText('Impossible de lire : Dépôts.')).toBeTruthy();
  expect(screen.queryByText(/^Aucun dépôt\./)).toBeNull();
});

test('an IBAN copied wrongly is said beside its field, before anybody is paid', async () => {
  const { user } = open();
  const iban = await screen.findByRole('textbox', { name: 'IBAN' });
  await user.type(iban, 'FR7630006000011234567890188');
  expect((await screen.findByRole('alert')).textContent).toContain('clé');
  await user.clear(iban);
  await user.type(iban, 'FR7630006000011234567890189');
  expect(await screen.findByText('Valable : FR76 3000 6000 0112 3456 7890 189')).toBeTruthy();
});

test('what somebody else wrote meanwhile is shown beside ours, and nothing is lost', async () => {
  const text = fakePartyText(fakeParty(0));
  const held = { version: 1, text };
  const { user, engine } = open({
    handlers: {
      'party.get': ({ partyId }) => ({
        row: fakeParty(0),
        ...held,
        missingForRegistration: [],
        registration: null,
        linkedTo: [],
        samePersonAs: [],
        toldApartFrom: [],
        earlier: [],
        paddles: partyId === '' ? [] : [],
      }),
      'party.describe': (input) => {
        Object.assign(held, { version: input.version + 1, text: input.text });
        return { ok: true, value: { version: input.version + 1 } };
      },
    },
  });
  const city = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Ville' });
  await user.clear(city);
  await user.type(city, 'Nevers');
  Object.assign(held, { version: 2, text: { ...text, city: 'Tours' } });
  engine.change(`party:${fakeId(1, 0)}`);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Nevers');
  expect(alert.textContent).toContain('Tours');
  await user.click(screen.getByRole('button', { name: 'Garder le mien' }));
  await waitFor(() => expect(held).toMatchObject({ version: 3, text: { city: 'Nevers' } }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('their consignments are a tab away', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('tab', { name: /Dépôts/ }));
  expect(await screen.findByRole('button', { name: 'C2026-0001' })).toBeTruthy();
});

test('a house without consignors teaches how one comes', async () => {
  const { container } = open({ parties: 0 });
  expect(await screen.findByText('Aucun vendeur pour l’instant')).toBeTruthy();
  await expectAccessible(container);
});

describe('the check of an IBAN', () => {
  const text = textIn('fr');
  test.each([
    ['', 'missing', 'Sans IBAN'],
    ['FR76 3000 6000 0112 3456 7890 189', 'good', 'Valable'],
    ['FR76 3000', 'wrong', 'compte 27'],
    ['FR7630006000011234567890188', 'wrong', 'clé'],
    ['XX12 3456', 'wrong', 'pays'],
  ] as const)('%j is %s', (iban, state, words) => {
    const check = checkIban(iban, text);
    expect(check.state).toBe(state);
    expect(check.sentence).toContain(words);
  });
});
