/** What kept a form from being done, where no single field is to blame. */
import type { WireError } from '#contract/wire.ts';
import { type Explanation, explain } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { RuleChips } from '../rule-chip/rule-chip.tsx';
import css from './form.module.css';

/** The states of an order or a task that a form must show; `useTell` and `usePerform` give them. */
export type Attempt =
  | { readonly state: 'idle' | 'busy' | 'done' }
  | { readonly state: 'refused'; readonly refusal: { readonly code: string } }
  | { readonly state: 'failed'; readonly error: WireError; readonly retry: () => void };

interface ProblemProps {
  readonly of: Attempt;
  /** Refusals that stand beside a field, and so not here. */
  readonly except?: readonly string[];
}

export function Problem({ of, except = [] }: ProblemProps) {
  const text = useText();
  const found = problemOf(of, text);
  if (found === null) return null;
  if (of.state === 'refused' && except.includes(of.refusal.code)) return null;
  return (
    <div className={css['problem']} role="alert">
      <span>{found.sentence}</span>
      <RuleChips rules={found.rules} />
      {of.state === 'failed' && found.mayRetry ? (
        <Button tone="quiet" onPress={of.retry}>
          {text.t('common.retry')}
        </Button>
      ) : null}
    </div>
  );
}

/** The error and rules of a refusal for the one field it is about: spread it on the field. */
export function besideField(
  of: Attempt,
  codes: readonly string[],
  text: Text,
): { readonly error?: string; readonly rules?: readonly string[] } {
  if (of.state !== 'refused' || !codes.includes(of.refusal.code)) return {};
  const { sentence, rules } = explain({ kind: 'refusal', refusal: of.refusal }, text);
  return { error: sentence, rules };
}

/** The words for an attempt that did not succeed; null for any other. */
export function problemOf(of: Attempt, text: Text): Explanation | null {
  if (of.state === 'refused') return explain({ kind: 'refusal', refusal: of.refusal }, text);
  return of.state === 'failed' ? explain(of.error, text) : null;
}
