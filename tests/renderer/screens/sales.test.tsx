// @vitest-environment happy-dom
/** Sales: the list, the page of one, lots numbered in order, a paddle given in one go. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, Output } from '#contract/api.ts';
import type { LotRow } from '#contract/methods/lots.ts';
import type { LotId, PartyId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { instant, isoDate } from '#domain/time.ts';
import { useSession } from '#renderer/app/session.ts';
import { valueBeside } from '#renderer/engine/index.ts';
import { SALES_DESK } from '#renderer/screens/sales/sales-desk.ts';
import { SalesScreen } from '#renderer/screens/sales/sales-screen.tsx';
import { saleText } from '#tests/support/texts.ts';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeSales } from '../support/fake-house.ts';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/sales';
  SALES_DESK.reset();
});

afterEach(cleanup);

type Sale = NonNullable<Output<'sale.get'>>;

function saleOf(saleId: string, change: Partial<Sale> = {}): Sale | null {
  const row = fakeSales().rows.find((candidate) => candidate.saleId === saleId);
  if (row === undefined) return null;
  return {
    row,
    version: 1,
    text: saleText({ title: row.title, place: row.place }),
    ...{
      paddles: 3,
      lotsLacking: 2,
      lotsToInvoice: 0,
      consignorsToState: 0,
      consignorsToCorrect: 0,
      documents: 0,
    },
    ...{ paddlesNotAdmitted: 0, boughtBySellers: 0, lotsToAttribute: 0 },
    ...change,
  };
}

const stock = (index: number): LotRow => ({
  lotId: fakeId<LotId>(4, index),
  ...{ placementId: null, saleId: null, number: null, suffix: '', title: `Dinky Toys 24${index}` },
  consignorId: fakeId<PartyId>(1, 0),
  consignorName: 'Aubert Élodie',
  otherSellers: 0,
  lowEstimate: euros(120),
  highEstimate: euros(150),
  ...{ reserve: null, startingPrice: euros(60), photographs: 1, state: 'stock' },
  ...{ hammerPrice: null, paddle: null, lacks: ['number'] },
});

/** The house of these tests, and the orders it was given. */
function house(more: FakeHandlers = {}) {
  return fakeHouse({
    handlers: {
      'sale.get': ({ saleId }) => saleOf(saleId),
      'terms.list': () => [
        {
          editionId: '2026-01',
          publishedAt: instant('2026-01-01T00:00:00.000Z'),
          terms: EDITION_2026 as Output<'terms.list'>[number]['terms'],
        },
      ],
      'lot.list': ({ saleId }) =>
        saleId === null ? { total: 3, rows: [0, 1, 2].map(stock) } : { total: 0, rows: [] },
      'paddle.list': () => [],
      ...more,
    },
  });
}

/** The screen with somebody at the desk: what he may not do is not offered. */
function SignedIn() {
  return valueBeside(useSession()) === null ? null : <SalesScreen />;
}

async function opened(engine = house(), tab?: string) {
  const drawn = draw(<SignedIn />, engine);
  await drawn.user.click(await screen.findByRole('button', { name: 'Ouvrir la fiche' }));
  if (tab !== undefined) {
    await drawn.user.click(await screen.findByRole('tab', { name: new RegExp(`^${tab}`) }));
  }
  return drawn;
}

test('CT-2.8 a sale shows the edition it keeps, with its figures', async () => {
  const { container } = draw(<SignedIn />, house());
  await screen.findByText('2026-01, publiée le 1er janvier 2026');
  expect(screen.getByText(/^22,80.% TTC$/)).toBeDefined();
  expect(screen.getByText('7 jours après la vente')).toBeDefined();
  expect(screen.getByText('2 lots sont à compléter')).toBeDefined();
  await expectAccessible(container);
});

test('a new sale asks for a title and a day, then opens', async () => {
  const created: Input<'sale.create'>[] = [];
  const engine = house({
    'sale.create': (input) => {
      created.push(input);
      const { saleId } = fakeSales().rows[0] ?? { saleId: fakeId(3, 0) };
      return { ok: true, value: { saleId, code: 13 } };
    },
  });
  const { user } = draw(<SignedIn />, engine);
  await user.click(await screen.findByRole('button', { name: 'Nouvelle vente' }));
  await user.click(await screen.findByRole('button', { name: 'Créer la vente' }));
  expect(await screen.findAllByText('À remplir.')).toHaveLength(2);
  await user.type(screen.getByRole('textbox', { name: /^Titre(?! en anglais)/ }), 'Trains');
  await user.type(screen.getByRole('textbox', { name: /^Date/ }), '14/3/2027');
  await user.click(screen.getByRole('button', { name: 'Créer la vente' }));
  await waitFor(() => expect(created).toHaveLength(1));
  expect(created[0]).toMatchObject({ heldOn: isoDate('2027-03-14'), text: { title: 'Trains' } });
});

