/** Enter in a form: the field is left first, so that what was just typed counts. */
import { flushSync } from 'react-dom';

/**
 * Lets the field under the cursor take what was typed, as if it were left. False where a field
 * cannot read what stands in it: it keeps it, with its sentence, and nothing else may be sent.
 */
export function leaveField(form: HTMLElement): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLElement && form.contains(field)) {
    flushSync(() => field.blur());
    field.focus();
  }
  return form.querySelector('[data-unread]') === null;
}
