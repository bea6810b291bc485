/** The same order for several lots, one after the other; the first that is not done stops it. */
import type { Input } from '#contract/api.ts';
import { type Teller, useTell } from '#renderer/engine/index.ts';

type LotOrder = 'lot.enterInSale' | 'lot.leaveSale';

interface OneByOne<M extends LotOrder> {
  readonly attempt: Teller<M>;
  /** Whether all were done; otherwise those before the refusal are. */
  readonly run: (inputs: readonly Input<M>[]) => Promise<boolean>;
}

export function useOneByOne<M extends LotOrder>(method: M): OneByOne<M> {
  const teller = useTell(method);
  const run = async (inputs: readonly Input<M>[]): Promise<boolean> => {
    // In turn, not at once: each number follows the one before.
    for (const input of inputs) {
      const outcome = await teller.tell(input);
      if (outcome?.ok !== true) return false;
    }
    return true;
  };
  return { attempt: teller, run };
}
