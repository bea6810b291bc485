/** The hammer rests: the sale is not open yet, or no longer. */
import { Button } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './room.module.css';

export function SaleNotOpen({ sale }: { readonly sale: SaleRow }) {
  const { t } = useText();
  const open = useTell('sale.open');
  const { saleId, state } = sale;
  const isDraft = state === 'draft';
  return (
    <div className={css['notOpen']}>
      <span>{t(isDraft ? 'room.isDraft' : 'room.isClosed')}</span>
      {isDraft && deskMayCall('sale.open') ? (
        <Button
          tone="primary"
          isBusy={open.state === 'busy'}
          onPress={() => void open.tell({ saleId })}
        >
          {t('room.open')}
        </Button>
      ) : (
        <Button onPress={() => go({ at: 'sales', record: saleId })}>{t('room.toSales')}</Button>
      )}
      <Problem of={open} />
    </div>
  );
}
