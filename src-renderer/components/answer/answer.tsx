/** What the engine answers, drawn: waiting, failed and ready; a record may also not exist. */
import type { ReactNode } from 'react';
import type { Answered, Asked, Failure } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { CouldNotLoad, EmptyState, Waiting } from '../empty-state/empty-state.tsx';
import { StatusWord } from '../status-word/status-word.tsx';
import css from './answer.module.css';

interface AnswerProps<Value> {
  /** A question or a list, as its hook gives it. */
  readonly to: Asked<Value>;
  /** Names what is read, for those who wait for it or cannot have it. */
  readonly what: string;
  /** `line` where one field or one line waits; nothing stands there until it is read. */
  readonly size?: 'place' | 'line';
  readonly children: (answer: Answered<Value>) => ReactNode;
}

/** Draws the answer once it is there: no screen can take what failed for what is empty. */
export function Answer<Value>({ to, what, size = 'place', children }: AnswerProps<Value>) {
  return to.match<ReactNode>({
    loading: () => (size === 'line' ? null : <Waiting what={what} />),
    failed: (failure) =>
      size === 'line' ? (
        <NotRead what={what} failure={failure} />
      ) : (
        <CouldNotLoad what={what} error={failure.error} onRetry={failure.retry} />
      ),
    ready: (answer) => (
      <>
        {answer.unrenewed === null ? null : (
          <NotRead what={what} failure={answer.unrenewed} isOlder />
        )}
        {children(answer)}
      </>
    ),
  });
}

interface RecordAnswerProps<Value> {
  readonly to: Asked<Value | null>;
  readonly what: string;
  /** Says that there is no such record. */
  readonly unknown: string;
  readonly children: (value: Value) => ReactNode;
}

/** Draws a record, or says that it does not exist. */
export function RecordAnswer<Value>({ to, what, unknown, children }: RecordAnswerProps<Value>) {
  return (
    <Answer to={to} what={what}>
      {({ value }) => (value === null ? <EmptyState title={unknown} /> : children(value))}
    </Answer>
  );
}

interface NotReadProps {
  readonly what: string;
  readonly failure: Failure;
  /** Something read before still stands below. */
  readonly isOlder?: boolean;
}

/** One line that says what could not be read, and reads it again. */
export function NotRead({ what, failure, isOlder = false }: NotReadProps) {
  const text = useText();
  const key = isOlder ? 'common.olderWhat' : 'common.failedWhat';
  return (
    <div className={css['line']} role="alert" title={explain(failure.error, text).sentence}>
      <StatusWord tone={isOlder ? 'warning' : 'bad'}>{text.t(key, { what })}</StatusWord>
      <Button tone="quiet" onPress={failure.retry}>
        {text.t('common.retry')}
      </Button>
    </div>
  );
}
