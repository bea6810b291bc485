/** Why a lot leaves the sale: one key for each reason. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { WithdrawalReason } from '#domain/events/sale.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { classes } from '#renderer/components/classes.ts';
import { KeyCap } from '#renderer/components/key-cap/key-cap.tsx';
import { useLink } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './room.module.css';
import { decide } from './room-acts.ts';
import { type RoomLot, useRoom, withPanel } from './room-store.ts';

const REASONS: readonly WithdrawalReason[] = [
  'consignor',
  'damaged',
  'doubt',
  'legal',
  'technical',
  'other',
];

export function WithdrawalPanel({ lot }: { readonly lot: RoomLot }) {
  const { t } = useText();
  const link = useLink();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const leave = () => useRoom.setState((now) => withPanel(now, 'none'));
  const choose = (reason: WithdrawalReason | undefined) => {
    if (reason !== undefined) decide(link, lot, { kind: 'withdrawn', reason });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // By the place of the key: the digit row of a French keyboard types `&é"` without Shift.
    const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1] ?? event.key;
    const reason = /^[1-6]$/.test(digit) ? REASONS[Number(digit) - 1] : undefined;
    if (event.key !== 'Escape' && reason === undefined) return;
    event.preventDefault();
    if (event.key === 'Escape') leave();
    else choose(reason);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs; these are acts.
    <div
      ref={panel}
      className={css['reasons']}
      role="group"
      tabIndex={-1}
      aria-label={t('room.withdrawal', { lot: formatLotNumber(lot) })}
      onKeyDown={onKeyDown}
    >
      <span className={css['reasonsTitle']}>
        {t('room.withdrawal', { lot: formatLotNumber(lot) })}
      </span>
      {REASONS.map((reason, index) => (
        <Button key={reason} className={classes(css['key'])} onPress={() => choose(reason)}>
          <KeyCap shortcut={String(index + 1)} />
          <span>{t(`states.withdrawal.${reason}`)}</span>
        </Button>
      ))}
      <Button className={classes(css['key'])} onPress={leave}>
        <KeyCap shortcut="Escape" />
        <span>{t('room.back')}</span>
      </Button>
    </div>
  );
}
