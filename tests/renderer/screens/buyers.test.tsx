// @vitest-environment happy-dom
/** Buyers: the list walked, the record opened beside it, edited in place and saved as it is left. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '#contract/api.ts';
import type { InvoiceRow } from '#contract/methods/accounts.ts';
import type { PartyId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import { instant, isoDate } from '#domain/time.ts';
import { useNotices } from '#renderer/components/notice/notices.ts';
import { BUYERS } from '#renderer/screens/buyers/buyers-actions.ts';
import { BuyersScreen } from '#renderer/screens/buyers/buyers-screen.tsx';
import type { Buyer } from '#renderer/screens/buyers/registration.tsx';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeParty, fakePartyText } from '../support/fake-house.ts';
import { AtDesk } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/buyers';
  BUYERS.reset();
});

afterEach(cleanup);

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Nom' });

test('the record under the cursor is open beside the list, and follows it', async () => {
  const { user, container } = draw(<BuyersScreen />, fakeHouse({ parties: 12 }));
  expect((await name()).value).toBe('Aubert');
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect((await name()).value).toBe('Fournier'));
  expect(location.hash).toContain('#/buyers/0');
  await expectAccessible(container);
});

test('a field is saved as it is left, once, and the version moves on', async () => {
  const { user, engine } = draw(<BuyersScreen />, fakeHouse());
  const field = await name();
  await user.clear(field);
  await user.type(field, 'Aubertin');
  await user.tab();
  await waitFor(() => expect(told(engine)).toHaveLength(1));
  await user.type(await screen.findByRole('textbox', { name: 'Ville' }), ' 2');
  await user.tab();
  await waitFor(() => expect(told(engine)).toHaveLength(2));
  expect(told(engine).map(({ version }) => version)).toEqual([1, 2]);
});

test('fields left faster than they are saved are each saved from the version before', async () => {
  const { user, engine } = draw(<BuyersScreen />, fakeHouse());
  await user.type(await name(), 'in');
  await user.type(screen.getByRole('textbox', { name: 'Adresse' }), ' bis');
  await user.type(screen.getByRole('textbox', { name: 'Ville' }), ' 2');
  await user.tab();
  await waitFor(() => expect(told(engine).at(-1)).toMatchObject({ text: { city: 'Bourges 2' } }));
  const versions = told(engine).map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => index + 1));
  expect((await name()).value).toBe('Aubertin');
});

test('an edit that somebody else overtook is refused in words', async () => {
  const handlers: FakeHandlers = {
    'party.describe': () => ({ ok: false, refusal: { code: 'changed_meanwhile', version: 9 } }),
  };
  const { user } = draw(<BuyersScreen />, fakeHouse({ handlers }));
  await user.type(await name(), 'x');
  await user.tab();
  expect((await screen.findByRole('alert')).textContent).toContain('entre-temps');
});

test('an address opens its record', async () => {
  location.hash = `#/buyers/${fakeId(1, 2)}`;
  draw(<BuyersScreen />, fakeHouse({ parties: 12 }));
  await waitFor(async () => expect((await name()).value).toBe('Lemoine'));
});

describe('a house without buyers', () => {
  test('teaches what the place is for', async () => {
    const { container } = draw(<BuyersScreen />, fakeHouse({ parties: 0 }));
    expect(await screen.findByText('Aucun acheteur pour l’instant')).toBeTruthy();
    await expectAccessible(container);
  });

  test('says apart that a filter finds nobody', async () => {
    const { user } = draw(<BuyersScreen />, fakeHouse({ parties: 5 }));
    await user.type(await screen.findByRole('searchbox'), 'zzz');
    expect(await screen.findByText('Rien ne correspond à ce filtre')).toBeTruthy();
  });
});

/** Draws the screen with somebody at the desk, on a part of the first record. */
function drawPart(part: Parameters<typeof BUYERS.turnTo>[0], handlers: FakeHandlers) {
  BUYERS.turnTo(part);
  const house = fakeHouse({ parties: 4, handlers });
  return draw(
    <AtDesk>
      <BuyersScreen />
    </AtDesk>,
    house,
  );
}

const row = fakeParty(0);
const whole: Buyer = {
  row: { ...row, registered: false },
  version: 1,
  text: fakePartyText(row),
  missingForRegistration: [],
  registration: null,
  linkedTo: [],
  samePersonAs: [],
  toldApartFrom: [],
  earlier: [],
  paddles: [],
};

