// @vitest-environment happy-dom
/** The console, by keyboard alone: number, price, paddle, hammer; and what else becomes of a lot. */
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SaleId } from '#domain/ids.ts';
import { listenToShortcuts } from '#renderer/actions/keyboard.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { useSession } from '#renderer/app/session.ts';
import { valueBeside } from '#renderer/engine/index.ts';
import { openLink } from '#renderer/engine/link.ts';
import { RoomScreen } from '#renderer/screens/room/room-screen.tsx';
import { ROOM_AT_FIRST, useRoom } from '#renderer/screens/room/room-store.ts';
import { saleText } from '#tests/support/texts.ts';
import { FakeFailure } from '../support/fake-engine.ts';
import { fakeId } from '../support/fake-house.ts';
import { type FakeRoom, fakeRoom } from '../support/fake-room.ts';
import { draw, expectAccessible } from '../support/render.tsx';

const heard: { stop: () => void } = { stop: () => undefined };

beforeEach(() => {
  location.hash = '#/room';
  useRoom.setState(ROOM_AT_FIRST, true);
  heard.stop = listenToShortcuts(window);
});

afterEach(() => {
  heard.stop();
  cleanup();
});

const price = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Prix' });
const paddle = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Paddle' });
const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Lot' });

/** The room with somebody at the desk: what he may not do is not offered. */
function SignedIn() {
  return valueBeside(useSession()) === null ? null : <RoomScreen />;
}

/** Sits down at the room and waits until the first lot takes the keys. */
async function started(room: FakeRoom) {
  const drawn = draw(<SignedIn />, room.engine);
  const field = await price();
  await screen.findByRole('heading', { level: 1, name: 'Dinky Toys 240' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const keys = async (text: string) => {
    await drawn.user.keyboard(text);
    await act(async () => new Promise((resolve) => setTimeout(resolve, 5)));
  };
  return { ...drawn, keys };
}

test('the room of an address asks for that very sale, and says when there is none', async () => {
  const asked = fakeId<SaleId>(3, 35);
  const room = fakeRoom({ 'room.desk': () => null });
  location.hash = `#/room/${asked}`;
  draw(<RoomScreen />, room.engine);
  expect(await screen.findByText('Cette vente n’existe pas, ou plus')).toBeDefined();
  const desks = room.engine.heard.filter(({ method }) => method === 'room.desk');
  expect(desks.map(({ input }) => input)).toEqual([{ saleId: asked }]);
});

test('a sale whose lots cannot be read does not open without its warning', async () => {
  const isRead = { now: false };
  const room: FakeRoom = fakeRoom({
    'room.desk': () => ({ ...room.desk(), sale: { ...room.desk().sale, state: 'draft' } }),
    'sale.get': () => {
      if (!isRead.now) throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
      const row = room.desk().sale;
      const nothing = {
        lotsToInvoice: 0,
        lotsToAttribute: 0,
        consignorsToState: 0,
        consignorsToCorrect: 0,
        documents: 0,
        paddles: 0,
      };
      const known = { lotsLacking: 2, paddlesNotAdmitted: 0, boughtBySellers: 0 };
      return { row, version: 1, text: saleText(), ...nothing, ...known };
    },
  });
  const { user } = draw(<SignedIn />, room.engine);
  await screen.findByText('Impossible de lire : Fiche de la vente.');
  expect(screen.queryByRole('button', { name: 'Ouvrir la vente' })).toBeNull();
  isRead.now = true;
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await user.click(await screen.findByRole('button', { name: 'Ouvrir la vente' }));
  expect((await screen.findByRole('alertdialog')).textContent).toMatch(/2 lots/);
});

test('a sale chosen at this desk stays chosen when sixty newer ones stand before it', async () => {
  const chosen = fakeId<SaleId>(3, 35);
  usePreferences.setState({ saleId: chosen });
  const room = fakeRoom({ 'room.desk': () => null, 'sale.get': () => null });
  draw(<RoomScreen />, room.engine);
  await waitFor(() => {
    const named = room.engine.heard.find(({ method }) => method === 'sale.get');
    expect(named?.input).toEqual({ saleId: chosen });
  });
  usePreferences.setState({ saleId: null });
});

test('price, Enter, paddle, Enter: the lot falls and the next one is there', async () => {
  const room = fakeRoom();
  const { keys, container } = await started(room);
  await keys('120{Enter}412');
  await screen.findByText('Entrée adjuge le lot 1 à 120 €, paddle 412.', {
    normalizer: (text) => text.replace(/\s/g, ' '),
  });
  expect(screen.getByText('Marc Aubert')).toBeDefined();
  await expectAccessible(container);
  await keys('{Enter}');
  expect(room.lots[0]).toMatchObject({ state: 'sold', hammerPrice: 12_000, paddle: 412 });
  expect(number().value).toBe('2');
  expect(document.activeElement).toBe(await price());
  expect(screen.getByRole('option', { name: /^1.*120.*p\. 412/ })).toBeDefined();
});

test('F2 passes the lot, with the last bid when one is typed', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('{F2}');
  await keys('90{F2}');
  const inputs = room.told().map(({ input }) => input);
  expect(inputs).toMatchObject([{ lastBid: null }, { lastBid: 9_000 }]);
  expect(number().value).toBe('3');
});

test('FR-9 F2 keeps whose the last bid was, where a paddle is typed', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('60{Enter}31{F2}');
  await keys('{F2}');
  const inputs = room.told().map(({ input }) => input);
  expect(inputs).toMatchObject([{ lastBid: 6_000, lastPaddle: 31 }, { lastBid: null }]);
  expect(inputs[1]).not.toHaveProperty('lastPaddle');
});

