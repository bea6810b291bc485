/** The acts on a whole sale: open it, close it, open it again; each says what it would do. */
import { useState } from 'react';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { ConfirmDialog } from '#renderer/components/dialog/dialog.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { OpenSale } from '#renderer/components/open-sale/open-sale.tsx';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { holdSale, leaveSalePage } from './sales-actions.ts';
import { type SaleRecord, turnTo } from './sales-desk.ts';

export function SaleActs({ sale }: { readonly sale: SaleRecord }) {
  const { saleId, heldOn, lots, state } = sale.row;
  return (
    <div className="acts">
      <ActionButton action={leaveSalePage} tone="quiet" showKey />
      {state === 'closed' ? null : <ActionButton action={holdSale} />}
      {state === 'draft' ? (
        <OpenSale {...{ saleId, heldOn, lots }} lotsLacking={sale.lotsLacking} />
      ) : null}
      {state === 'open' ? <CloseSale sale={sale} /> : null}
      {state === 'closed' ? (
        <ReopenSale {...{ saleId, heldOn }} documents={sale.documents} />
      ) : null}
    </div>
  );
}

function CloseSale({ sale }: { readonly sale: SaleRecord }) {
  const { t } = useText();
  const close = useTell('sale.close');
  const [asking, setAsking] = useState(false);
  const { saleId, sold, lots, hammerTotal } = sale.row;
  const act = async () => {
    const outcome = await close.tell({ saleId });
    if (!outcome?.ok) return;
    setAsking(false);
    turnTo('results');
  };
  if (!deskMayCall('sale.close')) return null;
  return (
    <>
      <Button tone="primary" onPress={() => setAsking(true)}>
        {t('sales.close.act')}
      </Button>
      <ConfirmDialog
        title={t('sales.close.title')}
        confirmLabel={t('sales.close.act')}
        isOpen={asking}
        isBusy={close.state === 'busy'}
        onConfirm={() => void act()}
        onClose={() => setAsking(false)}
      >
        <p>{t('sales.close.consequence', { count: sold, lots, total: hammerTotal })}</p>
        <Problem of={close} />
      </ConfirmDialog>
    </>
  );
}

type ReopenProps = Pick<SaleRecord, 'documents'> & Pick<SaleRecord['row'], 'saleId' | 'heldOn'>;

/** On its day nothing is lost by it, so it is not asked twice; on another it is a decision. */
function ReopenSale({ saleId, heldOn, documents }: ReopenProps) {
  const { t } = useText();
  const reopen = useTell('sale.reopen');
  const [asking, setAsking] = useState(false);
  const isItsDay = heldOn === todayHere();
  const act = async () => {
    const pastDay = isItsDay ? null : 'told_afterwards';
    const outcome = await reopen.tell({ saleId, pastDay });
    if (outcome?.ok) setAsking(false);
  };
  if (!deskMayCall('sale.reopen') || documents > 0) return null;
  return (
    <>
      <Button
        isBusy={reopen.state === 'busy'}
        onPress={() => (isItsDay ? void act() : setAsking(true))}
      >
        {t('sales.reopen.act')}
      </Button>
      <ConfirmDialog
        title={t('sales.reopen.title')}
        confirmLabel={t('sales.reopen.act')}
        isOpen={asking}
        isBusy={reopen.state === 'busy'}
        onConfirm={() => void act()}
        onClose={() => setAsking(false)}
      >
        <p>{t('sales.reopen.consequence', { heldOn })}</p>
        <Problem of={reopen} />
      </ConfirmDialog>
      {asking ? null : <Problem of={reopen} />}
    </>
  );
}
