// @vitest-environment happy-dom
/** Lots: the cataloguer's grid typed into, its refusals beside the cell, and the lot beside it. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '#contract/api.ts';
import { present } from '#domain/assert.ts';
import { cents } from '#domain/money/cents.ts';
import { instant } from '#domain/time.ts';
import { listenToShortcuts } from '#renderer/actions/keyboard.ts';
import { useNotices } from '#renderer/components/notice/notices.ts';
import { LOTS } from '#renderer/screens/lots/lots-actions.ts';
import { LotsScreen } from '#renderer/screens/lots/lots-screen.tsx';
import { typedPrices } from '#renderer/screens/lots/use-lot-cells.ts';
import { lotText } from '#tests/support/texts.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { AtDesk, fakeCatalogue, fakeLot } from '../support/intake.tsx';
import { draw, expectAccessible } from '../support/render.tsx';

let stopHearing: () => void = () => undefined;

beforeEach(() => {
  location.hash = '#/lots';
  LOTS.reset();
  LOTS.narrow({ scope: 'all' });
  stopHearing = listenToShortcuts(window);
});

afterEach(() => {
  stopHearing();
  cleanup();
});

const open = (lots = 6, handlers = {}) => {
  const house = fakeHouse({ handlers: { ...fakeCatalogue(lots), ...handlers } });
  return draw(
    <AtDesk>
      <LotsScreen />
    </AtDesk>,
    house,
  );
};
const grid = () => screen.findByRole('grid', { name: 'Lots' });
const told = (engine: ReturnType<typeof fakeHouse>, method: string) =>
  engine.heard.filter((call) => call.method === method).map(({ input }) => input);

async function typeInto(user: ReturnType<typeof open>['user'], column: number, text: string) {
  (await grid()).focus();
  await user.keyboard(`{Home}${'{ArrowRight}'.repeat(column)}${text}`);
}

const unappraised = { ...fakeLot(0), lowEstimate: null, highEstimate: null };

describe('the grid of lots', () => {
  test('the lot under the cursor is open beside the grid', async () => {
    const { user, container } = open();
    expect(await screen.findByRole('heading', { name: '1 · Dinky Toys 24C' })).toBeTruthy();
    (await grid()).focus();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('heading', { name: '2 · Dinky Toys 24D' })).toBeTruthy();
    await expectAccessible(container);
  });

  test('a title typed in its cell is written once, with the version that stands', async () => {
    const { user, engine } = open();
    await typeInto(user, 1, 'Solido 101{Enter}');
    await waitFor(() => expect(told(engine, 'lot.describe')).toHaveLength(1));
    expect(told(engine, 'lot.describe')[0]).toMatchObject({
      version: 1,
      text: { title: 'Solido 101', description: 'Belle patine.' },
    });
  });

  test('a slow engine is told once, however the cell is left', async () => {
    const { user, engine } = open();
    await screen.findByRole('heading', { name: '1 · Dinky Toys 24C' });
    await typeInto(user, 1, 'Solido');
    engine.hold();
    await user.keyboard('{Enter}');
    await new Promise((resolve) => setTimeout(resolve, 600));
    engine.release();
    await waitFor(() => expect(told(engine, 'lot.describe')).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told(engine, 'lot.describe')).toHaveLength(1);
  });

  test('Escape writes nothing', async () => {
    const { user, engine } = open();
    await typeInto(user, 1, 'Solido{Escape}');
    expect(told(engine, 'lot.describe')).toEqual([]);
  });

  test('a title that somebody changed meanwhile is shown before it is written over', async () => {
    const { user, engine } = open();
    await grid();
    await screen.findAllByText('Dinky Toys 24C');
    const text = lotText({ title: 'Norev' });
    const port = engine.open();
    port.send({
      id: 1,
      method: 'lot.describe',
      commandId: fakeId(8, 1),
      input: { lotId: fakeId(7, 0), version: 1, text },
    });
    await typeInto(user, 1, 'Solido{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('« Norev »');
    await user.keyboard('{ArrowUp}{Enter}{Enter}');
    await waitFor(() => expect(told(engine, 'lot.describe')).toHaveLength(2));
    expect(told(engine, 'lot.describe')[1]).toMatchObject({
      version: 2,
      text: { title: 'Solido' },
    });
  });

  test('CT-9.9 a reserve above the low estimate is refused beside its cell', async () => {
    const { user } = open();
    await typeInto(user, COLUMNS_BEFORE_LOW + 2, '350{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Réserve 350\s€.*basse 300\s€.*CGV art\. 9\.9/);
  });

  test('both estimates change at once when a range is typed', async () => {
    const { user, engine } = open();
    await typeInto(user, COLUMNS_BEFORE_LOW, '500-600{Enter}');
    await waitFor(() => expect(told(engine, 'lot.appraise')).toHaveLength(1));
    expect(told(engine, 'lot.appraise')[0]).toMatchObject({
      lowEstimate: 50_000,
      highEstimate: 60_000,
    });
  });

  test('a low estimate above the high one is refused, and the way out is said', async () => {
    const { user } = open();
    await typeInto(user, COLUMNS_BEFORE_LOW, '500{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('200-300');
  });

  test('estimates typed column by column wait for each other, then go together', async () => {
    const bare = {
      ...fakeCatalogue(1),
      'lot.list': () => ({ total: 1, rows: [unappraised] }),
      'lot.get': (input: Input<'lot.get'>) => {
        const lot = fakeCatalogue(1)['lot.get']?.(input) ?? null;
        return lot === null ? null : { ...lot, row: unappraised };
      },
    };
    const { user, engine } = open(1, bare);
    await typeInto(user, COLUMNS_BEFORE_LOW, '120{Tab}');
    await waitFor(() => {
      const low = screen.getByRole('gridcell', { name: '120' });
      expect(low.getAttribute('data-draft')).toBe('waiting');
    });
    expect(screen.queryByRole('textbox', { name: 'Basse' })).toBeNull();
    await user.keyboard('180{Tab}');
    await waitFor(() => expect(told(engine, 'lot.appraise')).toHaveLength(1));
    expect(told(engine, 'lot.appraise')[0]).toMatchObject({
      lowEstimate: 12_000,
      highEstimate: 18_000,
    });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test('letters typed at once all arrive, however long the engine holds its answers', async () => {
    const { user, engine } = open();
    await typeInto(user, 1, '');
    engine.hold();
    await user.keyboard('Renault 4 L{ArrowDown}Volvo{Enter}Simca{Tab}500-600{Enter}');
    engine.release();
    await waitFor(() => expect(told(engine, 'lot.describe')).toHaveLength(3));
    expect(told(engine, 'lot.describe')).toMatchObject(
      ['Renault 4 L', 'Volvo', 'Simca'].map((title, index) => ({
        lotId: fakeId(7, index),
        text: { title },
      })),
    );
    await waitFor(() => expect(told(engine, 'lot.appraise')).toHaveLength(1));
    expect(told(engine, 'lot.appraise')[0]).toMatchObject({ lotId: fakeId(7, 2) });
  });

  test('one hundred thousand lots are a few rows in the window', async () => {
    open(100_000);
    expect((await grid()).getAttribute('aria-rowcount')).toBe('100001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
  });

  test('what lacks is asked of a sale or of all lots, never of the stock alone', async () => {
    const house = fakeHouse({ handlers: fakeCatalogue(6) });
    const { user } = draw(
      <AtDesk>
        <LotsScreen />
      </AtDesk>,
      house,
    );
    const name = 'À compléter';
    await screen.findByRole('checkbox', { name, checked: false });
    await user.click(screen.getByRole('radio', { name: 'En stock' }));
    await user.click(screen.getByRole('checkbox', { name }));
    await screen.findByRole('radio', { name: 'Tous', checked: true });
    await user.click(screen.getByRole('radio', { name: 'En stock' }));
    await screen.findByRole('checkbox', { name, checked: false });
  });

  test('an empty catalogue teaches where lots come from', async () => {
    const { container } = open(0);
    expect(await screen.findByText('Aucun lot ici')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Aller à Dépôts' })).toBeTruthy();
    await expectAccessible(container);
  });
});

/** Number, title and, where the window is wide, the consignor. */
const COLUMNS_BEFORE_LOW = window.matchMedia('(min-width: 1600px)').matches ? 3 : 2;

