/** The filter by sale, shared by the three tabs of the accounts. */
import { useSales } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { useAccounts, withFilter } from './accounts-store.ts';
import { FilterMenu } from './filter-menu.tsx';

export function SaleFilter() {
  const { t } = useText();
  const saleId = useAccounts((state) => state.saleId);
  const what = t('accounts.filters.sale');
  return (
    <Answer to={useSales()} what={what} size="line">
      {({ value: { rows } }) => (
        <FilterMenu
          label={what}
          value={saleId}
          any={t('accounts.filters.anySale')}
          options={rows.map((sale) => ({
            value: sale.saleId,
            label: t('accounts.filters.saleOf', { number: sale.code, title: sale.title }),
          }))}
          onChange={(chosen) => useAccounts.setState((now) => withFilter(now, { saleId: chosen }))}
        />
      )}
    </Answer>
  );
}
