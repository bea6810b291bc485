/** The last line: what the next key will do, and the keys there are. */
import { Gavel, TriangleAlert, WifiOff } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Action } from '#renderer/actions/define-action.ts';
import { openShortcuts } from '#renderer/app/window-actions.ts';
import { classes } from '#renderer/components/classes.ts';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { useLinkStatus } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { type Text, type TextValues, useText } from '#renderer/text/i18n.ts';
import { enterWill } from './hammer-preview.ts';
import css from './room.module.css';
import { goOn, KEY_LINE, type RoomSubject, takeUp } from './room-actions.ts';
import { declinedOrder, type Order } from './room-store.ts';

export function KeyLine({ subject }: { readonly subject: RoomSubject }) {
  const text = useText();
  const { lot, state, holder } = subject;
  const [key, values] = enterWill(lot, state, holder);
  const willFall = key === 'room.next.knockDown';
  return (
    <footer className={css['keys']}>
      <LineNews state={state} />
      <div className={css['nextKey']} data-falls={willFall || undefined}>
        <Button
          className={classes(css['enter'])}
          aria-label={text.t(goOn.label)}
          onPress={goOn.run}
          excludeFromTabOrder
        >
          <KeyCap shortcut="Enter" />
        </Button>
        <span>{text.t(key, inWords(values, text))}</span>
        {willFall ? <Gavel size={20} strokeWidth={1.75} aria-hidden /> : null}
      </div>
      <div className={css['otherKeys']}>
        {KEY_LINE.map((action) => (
          <Key key={action.id} action={action} />
        ))}
        <Key action={openShortcuts} label={text.t('room.help')} />
      </div>
    </footer>
  );
}

/** Prices of the sentence as amounts. */
function inWords(values: TextValues, text: Text): TextValues {
  const price = values['price'];
  if (typeof price !== 'number') return values;
  return { ...values, price: text.t('room.price', { price }) };
}

function Key({ action, label }: { readonly action: Action; readonly label?: string }) {
  const { t } = useText();
  return (
    <Button
      className={classes(css['key'])}
      isDisabled={!action.isEnabled()}
      onPress={action.run}
      excludeFromTabOrder
    >
      <KeyCap shortcut={action.shortcut ?? ''} />
      <span>{label ?? t(action.label)}</span>
    </Button>
  );
}

/** What the clerk must know besides: the engine is away, an order came back. */
function LineNews({ state }: { readonly state: RoomSubject['state'] }) {
  const { t } = useText();
  const link = useLinkStatus();
  const declined = declinedOrder(state);
  const count = state.orders.filter((order) => order.state === 'sent').length;
  return (
    <div className={css['news']} aria-live="assertive">
      {link.state === 'lost' ? (
        <p className={css['away']}>
          <WifiOff size={16} strokeWidth={1.75} aria-hidden />
          {t(count === 0 ? 'room.away' : 'room.awayWith', { count })}
        </p>
      ) : null}
      {declined === null ? null : <Declined order={declined} />}
    </div>
  );
}

function Declined({ order }: { readonly order: Order }) {
  const text = useText();
  const { sentence } = explain(order.error ?? { kind: 'bug', incident: '' }, text);
  return (
    <p className={css['declined']}>
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
      <span>{text.t('room.declined', { lot: formatLotNumber(order.lot), sentence })}</span>
      <Key action={takeUp} />
    </p>
  );
}
