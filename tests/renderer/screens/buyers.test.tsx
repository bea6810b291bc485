// @vitest-environment happy-dom
/** Buyers: the list walked, the record opened beside it, edited in place and saved as it is left. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuyersScreen } from '#renderer/screens/buyers/buyers-screen.tsx';
import {
  AT_FIRST,
  useBuyers,
  withChosen,
  withEnrolled,
  withFilter,
} from '#renderer/screens/buyers/buyers-store.ts';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/buyers';
  useBuyers.setState(AT_FIRST);
});

afterEach(cleanup);

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Nom' });

test('the record under the cursor is open beside the list, and follows it', async () => {
  const { user, container } = draw(<BuyersScreen record={null} />, fakeHouse({ parties: 12 }));
  expect((await name()).value).toBe('Aubert');
  screen.getByRole('grid').focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect((await name()).value).toBe('Fournier'));
  expect(location.hash).toContain('#/buyers/0');
  await expectAccessible(container);
});

test('a field is saved as it is left, once, and the version moves on', async () => {
  const { user, engine } = draw(<BuyersScreen record={null} />, fakeHouse());
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

test('an edit that somebody else overtook is refused in words', async () => {
  const handlers: FakeHandlers = {
    'party.describe': () => ({ ok: false, refusal: { code: 'changed_meanwhile', version: 9 } }),
  };
  const { user } = draw(<BuyersScreen record={null} />, fakeHouse({ handlers }));
  await user.type(await name(), 'x');
  await user.tab();
  expect((await screen.findByRole('alert')).textContent).toContain('entre-temps');
});

test('an address opens its record', async () => {
  draw(<BuyersScreen record={fakeId(1, 2)} />, fakeHouse({ parties: 12 }));
  await waitFor(async () => expect((await name()).value).toBe('Lemoine'));
});

describe('a house without buyers', () => {
  test('teaches what the place is for', async () => {
    const { container } = draw(<BuyersScreen record={null} />, fakeHouse({ parties: 0 }));
    expect(await screen.findByText('Aucun acheteur pour l’instant')).toBeTruthy();
    await expectAccessible(container);
  });

  test('says apart that a filter finds nobody', async () => {
    const { user } = draw(<BuyersScreen record={null} />, fakeHouse({ parties: 5 }));
    await user.type(await screen.findByRole('searchbox'), 'zzz');
    expect(await screen.findByText('Personne ne correspond à ce filtre')).toBeTruthy();
  });
});

describe('the state of the screen', () => {
  test('a new filter starts from its first row', () => {
    const now = { ...AT_FIRST, chosen: fakeId<never>(1, 4) };
    expect(withFilter(now, { filter: 'nan' })).toEqual({ ...AT_FIRST, filter: 'nan' });
  });

  test('choosing keeps the filter and the part of the record', () => {
    const chosen = fakeId<never>(1, 4);
    const now = { ...AT_FIRST, filter: 'nan', part: 'links' } as const;
    expect(withChosen(now, chosen)).toEqual({ ...now, chosen });
  });

  test('somebody just enrolled is shown among every record, for they have bought nothing', () => {
    const chosen = fakeId<never>(1, 4);
    const now = { ...AT_FIRST, filter: 'nan', doing: 'enrolling' } as const;
    expect(withEnrolled(now, chosen)).toEqual({ ...AT_FIRST, side: 'any', chosen });
  });
});

function told(engine: ReturnType<typeof fakeHouse>) {
  return engine.heard
    .filter(({ method }) => method === 'party.describe')
    .map(({ input }) => input as { readonly version: number });
}
