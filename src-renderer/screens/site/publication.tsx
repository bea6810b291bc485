/** What publishing a sale would show the public, and the act of publishing. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { Checkbox } from '#renderer/components/form/index.ts';
import { RuleChip } from '#renderer/components/rule-chip/rule-chip.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { type Performer, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './site.module.css';
import { publishSaleAction, siteContext } from './site-actions.ts';

type Preview = Output<'site.preview'>;

interface PublicationProps {
  readonly sale: SaleRow;
  readonly preview: Preview;
}

/** A lot without a photograph stays off the site unless a person says so. Source: CT-3.1. */
export function PublicationPart({ sale, preview }: PublicationProps) {
  const { t } = useText();
  const [leavesOut, setLeavesOut] = useState(false);
  const work = usePerform('sale.publish');
  const { lotsWithoutPhotograph: without, connected, lots } = preview;
  const isReady = connected && lots > 0 && (without === 0 || leavesOut) && work.state !== 'busy';
  const publish = () =>
    void work.perform({ saleId: sale.saleId, leaveOutLotsWithoutPhotograph: leavesOut });
  useActionContext(siteContext, { isReady, publish });
  return (
    <section className={css['publication']} aria-label={sale.title}>
      <SaleHead sale={sale} preview={preview} />
      {lots === 0 && without === 0 ? (
        <EmptyState title={t('site.empty')}>{t('site.emptyBody')}</EmptyState>
      ) : (
        <>
          <PreviewFigures preview={preview} />
          <Consequence preview={preview} />
          {without === 0 ? null : (
            <LeaveOut count={without} value={leavesOut} onChange={setLeavesOut} />
          )}
          <Work work={work} isConnected={connected} />
        </>
      )}
    </section>
  );
}

function SaleHead({ sale, preview }: PublicationProps) {
  const { t, moment, date } = useText();
  const { lastPublishedAt: last } = preview;
  return (
    <header>
      <h2 className={css['saleTitle']}>{sale.title}</h2>
      <p className="soft">
        {date(sale.heldOn)} · {sale.place}
      </p>
      {last === null ? (
        <StatusWord tone="quiet">{t('site.never')}</StatusWord>
      ) : (
        <StatusWord tone="settled">{t('site.last', { when: moment(last) })}</StatusWord>
      )}
    </header>
  );
}

function PreviewFigures({ preview }: { readonly preview: Preview }) {
  const { t, count } = useText();
  return (
    <div className="figures">
      <Figure label={t('columns.lots')} value={count(preview.lots)} />
      <Figure label={t('site.figures.photographs')} value={count(preview.photographs)} />
      <Figure label={t('site.figures.without')} value={count(preview.lotsWithoutPhotograph)} />
      {preview.lastPublishedAt === null ? null : (
        <Figure label={t('site.figures.changed')} value={count(preview.changedLots)} />
      )}
    </div>
  );
}

function Consequence({ preview }: { readonly preview: Preview }) {
  const { t } = useText();
  const { lots, changedLots, lastPublishedAt } = preview;
  const sentence = () => {
    if (lastPublishedAt === null) return t('site.consequence', { count: lots });
    if (changedLots === 0) return t('site.nothingChanged');
    return t('site.changed', { count: changedLots });
  };
  return (
    <div>
      <p className={css['consequence']}>{sentence()}</p>
      <p className="soft">{t('site.hidden')}</p>
    </div>
  );
}

interface LeaveOutProps {
  readonly count: number;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function LeaveOut({ count, value, onChange }: LeaveOutProps) {
  const { t } = useText();
  return (
    <div className="callout" data-tone="warning">
      <Checkbox label={t('site.leaveOut', { count })} value={value} onChange={onChange} />
      <p className="soft">
        {t('site.leaveOutWhy')} <RuleChip rule="CT-3.1" />{' '}
        <a href={addressOf({ at: 'lots' })}>{t('site.seeLots')}</a>
      </p>
    </div>
  );
}

interface WorkProps {
  readonly work: Performer<'sale.publish'>;
  readonly isConnected: boolean;
}

function Work({ work, isConnected }: WorkProps) {
  const { t } = useText();
  const isStopped = work.state === 'refused' && work.refusal.code === 'cancelled';
  return (
    <TaskPart work={work} label={t('site.publishing')}>
      {isStopped ? <p className="soft">{t('site.cancelledKeeps')}</p> : null}
      {work.state === 'done' ? <Result value={work.value} /> : null}
      <div className="acts">
        <ActionButton action={publishSaleAction} tone="primary" showKey />
        {isConnected ? null : <p className="soft">{t('site.connectFirst')}</p>}
      </div>
    </TaskPart>
  );
}

function Result({ value }: { readonly value: Output<'sale.publish'> }) {
  const { t, count } = useText();
  return (
    <div className="callout" role="status">
      <StatusWord tone="good">{t('site.done')}</StatusWord>
      <div className="figures">
        <Figure label={t('site.result.lots')} value={count(value.lots)} />
        <Figure label={t('site.result.lotsSent')} value={count(value.lotsSent)} />
        <Figure label={t('site.result.photographsSent')} value={count(value.photographsSent)} />
        <Figure label={t('site.result.requests')} value={count(value.requests)} />
      </div>
    </div>
  );
}
