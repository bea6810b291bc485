/** The history of a lot, from the journal, a readable line an entry. */
import type { Output } from '#contract/api.ts';
import type { LotId } from '#domain/ids.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import {
  isTextKey,
  type Text,
  type TextKey,
  type TextValues,
  useText,
} from '#renderer/text/i18n.ts';
import { labelOf, midSentence } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import css from './lots.module.css';

type Entry = Output<'journal.of'>[number];

const SHOWN_MAX = 40;

export function LotHistory({ lotId }: { readonly lotId: LotId }) {
  const text = useText();
  const history = useAsk(
    'journal.of',
    { subjectId: lotId, limit: SHOWN_MAX },
    { keepPrevious: true },
  );
  return (
    <Answer to={history} what={text.t('lots.sections.history')}>
      {({ value }) =>
        value.length === 0 ? (
          <p className={css['soft']}>{text.t('lots.history.empty')}</p>
        ) : (
          <ol className={css['history']}>
            {value.map((entry) => (
              <li key={entry.seq} className={css['entry']}>
                <span>{historyLine(entry, text)}</span>
                <span className={css['when']}>
                  {text.t('lots.history.by', { who: entry.staffName, when: text.moment(entry.at) })}
                </span>
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

/** The sentences of the events of a lot, by the name of the event. */
const SENTENCES: Readonly<Record<string, TextKey>> = {
  'lot.imported/1': 'lots.history.imported',
  'lot.composed/1': 'lots.history.composed',
  'lot.recomposed/1': 'lots.history.recomposed',
  'lot.dissolved/1': 'lots.history.dissolved',
  'lot.described/1': 'lots.history.described',
  'lot.appraised/1': 'lots.history.appraised',
  'lot.starting_price_set/1': 'lots.history.startingPriceSet',
  'lot.entered_in_sale/1': 'lots.history.entered',
  'lot.renumbered/1': 'lots.history.renumbered',
  'lot.left_sale/1': 'lots.history.left',
  'lot.returned_to_stock/1': 'lots.history.returned',
  'lot.photographed/1': 'lots.history.photographed',
  'lot.photograph_moved/1': 'lots.history.photographMoved',
  'lot.photograph_removed/1': 'lots.history.photographRemoved',
  'lot.knocked_down/1': 'lots.history.knockedDown',
  'lot.passed/1': 'lots.history.passed',
  'lot.withdrawn/1': 'lots.history.withdrawn',
  'lot.result_undone/1': 'lots.history.undone',
};

/** An entry of the journal as a person reads it. */
export function historyLine(
  { type, payload }: Pick<Entry, 'type' | 'payload'>,
  text: Text,
): string {
  const facts = factsOf(payload);
  if (type === 'lot.reserve_set/1') {
    const isGone = facts['reserve'] === null;
    return text.t(
      isGone ? 'lots.history.reserveGone' : 'lots.history.reserveSet',
      valuesOf(facts, text),
    );
  }
  const key = SENTENCES[type];
  return key === undefined
    ? text.t('lots.history.other', { type })
    : text.t(key, valuesOf(facts, text));
}

type Facts = Readonly<Record<string, unknown>>;

function factsOf(payload: unknown): Facts {
  return typeof payload === 'object' && payload !== null ? { ...payload } : {};
}

/** The figures that the sentences ask for, under the names they use. */
function valuesOf(facts: Facts, text: Text): TextValues {
  const fields = Array.isArray(facts['fields']) ? facts['fields'] : [];
  const figures = ['reserve', 'startingPrice', 'hammerPrice', 'paddle', 'position'].map((name) => [
    name,
    Number(facts[name] ?? 0),
  ]);
  return {
    ...Object.fromEntries(figures),
    low: Number(facts['lowEstimate'] ?? 0),
    high: Number(facts['highEstimate'] ?? 0),
    number: `${facts['number'] ?? ''}${facts['suffix'] ?? ''}`,
    reason: word(`states.withdrawal.${facts['reason']}`, text),
    fields: fields
      .map((field: unknown) => midSentence(labelOf(LOT_FIELDS, String(field), text.language)))
      .join(', '),
  };
}

function word(key: string, { t }: Text): string {
  return isTextKey(key) ? t(key) : (key.split('.').at(-1) ?? '');
}