test('lots of the stock enter in the order of the list, numbered in turn', async () => {
  const entered: Input<'lot.enterInSale'>[] = [];
  const engine = house({
    'lot.enterInSale': (input) => {
      entered.push(input);
      return { ok: true, value: { number: entered.length, suffix: '' } };
    },
  });
  const { user } = await opened(engine, 'Lots');
  await user.click(await screen.findByRole('button', { name: /Ajouter des lots/ }));
  await user.click(await screen.findByRole('button', { name: 'Marquer les 3 lots prêts' }));
  await user.click(screen.getByRole('button', { name: 'Entrer 3 lots' }));
  await waitFor(() => expect(entered).toHaveLength(3));
  expect(entered.map(({ lotId }) => lotId)).toEqual([0, 1, 2].map((index) => fakeId(4, index)));
  expect(entered.every(({ number }) => number === null)).toBe(true);
});

test('all ready lots are marked and entered, not only the pages that were loaded', async () => {
  const entered: string[] = [];
  const lots = Array.from({ length: 450 }, (_, index) => stock(index));
  const engine = house({
    'lot.list': ({ saleId, after, offset, limit }) => {
      if (saleId !== null) return { total: 0, rows: [] };
      const from = lots.findIndex(({ lotId }) => lotId === after) + 1 + offset;
      return { total: lots.length, rows: lots.slice(from, from + limit) };
    },
    'lot.enterInSale': ({ lotId }) => {
      entered.push(lotId);
      return { ok: true, value: { number: entered.length, suffix: '' } };
    },
  });
  const { user } = await opened(engine, 'Lots');
  await user.click(await screen.findByRole('button', { name: /Ajouter des lots/ }));
  await user.click(await screen.findByRole('button', { name: 'Marquer tous les lots prêts' }));
  await user.click(await screen.findByRole('button', { name: 'Entrer 450 lots' }));
  await waitFor(() => expect(entered).toHaveLength(450));
  expect(entered).toEqual(lots.map(({ lotId }) => lotId));
});

