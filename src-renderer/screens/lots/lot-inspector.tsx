/** An open lot: photographs, prices, catalogue text, its sale, its items, its history. */

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { LotId } from '#domain/ids.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { appServices } from '#renderer/actions/services.ts';
import { useActionContext } from '#renderer/actions/use-action.ts';
import type { SaleRow } from '#renderer/app/current-sale.ts';
import { go } from '#renderer/app/router.ts';
import { RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { say } from '#renderer/components/outcome/tell-and-say.ts';
import { Inspector, InspectorSection } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { numberText } from './lot-cells.ts';
import { LotHistory } from './lot-history.tsx';
import { LotItems } from './lot-items.tsx';
import { LotPhotographs } from './lot-photographs.tsx';
import { LotPrices } from './lot-prices.tsx';
import { LotSale } from './lot-sale.tsx';
import { LotTextForm } from './lot-text-form.tsx';
import css from './lots.module.css';
import { dissolveLot, type Lot, lotContext } from './lots-actions.ts';
import { LOT_TONES } from './lots-columns.tsx';
import { usePhotographing } from './use-photographing.ts';

interface LotInspectorProps {
  readonly lotId: LotId;
  /** The sale of this desk; null when the house has none. */
  readonly sale: SaleRow | null;
}

export function LotInspector({ lotId, sale }: LotInspectorProps) {
  const { t } = useText();
  const lot = useAsk('lot.get', { lotId });
  return (
    <RecordAnswer to={lot} what={t('lots.record')} unknown={t('lots.unknown')}>
      {(value) => <LotRecord lot={value} sale={sale} />}
    </RecordAnswer>
  );
}

interface LotRecordProps {
  readonly lot: Lot;
  readonly sale: SaleRow | null;
}

function LotRecord({ lot, sale }: LotRecordProps) {
  const { t } = useText();
  const { row } = lot;
  const photographing = usePhotographing(row.lotId);
  const [isDissolving, setDissolving] = useState(false);
  useActionContext(lotContext, {
    lot,
    saleId: sale?.saleId ?? null,
    choosePhotographs: () => void photographing.choose(),
    askToDissolve: () => setDissolving(true),
  });
  const number = numberText(row);
  const title = row.title === '' ? t('lots.untitled') : row.title;
  return (
    <Inspector
      title={number === '' ? title : `${number} · ${title}`}
      about={<About lot={lot} />}
      actions={row.saleId === null ? <ActionButton action={dissolveLot} tone="quiet" /> : undefined}
    >
      <InspectorSection title={t('lots.sections.photographs')}>
        <LotPhotographs lot={lot} photographing={photographing} />
      </InspectorSection>
      <InspectorSection title={t('lots.sections.appraisal')}>
        <LotPrices lot={lot} />
      </InspectorSection>
      <InspectorSection title={t('lots.sections.text')}>
        <LotTextForm lot={lot} />
      </InspectorSection>
      <InspectorSection title={t('lots.sections.sale')}>
        <LotSale lot={lot} sale={sale} />
      </InspectorSection>
      <InspectorSection title={t('lots.sections.items')}>
        <LotItems lot={lot} />
      </InspectorSection>
      <InspectorSection title={t('lots.sections.history')}>
        <LotHistory lotId={row.lotId} />
      </InspectorSection>
      <ConfirmDissolving lot={lot} isOpen={isDissolving} onClose={() => setDissolving(false)} />
    </Inspector>
  );
}

/** State, consignor, and what is still lacking, or who bought it. */
function About({ lot }: { readonly lot: Lot }) {
  const { t } = useText();
  const { row, buyerName } = lot;
  const { hammerPrice, paddle } = row;
  const lacks = row.lacks.map((lack) => t(`states.lack.${lack}`)).join(', ');
  const isOpen = row.state === 'stock' || row.state === 'offered';
  return (
    <div className={css['aboutLot']}>
      <StatusWord tone={LOT_TONES[row.state]}>{t(`states.lot.${row.state}`)}</StatusWord>
      <span className={css['consignor']}>
        <Button tone="quiet" onPress={() => go({ at: 'sellers', record: row.consignorId })}>
          {row.consignorName}
        </Button>
      </span>
      {hammerPrice === null || paddle === null ? null : (
        <span>{t('lots.buyer', { price: hammerPrice, name: buyerName ?? '', paddle })}</span>
      )}
      {isOpen && lacks !== '' ? (
        <p className={css['lacks']}>
          <TriangleAlert size={13} strokeWidth={2} aria-hidden />
          {t('lots.lacks', { what: lacks })}
        </p>
      ) : null}
    </div>
  );
}

interface ConfirmDissolvingProps {
  readonly lot: Lot;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function ConfirmDissolving({ lot, isOpen, onClose }: ConfirmDissolvingProps) {
  const text = useText();
  const { t } = text;
  const pieces = lot.items.reduce((sum, item) => sum + item.quantity, 0);
  const dissolve = () => {
    const services = appServices();
    onClose();
    void say(services, text, {
      outcome: services.engine.tell('lot.dissolve', { lotId: lot.row.lotId }),
      done: () => ({ sentence: t('lots.dissolved') }),
    });
  };
  return (
    <ConfirmDialog
      title={t('lots.dissolveTitle')}
      confirmLabel={t('lots.dissolveConfirm')}
      tone="danger"
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={dissolve}
    >
      <p>{t('lots.dissolveBody', { count: pieces, consignment: lot.consignmentNumber })}</p>
      <p>{t('lots.dissolveLost', { photographs: lot.photographs.length })}</p>
    </ConfirmDialog>
  );
}
