// @vitest-environment happy-dom
/** The palette's own rules: where a record opens, what it says, which come back first. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { detailOf, type Hit, routeToHit } from '#renderer/app/palette/entries.ts';
import { forgetRecent, withOpened } from '#renderer/app/palette/recent.ts';
import { closePanel } from '#renderer/app/window-actions.ts';
import { type FakeHandlers, fakeEngine } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeParty, fakePartyText } from '../support/fake-house.ts';
import { draw } from '../support/render.tsx';

afterEach(() => {
  closePanel();
  forgetRecent();
  cleanup();
});

const hit = (kind: Hit['kind'], index = 0): Hit => ({
  kind,
  id: fakeId(2, index),
  title: `n° ${index}`,
  detail: '',
});

describe('a record opens', () => {
  test.each([
    ['lot', 'lots'],
    ['sale', 'sales'],
    ['consignment', 'consignments'],
    ['document', 'accounts'],
  ] as const)('for a %s at %s', async (kind, at) => {
    const { link } = draw(null);
    expect(await routeToHit(hit(kind), link)).toEqual({ at, record: hit(kind).id });
  });

  test.each([
    { consignments: 2, purchases: 0, at: 'sellers' },
    { consignments: 2, purchases: 1, at: 'buyers' },
    { consignments: 0, purchases: 0, at: 'buyers' },
  ])('for a party of $consignments consignments and $purchases purchases at $at', async (of) => {
    const { at, ...counts } = of;
    const row = { ...fakeParty(0), ...counts };
    const rest = { version: 1, text: fakePartyText(row), missingForRegistration: [] };
    const handlers: FakeHandlers = {
      'party.get': () => ({
        row,
        ...rest,
        registration: null,
        linkedTo: [],
        samePersonAs: [],
        toldApartFrom: [],
        earlier: [],
        paddles: [],
      }),
    };
    const { link } = draw(null, fakeEngine(handlers));
    expect(await routeToHit(hit('party'), link)).toEqual({ at, record: hit('party').id });
  });
});

describe('what a record says besides its title', () => {
  test.each([
    ['19 Dinky Toys 80 F', 'Jouets anciens Dinky Toys 80 F ambulance', 'Jouets anciens'],
    ['Dinky Toys 532', 'Dinky Toys 532 Lincoln', ''],
    ['Marco Bellandi', 'Torino 10123', 'Torino 10123'],
  ])('%s', (title, detail, said) => {
    expect(detailOf({ ...hit('lot'), title, detail })).toBe(said);
  });
});

test('the records opened last come first, once each, five at most', () => {
  const opened = [0, 1, 2, 3, 4, 5, 2].map((index) => hit('lot', index));
  const kept = opened.reduce(withOpened, [] as readonly Hit[]);
  expect(kept.map(({ title }) => title)).toEqual(['n° 2', 'n° 5', 'n° 4', 'n° 3', 'n° 1']);
});

test('a record opened from the palette is offered before anything is typed', async () => {
  location.hash = '#/today';
  const { user } = draw(<App />, fakeHouse({ parties: 20 }));
  await screen.findByRole('navigation');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'noël');
  await user.click(await screen.findByRole('option', { name: /Noël Paul/ }));
  await waitFor(() => expect(location.hash).toContain('#/buyers/'));
  await user.keyboard('{Control>}k{/Control}');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Noël Paul');
  expect(screen.getByText('Ouverts récemment')).toBeTruthy();
});

test('Enter typed ahead of the engine waits for the answer to all the words', async () => {
  location.hash = '#/lots';
  const engine = fakeHouse({ parties: 20 });
  const { user } = draw(<App />, engine);
  await screen.findByRole('navigation');
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox');
  await user.type(field, 'No');
  expect((await screen.findAllByRole('option'))[0]?.textContent).toContain('Noël');
  engine.hold();
  await user.type(field, 'uvelle vente{Enter}');
  expect(screen.getByRole('dialog')).toBeTruthy();
  engine.release();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toContain('#/sales');
});