describe('the lot beside the grid', () => {
  test('CT-9.9 the refusal of a reserve stands beside its field with the rule', async () => {
    const { user } = open();
    const reserve = await screen.findByRole('textbox', { name: /Réserve/ });
    await user.type(reserve, '350');
    await user.tab();
    expect((await screen.findByRole('alert')).textContent).toContain('Réserve 350');
    expect(await screen.findByRole('button', { name: 'Règle CT-9.9' })).toBeTruthy();
  });

  test('the starting price says where it comes from (CT-9.10)', async () => {
    open();
    expect(await screen.findByText(/Proposée d’après l’estimation basse/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Règle CT-9.10' })).toBeTruthy();
  });

  test('Alt+E enters a lot in store in the sale of this desk', async () => {
    const { user, engine } = open();
    (await grid()).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await screen.findByText(/Entre dans la vente 12/);
    await user.keyboard('{Alt>}e{/Alt}');
    await waitFor(() => expect(told(engine, 'lot.enterInSale')).toHaveLength(1));
    expect(useNotices.getState().shown.at(-1)?.sentence).toContain('27A');
  });

  test('leaving the sale offers the way back', async () => {
    const { user, engine } = open();
    await screen.findByRole('heading', { name: '1 · Dinky Toys 24C' });
    (await grid()).focus();
    await user.keyboard('{Alt>}{Shift>}E{/Shift}{/Alt}');
    await waitFor(() => expect(told(engine, 'lot.leaveSale')).toHaveLength(1));
    await waitFor(() => expect(useNotices.getState().shown.at(-1)?.act).toBeDefined());
    useNotices.getState().shown.at(-1)?.act?.run();
    await waitFor(() => expect(told(engine, 'lot.enterInSale')[0]).toMatchObject({ number: 1 }));
  });

  test('a photograph is moved among the others by its buttons and by keys', async () => {
    const { user, engine } = open();
    const earlier = await screen.findByRole('button', { name: 'Avancer la photographie 2' });
    await user.click(earlier);
    await waitFor(() => expect(told(engine, 'lot.movePhotograph')).toHaveLength(1));
    screen.getByRole('button', { name: 'Retirer la photographie 2' }).focus();
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    await waitFor(() => expect(told(engine, 'lot.movePhotograph')).toHaveLength(2));
    const [lotId, photograph] = [fakeId(7, 0), 'b'.repeat(64)];
    expect(told(engine, 'lot.movePhotograph')).toEqual([
      { lotId, photograph, position: 1 },
      { lotId, photograph, position: 3 },
    ]);
    // The first has none before it, and keys mean nothing to a photograph that has not the focus.
    const first = screen.getByRole('button', { name: 'Avancer la photographie 1' });
    expect(first.hasAttribute('disabled')).toBe(true);
    (await grid()).focus();
    await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(told(engine, 'lot.movePhotograph')).toHaveLength(2);
  });

  test('CT-4.1 a lot sold without a paddle is attributed, a refusal beside its field', async () => {
    const sold = { ...fakeLot(0), state: 'sold', hammerPrice: cents(9_000), paddle: null } as const;
    const paddles: number[] = [];
    const { user, container } = open(1, {
      'lot.get': (input: Input<'lot.get'>) => {
        const lot = fakeCatalogue(1)['lot.get']?.(input) ?? null;
        return lot === null ? null : { ...lot, row: sold };
      },
      'lot.attribute': ({ paddle }: Input<'lot.attribute'>) => {
        paddles.push(paddle);
        return paddle === 99
          ? { ok: false, refusal: { code: 'paddle_unknown', paddle } }
          : { ok: true, value: { seq: 9 } };
      },
    });
    const form = await screen.findByRole('form', { name: 'Attribuer le lot' });
    expect(screen.queryByRole('form', { name: 'Remettre à l’acheteur' })).toBeNull();
    const field = within(form).getByRole('textbox', { name: 'Paddle' });
    await user.type(field, 'x{Enter}');
    expect(await within(form).findByText(/Un numéro de paddle/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '99{Enter}');
    expect(await within(form).findByText(/Personne n’a le paddle 99/)).toBeTruthy();
    await user.clear(field);
    await user.type(field, '12{Enter}');
    await waitFor(() => expect(paddles).toEqual([99, 12]));
    expect(screen.getByText(/acheteur à attribuer/)).toBeTruthy();
    await expectAccessible(container);
  });

  test('every sale it stood in is told, what became of it there, and its price', async () => {
    const { user, container } = open();
    const heading = await screen.findByRole('heading', { name: 'Passages en vente' });
    const section = present(heading.closest('section'), 'a section of the record');
    const [, inDefault] = within(section).getAllByRole('listitem');
    expect(inDefault?.textContent).toMatch(/n°.12A.*vente annulée \(prix non payé\).*240,00/);
    await expectAccessible(container);
    within(section)
      .getByRole('button', { name: /n°.12A/ })
      .focus();
    await user.keyboard('{Enter}');
    expect(location.hash).toContain(fakeId(3, 1));
  });

  test('its history is sentences', async () => {
    open();
    const line = await screen.findByText(/Estimé 300\s€–400\s€/);
    expect(within(line.parentElement as HTMLElement).getByText(/Hugo Besson/)).toBeTruthy();
  });

  test('a long history says that it goes back further, and shows it', async () => {
    const entry = (seq: number) => ({
      ...{ seq, at: instant('2026-11-20T09:10:00.000Z'), staffName: '', deskId: 'poste-1' },
      ...{ type: 'lot.dissolved/1' },
      payload: { lotId: fakeId(7, 0), parts: [{ consignmentId: fakeId(6, 0) }] },
    });
    const { user } = open(1, {
      'journal.of': ({ limit }: Input<'journal.of'>) =>
        Array.from({ length: Math.min(limit, 75) }, (_, index) => entry(75 - index)),
    });
    const earlier = await screen.findByRole('button', { name: 'Voir ce qui précède' });
    const shown = () => screen.getAllByText('Défait').length;
    expect(shown()).toBe(60);
    await user.click(earlier);
    await waitFor(() => expect(shown()).toBe(75));
    expect(screen.queryByRole('button', { name: 'Voir ce qui précède' })).toBeNull();
  });
});

describe('what is typed', () => {
  test.each([
    ['350', { kind: 'one', amount: 35_000 }],
    ['1 250,50 €', { kind: 'one', amount: 125_050 }],
    ['200-300', { kind: 'range', low: 20_000, high: 30_000 }],
    ['200 / 300', { kind: 'range', low: 20_000, high: 30_000 }],
    ['', { kind: 'none' }],
    ['-5', { kind: 'unreadable' }],
    ['cher', { kind: 'unreadable' }],
    ['1-2-3', { kind: 'unreadable' }],
  ])('a price cell reads %j', (typed, read) => expect(typedPrices(typed)).toEqual(read));
});
