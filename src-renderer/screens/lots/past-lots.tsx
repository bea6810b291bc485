/** Lots of past sales that files tell of: listed, searched, and taken back with their sale. */
import { type ReactNode, useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { HistoryLotRow } from '#contract/methods/history.ts';
import type { HistoryLotId } from '#domain/ids.ts';
import { appServices } from '#renderer/actions/services.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import type { DeskColumn } from '#renderer/components/list-desk/desk-columns.tsx';
import { DeskRecord } from '#renderer/components/list-desk/desk-record.tsx';
import { ListDesk } from '#renderer/components/list-desk/list-desk.tsx';
import { tellAndSay } from '#renderer/components/outcome/tell-and-say.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useRows } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { PAST } from './lots-actions.ts';

type PastLot = NonNullable<Output<'history.lot'>>;

/** What a file said became of a lot. */
export const OUTCOME_TONES: Readonly<Record<HistoryLotRow['outcome'], StatusTone>> = {
  hammer: 'good',
  with_premium: 'good',
  unsold: 'pending',
  withdrawn: 'quiet',
  not_told: 'quiet',
};

const COLUMNS: readonly DeskColumn<HistoryLotRow>[] = [
  { name: 'number', width: 64, align: 'amount', text: (row) => row.number },
  { name: 'title', width: '3fr', text: (row) => row.title },
  { name: 'sale', width: '2fr', text: (row) => row.saleTitle },
  {
    ...{ name: 'heldOn', width: 96, fromPx: 1360 },
    text: ({ heldOn }, { date }) => (heldOn === null ? '' : date(heldOn)),
  },
  { name: 'low', width: 72, amount: (row) => row.lowEstimate, as: 'round' },
  { name: 'high', width: 72, amount: (row) => row.highEstimate, as: 'round' },
  { name: 'hammerPrice', width: 88, amount: (row) => row.price, as: 'round' },
  {
    ...{ name: 'state', width: 132, tone: (row) => OUTCOME_TONES[row.outcome] },
    text: (row, { t }) => t(`lots.past.outcomes.${row.outcome}`),
  },
];

export function PastLots({ toolbar }: { readonly toolbar: ReactNode }) {
  const { t } = useText();
  const { text } = PAST.use((desk) => desk.filters);
  return (
    <ListDesk
      desk={PAST}
      rows={useRows('history.lots', { historySaleId: null, text })}
      columns={COLUMNS}
      idOf={(row) => row.historyLotId}
      about="lots.past.about"
      search="lots.past.search"
      toolbar={toolbar}
      emptyAct={
        <Button onPress={() => go({ at: 'settings', record: 'files' })}>
          {t('lots.past.import')}
        </Button>
      }
      record={(historyLotId) => <PastInspector historyLotId={historyLotId} />}
    />
  );
}

function PastInspector({ historyLotId }: { readonly historyLotId: HistoryLotId }) {
  return (
    <DeskRecord desk={PAST} to={useAsk('history.lot', { historyLotId })}>
      {(lot) => <PastRecord lot={lot} />}
    </DeskRecord>
  );
}

interface OfPastLot {
  readonly lot: PastLot;
}

function PastRecord({ lot }: OfPastLot) {
  const { t, date, euros } = useText();
  const [isAsking, setAsking] = useState(false);
  const { row, text } = lot;
  const { lowEstimate, highEstimate, heldOn, price, outcome } = row;
  return (
    <Inspector
      title={row.number === '' ? row.title : `${row.number} · ${row.title}`}
      about={
        <>
          <p>{heldOn === null ? row.saleTitle : `${row.saleTitle}, ${date(heldOn)}`}</p>
          <p className="soft">{t('lots.past.asTold')}</p>
        </>
      }
      actions={
        deskMayCall('history.reverse') ? (
          <Button tone="quiet" onPress={() => setAsking(true)}>
            {t('lots.past.reverse')}
          </Button>
        ) : undefined
      }
    >
      <InspectorSection title={t('lots.sections.appraisal')}>
        {lowEstimate === null || highEstimate === null ? null : (
          <p>{t('lots.past.estimate', { low: lowEstimate, high: highEstimate })}</p>
        )}
        <p>
          <StatusWord tone={OUTCOME_TONES[outcome]}>
            {t(`lots.past.outcomes.${outcome}`)}
          </StatusWord>
          {price === null ? '' : ` ${euros(price)}`}
        </p>
      </InspectorSection>
      {text.description === '' ? null : (
        <InspectorSection title={t('lots.sections.text')}>
          <p>{text.description}</p>
        </InspectorSection>
      )}
      <ConfirmReversal lot={lot} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Inspector>
  );
}

interface ConfirmReversalProps extends OfPastLot {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ConfirmReversal({ lot: { row }, isOpen, onClose }: ConfirmReversalProps) {
  const text = useText();
  const { t } = text;
  const reverse = () => {
    const services = appServices();
    const { historySaleId } = row;
    onClose();
    void tellAndSay(services, text, {
      outcome: services.engine.tell('history.reverse', { historySaleId }),
      done: () => ({ sentence: t('lots.past.reversed', { title: row.saleTitle }) }),
    });
    PAST.narrow({});
  };
  return (
    <ConfirmDialog
      title={t('lots.past.reverseTitle')}
      confirmLabel={t('lots.past.reverseConfirm')}
      tone="danger"
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={reverse}
    >
      <p>{t('lots.past.reverseBody', { title: row.saleTitle })}</p>
    </ConfirmDialog>
  );
}
