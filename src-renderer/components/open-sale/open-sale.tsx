/** The act of opening a sale, from its page or from the room. */
import { useState } from 'react';
import type { OtherDay } from '#domain/events/sale.ts';
import type { SaleId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import { appServices } from '#renderer/actions/services.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import { todayHere } from '../date-field/today-here.ts';
import { ConfirmDialog } from '../dialog/dialog.tsx';
import { Problem, Select } from '../form/index.ts';

interface OpenSaleProps {
  readonly saleId: SaleId;
  readonly heldOn: IsoDate;
  readonly lots: number;
  readonly lotsLacking: number;
}

/** Opens the sale, once the person has read that the numbers no longer change. */
export function OpenSale({ saleId, heldOn, lots, lotsLacking }: OpenSaleProps) {
  const { t } = useText();
  const fitting = decisionsOn(heldOn, todayHere());
  const [chosen, setChosen] = useState<OtherDay | null>(null);
  const onAnotherDay = chosen ?? fitting[0] ?? null;
  const open = useTell('sale.open');
  const [asking, setAsking] = useState(false);
  const act = async () => {
    const outcome = await open.tell({ saleId, onAnotherDay });
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
        {fitting.length === 0 ? null : (
          <Select
            label={t('sales.open.anotherDay', { heldOn })}
            value={onAnotherDay}
            options={fitting.map((value) => ({ value, label: t(`states.otherDay.${value}`) }))}
            onChange={setChosen}
          />
        )}
        <Problem of={open} />
      </ConfirmDialog>
    </>
  );
}

/** What may be decided about a sale that is opened on another day than its own. */
function decisionsOn(heldOn: IsoDate, today: IsoDate): readonly OtherDay[] {
  if (today === heldOn) return [];
  return today < heldOn ? ['brought_forward'] : ['postponed', 'told_afterwards'];
}
