/** The hammer rests: the sale is not open yet, or no longer. */
import type { SaleRow } from '#contract/methods/sales.ts';
import { go } from '#renderer/app/router.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { OpenSale } from '#renderer/components/open-sale/open-sale.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './room.module.css';

export function SaleNotOpen({ sale }: { readonly sale: SaleRow }) {
  const { t } = useText();
  const { saleId, state } = sale;
  const isDraft = state === 'draft';
  return (
    <div className={css['notOpen']}>
      <span>{t(isDraft ? 'room.isDraft' : 'room.isClosed')}</span>
      {isDraft ? <OpenDraft sale={sale} /> : null}
      <Button onPress={() => go({ at: 'sales', record: saleId })}>{t('room.toSales')}</Button>
    </div>
  );
}

/** Opens the sale only once it is known how many of its lots lack something: it warns of them. */
function OpenDraft({ sale: { saleId, heldOn, lots } }: { readonly sale: SaleRow }) {
  const { t } = useText();
  const record = useAsk('sale.get', { saleId });
  return (
    <RecordAnswer to={record} what={t('desks.sales.record')} unknown={t('room.unknownSale')}>
      {({ lotsLacking }) => <OpenSale {...{ saleId, heldOn, lots, lotsLacking }} />}
    </RecordAnswer>
  );
}
