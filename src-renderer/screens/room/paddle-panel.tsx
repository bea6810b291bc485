/** The quick registration in the room: the lot stays where it is while a paddle is given. */
import type { SaleId } from '#domain/ids.ts';
import { GivePaddle } from '#renderer/components/give-paddle/give-paddle.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { paddleIn } from './hammer-preview.ts';
import css from './room.module.css';
import { advancedTo, useRoom, withPanel, withTyped } from './room-store.ts';

interface PaddlePanelProps {
  readonly saleId: SaleId;
  readonly editionId: string;
}

export function PaddlePanel({ saleId, editionId }: PaddlePanelProps) {
  const { t } = useText();
  const typed = useRoom((state) => state.typed.paddle);
  const leave = () => useRoom.setState((now) => withPanel(now, 'none'));
  const given = (paddle: number) =>
    useRoom.setState((now) =>
      advancedTo(withTyped(withPanel(now, 'none'), 'paddle', String(paddle)), 'paddle'),
    );
  return (
    <section
      className={css['paddlePanel']}
      aria-label={t('sales.actions.registerBuyer')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) leave();
      }}
    >
      <h2 className={css['panelTitle']}>{t('sales.actions.registerBuyer')}</h2>
      <GivePaddle
        saleId={saleId}
        editionId={editionId}
        startsWith={paddleIn(typed)}
        onGiven={given}
        onLeave={leave}
      />
    </section>
  );
}
