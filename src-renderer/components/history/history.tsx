/** What happened to a record, from the journal: a sentence an entry, newest first. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { DocumentKind, KINDS } from '#documents/kinds.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import { type DomainEvent, type EventType, readEvent } from '#domain/events/index.ts';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, type TextValues, useText } from '#renderer/text/i18n.ts';
import { type FieldTable, labelOf, midSentence } from '#shared/fields/field.ts';
import { SUBJECTS } from '#shared/fields/subjects.ts';
import { Answer } from '../answer/answer.tsx';
import { Button } from '../button/button.tsx';

const SHOWN_AT_FIRST = 60;
/** More in one answer than any record of a house has had. */
const SHOWN_MAX = 500;

/** The history of any record the journal knows: a lot, a party, a consignment, a sale. */
export function History({ of }: { readonly of: string }) {
  const text = useText();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const entries = useAsk('journal.of', { subjectId: of, limit }, { keepPrevious: true });
  return (
    <Answer to={entries} what={text.t('history.title')}>
      {({ value }) =>
        value.length === 0 ? (
          <p className="soft">{text.t('history.empty')}</p>
        ) : (
          <>
            <ol className="stack">
              {value.map((entry) => (
                <li key={entry.seq}>
                  <p>{historyLine(entry, text)}</p>
                  <p className="meta">{signature(entry, text)}</p>
                </li>
              ))}
            </ol>
            {limit === SHOWN_AT_FIRST && value.length === limit && (
              <Button tone="quiet" onPress={() => setLimit(SHOWN_MAX)}>
                {text.t('history.earlier')}
              </Button>
            )}
          </>
        )
      }
    </Answer>
  );
}

type Entry = Output<'journal.of'>[number];

/** Who and when; entries of an import were written by nobody in particular. */
function signature({ staffName, at }: Entry, { t, moment }: Text): string {
  const when = moment(at);
  return staffName === '' ? when : t('history.by', { who: staffName, when });
}

/** An entry as a person reads it; one that this program cannot read is shown by its name. */
export function historyLine(entry: Pick<Entry, 'type' | 'payload'>, text: Text): string {
  const { type, payload } = entry;
  const facts = typeof payload === 'object' && payload !== null ? { ...payload } : {};
  const event = readEvent({ type, payload: facts });
  if (!event.readable) return text.t('history.unreadable', { type });
  return sentenceOf(event.value, text);
}

type EventName = EventType extends infer Type
  ? Type extends `${infer Name}/${number}`
    ? Name
    : never
  : never;

/** A new event has no sentence and does not compile until it is given one in `text/fr/history.ts`. */
function sentenceOf(event: DomainEvent, text: Text): string {
  if (event.type === 'lot.reserve_set/1' && event.reserve === null) {
    return text.t('history.reserveGone');
  }
  if ('fields' in event && event.fields.length > FIELDS_NAMED_MAX) return text.t('history.written');
  return text.t(`history.${nameOf(event.type)}`, valuesOf(event, text));
}

/** The first description fills every field: saying which would say nothing. */
const FIELDS_NAMED_MAX = 6;

function nameOf<Name extends EventName>(type: `${Name}/${number}`): EventName {
  return type.slice(0, type.lastIndexOf('/')) as Name;
}

/** What an event says, for the places of its sentence. */
function valuesOf(event: DomainEvent, { t, language }: Text): TextValues {
  const plain = Object.entries(event).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  const words = {
    ...('document' in event ? documentWords(event.document, language) : {}),
    ...('channel' in event ? { channel: t(`states.channel.${event.channel}`) } : {}),
    ...('role' in event ? { role: t(`frame.roles.${event.role}`) } : {}),
    ...(event.type === 'lot.withdrawn/1' ? { reason: t(`states.withdrawal.${event.reason}`) } : {}),
    ...(event.type === 'placement.cancelled/1'
      ? { reason: t(`states.cancellation.${event.reason}`) }
      : {}),
    ...(event.type === 'formal_notice.returned/1'
      ? { reason: t(`states.returned.${event.reason}`) }
      : {}),
    ...('fields' in event ? { fields: fieldsOf(event, language) } : {}),
  };
  return { ...Object.fromEntries(plain), ...words };
}

/** A letter is called what its kind is called. */
function documentWords({ kind, number }: IssuedDocument, language: Text['language']): TextValues {
  return { kind: KINDS[DocumentKind.parse(kind)].names[language], number };
}

type Described = Extract<DomainEvent, { readonly fields: readonly string[] }>;

const TABLES: ReadonlyMap<string, FieldTable> = new Map(Object.entries(SUBJECTS));

function fieldsOf({ type, fields }: Described, language: Text['language']): string {
  const table = TABLES.get(type.slice(0, type.indexOf('.'))) ?? {};
  return fields.map((field) => midSentence(labelOf(table, field, language))).join(', ');
}
