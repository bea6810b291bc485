/** An order of a screen to the engine: done once, however often the person tries again. */
import { useRef, useState } from 'react';
import type { CommandMethod, Input, Outcome, RefusalOf } from '#contract/api.ts';
import type { WireError } from '#contract/wire.ts';
import { type CommandAttempt, newAttempt } from './command-id.ts';
import { useLink } from './engine-context.tsx';
import { errorOf } from './use-ask.ts';

export type TellState<M extends CommandMethod> =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'refused'; readonly refusal: RefusalOf<M> }
  | { readonly state: 'failed'; readonly error: WireError; readonly retry: () => void };

export type Teller<M extends CommandMethod> = TellState<M> & {
  /** Answers the outcome, or `null` when it failed (the state then says why). */
  readonly tell: (input: Input<M>) => Promise<Outcome<M> | null>;
  readonly reset: () => void;
};

/** The order and its state. The same input tried again keeps its command id. */
export function useTell<M extends CommandMethod>(method: M): Teller<M> {
  const link = useLink();
  const [state, setState] = useState<TellState<M>>({ state: 'idle' });
  const attempt = useRef<CommandAttempt>(newAttempt());

  const tell = async (input: Input<M>): Promise<Outcome<M> | null> => {
    const commandId = attempt.current.idFor(input);
    setState({ state: 'busy' });
    try {
      const outcome = await link.tell(method, input, { commandId });
      attempt.current = newAttempt();
      setState(outcome.ok ? { state: 'idle' } : { state: 'refused', refusal: outcome.refusal });
      return outcome;
    } catch (thrown) {
      setState({ state: 'failed', error: errorOf(thrown), retry: () => void tell(input) });
      return null;
    }
  };
  return { ...state, tell, reset: () => setState({ state: 'idle' }) };
}
