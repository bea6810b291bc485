/** Shortcuts as text: `Mod+K`, `Alt+1`, `F2`; Mod is Ctrl, or ⌘ on a Mac. */
import { isMac } from '#renderer/components/key-cap/key-cap.tsx';

export { isMac, shortcutAsPrinted } from '#renderer/components/key-cap/key-cap.tsx';

const HELD = '(Mod\\+)?(Alt\\+)?(Shift\\+)?';
const NAMED = 'F\\d{1,2}|Enter|Backspace|Delete|Escape|Space|Home|End|Page(Up|Down)';
const ARROWS_AND_SIGNS = 'Arrow(Up|Down|Left|Right)|[A-Z0-9]|[?/[\\],.+-]';
const SHORTCUT = new RegExp(`^${HELD}(${NAMED}|${ARROWS_AND_SIGNS})$`);

/** Whether the text names keys as this application does. */
export function isShortcut(text: string): boolean {
  return SHORTCUT.test(text);
}

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The shortcut that a key press writes, in the order Mod, Alt, Shift, key. */
export function shortcutOf(press: KeyPress): string {
  const mod = isMac() ? press.metaKey : press.ctrlKey;
  const key = keyOf(press);
  // A sign such as `?` already holds its Shift: keyboards differ in the keys that make it.
  const shifted = press.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return `${mod ? 'Mod+' : ''}${press.altKey ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${key}`;
}

/** Whether the keys are wanted by a field: they are typed there, and mean no action. */
export function belongsToField(press: KeyPress, target: EventTarget | null): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  if (/^F\d/.test(press.key)) return false;
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null &&
    target.closest('[data-shortcuts="all"]') === null
  );
}

/** Digits by their place: on a French keyboard the digit row types `&é"'` without Shift. */
function keyOf(press: KeyPress): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined && (press.altKey || press.ctrlKey || press.metaKey)) return digit;
  if (press.key === ' ') return 'Space';
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}
