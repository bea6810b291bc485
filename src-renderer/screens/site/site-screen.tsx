/** The site: what publishing the sale at hand would show, and the line to the site. */

import type { SaleRow } from '#contract/methods/sales.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Page } from '#renderer/components/page/page.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { SiteConnection } from './connection.tsx';
import { PublicationPart } from './publication.tsx';
import css from './site.module.css';

export function SiteScreen() {
  const { t } = useText();
  return (
    <Page title={t('frame.places.site')} about={t('site.about')} body="flow">
      <Answer to={useCurrentSale()} what={t('site.sale')}>
        {({ value: sale }) =>
          sale === null ? <HouseOnSite /> : <SaleOnSite key={sale.saleId} sale={sale} />
        }
      </Answer>
    </Page>
  );
}

function HouseOnSite() {
  const { t } = useText();
  return (
    <div className={css['columns']}>
      <EmptyState title={t('site.noSale')}>{t('site.noSaleBody')}</EmptyState>
      <Answer to={useAsk('house.health', {})} what={t('site.connection')}>
        {({ value }) => <SiteConnection isConnected={value.siteConnected} address="" />}
      </Answer>
    </div>
  );
}

function SaleOnSite({ sale }: { readonly sale: SaleRow }) {
  const { t } = useText();
  const preview = useAsk('site.preview', { saleId: sale.saleId });
  return (
    <Answer to={preview} what={t('site.sale')}>
      {({ value }) => (
        <div className={css['columns']}>
          <PublicationPart sale={sale} preview={value} />
          <SiteConnection isConnected={value.connected} address={value.address} />
        </div>
      )}
    </Answer>
  );
}
