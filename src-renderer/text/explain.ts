/** Errors and refusals as sentences: what happened, why, what to do; never a code alone. */

import type { Issue, WireError } from '#contract/wire.ts';
import { Cents, Rate } from '#domain/money/cents.ts';
import { rulesBehind } from '#domain/refusals.ts';
import {
  columnsOf,
  type FieldTable,
  type FieldWords,
  labelOf,
  midSentence,
} from '#shared/fields/field.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { SUBJECTS } from '#shared/fields/subjects.ts';
import { z } from '#shared/zod.ts';
import { isTextKey, type Text, type TextValues } from './i18n.ts';

export interface Explanation {
  readonly sentence: string;
  readonly rules: readonly string[];
  /** Whether asking again, unchanged, may succeed. */
  readonly mayRetry: boolean;
}

/** The sentence for anything that kept a request from being done. */
export function explain(error: WireError, text: Text): Explanation {
  switch (error.kind) {
    case 'refusal':
      return explainRefusal(error.refusal, text);
    case 'invalid':
      return plain(invalidSentence(error.issues, text));
    case 'forbidden':
      return plain(text.t('errors.forbidden'));
    case 'fault':
      return { ...plain(faultSentence(error.code, text)), mayRetry: error.retryable };
    case 'bug':
      return plain(text.t('errors.bug', { incident: error.incident }));
    default:
      return plain(text.t('errors.unknown'));
  }
}

/** The sentence and the rules of a refusal; its figures are written as the sentence asks. */
export function explainRefusal(refusal: unknown, text: Text): Explanation {
  const values = valuesOf(refusal, text);
  const code = String(values['code'] ?? '');
  const key = `refusals.${code}`;
  const known = code !== '' && code !== 'unknown' && isTextKey(key);
  const sentence = known ? text.t(key, values) : text.t('refusals.unknown', { code });
  return { sentence, rules: rulesBehind(code), mayRetry: false };
}

function plain(sentence: string): Explanation {
  return { sentence, rules: [], mayRetry: false };
}

function faultSentence(code: string, text: Text): string {
  const key = `errors.fault.${code}`;
  return isTextKey(key) ? text.t(key) : text.t('errors.fault.other', { code });
}

/** Names the fields that are not as they should be, each once. */
function invalidSentence(issues: readonly Issue[], text: Text): string {
  const names = issues.flatMap(({ path }) =>
    path.filter((part) => typeof part === 'string').slice(-1),
  );
  const fields = [...new Set(names.map((name) => fieldNamed(name, text)))].join(', ');
  return fields === ''
    ? text.t('errors.invalid.general')
    : text.t('errors.invalid.fields', { fields });
}

/** What fills the sentence: figures as they are, lists joined, states and fields by their names. */
function valuesOf(refusal: unknown, text: Text): TextValues {
  if (typeof refusal !== 'object' || refusal === null) return {};
  const code = 'code' in refusal ? String(refusal.code) : '';
  const entries = Object.entries(refusal).map(([name, value]: [string, unknown]) => [
    name,
    wordFor({ code, name, value }, text),
  ]);
  return Object.fromEntries(entries);
}

interface Datum {
  readonly code: string;
  readonly name: string;
  readonly value: unknown;
}

function wordFor(datum: Datum, text: Text): string | number {
  const { name, value } = datum;
  if (name === 'consignor') return consignorNamed(datum, text);
  if (name === 'lacking') return lackingNamed(z.array(Lacking).parse(value), text);
  if (name === 'rates') return z.array(Rate).parse(value).map(text.rate).join(', ');
  if (Array.isArray(value)) return value.map((each) => fieldNamed(String(each), text)).join(', ');
  if (typeof value === 'number') return value;
  if (name === 'differs') return differenceNamed(value, text);
  if (value === null) return '–';
  if (typeof value === 'object') return inLanguage(value, text);
  switch (name) {
    case 'state':
      return stateNamed(datum, text);
    case 'field':
      return fieldNamed(String(value), text);
    case 'authorises':
      return named('states.authorises', value, text);
    case 'by':
      return named('states.against', value, text);
    case 'of':
      return named('states.proof', value, text);
    case 'capacity':
      return named('states.capacity', value, text);
    case 'reason':
      return named('errors.reasons', value, text);
    case 'problem':
      return named('errors.problems', value, text);
    default:
      return String(value);
  }
}

