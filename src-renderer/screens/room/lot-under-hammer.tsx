/** The lot under the hammer, to be read from two metres. */

import type { Output } from '#contract/api.ts';
import type { Sha256 } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import { HeldPhotograph, Photograph } from '#renderer/components/photograph/photograph.tsx';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Asked } from '#renderer/engine/index.ts';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './room.module.css';
import type { RoomLot } from './room-store.ts';

interface LotUnderHammerProps {
  readonly at: LotNumber;
  readonly asked: Asked<Output<'room.lot'>>;
}

export function LotUnderHammer({ at, asked }: LotUnderHammerProps) {
  const text = useText();
  const number = formatLotNumber(at);
  return asked.match({
    loading: () => <NoLot number={number} says={text.t('room.lotAwaited')} />,
    failed: ({ error }) => <NoLot number={number} says={explain(error, text).sentence} />,
    ready: ({ value: lot }) =>
      lot === null ? (
        <NoLot number={number} says={text.t('room.noSuchLot', { lot: number })} />
      ) : (
        <Lot lot={lot} />
      ),
  });
}

function NoLot({ number, says }: { readonly number: string; readonly says: string }) {
  return (
    <div className={css['lot']}>
      <header className={css['lotHead']}>
        <span className={css['lotNumber']}>{number}</span>
        <h1 className={css['lotTitle']}>{says}</h1>
      </header>
      <div className={css['lotBody']} />
    </div>
  );
}

const TONES: Readonly<Record<RoomLot['state'], StatusTone>> = {
  offered: 'neutral',
  sold: 'good',
  unsold: 'pending',
  withdrawn: 'warning',
  cancelled: 'warning',
};

function Lot({ lot }: { readonly lot: RoomLot }) {
  const { t, language } = useText();
  const title = language === 'en' && lot.text.titleEn !== '' ? lot.text.titleEn : lot.text.title;
  const description = lot.text.description.split('\n')[0] ?? '';
  return (
    <div className={css['lot']}>
      <header className={css['lotHead']}>
        <span className={css['lotNumber']}>{formatLotNumber(lot)}</span>
        <h1 className={css['lotTitle']} title={title}>
          {title}
        </h1>
      </header>
      <div className={css['lotBody']}>
        <div className={css['picture']}>
          <LotPicture photograph={lot.photograph} title={title} />
        </div>
        <div className={css['facts']}>
          <Prices lot={lot} />
          <p className={css['description']} data-prose>
            {description}
          </p>
          <p className={css['state']} aria-live="polite">
            {lot.state === 'offered' ? null : (
              <StatusWord tone={TONES[lot.state]}>{t(`states.lot.${lot.state}`)}</StatusWord>
            )}
            {lot.state === 'sold' ? <Fallen lot={lot} /> : null}
          </p>
        </div>
      </div>
    </div>
  );
}

function Fallen({ lot }: { readonly lot: RoomLot }) {
  const { t, euros } = useText();
  if (lot.hammerPrice === null) return null;
  const price = euros(lot.hammerPrice);
  const { paddle } = lot;
  if (paddle === null) return <span>{t('room.fallenToAttribute', { price })}</span>;
  return <span>{t('room.fallen', { price, paddle })}</span>;
}

function LotPicture(props: { readonly photograph: Sha256 | null; readonly title: string }) {
  const { photograph: image, title } = props;
  if (image === null) return <Photograph of={title} source={null} size="full" />;
  return <HeldPhotograph key={image} image={image} of={title} size="full" />;
}

function Prices({ lot }: { readonly lot: RoomLot }) {
  const { t } = useText();
  return (
    <dl className={css['prices']}>
      <Price label={t('columns.estimate')} amounts={[lot.lowEstimate, lot.highEstimate]} />
      <Price label={t('columns.reserve')} amounts={lot.reserve === null ? [] : [lot.reserve]} />
      <Price label={t('columns.startingPrice')} amounts={[lot.startingPrice]} isFirst />
    </dl>
  );
}

interface PriceProps {
  readonly label: string;
  readonly amounts: readonly Cents[];
  /** Where the bidding begins: the one figure to look for. */
  readonly isFirst?: boolean;
}

function Price({ label, amounts, isFirst = false }: PriceProps) {
  const { t, euros } = useText();
  const figures = amounts.map((amount) => euros(amount).replace(/[\s€]/g, ' ').trim());
  return (
    <div className={css['price']} data-first={isFirst || undefined}>
      <dt>{label}</dt>
      <dd data-none={amounts.length === 0 || undefined}>
        {amounts.length === 0 ? t('room.none') : figures.join(' – ')}
      </dd>
    </div>
  );
}
