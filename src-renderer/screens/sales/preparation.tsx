/** The preparation of a sale: its words, its terms in figures, what is still lacking. */

import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { SaleText } from '#contract/texts.ts';
import type { PastDay } from '#domain/events/sale.ts';
import type { IsoDate } from '#domain/time.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { Problem, RecordForm } from '#renderer/components/form/index.ts';
import { Ladder } from '#renderer/components/ladder/ladder.tsx';
import { Entry, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import css from './sales.module.css';
import { openPage, type SaleRecord } from './sales-desk.ts';

export function Preparation({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  return (
    <div className={css['halves']}>
      <div>
        <InspectorSection heading="h2" title={t('sales.toPrepare')}>
          <Readiness sale={sale} />
        </InspectorSection>
        <InspectorSection heading="h2" title={t('sales.words')}>
          <SaleForm sale={sale} />
        </InspectorSection>
      </div>
      <div>
        <TermsSection heading="h2" row={sale.row} />
      </div>
    </div>
  );
}

/** What the sale has and lacks, in sentences, each with its act. */
export function Readiness({ sale }: { readonly sale: SaleRecord }) {
  const { t, euros } = useText();
  const { lots, lowEstimateTotal, highEstimateTotal } = sale.row;
  const low = euros(lowEstimateTotal);
  const high = euros(highEstimateTotal);
  const see = (tab: 'lots' | 'paddles') => () => openPage(sale.row.saleId, tab);
  return (
    <ul className={css['readiness']}>
      <li>
        <span>{t('sales.ready.lots', { count: lots, low, high })}</span>
        <Button tone="quiet" onPress={see('lots')}>
          {t('sales.ready.see')}
        </Button>
      </li>
      {lots === 0 ? null : (
        <li>
          {sale.lotsLacking === 0 ? (
            <StatusWord tone="good">{t('sales.ready.nothingLacks')}</StatusWord>
          ) : (
            <StatusWord tone="pending">
              {t('sales.ready.lacking', { count: sale.lotsLacking })}
            </StatusWord>
          )}
        </li>
      )}
      <li>
        <span>{t('sales.ready.paddles', { count: sale.paddles })}</span>
        <Button tone="quiet" onPress={see('paddles')}>
          {t('sales.ready.see')}
        </Button>
      </li>
      <KeptOut sale={sale} />
    </ul>
  );
}

/** Who passed once and would not any more, and who bought what he sold: seen before it is too late. */
export function KeptOut({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const { paddlesNotAdmitted, boughtBySellers } = sale;
  return (
    <>
      {paddlesNotAdmitted === 0 ? null : (
        <li>
          <StatusWord tone="warning">
            {t('sales.ready.notAdmitted', { count: paddlesNotAdmitted })}
          </StatusWord>
        </li>
      )}
      {boughtBySellers === 0 ? null : (
        <li>
          <StatusWord tone="bad">
            {t('sales.ready.sellersBought', { count: boughtBySellers })}
          </StatusWord>
        </li>
      )}
    </>
  );
}

function SaleForm({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const describe = useTell('sale.describe');
  const { saleId } = sale.row;
  const day = { key: 'heldOn', shows: <SaleDay sale={sale} /> };
  return (
    <RecordForm
      table={SALE_FIELDS}
      schema={SaleText}
      label={t('sales.words')}
      held={{ version: sale.version, text: sale.text }}
      describe={describe}
      tell={(version, text) => describe.tell({ saleId, version, text })}
      parts={() => [
        {
          lines: [
            { shares: '1fr 1fr', fields: ['title', 'titleEn'] },
            { shares: '144px 1fr', fields: [day, 'place'] },
          ],
        },
      ]}
    />
  );
}

/** The day of the sale, which may move until the sale is opened. */
function SaleDay({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const reschedule = useTell('sale.reschedule');
  const { saleId, heldOn, state } = sale.row;
  const [past, setPast] = useState<IsoDate | null>(null);
  const move = async (day: IsoDate, pastDay: PastDay | null) => {
    const outcome = await reschedule.tell({ saleId, heldOn: day, pastDay });
    const isPast = outcome?.ok === false && outcome.refusal.code === 'sale_day_past';
    setPast(isPast ? day : null);
  };
  return (
    <div>
      <DateField
        label={t('columns.heldOn')}
        value={heldOn}
        isDisabled={state !== 'draft'}
        onChange={(day) => {
          if (day !== null && day !== heldOn) void move(day, null);
        }}
      />
      <Problem of={reschedule} />
      {past === null ? null : (
        <Button tone="quiet" onPress={() => void move(past, 'told_afterwards')}>
          {t('sales.new.toldAfterwards')}
        </Button>
      )}
    </div>
  );
}

/** The terms, named for what they are: pinned at the opening, to come before it. */
export function TermsSection({ row, heading = 'h3' }: TermsSectionProps) {
  const { t } = useText();
  const title = row.state === 'draft' ? t('sales.terms.toCome') : t('sales.terms.title');
  return (
    <InspectorSection {...{ heading, title }}>
      <SaleTerms editionId={row.editionId} />
    </InspectorSection>
  );
}

interface TermsSectionProps {
  readonly row: SaleRow;
  readonly heading?: 'h2' | 'h3';
}

/** The edition the sale is held under, or is to be as far as is known (CT-2.8). */
function SaleTerms({ editionId }: { readonly editionId: string }) {
  const { t } = useText();
  const named = t('sales.terms.edition', { edition: editionId });
  return (
    <Answer to={useAsk('terms.list', {})} what={named} size="line">
      {({ value }) => {
        const edition = value.find((candidate) => candidate.editionId === editionId);
        return edition === undefined ? <p>{named}</p> : <TermsOf edition={edition} />;
      }}
    </Answer>
  );
}

function TermsOf({ edition }: { readonly edition: Output<'terms.list'>[number] }) {
  const text = useText();
  const { t, date } = text;
  const { editionId, terms, publishedAt } = edition;
  const published = date(publishedAt.slice(0, 10) as Parameters<typeof date>[0]);
  return (
    <div className={css['terms']}>
      <Entry label={t('columns.edition')}>
        <span data-prose>
          {t('sales.terms.published', { edition: editionId, when: published })}
        </span>
      </Entry>
      <Entry label={t('columns.premium')}>
        {t('sales.terms.premiumIs', { rate: text.rate(terms.premiumRate) })}
      </Entry>
      <Entry label={t('sales.terms.payment')}>
        {t('sales.terms.paymentIs', { count: terms.paymentDays })}
      </Entry>
      <Entry label={t('sales.terms.increments')}>
        <Ladder increments={terms.increments} />
      </Entry>
    </div>
  );
}
