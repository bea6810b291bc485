/** The history of a buyer, from the journal, a readable line an entry. */
import type { Output } from '#contract/api.ts';
import { DocumentKind, KINDS } from '#documents/kinds.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import {
  isTextKey,
  type Text,
  type TextKey,
  type TextValues,
  useText,
} from '#renderer/text/i18n.ts';
import { labelOf } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import type { BuyerProps } from './buyer.ts';
import css from './buyers.module.css';

type Entry = Output<'journal.of'>[number];

const SHOWN_MAX = 60;

export function BuyerHistory({ partyId }: BuyerProps) {
  const text = useText();
  const { t } = text;
  const question = { subjectId: partyId, limit: SHOWN_MAX };
  return (
    <Answer
      to={useAsk('journal.of', question, { keepPrevious: true })}
      what={t('buyers.tabs.history')}
    >
      {({ value }) => (
        <InspectorSection>
          <ol className={css['history']}>
            {value.map((entry) => (
              <li key={entry.seq}>
                <p>{historyLine(entry, text)}</p>
                <p className={css['detail']}>{signature(entry, text)}</p>
              </li>
            ))}
          </ol>
        </InspectorSection>
      )}
    </Answer>
  );
}

/** Who and when; entries of an import were written by nobody in particular. */
function signature({ staffName, at }: Entry, { t, moment }: Text): string {
  const when = moment(at);
  return staffName === '' ? when : t('buyers.history.by', { who: staffName, when });
}

/** The sentences of the events in a buyer's life, by the name of the event. */
const SENTENCES: Readonly<Record<string, TextKey>> = {
  'party.enrolled/1': 'buyers.history.enrolled',
  'party.linked/1': 'buyers.history.linked',
  'party.unlinked/1': 'buyers.history.unlinked',
  'party.registration_completed/1': 'buyers.history.registered',
  'paddle.given/1': 'buyers.history.paddle',
  'lot.knocked_down/1': 'buyers.history.bought',
  'lot.result_undone/1': 'buyers.history.undone',
  'invoice.issued/1': 'buyers.history.invoiced',
  'consignment.received/1': 'buyers.history.consigned',
  'mandate.drawn_up/1': 'buyers.history.mandate',
  'statement.issued/1': 'buyers.history.statement',
  'formal_notice.issued/1': 'buyers.history.notice',
};

/** An entry of the journal as a person reads it. */
export function historyLine(
  { type, payload }: Pick<Entry, 'type' | 'payload'>,
  text: Text,
): string {
  const facts = factsOf(payload);
  if (type === 'party.described/1') return describedLine(facts, text);
  if (type === 'document.issued/1') return documentLine(facts, text);
  const key = SENTENCES[type];
  return key === undefined
    ? text.t('buyers.history.other', { type })
    : text.t(key, valuesOf(facts, text));
}

type Facts = Readonly<Record<string, unknown>>;

function factsOf(payload: unknown): Facts {
  return typeof payload === 'object' && payload !== null ? { ...payload } : {};
}

/** A letter is called what its kind is called. */
function documentLine(facts: Facts, { language }: Text): string {
  const { kind, number } = factsOf(facts['document']);
  return `${KINDS[DocumentKind.parse(kind)].names[language]} ${number}`;
}

/** The first description fills every field: saying which would say nothing. */
const FIELDS_NAMED_MAX = 6;

function describedLine({ fields }: Facts, text: Text): string {
  const changed = Array.isArray(fields) ? fields.map(String) : [];
  if (changed.length > FIELDS_NAMED_MAX) return text.t('buyers.history.written');
  const names = changed.map((field) => labelOf(PARTY_FIELDS, field, text.language)).join(', ');
  return text.t('buyers.history.described', { fields: names });
}

/** The figures that the sentences ask for, under the names they use. */
function valuesOf(facts: Facts, text: Text): TextValues {
  return {
    paddle: String(facts['paddle'] ?? ''),
    edition: String(facts['editionId'] ?? ''),
    channel: wordFor(`buyers.channels.${facts['channel']}`, text),
    hammerPrice: Number(facts['hammerPrice'] ?? 0),
    total: Number(facts['total'] ?? 0),
    number: String(factsOf(facts['document'])['number'] ?? ''),
  };
}

function wordFor(key: string, { t }: Text): string {
  return isTextKey(key) ? t(key) : (key.split('.').at(-1) ?? '');
}
