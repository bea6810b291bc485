/** A lot that leaves the house: with its buyer, or back to its seller before the sale. */
import { useState } from 'react';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { DateField } from '#renderer/components/date-field/date-field.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { type Attempt, besideField, FieldLine, Problem } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { isToAttribute } from '#renderer/text/lot-state.ts';
import type { ShownLot } from './lots-actions.ts';

const BESIDE_DATE = ['date_in_future'];

interface OfLot {
  readonly lot: ShownLot;
}

/** Nothing is said of a lot that neither its buyer nor its seller can take away. */
export function LotLeaving({ lot }: OfLot) {
  const { placementId, state } = lot.row;
  const placement = lot.placements.find((each) => each.placementId === placementId);
  if (state === 'offered' && deskMayCall('lot.takeBack')) return <TakeBack lot={lot} />;
  if (state !== 'sold' || placement === undefined || isToAttribute(lot.row)) return null;
  if (placement.handedOverOn === null) {
    return deskMayCall('lot.handOver') ? <HandOver lot={lot} /> : null;
  }
  return <HandedOver lot={lot} day={placement.handedOverOn} />;
}

function HandOver({ lot: { row } }: OfLot) {
  const text = useText();
  const { t } = text;
  const order = useTell('lot.handOver');
  const [handedOn, setHandedOn] = useState(todayHere);
  const submit = async () => {
    const outcome = await order.tell({ lotId: row.lotId, handedOn });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('lots.leaving.handed') });
  };
  return (
    <DayForm
      label={t('lots.leaving.handOver')}
      day={{ label: t('lots.leaving.handedOn'), value: handedOn, onChange: setHandedOn }}
      order={order}
      onSubmit={() => void submit()}
    />
  );
}

function TakeBack({ lot: { row } }: OfLot) {
  const text = useText();
  const { t } = text;
  const order = useTell('lot.takeBack');
  const [receivedOn, setReceivedOn] = useState(todayHere);
  const submit = async () => {
    const outcome = await order.tell({ lotId: row.lotId, receivedOn });
    if (outcome?.ok !== true) return;
    const { net } = outcome.value;
    const said = net === null ? 'lots.leaving.takenFree' : 'lots.leaving.taken';
    notify({ tone: 'done', sentence: t(said, { net: net ?? 0 }) });
  };
  return (
    <DayForm
      label={t('lots.leaving.takeBack')}
      day={{ label: t('lots.leaving.receivedOn'), value: receivedOn, onChange: setReceivedOn }}
      order={order}
      onSubmit={() => void submit()}
    />
  );
}

interface DayFormProps {
  readonly label: string;
  readonly day: {
    readonly label: string;
    readonly value: ReturnType<typeof todayHere>;
    readonly onChange: (day: ReturnType<typeof todayHere>) => void;
  };
  readonly order: Attempt & { readonly reset: () => void };
  readonly onSubmit: () => void;
}

/** A day, and the act that is dated by it. */
function DayForm({ label, day, order, onSubmit }: DayFormProps) {
  const text = useText();
  return (
    <form
      className="stack"
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Problem of={order} except={BESIDE_DATE} />
      <FieldLine shares="128px 1fr">
        <DateField
          label={day.label}
          value={day.value}
          onChange={(chosen) => {
            day.onChange(chosen ?? todayHere());
            order.reset();
          }}
          {...besideField(order, BESIDE_DATE, text)}
        />
        <div className="level">
          <Button type="submit" isBusy={order.state === 'busy'}>
            {label}
          </Button>
        </div>
      </FieldLine>
    </form>
  );
}

interface HandedOverProps extends OfLot {
  readonly day: ReturnType<typeof todayHere>;
}

function HandedOver({ lot: { row }, day }: HandedOverProps) {
  const { t, date } = useText();
  const undo = useTell('lot.undoHandingOver');
  const submit = async () => {
    const outcome = await undo.tell({ lotId: row.lotId });
    if (outcome?.ok === true) notify({ tone: 'done', sentence: t('lots.leaving.undone') });
  };
  return (
    <div className="stack">
      <p>{t('lots.leaving.gone', { day: date(day) })}</p>
      <Problem of={undo} />
      {deskMayCall('lot.undoHandingOver') ? (
        <div>
          <Button isBusy={undo.state === 'busy'} onPress={() => void submit()}>
            {t('lots.leaving.undo')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
