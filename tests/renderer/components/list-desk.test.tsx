// @vitest-environment happy-dom
/** The list desk: which record is open, whatever happens to the list. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUYERS } from '#renderer/screens/buyers/buyers-actions.ts';
import { BuyersScreen } from '#renderer/screens/buyers/buyers-screen.tsx';
import { FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId, fakeParty } from '../support/fake-house.ts';
import { draw } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/buyers';
  BUYERS.reset();
});

afterEach(cleanup);

const family = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Nom' });

/** A house of so many, of which the list shows only some, and more of them as they come. */
function listing(shown: number[]) {
  const handlers: FakeHandlers = {
    'party.list': () => ({ total: shown.length, rows: shown.map(fakeParty) }),
  };
  return fakeHouse({ parties: 12, handlers });
}

test('the record that is open stays when another comes before it in the list', async () => {
  const shown = [1];
  const engine = listing(shown);
  draw(<BuyersScreen />, engine);
  expect((await family()).value).toBe('Fournier');
  shown.unshift(0);
  engine.change('parties');
  await waitFor(() => expect(screen.getAllByRole('row').length).toBe(3));
  expect((await family()).value).toBe('Fournier');
});

test('a record that the list has not loaded is fetched, not replaced by the first', async () => {
  location.hash = `#/buyers/${fakeId(1, 2)}`;
  draw(<BuyersScreen />, listing([0, 1]));
  expect((await family()).value).toBe('Lemoine');
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
});

test('an address that names nobody is said, not answered with the first', async () => {
  location.hash = `#/buyers/${fakeId(1, 99)}`;
  draw(<BuyersScreen />, listing([0, 1]));
  expect(await screen.findByText('Cette fiche n’existe pas')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: 'Nom' })).toBeNull();
});

test('a list that could not be read does not look like an empty one', async () => {
  const handlers: FakeHandlers = {
    'party.list': () => {
      throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
    },
  };
  draw(<BuyersScreen />, fakeHouse({ handlers }));
  expect(await screen.findByText('Impossible de lire : Acheteurs.')).toBeTruthy();
  expect(screen.queryByText('Aucun acheteur pour l’instant')).toBeNull();
});

test('another filter opens the first row it finds', async () => {
  draw(<BuyersScreen />, fakeHouse({ parties: 12 }));
  await family();
  BUYERS.choose(fakeId(1, 4));
  BUYERS.narrow({ text: 'Fournier' });
  await waitFor(async () => expect((await family()).value).toBe('Fournier'));
  expect(location.hash).toBe('#/buyers');
});
