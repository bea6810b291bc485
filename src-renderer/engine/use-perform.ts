/** Slow work begun by a screen: its progress, its end, and a way to stop it. */
import { useRef, useState } from 'react';
import type { Input, Outcome, Output, RefusalOf, TaskMethod } from '#contract/api.ts';
import { NOT_BEGUN, type TaskProgress } from '#contract/progress.ts';
import type { WireError } from '#contract/wire.ts';
import { type CommandAttempt, newAttempt } from './command-id.ts';
import { useLink } from './engine-context.tsx';
import { errorOf } from './use-ask.ts';

export type PerformState<M extends TaskMethod> =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly progress: TaskProgress }
  | { readonly state: 'done'; readonly value: Output<M> }
  | { readonly state: 'refused'; readonly refusal: RefusalOf<M> }
  | { readonly state: 'failed'; readonly error: WireError; readonly retry: () => void };

export type Performer<M extends TaskMethod> = PerformState<M> & {
  /** Answers the outcome, or `null` when it failed (the state then says why). */
  readonly perform: (input: Input<M>) => Promise<Outcome<M> | null>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** The work and its state; trying the same input again after a failure keeps its command id. */
export function usePerform<M extends TaskMethod>(method: M): Performer<M> {
  const link = useLink();
  const [state, setState] = useState<PerformState<M>>({ state: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const attempt = useRef<CommandAttempt>(newAttempt());

  const perform = async (input: Input<M>): Promise<Outcome<M> | null> => {
    const commandId = attempt.current.idFor(input);
    const stop = new AbortController();
    stopper.current = stop;
    setState({ state: 'busy', progress: NOT_BEGUN });
    try {
      const outcome = await link.perform(method, input, {
        commandId,
        signal: stop.signal,
        onProgress: (progress) => setState({ state: 'busy', progress }),
      });
      attempt.current = newAttempt();
      setState(
        outcome.ok
          ? { state: 'done', value: outcome.value }
          : { state: 'refused', refusal: outcome.refusal },
      );
      return outcome;
    } catch (thrown) {
      setState({ state: 'failed', error: errorOf(thrown), retry: () => void perform(input) });
      return null;
    }
  };
  const cancel = () => stopper.current?.abort();
  return { ...state, perform, cancel, reset: () => setState({ state: 'idle' }) };
}