test('CT-2.3 F3 withdraws the lot for a reason chosen by its key', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('{F3}');
  await screen.findByRole('group', { name: 'Pourquoi retirer le lot 1 ?' });
  await keys('2');
  expect(room.told()).toMatchObject([{ method: 'lot.withdraw', input: { reason: 'damaged' } }]);
  expect(number().value).toBe('2');
});

test('Backspace in the empty price field takes the last result back', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('120{Enter}412{Enter}');
  await keys('{Backspace}');
  expect(room.lots[0]?.state).toBe('offered');
  expect(number().value).toBe('1');
  expect((await price()).value).toBe('120');
  expect(paddle().value).toBe('412');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
});

test('a result further up is taken back from the column by its key', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('60{Enter}31{Enter}');
  await keys('{F2}');
  await keys('{F8}{ArrowDown}{Delete}');
  expect(room.lots.map(({ state }) => state).slice(0, 2)).toEqual(['offered', 'unsold']);
  expect(number().value).toBe('1');
});

test('CT-9.10 a price below the starting price is answered beside its field', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('45{Enter}');
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('Sous la mise à prix de 50');
  expect(said.textContent).toContain('CT-9.10');
  expect(document.activeElement).toBe(await price());
  expect(room.told()).toEqual([]);
});

test('CT-4.3 CT-9.8 under the reserve the lot falls if the consignor agrees', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('{F2}');
  await keys('90{Enter}31');
  await keys('{Enter}');
  expect(room.told()).toHaveLength(1);
  expect((await screen.findByRole('alert')).textContent).toContain('Sous la réserve de 110');
  await keys('{F4}');
  expect(room.told().at(-1)).toMatchObject({
    method: 'lot.knockDown',
    input: { hammerPrice: 9_000, paddle: 31, consignorAgrees: true },
  });
  expect(number().value).toBe('3');
});

test('F6 lets the lot fall without a paddle, at a price that stands', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('45{F6}');
  expect((await screen.findByRole('alert')).textContent).toContain('Sous la mise à prix de 50');
  expect(room.told()).toEqual([]);
  await keys('{Escape}120{Enter}412{F6}');
  expect(room.told()).toEqual([]);
  await keys('{Escape}120{F6}');
  expect(room.told().at(-1)).toMatchObject({
    method: 'lot.knockDown',
    input: { hammerPrice: 12_000, paddle: 'to_attribute', consignorAgrees: false },
  });
  expect(number().value).toBe('2');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('à attribuer');
});

