/** The one place that listens to keys for shortcuts. */
import { type Action, allActions } from './define-action.ts';
import { belongsToField, shortcutOf } from './shortcut.ts';

/** Hears shortcuts in this window; answers how to stop. */
export function listenToShortcuts(target: Window): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (belongsToField(event, event.target)) return;
    const action = actionFor(shortcutOf(event), event.target);
    if (action === null) return;
    event.preventDefault();
    action.run();
  };
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}

/** The enabled action behind a shortcut: the screen's own before those of everywhere. */
export function actionFor(shortcut: string, target: EventTarget | null): Action | null {
  const candidates = allActions().filter((action) => action.shortcut === shortcut);
  const enabled = candidates.filter((action) => action.isEnabled());
  const own = enabled.find((action) => action.context !== 'everywhere');
  const found = own ?? enabled[0] ?? null;
  // Under a dialog the screen is out of reach; only what the dialog shows may act.
  return isInDialog(target) ? null : found;
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('[role="dialog"], [role="alertdialog"]') !== null
  );
}
