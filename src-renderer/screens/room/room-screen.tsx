/** The room: the sale at hand, under the hammer. */
import { useEffect } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import {
  CouldNotLoad,
  EmptyState,
  Waiting,
} from '#renderer/components/empty-state/empty-state.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { RoomConsole } from './room-console.tsx';
import { startedAt, useRoom, withResultsRead } from './room-store.ts';

const SALES_SHOWN = 30;

/** The sale of the address, else the one of this desk, else the latest: as the head of the window. */
export function RoomScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const wanted = usePreferences((preferences) => preferences.saleId);
  const sales = useAsk('sale.list', { offset: 0, limit: SALES_SHOWN });
  switch (sales.state) {
    case 'loading':
      return <Waiting what={t('room.title')} />;
    case 'failed':
      return <CouldNotLoad what={t('room.title')} error={sales.error} onRetry={sales.retry} />;
    case 'ready': {
      const { rows } = sales.value;
      const chosen = rows.find((row) => row.saleId === (record ?? wanted)) ?? rows[0];
      if (chosen !== undefined) return <RoomOfSale key={chosen.saleId} saleId={chosen.saleId} />;
      return <EmptyState title={t('room.noSale')}>{t('room.noSaleBody')}</EmptyState>;
    }
  }
}

function RoomOfSale({ saleId }: { readonly saleId: SaleId }) {
  const { t } = useText();
  const desk = useAsk('room.desk', { saleId });
  switch (desk.state) {
    case 'loading':
      return <Waiting what={t('room.title')} />;
    case 'failed':
      return <CouldNotLoad what={t('room.title')} error={desk.error} onRetry={desk.retry} />;
    case 'ready':
      return desk.value === null ? (
        <EmptyState title={t('room.noSale')} />
      ) : (
        <LoadedRoom saleId={saleId} desk={desk.value} />
      );
  }
}

interface LoadedRoomProps {
  readonly saleId: SaleId;
  readonly desk: NonNullable<Output<'room.desk'>>;
}

/** Sits down once; from then on only the clerk moves. */
function LoadedRoom({ saleId, desk }: LoadedRoomProps) {
  const { t } = useText();
  const isStartedHere = useRoom((state) => state.saleId === saleId && state.at !== null);
  useEffect(
    () => useRoom.setState((now) => startedAt(now, saleId, desk.next)),
    [saleId, desk.next],
  );
  useEffect(() => {
    // The answer is new each time the list of results was read.
    if (desk.recent.length >= 0) useRoom.setState(withResultsRead);
  }, [desk.recent]);
  if (desk.sale.lots === 0) {
    return <EmptyState title={t('room.noLots')}>{t('room.noLotsBody')}</EmptyState>;
  }
  if (!isStartedHere && desk.next !== null) return <Waiting what={t('room.title')} />;
  return <RoomConsole saleId={saleId} desk={desk} />;
}