test('CT-4.1 an unknown paddle is said at once, and F7 gives it', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  await keys('120{Enter}999');
  await screen.findByText(/personne n’a le paddle 999/);
  await keys('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Personne n’a le paddle 999');
  expect(room.told()).toEqual([]);
  await keys('{F7}');
  await screen.findByRole('combobox', { name: /Acheteur/ });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Dinky Toys 240');
  await keys('{Escape}');
  expect((await price()).value).toBe('120');
  expect(paddle().value).toBe('999');
});

test('a number called out brings its lot, also one with a letter', async () => {
  const { keys } = await started(fakeRoom());
  number().focus();
  await keys('{Backspace}3a{Enter}');
  expect(number().value).toBe('3A');
  await screen.findByRole('heading', { level: 1, name: 'Dinky Toys 243' });
  number().focus();
  await keys('{Backspace}{Backspace}77{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Pas de lot 77 dans cette vente' });
});

test('the ladder is climbed and descended by + and the arrows', async () => {
  const { keys } = await started(fakeRoom());
  await keys('+');
  expect((await price()).value).toBe('50');
  await keys('{ArrowUp}+');
  expect((await price()).value).toBe('60');
  await keys('-{ArrowDown}{ArrowDown}');
  expect((await price()).value).toBe('45');
});

test('the clerk goes on while an order is on its way', async () => {
  const room = fakeRoom();
  const { keys } = await started(room);
  room.engine.hold();
  await keys('120{Enter}412{Enter}');
  await keys('13');
  expect(screen.getByRole('option', { name: /en route/ })).toBeDefined();
  await act(async () => room.engine.release());
  await waitFor(() => expect(screen.queryByText('en route')).toBeNull());
  expect((await price()).value).toBe('13');
  expect(number().value).toBe('2');
});

test('a refused order brings its lot back, or waits for F9 while one types', async () => {
  const room = fakeRoom({
    'lot.knockDown': () => ({ ok: false, refusal: { code: 'paddle_of_consignor', paddle: 412 } }),
  });
  const { keys } = await started(room);
  await keys('120{Enter}412{Enter}');
  await waitFor(() => expect(number().value).toBe('1'));
  expect((await screen.findByRole('alert')).textContent).toContain('CT-9.13');
  room.engine.hold();
  await keys('{Enter}');
  await keys('13');
  await act(async () => room.engine.release());
  await screen.findByText(/^Lot 1 : Le paddle 412/);
  expect(number().value).toBe('2');
  await keys('{F9}');
  expect(number().value).toBe('1');
  expect((await price()).value).toBe('120');
});

test('an engine that goes away loses nothing', async () => {
  const room = fakeRoom();
  const { keys, link } = await started(room);
  room.engine.hold();
  await keys('120{Enter}412{Enter}');
  await act(async () => room.engine.die());
  await screen.findByText(/Liaison coupée. 1 résultat attend/);
  await keys('130{Enter}');
  expect(link.status().state).toBe('lost');
  expect(useRoom.getState().orders).toMatchObject([{ state: 'sent' }]);
});

test('an order sent on two ports has one id, and sells the lot once', async () => {
  const room = fakeRoom();
  const ports: { deliver: (port: ReturnType<typeof room.engine.open>) => void } = {
    deliver: () => undefined,
  };
  const link = openLink((deliver) => {
    ports.deliver = deliver;
    deliver(room.engine.open());
    return () => undefined;
  });
  room.engine.hold();
  const commandId = '00000000-0000-4000-8000-000000000001';
  const input = { lotId: '00000000-0000-4000-8004-000000000000', lastBid: null };
  const told = link.tell('lot.pass', input as Parameters<typeof link.tell<'lot.pass'>>[1], {
    commandId,
  });
  await waitFor(() => expect(room.told()).toHaveLength(1));
  room.engine.die();
  room.engine.release();
  ports.deliver(room.engine.open());
  await told;
  expect(new Set(room.engine.heard.map((each) => each.commandId).filter(Boolean))).toEqual(
    new Set([commandId]),
  );
});
