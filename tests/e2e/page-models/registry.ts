/** The keys of the application, read from where its actions are defined. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLACE_KEYS, type Place } from '#renderer/app/routes.ts';
import { ROOT } from '../fixtures/processes.ts';

/**
 * The shortcut of an action, `room.pass` → `F2`, as Playwright presses it.
 *
 * The definitions are read as text: their modules draw buttons and load styles, and a test of the
 * window from outside has no business running them.
 */
export function shortcutOf(actionId: string): string {
  const shortcut = SHORTCUTS.get(actionId);
  if (shortcut === undefined) throw new Error(`no action ${actionId} with a shortcut`);
  return shortcut.replace('Mod+', 'Control+');
}

/** The key that goes to a place. */
export function shortcutTo(place: Place): string {
  return PLACE_KEYS[place];
}

const DEFINITION = /defineAction\(\{\s*id: '([^']+)'([\s\S]*?)\brun:/g;

const SHORTCUTS: ReadonlyMap<string, string> = new Map(
  globSync('src-renderer/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .flatMap((source) => [...source.matchAll(DEFINITION)])
    .flatMap(([, id = '', rest = '']) => {
      const shortcut = /shortcut: '([^']+)'/.exec(rest)?.[1];
      return shortcut === undefined ? [] : [[id, shortcut]];
    }),
);
