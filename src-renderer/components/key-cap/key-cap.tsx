/** A key as it is printed on a button: the shortcut is read where the act is. */
import css from './key-cap.module.css';

/** `shortcut` as written in an action: `Mod+K`, `F2`, `Enter`; drawn for this keyboard. */
export function KeyCap({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={css['cap']} aria-hidden="true">
      {shortcutAsPrinted(shortcut)}
    </span>
  );
}

const PRINTED: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Backspace: '⌫',
  Escape: 'Échap',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Space: '␣',
  Home: '↖',
  End: '↘',
  PageUp: '⇞',
  PageDown: '⇟',
  Shift: '⇧',
};

/** The shortcut as keys are engraved: `⌘K` on a Mac, `Ctrl K` elsewhere. */
export function shortcutAsPrinted(shortcut: string): string {
  const parts = shortcut.split('+').map((part) => printedKey(part));
  return parts.join(isMac() ? '' : ' ');
}

function printedKey(part: string): string {
  if (part === 'Mod') return isMac() ? '⌘' : 'Ctrl';
  if (part === 'Alt' && isMac()) return '⌥';
  return PRINTED[part] ?? part;
}

/** Whether the command key is the one shortcuts use. */
export function isMac(): boolean {
  return /mac/i.test(navigator.userAgent);
}
