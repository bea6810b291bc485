/** The sale this desk works on: the one chosen in the header, or else the newest. */
import type { Output } from '#contract/api.ts';
import { useAsk } from '#renderer/engine/index.ts';
import { usePreferences } from './preferences.ts';

export type SaleRow = Output<'sale.list'>['rows'][number];

const SALES_SHOWN = 60;

/** The sales that the header offers. */
export function useSales() {
  return useAsk('sale.list', { offset: 0, limit: SALES_SHOWN });
}

/**
 * The sale at hand; `undefined` while it is not known yet, `null` when the house has none. One that
 * was chosen long ago is read by itself: no newer sale takes its place but where it does not exist.
 */
export function useCurrentSale(): SaleRow | null | undefined {
  const chosen = usePreferences((preferences) => preferences.saleId);
  const sales = useSales();
  const rows = sales.state === 'ready' ? sales.value.rows : null;
  const listed = rows?.find((row) => row.saleId === chosen);
  const isElsewhere = rows !== null && listed === undefined && chosen !== null;
  const named = useAsk('sale.get', isElsewhere ? { saleId: chosen } : null);
  if (rows === null) return undefined;
  if (!isElsewhere) return listed ?? rows[0] ?? null;
  return named.state === 'ready' ? (named.value?.row ?? rows[0] ?? null) : undefined;
}
