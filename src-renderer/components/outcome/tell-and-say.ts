/** What became of an act that has no field: one message at the foot of the window. */
import type { AppServices } from '#renderer/actions/services.ts';
import type { NoticeToShow } from '#renderer/components/notice/notices.ts';
import { explain } from '#renderer/text/explain.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { safely } from './safely.ts';

type AnyOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: { readonly code: string } };

/** Waits for the outcome and says it; answers the value, or null when it was not done. */
export async function tellAndSay<Value>(
  services: Pick<AppServices, 'notify'>,
  text: Text,
  act: {
    readonly outcome: Promise<AnyOutcome<Value>>;
    readonly done: (value: Value) => Omit<NoticeToShow, 'tone'> | null;
  },
): Promise<Value | null> {
  const attempt = await safely(() => act.outcome);
  if (attempt.state === 'failed') {
    const { sentence, rules } = explain(attempt.error, text);
    services.notify({ tone: 'failed', sentence, rules });
    return null;
  }
  const outcome = attempt.value;
  if (!outcome.ok) {
    services.notify(refusalNotice(outcome.refusal, text));
    return null;
  }
  const said = act.done(outcome.value);
  if (said !== null) services.notify({ tone: 'done', ...said });
  return outcome.value;
}

/** A refusal as a message that stays, with its rules. */
export function refusalNotice(refusal: { readonly code: string }, text: Text): NoticeToShow {
  const { sentence, rules } = explain({ kind: 'refusal', refusal }, text);
  return { tone: 'warning', sentence, rules };
}
