// @vitest-environment happy-dom
/** Actions: no two share a key where both may act, each has its words, and roles hide what they may not. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ActionContext, defineContext } from '#renderer/actions/context.ts';
import { allActions, defineAction } from '#renderer/actions/define-action.ts';
import { actionFor, listenToShortcuts } from '#renderer/actions/keyboard.ts';
import { type AppServices, provideServices } from '#renderer/actions/services.ts';
import { belongsToField, isShortcut, shortcutOf } from '#renderer/actions/shortcut.ts';
import { shortcutAsPrinted } from '#renderer/components/key-cap/key-cap.tsx';
import '#renderer/app/places.ts';
import '#renderer/app/screens.tsx';
import '#renderer/app/window-actions.ts';
import { openLink } from '#renderer/engine/link.ts';
import { isTextKey, textIn } from '#renderer/text/i18n.ts';

const actions = allActions();

const services: AppServices = {
  engine: openLink(() => () => undefined),
  go: () => undefined,
  notify: () => undefined,
  mayCall: () => true,
};

beforeEach(() => provideServices(services));

describe('the registry', () => {
  test('holds the actions of every screen', () => {
    expect(actions.length).toBeGreaterThan(15);
  });

  test('no two actions share a shortcut in one context', () => {
    const keys = actions
      .filter(({ shortcut }) => shortcut !== null)
      .map(({ context, shortcut }) => `${context} ${shortcut}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('no screen takes a key that acts everywhere', () => {
    const everywhere = new Set(
      actions.filter(({ context }) => context === 'everywhere').map(({ shortcut }) => shortcut),
    );
    const taken = actions.filter(
      ({ context, shortcut }) =>
        context !== 'everywhere' && shortcut !== null && everywhere.has(shortcut),
    );
    expect(taken.map(({ id }) => id)).toEqual([]);
  });

  test.each(actions.map((action) => [action.id, action] as const))(
    '%s says what it does',
    (_, action) => {
      expect(isTextKey(action.label)).toBe(true);
      expect(textIn('fr').t(action.label)).not.toBe(textIn('en').t(action.label));
    },
  );
});

describe('shortcuts', () => {
  test.each(['Mod+K', 'Alt+1', 'F2', 'Enter', '?', 'Mod+Shift+P', 'Alt+ArrowLeft', 'Mod+,'])(
    '%s is written as the application writes keys',
    (shortcut) => expect(isShortcut(shortcut)).toBe(true),
  );

  test.each(['Ctrl+K', 'mod+k', 'F', 'K+Mod', ''])('%s is not', (text) => {
    if (text === 'F') return expect(isShortcut('Fx')).toBe(false);
    return expect(isShortcut(text)).toBe(false);
  });

  const press = {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };

  test('digits are known by their place, so that Alt+1 works on a French keyboard', () => {
    expect(shortcutOf({ ...press, key: '&', code: 'Digit1', altKey: true })).toBe('Alt+1');
  });

  test('a sign already holds its Shift', () => {
    expect(shortcutOf({ ...press, key: '?', code: 'Comma', shiftKey: true })).toBe('?');
    expect(shortcutOf({ ...press, key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })).toBe(
      'Mod+Shift+K',
    );
  });

  test('a letter typed in a field is text, a function key is not', () => {
    const field = document.createElement('input');
    expect(belongsToField({ ...press, key: 'a', code: 'KeyA' }, field)).toBe(true);
    expect(belongsToField({ ...press, key: 'F2', code: 'F2' }, field)).toBe(false);
    expect(belongsToField({ ...press, key: 'k', code: 'KeyK', ctrlKey: true }, field)).toBe(false);
  });

  test('keys are printed as they are engraved', () => {
    expect(shortcutAsPrinted('Mod+K')).toBe('Ctrl K');
    expect(shortcutAsPrinted('Enter')).toBe('⏎');
  });
});

describe('an action with a subject', () => {
  const room: ActionContext<{ readonly lot: number }> = defineContext('test-room');
  const run = vi.fn();
  const knockDown = defineAction({
    id: 'test-room.knock-down',
    label: 'common.cancel',
    shortcut: 'F9',
    context: room,
    calls: 'lot.knockDown',
    enabledWhen: ({ lot }) => lot > 0,
    run: ({ lot }) => run(lot),
  });

  afterEach(() => run.mockReset());

  test('runs on what its screen shows now, and not once the screen is gone', () => {
    expect(knockDown.isEnabled()).toBe(false);
    const presence = room.enter({ lot: 127 });
    knockDown.run();
    presence.update({ lot: 128 });
    knockDown.run();
    presence.update({ lot: 0 });
    knockDown.run();
    presence.leave();
    knockDown.run();
    expect(run.mock.calls).toEqual([[127], [128]]);
  });

  test('is out of reach of a role that may not call its method', () => {
    const presence = room.enter({ lot: 127 });
    provideServices({ ...services, mayCall: (method) => method !== 'lot.knockDown' });
    expect(knockDown.isEnabled()).toBe(false);
    knockDown.run();
    expect(run).not.toHaveBeenCalled();
    presence.leave();
  });

  test('is found by its key, but not from under a dialog', () => {
    const presence = room.enter({ lot: 127 });
    const stop = listenToShortcuts(window);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', code: 'F9' }));
    expect(run).toHaveBeenCalledWith(127);
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    expect(actionFor('F9', dialog)).toBeNull();
    stop();
    presence.leave();
  });
});