/** A refusal about one lot's requisition names its seller only where there are several. */
function consignorNamed({ code, value }: Datum, text: Text): string | number {
  if (typeof value !== 'number') return '';
  return code === 'regimes_differ' ? value : text.t('states.ofConsignor', { consignor: value });
}

const Difference = z.looseObject({
  what: z.enum(['composition', 'low_estimate', 'reserve', 'sellers', 'share']),
  signed: Cents.nullish(),
  asked: Cents.nullish(),
});

/** In what an offer differs from what was signed, with both amounts. */
function differenceNamed(value: unknown, text: Text): string {
  const { what, signed, asked } = Difference.parse(value);
  const amount = (each: Cents | null | undefined) =>
    typeof each === 'number' ? text.euros(each) : text.t('states.differs.none');
  return text.t(`states.differs.${what}`, { signed: amount(signed), asked: amount(asked) });
}

const Lacking = z.object({
  of: z.enum(['house', 'party']),
  name: z.string(),
  missing: z.array(z.string()),
});

/** More records than this are counted: a sentence is read, not searched. */
const NAMED_AT_MOST = 5;

/** Whose records lack which fields, one after the other. */
function lackingNamed(lacking: readonly z.output<typeof Lacking>[], text: Text): string {
  const each = lacking.slice(0, NAMED_AT_MOST).map(({ of, name, missing }) => {
    const fields = missing.map((field) =>
      of === 'house' ? letterheadFieldNamed(field, text) : fieldNamed(field, text),
    );
    return `${name || text.t('common.theHouse')} (${fields.join(', ')})`;
  });
  const count = lacking.length - each.length;
  return [...each, ...(count === 0 ? [] : [text.t('common.andOthers', { count })])].join(' ; ');
}

/** The label of a field of the letterhead; its name where it has none. */
export function letterheadFieldNamed(field: string, text: Text): string {
  const labels = new Map<string, { readonly label: FieldWords }>(Object.entries(HOUSE_FIELDS));
  return labels.get(field)?.label[text.language] ?? field;
}

/** The state that a refusal names: its code begins with what it is about. */
function stateNamed({ code, value }: Datum, text: Text): string {
  if (code.startsWith('sale_')) return named('states.sale', value, text);
  if (code.startsWith('mandate_')) return named('states.mandate', value, text);
  return named('states.lot', value, text);
}

/** A text that the engine sends in both languages. */
function inLanguage(value: object, text: Text): string {
  const words = new Map<string, unknown>(Object.entries(value));
  return String(words.get(text.language) ?? '');
}

/** What a field is called: as its table has it, `birth_date` as `birthDate`, or by a word for what is in none. */
export function fieldNamed(name: string, text: Text): string {
  const field = camelOf(name);
  const word = `states.field.${field}`;
  if (isTextKey(word)) return text.t(word);
  const isThere = (table: FieldTable) => columnsOf(table).some((column) => column.name === field);
  const table = Object.values<FieldTable>(SUBJECTS).find(isThere);
  return table === undefined ? name : midSentence(labelOf(table, field, text.language));
}

function camelOf(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The word for a name of the contract, `birth_date` as `birthDate`; itself where there is none. */
export function named(table: string, name: unknown, text: Text): string {
  const keys = [`${table}.${String(name)}`, `${table}.${camelOf(String(name))}`];
  const key = keys.find(isTextKey);
  return key === undefined ? String(name) : text.t(key);
}
