/** Work that may fail, as data: for acts that are many at once, where no single state can stand. */
import type { WireError } from '#contract/wire.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';

export type SafeResult<Value> =
  | { readonly state: 'done'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: WireError };

/** What the work answered, or the fault or bug that stopped it, for `text/explain.ts` to put in words. */
export async function safely<Value>(work: () => Promise<Value>): Promise<SafeResult<Value>> {
  try {
    return { state: 'done', value: await work() };
  } catch (thrown) {
    return { state: 'failed', error: errorOf(thrown) };
  }
}
