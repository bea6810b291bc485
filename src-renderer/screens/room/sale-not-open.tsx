/** The hammer rests: the sale is not open yet, or no longer. */
import type { SaleRow } from '#contract/methods/sales.ts';
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { OpenSale } from '#renderer/components/open-sale/open-sale.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './room.module.css';

export function SaleNotOpen({ sale }: { readonly sale: SaleRow }) {
  const { t } = useText();
  const { saleId, state, lots } = sale;
  const record = useAsk('sale.get', { saleId });
  const lotsLacking = record.state === 'ready' ? (record.value?.lotsLacking ?? 0) : 0;
  const isDraft = state === 'draft';
  return (
    <div className={css['notOpen']}>
      <span>{t(isDraft ? 'room.isDraft' : 'room.isClosed')}</span>
      {isDraft ? <OpenSale {...{ saleId, lots, lotsLacking }} /> : null}
      <Button onPress={() => go({ at: 'sales', record: saleId })}>{t('room.toSales')}</Button>
    </div>
  );
}
