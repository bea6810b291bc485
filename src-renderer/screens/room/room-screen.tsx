/** The room: the sale at hand, under the hammer. */

import { useEffect } from 'react';
import type { Output } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { useRouteTo } from '#renderer/app/router.ts';
import { Answer, RecordAnswer } from '#renderer/components/answer/answer.tsx';
import { EmptyState, Waiting } from '#renderer/components/empty-state/empty-state.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { RoomConsole } from './room-console.tsx';
import { startedAt, useRoom, withResultsRead } from './room-store.ts';

/** The sale of the address, else the one of this desk, as the head of the window has it. */
export function RoomScreen() {
  const saleId = useRouteTo('room')?.record;
  if (saleId === undefined) return <RoomOfDesk />;
  return <RoomOfSale key={saleId} saleId={saleId} />;
}

function RoomOfDesk() {
  const { t } = useText();
  return (
    <Answer to={useCurrentSale()} what={t('room.title')}>
      {({ value: sale }) =>
        sale === null ? (
          <EmptyState title={t('room.noSale')}>{t('room.noSaleBody')}</EmptyState>
        ) : (
          <RoomOfSale key={sale.saleId} saleId={sale.saleId} />
        )
      }
    </Answer>
  );
}

function RoomOfSale({ saleId }: { readonly saleId: SaleId }) {
  const { t } = useText();
  const desk = useAsk('room.desk', { saleId });
  return (
    <RecordAnswer to={desk} what={t('room.title')} unknown={t('room.unknownSale')}>
      {(value) => <LoadedRoom saleId={saleId} desk={value} />}
    </RecordAnswer>
  );
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