test('CT-9.1 a lot without a signed mandate stops the entering, and says so', async () => {
  const engine = house({
    'lot.enterInSale': () => ({
      ok: false,
      refusal: { code: 'mandate_not_signed', state: 'drawn_up', consignor: null },
    }),
  });
  const { user } = await opened(engine, 'Lots');
  await user.click(await screen.findByRole('button', { name: /Ajouter des lots/ }));
  await user.click(await screen.findByRole('button', { name: 'Marquer les 3 lots prêts' }));
  await user.click(screen.getByRole('button', { name: 'Entrer 3 lots' }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('n’est pas signée');
  expect(alert.textContent).toContain('CT-9.1');
  expect(engine.heard.filter(({ method }) => method === 'lot.enterInSale')).toHaveLength(1);
});

test('CT-4.1 CT-8.1 MT-1 a newcomer accepts the terms and has a paddle in one go', async () => {
  const partyId = fakeId<PartyId>(1, 0);
  const engine = house({
    'party.enroll': () => ({ ok: true, value: { partyId, reference: 1_200 } }),
    'party.completeRegistration': () => ({ ok: true, value: { seq: 8 } }),
    'paddle.give': () => ({ ok: true, value: { paddle: 4 } }),
  });
  const { user } = await opened(engine, 'Paddles');
  await user.click(await screen.findByRole('button', { name: 'Nouvelle personne' }));
  const form = within(await screen.findByRole('form', { name: 'Inscription et paddle' }));
  await user.type(form.getByRole('textbox', { name: 'Nom' }), 'Hoareau');
  await user.type(form.getByRole('textbox', { name: 'Date de naissance' }), '14/3/1968');
  await user.click(form.getByRole('button', { name: 'Donner' }));
  expect((await screen.findByRole('alert')).textContent).toContain('ne sont pas acceptées');
  await user.click(form.getByRole('checkbox', { name: /Accepte les conditions/ }));
  await user.click(form.getByRole('button', { name: 'Donner' }));
  const orders = () => engine.heard.filter(({ commandId }) => commandId !== null);
  await waitFor(() => expect(orders()).toHaveLength(3));
  expect(orders().map(({ method }) => method)).toEqual([
    'party.enroll',
    'party.completeRegistration',
    'paddle.give',
  ]);
  expect(orders()[1]?.input).toMatchObject({ editionId: '2026-01', channel: 'desk' });
  expect(orders()[2]?.input).toMatchObject({ paddle: null });
});

test('a paddle is put in the right name, handed back, and its holder named anew', async () => {
  const row: Output<'paddle.list'>[number] = {
    ...{ paddle: 4, partyId: fakeId<PartyId>(1, 0), displayName: 'Durand Anne', city: 'Pau' },
    ...{ state: 'held', declaredAs: 'Martin Anne', lots: 1, hammerTotal: euros(120) },
    notAdmitted: null,
  };
  const engine = house({
    'paddle.list': () => [row],
    'paddle.return': () => ({ ok: true, value: { seq: 8 } }),
    'paddle.declareAgain': () => ({ ok: false, refusal: { code: 'declared_so' } }),
  });
  const { user, container } = await opened(engine, 'Paddles');
  (await screen.findByRole('grid', { name: 'Paddles' })).focus();
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('heading', { name: 'Paddle 4 · Durand Anne' })).toBeTruthy();
  expect(screen.getByText(/le nomment « Martin Anne »/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Le nommer comme sa fiche, à sa demande' }));
  expect((await screen.findByRole('alert')).textContent).toContain('le nomment déjà ainsi');
  await user.click(screen.getByRole('button', { name: 'Le paddle est rendu' }));
  const told = () => engine.heard.filter(({ commandId }) => commandId !== null);
  await waitFor(() => expect(told().map(({ method }) => method)).toContain('paddle.return'));
  expect(told().at(-1)?.input).toMatchObject({ paddle: 4 });
  await expectAccessible(container);
});

test('what a closed sale still asks to issue leads to the accounts', async () => {
  const closed = fakeSales().rows[1];
  const engine = house({
    'sale.list': () => ({ total: 1, rows: closed === undefined ? [] : [closed] }),
    'sale.get': ({ saleId }) => saleOf(saleId, { lotsToInvoice: 52, consignorsToState: 6 }),
  });
  const { user, container } = await opened(engine, 'Résultats');
  await screen.findByText('52 lots adjugés sans bordereau');
  expect(screen.getByText('6 vendeurs attendent leur décompte')).toBeDefined();
  await expectAccessible(container);
  const [first] = screen.getAllByRole('button', { name: 'Dans Comptes' });
  if (first !== undefined) await user.click(first);
  expect(location.hash).toContain('#/accounts?issueInvoices=');
});

test('closing a sale with lots still waiting is refused in words', async () => {
  const draft = fakeSales().rows[0];
  const open = draft === undefined ? [] : [{ ...draft, state: 'open' as const }];
  const engine = house({
    'sale.list': () => ({ total: 1, rows: open }),
    'sale.get': ({ saleId }) => {
      const sale = saleOf(saleId);
      return sale === null ? null : { ...sale, row: { ...sale.row, state: 'open' } };
    },
    'sale.close': () => ({ ok: false, refusal: { code: 'lots_without_result', count: 4 } }),
  });
  const { user } = await opened(engine);
  await user.click(await screen.findByRole('button', { name: 'Fermer la vente' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.click(dialog.getByRole('button', { name: 'Fermer la vente' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('sans résultat : 4');
});

test('CT-8.1 what a newcomer’s file lacks stands beside its field', async () => {
  const partyId = fakeId<PartyId>(1, 0);
  const tries = { count: 0 };
  const engine = house({
    'party.enroll': () => ({ ok: true, value: { partyId, reference: 1_200 } }),
    'party.describe': () => ({ ok: true, value: { version: 2 } }),
    'party.completeRegistration': () => {
      tries.count += 1;
      if (tries.count > 1) return { ok: true, value: { seq: 8 } };
      return { ok: false, refusal: { code: 'registration_incomplete', missing: ['birth_date'] } };
    },
    'paddle.give': () => ({ ok: true, value: { paddle: 4 } }),
  });
  const { user } = await opened(engine, 'Paddles');
  await user.click(await screen.findByRole('button', { name: 'Nouvelle personne' }));
  const form = within(await screen.findByRole('form', { name: 'Inscription et paddle' }));
  await user.type(form.getByRole('textbox', { name: 'Nom' }), 'Hoareau');
  await user.click(form.getByRole('checkbox', { name: /Accepte les conditions/ }));
  await user.click(form.getByRole('button', { name: 'Donner' }));
  await form.findByText('Manque à l’inscription.');
  await user.type(form.getByRole('textbox', { name: 'Date de naissance' }), '14/3/1968');
  await user.click(form.getByRole('button', { name: 'Donner' }));
  await waitFor(() =>
    expect(engine.heard.filter(({ method }) => method === 'paddle.give')).toHaveLength(1),
  );
  expect(engine.heard.filter(({ method }) => method === 'party.enroll')).toHaveLength(1);
});
