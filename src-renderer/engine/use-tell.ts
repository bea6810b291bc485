/** An order of a screen to the engine: done once, however often the person tries again. */
import { useRef, useState } from 'react';
import type { CommandMethod, Input, Outcome, Refusal } from '#contract/api.ts';
import type { WireError } from '#contract/wire.ts';
import { newCommandId } from './command-id.ts';
import { useLink } from './engine-context.tsx';
import { errorOf } from './use-ask.ts';

export type TellState<M extends CommandMethod> =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'refused'; readonly refusal: Refusal<M> }
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
  const attempt = useRef<{ readonly sentInput: string; readonly commandId: string } | null>(null);

  const tell = async (input: Input<M>): Promise<Outcome<M> | null> => {
    const sentInput = JSON.stringify(input);
    const again = attempt.current?.sentInput === sentInput ? attempt.current : null;
    attempt.current = again ?? { sentInput, commandId: newCommandId() };
    setState({ state: 'busy' });
    try {
      const outcome = await link.tell(method, input, { commandId: attempt.current.commandId });
      attempt.current = null;
      setState(outcome.ok ? { state: 'idle' } : { state: 'refused', refusal: outcome.refusal });
      return outcome;
    } catch (thrown) {
      setState({ state: 'failed', error: errorOf(thrown), retry: () => void tell(input) });
      return null;
    }
  };
  return { ...state, tell, reset: () => setState({ state: 'idle' }) };
}
