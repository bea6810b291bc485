/** What a lot is made of, and the consignment it came in. */
import { go } from '#renderer/app/router.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { useText } from '#renderer/text/i18n.ts';
import css from './lots.module.css';
import type { Lot } from './lots-actions.ts';

export function LotItems({ lot }: { readonly lot: Lot }) {
  const { t, count } = useText();
  return (
    <div className={css['stack']}>
      <ul className={css['items']}>
        {lot.items.map(({ itemId, quantity, text }) => (
          <li key={itemId} className={css['item']}>
            <span className={css['quantity']}>{count(quantity)}</span>
            <span>
              {[text.maker, text.reference, text.model, text.colour]
                .filter((part) => part !== '')
                .join(' ')}
              {text.storagePlace === '' ? null : (
                <span className={css['soft']}> · {text.storagePlace}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => go({ at: 'consignments', record: lot.consignmentId })}>
          {t('lots.consignment', { number: lot.consignmentNumber })}
        </Button>
      </div>
    </div>
  );
}
