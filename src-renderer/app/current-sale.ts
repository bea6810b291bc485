/** The sale this desk works on: the one chosen in the header, or else the newest. */
import type { SaleRow } from '#contract/methods/sales.ts';
import { type Asked, mapped, together, useAsk, valueBeside } from '#renderer/engine/index.ts';
import { usePreferences } from './preferences.ts';

const SALES_SHOWN = 60;

/** The sales that the header offers. */
export function useSaleList() {
  return useAsk('sale.list', { offset: 0, limit: SALES_SHOWN });
}

/**
 * The sale at hand; `null` when the house has none. One that was chosen long ago is read by itself:
 * no newer sale takes its place but where it does not exist.
 */
export function useCurrentSale(): Asked<SaleRow | null> {
  const chosen = usePreferences((preferences) => preferences.saleId);
  const listed = mapped(useSaleList(), ({ rows: [newest, ...others] }) => {
    const sale = [newest, ...others].find((row) => row?.saleId === chosen);
    return { sale: sale ?? null, newest: newest ?? null };
  });
  const isElsewhere = chosen !== null && valueBeside(listed)?.sale === null;
  const named = useAsk('sale.get', isElsewhere ? { saleId: chosen } : null);
  if (!isElsewhere) return mapped(listed, ({ sale, newest }) => sale ?? newest);
  return mapped(together(listed, named), ([{ newest }, found]) => found?.row ?? newest);
}
