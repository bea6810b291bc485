/** Every sale that a lot stands or stood in: its number, what became of it, at what price. */
import type { LotPlacement } from '#contract/methods/lots.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';
import { Lines } from '#renderer/components/lines/lines.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { type Text, useText } from '#renderer/text/i18n.ts';
import type { ShownLot } from './lots-actions.ts';
import { LOT_TONES } from './lots-columns.ts';

export function LotPlacements({ lot }: { readonly lot: ShownLot }) {
  const text = useText();
  return (
    <Lines
      lines={lot.placements.map((placement) => placementLine(placement, text))}
      none={text.t('lots.neverOffered')}
    />
  );
}

/** The price of a cancelled sale is told, and told to be none. */
function placementLine(placement: LotPlacement, { t, date }: Text) {
  const { placementId, saleId, saleTitle, heldOn, state, hammerPrice } = placement;
  const { cancellationReason: reason } = placement;
  const number = formatLotNumber(placement);
  const became = t(`states.lot.${state}`);
  const why = reason === null ? '' : ` (${t(`states.cancellation.${reason}`)})`;
  return {
    ...{ id: placementId, name: t('lots.placedAt', { date: date(heldOn, 'figures'), number }) },
    to: { at: 'sales', record: saleId } as const,
    words: saleTitle,
    detail: <StatusWord tone={LOT_TONES[state]}>{`${became}${why}`}</StatusWord>,
    end: hammerPrice === null ? null : <Amount value={hammerPrice} />,
  };
}