describe('the registration of a buyer', () => {
  test('CT-8.1 names what the file lacks, also beside the field', async () => {
    const missing = { ...whole, missingForRegistration: ['birth_date'] };
    const { container } = drawPart('file', { 'party.get': () => missing });
    expect(await screen.findByText(/Il manque à la fiche : date de naissance/)).toBeTruthy();
    const field = screen.getByLabelText('Date de naissance');
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Nécessaire à l’inscription');
    expect(screen.queryByRole('button', { name: 'Inscrire' })).toBeNull();
    await expectAccessible(container);
  });

  test('CT-4.1 a whole file is registered with the edition accepted and its channel', async () => {
    const editions = [
      { editionId: '2025-01', publishedAt: instant('2025-01-01T08:00:00.000Z') },
      { editionId: '2026-01', publishedAt: instant('2026-01-01T08:00:00.000Z') },
    ] as unknown as Output<'terms.list'>;
    const { user, engine } = drawPart('file', {
      'party.get': () => whole,
      'terms.list': () => editions,
      'party.completeRegistration': () => ({ ok: true, value: { seq: 1 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Inscrire' }));
    const said = engine.heard.find(({ method }) => method === 'party.completeRegistration');
    expect(said?.input).toEqual({ partyId: row.partyId, editionId: '2026-01', channel: 'desk' });
  });
});

describe('the links of a buyer', () => {
  const other = { partyId: fakeId<PartyId>(1, 3), displayName: 'Anne Perrin' };

  test('CT-9.13 a link is undone, and the undoing taken back', async () => {
    const { user, engine } = drawPart('links', {
      'party.get': () => ({ ...whole, linkedTo: [other] }),
      'party.unlink': () => ({ ok: true, value: { seq: 1 } }),
      'party.link': () => ({ ok: true, value: { seq: 2 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Délier Anne Perrin' }));
    await waitFor(() => expect(useNotices.getState().shown).toHaveLength(1));
    useNotices.getState().shown[0]?.act?.run();
    await waitFor(() => expect(engine.heard.at(-1)?.method).toBe('party.link'));
  });

  test('CT-9.13 two persons are told apart with a reason, and alike again', async () => {
    const done = () => ({ ok: true, value: { seq: 1 } }) as const;
    const { user, engine, container } = drawPart('links', {
      'party.get': () => ({
        ...whole,
        samePersonAs: [other],
        toldApartFrom: [{ ...other, displayName: 'Ève Lacroix', reason: 'homonyms' }],
      }),
      'party.tellApart': done,
      'party.tellAlike': done,
    });
    expect(await screen.findByText(/la même personne que Anne Perrin/)).toBeTruthy();
    expect(screen.getByText(/Distinguée de Ève Lacroix : homonymes/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deux personnes' }));
    const asked = { partyId: row.partyId, otherId: other.partyId };
    const apart = { method: 'party.tellApart', input: { ...asked, reason: 'homonyms' } };
    await waitFor(() => expect(engine.heard).toContainEqual(expect.objectContaining(apart)));
    await user.click(screen.getByRole('button', { name: 'Revenir sur cette décision' }));
    const alike = { method: 'party.tellAlike', input: asked };
    await waitFor(() => expect(engine.heard).toContainEqual(expect.objectContaining(alike)));
    await expectAccessible(container);
  });

  test('CT-9.13 the refusal of a link stands beside its field', async () => {
    const { user } = drawPart('links', {
      'party.get': () => whole,
      'party.link': () => ({ ok: false, refusal: { code: 'party_is_itself' } }),
    });
    await user.type(await screen.findByRole('combobox', { name: /Lier/ }), row.displayName);
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{ArrowDown}{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('C’est la même fiche');
  });
});

test('each invoice says what is left to pay, and opens in the accounts', async () => {
  const invoice = {
    invoiceId: fakeId(8, 1),
    documentId: fakeId(6, 1),
    number: 'F2026-0012',
    saleId: fakeId(3, 0),
    saleTitle: 'Jouets & automobiles',
    buyerId: row.partyId,
    buyerName: row.displayName,
    issuedOn: isoDate('2026-10-18'),
    dueOn: isoDate('2026-10-24'),
    lots: 2,
    total: cents(68_154),
    paid: cents(60_000),
    balance: cents(8_154),
    state: 'overdue',
    noticeState: 'none',
  } as InvoiceRow;
  const { user, container } = drawPart('purchases', {
    'party.get': () => whole,
    'invoice.list': () => ({ total: 1, rows: [invoice] }),
  });
  expect(await screen.findByText('en retard depuis le 24/10/2026')).toBeTruthy();
  const line = screen.getByRole('button', { name: 'F2026-0012' }).closest('li');
  expect(line?.textContent).toMatch(/81,54.€.*sur 681,54.€/);
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: 'F2026-0012' }));
  expect(location.hash).toBe(`#/accounts?invoice=${invoice.invoiceId}`);
});

test('somebody who bought nothing is shown among every record', async () => {
  const nobody = { ...whole, row: { ...row, purchases: 0 } };
  drawPart('file', { 'party.get': () => nobody });
  await name();
  await waitFor(() => expect(BUYERS.use.getState().filters.side).toBe('any'));
});

function told(engine: ReturnType<typeof fakeHouse>) {
  return engine.heard
    .filter(({ method }) => method === 'party.describe')
    .map(({ input }) => input as { readonly version: number });
}
