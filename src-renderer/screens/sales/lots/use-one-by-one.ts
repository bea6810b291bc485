/** The same order for several records, one after the other; the first refusal stops it and is shown. */
import { useState } from 'react';
import type { Input } from '#contract/api.ts';
import type { Attempt } from '#renderer/components/form/index.ts';
import { useLink } from '#renderer/engine/index.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';

type LotOrder = 'lot.enterInSale' | 'lot.leaveSale';

interface OneByOne<M extends LotOrder> {
  readonly attempt: Attempt;
  /** Whether all were done; otherwise those before the refusal are. */
  readonly run: (inputs: readonly Input<M>[]) => Promise<boolean>;
}

export function useOneByOne<M extends LotOrder>(method: M): OneByOne<M> {
  const link = useLink();
  const [attempt, setAttempt] = useState<Attempt>({ state: 'idle' });
  const run = async (inputs: readonly Input<M>[]): Promise<boolean> => {
    setAttempt({ state: 'busy' });
    try {
      // In turn, not at once: each number follows the one before.
      for (const input of inputs) {
        const outcome = await link.tell(method, input);
        if (!outcome.ok) {
          setAttempt({ state: 'refused', refusal: outcome.refusal });
          return false;
        }
      }
      setAttempt({ state: 'idle' });
      return true;
    } catch (thrown) {
      setAttempt({ state: 'failed', error: errorOf(thrown), retry: () => void run(inputs) });
      return false;
    }
  };
  return { attempt, run };
}
