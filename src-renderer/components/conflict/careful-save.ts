/** Saving a text that others may be changing: what both wrote is kept until a person chooses. */
import { useRef } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { settle } from '#renderer/components/form/contract-form.tsx';

/** A text as the engine holds it. */
export interface HeldText<Values> {
  readonly version: number;
  readonly text: Values;
}

/** What became of a save: the version that stands now, a refusal, or nothing said. */
export type SaveOutcome =
  | { readonly ok: true; readonly value: { readonly version: number } }
  | { readonly ok: false }
  | null;

interface CarefulSaveOptions<Values extends FieldValues> {
  readonly form: UseFormReturn<Values, unknown, Values>;
  readonly held: HeldText<Values>;
  readonly tell: (version: number, text: Values) => Promise<SaveOutcome>;
}

/** A field that two people wrote differently. */
export interface Clash {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface CarefulSave<Values> {
  /** Saves, unless somebody else changed one of the same fields: then {@link clashes} says which. */
  readonly save: (text: Values) => Promise<SaveOutcome>;
  readonly clashes: readonly Clash[];
  readonly keepMine: () => Promise<void>;
  readonly takeTheirs: () => void;
}

/** Keeps the version and the text that the person started from, and compares before it writes. */
export function useCarefulSave<Values extends FieldValues>(
  options: CarefulSaveOptions<Values>,
): CarefulSave<Values> {
  const { form, tell } = options;
  const saved = useRef<HeldText<Values> | null>(null);
  const answered = useRef(options.held);
  const started = useRef<Values>(options.held.text);
  answered.current = options.held;
  // Read as late as can be: a save may wait for the one before it, and each moves the version on.
  const heldNow = () => later(saved.current, answered.current);
  const changed = Object.keys(form.formState.dirtyFields);
  if (changed.length === 0) started.current = heldNow().text;
  const clashesNow = () =>
    clashesIn(form, changed, { started: started.current, held: heldNow().text });

  const write = async (text: Values) => {
    const outcome = await tell(heldNow().version, text);
    if (outcome?.ok === true) saved.current = { version: outcome.value.version, text };
    return outcome;
  };
  return {
    clashes: clashesNow(),
    save: async (text) => (clashesNow().length === 0 ? write(text) : null),
    keepMine: async () => {
      const text = { ...heldNow().text, ...form.getValues() };
      const outcome = await write(text);
      if (outcome?.ok === true) settle(form, text);
    },
    takeTheirs: () => form.reset(heldNow().text),
  };
}

/** Until the engine's answer catches up with our own last edit, that edit is what stands. */
function later<Values>(
  saved: HeldText<Values> | null,
  answered: HeldText<Values>,
): HeldText<Values> {
  return saved !== null && saved.version > answered.version ? saved : answered;
}

/** The fields a person changed that someone else changed too, and differently. */
function clashesIn<Values extends FieldValues>(
  form: UseFormReturn<Values, unknown, Values>,
  changed: readonly string[],
  texts: { readonly started: Values; readonly held: Values },
): readonly Clash[] {
  return changed.flatMap((field) => {
    const mine: unknown = form.getValues(field as FieldPath<Values>);
    const theirs: unknown = texts.held[field];
    if (texts.started[field] === theirs || mine === theirs) return [];
    return [{ field, mine: String(mine ?? ''), theirs: String(theirs ?? '') }];
  });
}
