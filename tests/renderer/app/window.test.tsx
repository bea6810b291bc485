// @vitest-environment happy-dom
/** The window: the door, the first run, the frame, the palette, the shortcut sheet. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { setLanguage } from '#renderer/app/preferences.ts';
import { closePanel } from '#renderer/app/window-actions.ts';
import { speak } from '#renderer/text/i18n.ts';
import { FakeFailure, type FakeHandlers } from '../support/fake-engine.ts';
import { fakeHouse, HEALTHY } from '../support/fake-house.ts';
import { draw, expectAccessible } from '../support/render.tsx';

beforeEach(() => {
  location.hash = '#/settings';
});

afterEach(() => {
  closePanel();
  setLanguage('fr');
  cleanup();
});

describe('the door', () => {
  test('a person without a passcode enters with one press', async () => {
    const { user, container } = draw(<App />, fakeHouse({ signedIn: false }));
    const person = await screen.findByRole('button', { name: /Hugo Besson/ });
    await expectAccessible(container);
    await user.click(person);
    expect(await screen.findByRole('navigation')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Hugo Besson, catalogue/ })).toBeTruthy();
  });

  test('a wrong passcode is refused beside its field, the right one opens', async () => {
    const { user } = draw(<App />, fakeHouse({ signedIn: false }));
    await user.click(await screen.findByRole('button', { name: /Sabine Roche/ }));
    await user.type(screen.getByLabelText('Code personnel'), '9999{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Ce n’est pas le code');
    await user.type(screen.getByLabelText('Code personnel'), '1234{Enter}');
    expect(await screen.findByRole('navigation')).toBeTruthy();
  });

  test('an engine that cannot be read says why and offers to try again', async () => {
    const handlers = {
      'session.staff': () => {
        throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
      },
    };
    draw(<App />, fakeHouse({ signedIn: false, handlers }));
    expect((await screen.findByRole('alert')).textContent).toContain('Le disque est plein');
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
  });
});

test('an empty house offers the demonstration, then asks who is there', async () => {
  const { user, container } = draw(<App />, fakeHouse({ signedIn: false, empty: true }));
  const install = await screen.findByRole('button', { name: 'Ouvrir la maison de démonstration' });
  await expectAccessible(container);
  await user.click(install);
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  expect(await screen.findByText('Qui tient ce poste ?', {}, { timeout: 4000 })).toBeTruthy();
});

describe('the frame', () => {
  test('has the nine places, the sale at hand and the state of the desk', async () => {
    const { container } = draw(<App />, fakeHouse());
    const places = await screen.findByRole('navigation', { name: 'Les lieux de la maison' });
    const names = within(places)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(names).toEqual([
      'Aujourd’hui',
      'Dépôts',
      'Lots',
      'Ventes',
      'Salle',
      'Acheteurs',
      'Vendeurs',
      'Comptes',
      'Site',
      'Réglages',
    ]);
    expect(await screen.findByRole('button', { name: /Jouets & automobiles/ })).toBeTruthy();
    expect(screen.getByText('Tout est enregistré')).toBeTruthy();
    await expectAccessible(container);
  });

  test('says that the engine is gone, and that it is back', async () => {
    const { engine } = draw(<App />, fakeHouse());
    await screen.findByText('Relié');
    engine.die();
    expect(await screen.findByText(/Liaison coupée/)).toBeTruthy();
  });

  test('does not pass for well when the health of the house cannot be read', async () => {
    const answers = { isRead: false };
    const handlers: FakeHandlers = {
      'house.health': () => {
        if (!answers.isRead) {
          throw new FakeFailure({ kind: 'fault', code: 'disk_full', retryable: true });
        }
        return { ...HEALTHY, check: 'damaged' };
      },
    };
    const { user } = draw(<App />, fakeHouse({ handlers }));
    const alert = await screen.findByText(/Impossible de lire : l’état des données/);
    expect(alert.closest('[role=alert]')).not.toBeNull();
    expect(screen.getByText('Maison de démonstration')).toBeTruthy();
    answers.isRead = true;
    const foot = within(screen.getByRole('contentinfo'));
    await user.click(foot.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText(/Données abîmées/)).toBeTruthy();
  });

  test('Alt and a digit go to a place', async () => {
    const { user } = draw(<App />, fakeHouse());
    await screen.findByRole('navigation');
    await user.keyboard('{Alt>}6{/Alt}');
    await waitFor(() => expect(location.hash).toBe('#/buyers'));
  });

  test('an address that is no place says so', async () => {
    location.hash = '#/caves';
    draw(<App />, fakeHouse());
    expect(await screen.findByText('Cette page n’existe pas')).toBeTruthy();
  });

  test('speaks English from top to bottom when asked', async () => {
    draw(<App />, fakeHouse());
    await screen.findByRole('navigation');
    speak('en');
    expect(await screen.findByRole('link', { name: 'Saleroom' })).toBeTruthy();
    expect(screen.getByText('Everything is saved')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('the palette', () => {
  test('finds an action by its words and runs it', async () => {
    const { user, baseElement } = draw(<App />, fakeHouse());
    await screen.findByRole('navigation');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'aller vendeurs');
    await expectAccessible(baseElement);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toBe('#/sellers'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('finds a record and opens it', async () => {
    const { user } = draw(<App />, fakeHouse({ parties: 20 }));
    await screen.findByRole('navigation');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'noël');
    await screen.findByRole('option', { name: /Noël Paul/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.hash).toMatch(/^#\/buyers\/0{8}-/));
  });

  test('says so when nothing matches', async () => {
    const { user } = draw(<App />, fakeHouse());
    await screen.findByRole('navigation');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'zzz');
    expect(await screen.findByText(/Rien ne correspond à « zzz »/)).toBeTruthy();
  });
});

test('the shortcut sheet is read from the registry', async () => {
  const { user } = draw(<App />, fakeHouse());
  await screen.findByRole('navigation');
  await user.keyboard('?');
  const sheet = await screen.findByRole('dialog', { name: 'Raccourcis du clavier' });
  expect(sheet.textContent).toContain('Aller à AcheteursAlt 6');
});
