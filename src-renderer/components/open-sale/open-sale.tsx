/** The act of opening a sale, from its page or from the room. */
import { useState } from 'react';
import type { SaleId } from '#domain/ids.ts';
import { appServices } from '#renderer/actions/services.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { ConfirmDialog } from '../dialog/dialog.tsx';
import { Problem } from '../form/index.ts';

interface OpenSaleProps {
  readonly saleId: SaleId;
  readonly lots: number;
  readonly lotsLacking: number;
}

/** Opens the sale, once the person has read that the numbers no longer change. */
export function OpenSale({ saleId, lots, lotsLacking }: OpenSaleProps) {
  const { t } = useText();
  const open = useTell('sale.open');
  const [asking, setAsking] = useState(false);
  const act = async () => {
    const outcome = await open.tell({ saleId });
    if (outcome?.ok) setAsking(false);
  };
  if (!appServices().mayCall('sale.open')) return null;
  return (
    <>
      <Button tone="primary" onPress={() => setAsking(true)}>
        {t('sales.open.act')}
      </Button>
      <ConfirmDialog
        title={t('sales.open.title')}
        confirmLabel={t('sales.open.act')}
        isOpen={asking}
        isBusy={open.state === 'busy'}
        onConfirm={() => void act()}
        onClose={() => setAsking(false)}
      >
        <p>{t('sales.open.consequence', { count: lots })}</p>
        {lotsLacking === 0 ? null : <p>{t('sales.open.lacking', { count: lotsLacking })}</p>}
        <Problem of={open} />
      </ConfirmDialog>
    </>
  );
}
