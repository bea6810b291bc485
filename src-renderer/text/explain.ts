/** Errors and refusals as sentences: what happened, why, what to do; never a code alone. */
import type { WireError } from '#contract/wire.ts';
import { rulesBehind } from '#domain/rules.ts';
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
      return plain(text.t('errors.invalid.general'));
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

/** What fills the sentence: figures as they are, lists joined, states and fields by their names. */
function valuesOf(refusal: unknown, text: Text): TextValues {
  if (typeof refusal !== 'object' || refusal === null) return {};
  const code = 'code' in refusal ? refusal.code : '';
  const states = code === 'sale_state' ? 'sale' : 'lot';
  const entries = Object.entries(refusal).map(([name, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [name, listed(value, text)];
    if (name === 'state') return [name, named(states, value, text)];
    if (name === 'field') return [name, named('field', value, text)];
    return [name, typeof value === 'number' ? value : String(value)];
  });
  return Object.fromEntries(entries);
}

const listed = (names: readonly unknown[], text: Text): string =>
  names.map((each) => named('field', each, text)).join(', ');

/** The word for a state or a field of the contract; itself where there is none. */
function named(kind: 'field' | 'lot' | 'sale', name: unknown, text: Text): string {
  const key = `states.${kind}.${String(name)}`;
  return isTextKey(key) ? text.t(key) : String(name);
}
