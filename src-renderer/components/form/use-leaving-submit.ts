/** Enter in a field of amounts or dates: the field is left first, so that what was typed counts. */
import { type FormEvent, useEffect, useRef } from 'react';

/** Does the act once the fields have taken what was typed, unless one of them cannot read it. */
export function useLeavingSubmit(act: () => void): (event: FormEvent<HTMLFormElement>) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return (event) => {
    event.preventDefault();
    const form = event.currentTarget;
    form.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    setTimeout(() => {
      if (form.querySelector('[aria-invalid="true"]') === null) latest.current();
    }, 0);
  };
}
