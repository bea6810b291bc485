/** What a lot is made of, whose each part is; in stock it is composed anew, of any consignment. */
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import type { LotPart } from '#contract/methods/lots.ts';
import type { ItemText } from '#contract/texts.ts';
import type { ItemId } from '#domain/ids.ts';
import { go } from '#renderer/app/router.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button, IconButton } from '#renderer/components/button/button.tsx';
import { FilterField } from '#renderer/components/form/filter-field.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { useAsk, useTell } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import type { ShownLot } from './lots-actions.ts';

interface OfLot {
  readonly lot: ShownLot;
}

/** Items as they are held, part by part; in stock each can be taken out, and others put in. */
export function LotItems({ lot }: OfLot) {
  const { t } = useText();
  const { recompose, put } = useComposing(lot);
  const [isAdding, setAdding] = useState(false);
  const isInStock = lot.row.placementId === null;
  const taking = isInStock && lot.items.length > 1 ? (itemId: ItemId) => void put(itemId, 0) : null;
  return (
    <div className="stack">
      {lot.parts.map((part) => (
        <PartOfLot key={part.consignmentId} lot={lot} part={part} onTake={taking} />
      ))}
      <Problem of={recompose} />
      {isInStock && !isAdding ? (
        <div>
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {t('lots.composing.open')}
          </Button>
        </div>
      ) : null}
      {isInStock && isAdding ? (
        <ItemsToAdd onAdd={(itemId, quantity) => void put(itemId, quantity)} />
      ) : null}
    </div>
  );
}

/** Composes the lot anew with so many of an item; none takes it out. */
function useComposing({ row: { lotId }, items }: ShownLot) {
  const recompose = useTell('lot.recompose');
  const put = (itemId: ItemId, quantity: number) => {
    const held = items.find((item) => item.itemId === itemId);
    const others = items.filter((item) => item.itemId !== itemId);
    const kept = quantity === 0 ? 0 : (held?.quantity ?? 0) + quantity;
    const composed = kept === 0 ? others : [...others, { itemId, quantity: kept }];
    return recompose.tell({
      lotId,
      items: composed.map((item) => ({ itemId: item.itemId, quantity: item.quantity })),
    });
  };
  return { recompose, put };
}

interface PartOfLotProps extends OfLot {
  readonly part: LotPart;
  readonly onTake: ((itemId: ItemId) => void) | null;
}

function PartOfLot({ lot, part, onTake }: PartOfLotProps) {
  const { t, count } = useText();
  const { consignmentId, consignmentNumber: number } = part;
  const own = lot.items.filter((item) => item.consignmentId === consignmentId);
  return (
    <section className="stack" aria-label={part.consignorName}>
      {lot.parts.length === 1 ? null : <WhosePart part={part} />}
      <ul className={css['items']}>
        {own.map(({ itemId, quantity, text }) => (
          <li key={itemId}>
            <span className="soft">{count(quantity)}</span>
            <span>
              {nameOf(text)}
              {text.storagePlace === '' ? null : (
                <span className="soft"> · {text.storagePlace}</span>
              )}
              {onTake === null ? null : (
                <IconButton
                  icon={Minus}
                  label={t('lots.composing.take', { item: nameOf(text) })}
                  onPress={() => onTake(itemId)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => go({ at: 'consignments', record: consignmentId })}>
          {t('lots.consignment', { number })}
        </Button>
      </div>
    </section>
  );
}

/** Whose part it is, how far his requisition has come, and what of the price is his. */
function WhosePart({ part }: { readonly part: LotPart }) {
  const { t } = useText();
  const { consignorId, consignorName, mandate, hammerShare } = part;
  return (
    <p className="meta">
      <Button tone="quiet" onPress={() => go({ at: 'sellers', record: consignorId })}>
        {consignorName}
      </Button>
      {t(`lots.composing.mandate.${mandate}`)}
      {hammerShare === null ? '' : ` · ${t('lots.composing.share', { share: hammerShare })}`}
    </p>
  );
}

function nameOf({ maker, reference, model, colour }: ItemText): string {
  return [maker, reference, model, colour].filter((part) => part !== '').join(' ');
}

interface ItemsToAddProps {
  readonly onAdd: (itemId: ItemId, quantity: number) => void;
}

const SHOWN_MAX = 8;

/** Items with pieces in no lot, of every consignment: found by their words, put in one by one. */
function ItemsToAdd({ onAdd }: ItemsToAddProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const page = { consignmentId: null, text, offset: 0, limit: SHOWN_MAX } as const;
  return (
    <Answer to={useAsk('lot.availableItems', page)} what={t('lots.composing.open')} size="line">
      {({ value }) => (
        <div className="stack">
          <FilterField
            label={t('lots.composing.search')}
            value={text}
            onChange={setText}
            result={t('common.rows', { count: value.total })}
          />
          <p className="meta">{t('lots.composing.teach')}</p>
          <FoundItems found={value.rows} onAdd={onAdd} />
        </div>
      )}
    </Answer>
  );
}

interface FoundItemsProps extends ItemsToAddProps {
  readonly found: Output<'lot.availableItems'>['rows'];
}

function FoundItems({ found, onAdd }: FoundItemsProps) {
  const { t, count } = useText();
  return (
    <ul className={css['items']}>
      {found.map(({ item, consignmentNumber, consignorName }) => (
        <li key={item.itemId}>
          <span className="soft">{count(item.available)}</span>
          <span>
            {nameOf(item.text)}
            <span className="soft">{` · ${consignorName}, ${consignmentNumber}`}</span>
            <IconButton
              icon={Plus}
              label={t('lots.composing.add', { item: nameOf(item.text), name: consignorName })}
              onPress={() => onAdd(item.itemId, item.available)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
