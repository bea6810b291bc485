/** The three fields of the console: the lot, the price, the paddle. */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { RuleChips } from '#renderer/components/rule-chip/rule-chip.tsx';
import { explain } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { type PaddleHolder, paddleIn, priceIn, priceVerdict } from './hammer-preview.ts';
import css from './room.module.css';
import { lower, raise } from './room-actions.ts';
import {
  type RoomField,
  type RoomLot,
  type RoomState,
  useRoom,
  withField,
  withTyped,
} from './room-store.ts';

interface EntryFieldsProps {
  readonly lot: RoomLot | null;
  readonly state: RoomState;
  readonly holder: PaddleHolder;
}

const FIELDS = ['number', 'price', 'paddle'] as const;

export function EntryFields(props: EntryFieldsProps) {
  const { t } = useText();
  return (
    <fieldset className={css['entry']} aria-label={t('room.entry')}>
      {FIELDS.map((field) => (
        <EntryField key={field} field={field} {...props} />
      ))}
    </fieldset>
  );
}

function EntryField({ field, lot, state, holder }: EntryFieldsProps & { field: RoomField }) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const note = noteFor(field, { lot, state, holder }, text);
  const takesKeys = state.field === field && state.panel === 'none';
  const { moves } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move of the clerk selects anew.
  useEffect(() => {
    if (!takesKeys) return;
    input.current?.focus();
    input.current?.select();
  }, [takesKeys, moves]);
  return (
    <div className={css['field']} data-field={field} data-bad={note.isBad || undefined}>
      <label className={css['fieldLabel']} htmlFor={id}>
        {text.t(`room.fields.${field}`)}
      </label>
      <input
        ref={input}
        id={id}
        className={css['input']}
        value={state.typed[field]}
        inputMode={field === 'price' ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        maxLength={field === 'price' ? 12 : 6}
        aria-invalid={note.isBad}
        aria-describedby={`${id}-note`}
        data-shortcuts="all"
        disabled={state.panel === 'withdrawal'}
        onFocus={() => useRoom.setState((now) => withField(now, field))}
        onChange={({ currentTarget }) =>
          useRoom.setState((now) => withTyped(now, field, currentTarget.value))
        }
        onKeyDown={(event) => onFieldKey(event, field)}
      />
      <div
        id={`${id}-note`}
        className={css['note']}
        data-prose
        role={note.isBad ? 'alert' : undefined}
      >
        {note.sentence}
        <RuleChips rules={note.rules} />
      </div>
    </div>
  );
}

/** The arrows do what `+` and `-` do; a key held down never acts twice. */
function onFieldKey(event: KeyboardEvent<HTMLInputElement>, field: RoomField): void {
  const isAct = event.key === 'Enter' || /^F\d/.test(event.key);
  const isUndo = event.key === 'Backspace' && event.currentTarget.value === '';
  if (event.repeat && (isAct || isUndo)) return event.preventDefault();
  if (field !== 'price') return;
  const step = { ArrowUp: raise, ArrowDown: lower }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  step.run();
}

interface Note {
  readonly sentence: string;
  readonly rules: readonly string[];
  readonly isBad: boolean;
}

const plain = (sentence: string): Note => ({ sentence, rules: [], isBad: false });

/** What stands under a field: the refusal first, else what is known of what is typed. */
function noteFor(field: RoomField, props: EntryFieldsProps, text: Text): Note {
  const { lot, state, holder } = props;
  const { problem } = state;
  if (problem !== null && problem.field === field) {
    if ('key' in problem) return { ...plain(text.t(problem.key)), isBad: true };
    const { sentence, rules } = explain(problem.error, text);
    return { sentence, rules, isBad: true };
  }
  if (field === 'price' && lot !== null) return plain(priceNote(lot, state, text));
  if (field === 'paddle') return plain(paddleNote(state, holder, text));
  return plain('');
}

function priceNote(lot: RoomLot, state: RoomState, text: Text): string {
  const price = priceIn(state.typed.price);
  if (price === null) return '';
  const verdict = priceVerdict(lot, price);
  if (verdict === null) return '';
  const isOpen = verdict.state === 'needs_agreement';
  return text.t(isOpen ? 'room.underReserve' : 'room.underStart');
}

function paddleNote(state: RoomState, holder: PaddleHolder, text: Text): string {
  if (holder.state === 'known') return holder.name;
  if (holder.state === 'unknown') return '';
  if (holder.state === 'unread') return text.t('room.holderUnread');
  return text.t('room.nobody', { paddle: paddleIn(state.typed.paddle) ?? '' });
}
