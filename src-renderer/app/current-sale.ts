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

/** The sale at hand; `undefined` while it is not known yet, `null` when the house has none. */
export function useCurrentSale(): SaleRow | null | undefined {
  const chosen = usePreferences((preferences) => preferences.saleId);
  const sales = useSales();
  if (sales.state !== 'ready') return undefined;
  return sales.value.rows.find((row) => row.saleId === chosen) ?? sales.value.rows[0] ?? null;
}
