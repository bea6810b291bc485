// @vitest-environment happy-dom
/** Consignments: an inventory typed and pasted, lots composed from it, its mandate drawn up. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenToShortcuts } from '#renderer/actions/keyboard.ts';
import { useNotices } from '#renderer/components/notice/notices.ts';
import { CONSIGNMENTS } from '#renderer/screens/consignments/consignments-actions.ts';
import { ConsignmentsScreen } from '#renderer/screens/consignments/consignments-screen.tsx';
import { packagingOf, pastedItems } from '#renderer/screens/consignments/item-cells.ts';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeParty } from '../support/fake-house.ts';
import { AtDesk, type Depot, fakeDepot } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

let stopHearing: () => void = () => undefined;

beforeEach(() => {
  location.hash = '#/consignments';
  CONSIGNMENTS.reset();
  stopHearing = listenToShortcuts(window);
});

afterEach(() => {
  stopHearing();
  cleanup();
});

const open = (depot: Depot = fakeDepot(3), handlers: FakeHandlers = {}) =>
  draw(
    <AtDesk>
      <ConsignmentsScreen />
    </AtDesk>,
    fakeHouse({ parties: 8, handlers: { ...depot.handlers, ...handlers } }),
  );
const inventory = () => screen.findByRole('grid', { name: /Inventaire/ });
const told = (engine: ReturnType<typeof fakeHouse>, method: string) =>
  engine.heard.filter((call) => call.method === method).map(({ input }) => input);

describe('the inventory', () => {
  test('the consignment under the cursor is open beside the list', async () => {
    const { container } = open();
    const title = 'C2026-0001 · Jeanne Aubert';
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect((await inventory()).getAttribute('aria-rowcount')).toBe('4');
    await expectAccessible(container);
  });

  test('typing in the blank row enters an item, Tab goes on in it, Enter to the next', async () => {
    const { user, engine } = open();
    (await inventory()).focus();
    await user.keyboard('{End}Solido{Tab}');
    await waitFor(() => expect(told(engine, 'item.enter')).toHaveLength(1));
    await user.keyboard('Série 100{Enter}');
    await waitFor(() => expect(told(engine, 'item.describe')).toHaveLength(1));
    expect(told(engine, 'item.enter')[0]).toMatchObject({ quantity: 1, text: { maker: 'Solido' } });
    expect(told(engine, 'item.describe')[0]).toMatchObject({
      version: 1,
      text: { maker: 'Solido', range: 'Série 100' },
    });
    await waitFor(async () => {
      expect((await inventory()).getAttribute('aria-rowcount')).toBe('5');
    });
  });

  test('what Escape leaves is not written', async () => {
    const { user, engine } = open();
    (await inventory()).focus();
    await user.keyboard('{End}Solido{Escape}');
    expect(told(engine, 'item.enter')).toEqual([]);
  });

  test('a block from a spreadsheet becomes items, in order', async () => {
    const { engine } = open();
    const grid = await inventory();
    grid.focus();
    const text = 'Solido\tSérie 100\t101\tLancia\nMärklin\t\t8000\tPorsche\t1/43\t\t\to\tA\tB\t2';
    fireEvent.paste(grid, { clipboardData: { getData: () => text } });
    await waitFor(() => expect(told(engine, 'item.enter')).toHaveLength(2));
    expect(told(engine, 'item.enter')).toMatchObject([
      { quantity: 1, text: { maker: 'Solido', reference: '101', model: 'Lancia' } },
      { quantity: 2, text: { maker: 'Märklin', packaging: 'original', boxCondition: 'B' } },
    ]);
    await waitFor(() => expect(useNotices.getState().shown).toHaveLength(1));
  });

  test('a refusal stands beside its cell', async () => {
    const { user } = open(fakeDepot(3), {
      'item.describe': () => ({
        ok: false,
        refusal: { code: 'text_unusable', field: 'maker', reason: 'control_character', at: 1 },
      }),
    });
    (await inventory()).focus();
    await user.keyboard('{Home}Solido{Enter}');
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
  });

  test('Space chooses items and Alt+Shift+L makes a lot of each', async () => {
    const { user, engine } = open(fakeDepot(3), {
      'lot.compose': () => ({ ok: true, value: { lotId: fakeId(7, 0) } }),
    });
    (await inventory()).focus();
    await user.keyboard('{Home} {ArrowDown} {Alt>}{Shift>}L{/Shift}{/Alt}');
    await waitFor(() => expect(told(engine, 'lot.compose')).toHaveLength(2));
    expect(told(engine, 'lot.compose')[1]).toMatchObject({
      items: [{ itemId: fakeId(5, 1), quantity: 2 }],
      text: null,
    });
    await waitFor(() => {
      expect(useNotices.getState().shown.at(-1)?.sentence).toBe('2 lots composés');
    });
  });

  test('taking an item off asks first, with the pieces in figures', async () => {
    const { user, engine } = open(fakeDepot(3), {
      'item.remove': () => ({ ok: true, value: { seq: 3 } }),
    });
    (await inventory()).focus();
    await user.keyboard('{Home}{ArrowDown}{Control>}{Delete}{/Control}');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('2 pièces sortent du dépôt C2026-0001');
    expect(told(engine, 'item.remove')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Retirer' }));
    await waitFor(() => expect(told(engine, 'item.remove')).toHaveLength(1));
  });
});

describe('the mandate', () => {
  test('is drawn up with the rate as it is typed', async () => {
    const { user, engine } = open(fakeDepot(3), {
      'mandate.drawUp': () => ({
        ok: true,
        value: { documentId: fakeId(6, 0), number: 'R2026-0001' },
      }),
    });
    await user.type(await screen.findByRole('textbox', { name: /Commission/ }), '12,5');
    await user.click(screen.getByRole('button', { name: 'Établir' }));
    await waitFor(() => expect(told(engine, 'mandate.drawUp')).toHaveLength(1));
    expect(told(engine, 'mandate.drawUp')[0]).toMatchObject({
      commissionRate: 1_250,
      authorises: 'both',
    });
  });

  test('a rate that is none is said beside its field', async () => {
    const { user, engine } = open();
    await user.type(await screen.findByRole('textbox', { name: /Commission/ }), 'beaucoup');
    await user.click(screen.getByRole('button', { name: 'Établir' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Un taux');
    expect(told(engine, 'mandate.drawUp')).toEqual([]);
  });

  test('a consignor whose file lacks something is told what', async () => {
    const { user } = open(fakeDepot(3), {
      'mandate.drawUp': () => ({
        ok: false,
        refusal: {
          code: 'papers_incomplete',
          lacking: [{ of: 'party', name: 'Jeanne Aubert', missing: ['address'] }],
        },
      }),
    });
    await user.type(await screen.findByRole('textbox', { name: /Commission/ }), '14{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('adresse');
  });
});

describe('a new consignment', () => {
  test('takes a consignor enrolled in place, after showing who may be the same', async () => {
    const { user, engine } = open(fakeDepot(0), {
      'party.similar': () => [fakeParty(3)],
      'party.enroll': () => ({ ok: true, value: { partyId: fakeId(1, 77), reference: 1077 } }),
      'consignment.receive': () => ({
        ok: true,
        value: { consignmentId: fakeId(4, 9), number: 'C2026-0009', itemIds: [] },
      }),
    });
    await screen.findByText('Aucun dépôt pour l’instant');
    await user.keyboard('{Alt>}n{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Inscrire un nouveau vendeur' }));
    await user.type(await screen.findByRole('textbox', { name: 'Nom' }), 'Vidal');
    expect(await screen.findByText('Peut-être déjà inscrit')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Inscrire' }));
    await user.click(await screen.findByRole('button', { name: 'Ouvrir le dépôt' }));
    await waitFor(() => expect(told(engine, 'consignment.receive')).toHaveLength(1));
    expect(told(engine, 'consignment.receive')[0]).toMatchObject({
      consignorId: fakeId(1, 77),
      items: [],
    });
  });

  test('without a consignor it is said beside the field', async () => {
    const { user } = open(fakeDepot(0));
    await screen.findByText('Aucun dépôt pour l’instant');
    await user.keyboard('{Alt>}n{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Ouvrir le dépôt' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Choisissez le vendeur');
  });
});

test('asked for from a file, it is in the name of that consignor', async () => {
  location.hash = `#/consignments?from=${fakeId(1, 1)}`;
  const { user, engine } = open(fakeDepot(0), {
    'consignment.receive': () => ({
      ok: true,
      value: { consignmentId: fakeId(4, 9), number: 'C2026-0009', itemIds: [] },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Ouvrir le dépôt' }));
  await waitFor(() => expect(told(engine, 'consignment.receive')).toHaveLength(1));
  expect(told(engine, 'consignment.receive')[0]).toMatchObject({ consignorId: fakeId(1, 1) });
});

describe('what is typed and pasted', () => {
  test.each([
    ['o', 'original'],
    ['Boîte d’origine', 'original'],
    ['repro.', 'reproduction'],
    ['sans', 'none'],
    ['', 'unknown'],
    ['carton', null],
  ])('the box %j is %j', (written, packaging) => expect(packagingOf(written)).toBe(packaging));

  test('empty rows of a block are left out and a bad count names its line', () => {
    const block = [['Solido'], ['', ''], ['Norev', '', '', '', '', '', '', '', '', '', 'deux']];
    const options = { from: 0, columnTitled: () => null };
    expect(pastedItems(block, options).map(({ ok, line }) => ({ ok, line }))).toEqual([
      { ok: true, line: 1 },
      { ok: false, line: 3 },
    ]);
  });

  test('a block with its headings is read by them, in any order', async () => {
    const { engine } = open();
    const grid = await inventory();
    const text = 'Qté\tReste\tModèle\tFabricant\n3\t1\tLancia\tSolido';
    fireEvent.paste(grid, { clipboardData: { getData: () => text } });
    await waitFor(() => expect(told(engine, 'item.enter')).toHaveLength(1));
    expect(told(engine, 'item.enter')[0]).toMatchObject({
      quantity: 3,
      text: { maker: 'Solido', model: 'Lancia' },
    });
  });
});
