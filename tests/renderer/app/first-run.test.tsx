// @vitest-environment happy-dom
/** The first minute: a house of one's own, founded and entered, or what keeps it from being. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initialsOf } from '#domain/initials.ts';
import { App } from '#renderer/app/app.tsx';
import { type Founding, foundingInput } from '#renderer/app/found-house.tsx';
import type { FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, fakeId } from '../support/fake-house.ts';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '';
});

afterEach(cleanup);

describe('initials', () => {
  test.each([
    ['Claire Martin', 'CM'],
    ['Jean-Pierre de La Tour', 'JPT'],
    ['Éléonore d’Aubigné-L’Épine', 'ÉAÉ'],
    ['de', 'D'],
    ['𠮷野 家', '𠮷家'],
    ['  ', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('what is told to the engine', () => {
  const whole: Founding = {
    houseName: ' Maison Auron ',
    ownerName: 'Claire Martin',
    initials: null,
    passcode: 'le marteau',
    again: 'le marteau',
  };

  test('is trimmed, with the initials that the name suggests', () => {
    expect(foundingInput(whole)).toEqual({
      houseName: 'Maison Auron',
      ownerName: 'Claire Martin',
      ownerInitials: 'CM',
      passcode: 'le marteau',
    });
  });

  test.each<[string, Partial<Founding>]>([
    ['a house without a name', { houseName: ' ' }],
    ['an owner without a name', { ownerName: '' }],
    ['initials of five letters', { initials: 'CLAIR' }],
    ['an owner without a passcode', { passcode: '', again: '' }],
    ['a passcode of five letters', { passcode: 'abcde', again: 'abcde' }],
    ['two passcodes that differ', { passcode: '246810', again: '246811' }],
  ])('is nothing for %s', (_, change) => {
    expect(foundingInput({ ...whole, ...change })).toBeNull();
  });
});

test('a house is founded, and its owner is led to the letterhead', async () => {
  const handlers: FakeHandlers = {
    'house.found': () => ({ ok: true, value: { staffId: fakeId(9, 0) } }),
  };
  const house = fakeHouse({ signedIn: false, empty: true, handlers });
  const { user, container, engine } = draw(<App />, house);
  await user.click(await screen.findByRole('button', { name: 'Créer ma maison' }));
  await user.click(screen.getByRole('button', { name: 'Créer la maison' }));
  expect(screen.getAllByText('À remplir.')).toHaveLength(2);
  expect(document.activeElement).toBe(screen.getByLabelText('Nom de la maison'));
  await expectAccessible(container);

  await user.type(screen.getByLabelText('Nom de la maison'), 'Maison Auron');
  await user.type(screen.getByLabelText('Votre nom'), 'Claire Martin');
  expect(screen.getByLabelText<HTMLInputElement>('Initiales').value).toBe('CM');
  await user.type(screen.getByLabelText('Code personnel'), 'le marteau');
  await user.type(screen.getByLabelText('Le même code'), 'le marteau');
  await user.click(screen.getByRole('button', { name: 'Créer la maison' }));
  expect(await screen.findByRole('navigation')).toBeTruthy();
  await waitFor(() => expect(location.hash).toBe('#/settings/house'));
  expect(engine.heard.map(({ method }) => method)).toContain('session.signIn');
});

test('a house that somebody founded meanwhile is refused in words', async () => {
  const handlers: FakeHandlers = {
    'house.found': () => ({ ok: false, refusal: { code: 'store_not_empty' } }),
  };
  const { user } = draw(<App />, fakeHouse({ signedIn: false, empty: true, handlers }));
  await user.click(await screen.findByRole('button', { name: 'Créer ma maison' }));
  await user.type(screen.getByLabelText('Nom de la maison'), 'Maison Auron');
  await user.type(screen.getByLabelText('Votre nom'), 'Claire Martin');
  await user.type(screen.getByLabelText('Code personnel'), 'le marteau');
  await user.type(screen.getByLabelText('Le même code'), 'le marteau{Enter}');
  expect((await screen.findByRole('alert')).textContent?.length).toBeGreaterThan(20);
});
