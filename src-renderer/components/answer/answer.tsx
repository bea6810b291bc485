/** What the engine answers, drawn: waiting, failed and ready; a record may also not exist. */
import type { ReactNode } from 'react';
import type { WireError } from '#contract/wire.ts';
import type { Asked } from '#renderer/engine/index.ts';
import { CouldNotLoad, EmptyState, Waiting } from '../empty-state/empty-state.tsx';

type Unready =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: WireError; readonly retry: () => void };

interface AnswerProps<Ready> {
  /** A question or a list, as its hook gives it. */
  readonly to: Ready | Unready;
  /** Names what is read, for those who wait for it or cannot have it. */
  readonly what: string;
  readonly children: (ready: Ready) => ReactNode;
}

/** Draws the answer once it is there: no screen can take what failed for what is empty. */
export function Answer<Ready extends { readonly state: 'ready' }>(props: AnswerProps<Ready>) {
  const { to, what, children } = props;
  switch (to.state) {
    case 'loading':
      return <Waiting what={what} />;
    case 'failed':
      return <CouldNotLoad what={what} error={to.error} onRetry={to.retry} />;
    case 'ready':
      return children(to);
  }
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
