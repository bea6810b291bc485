/** Two people wrote in the same field: both texts, side by side, and the choice. */
import { useText } from '#renderer/text/i18n.ts';
import { Button } from '../button/button.tsx';
import type { CarefulSave } from './careful-save.ts';
import css from './conflict.module.css';

interface ConflictProps<Values> {
  readonly of: CarefulSave<Values>;
  /** The name of a field as its label has it. */
  readonly nameOf: (field: string) => string;
}

export function Conflict<Values>({ of, nameOf }: ConflictProps<Values>) {
  const { t } = useText();
  if (of.clashes.length === 0) return null;
  return (
    <div className={css['conflict']} role="alert">
      <strong className={css['title']}>{t('lots.conflict.title')}</strong>
      <p>{t('lots.conflict.body')}</p>
      {of.clashes.map(({ field, mine, theirs }) => (
        <dl key={field} className={css['clash']}>
          <dt className={css['field']}>{nameOf(field)}</dt>
          <dd className={css['words']}>
            <span className={css['whose']}>{t('lots.conflict.mine')}</span>
            <span>{mine === '' ? t('lots.conflict.nothing') : mine}</span>
          </dd>
          <dd className={css['words']}>
            <span className={css['whose']}>{t('lots.conflict.theirs')}</span>
            <span>{theirs === '' ? t('lots.conflict.nothing') : theirs}</span>
          </dd>
        </dl>
      ))}
      <div className={css['acts']}>
        <Button onPress={() => void of.keepMine()}>{t('lots.conflict.keepMine')}</Button>
        <Button onPress={of.takeTheirs}>{t('lots.conflict.takeTheirs')}</Button>
      </div>
    </div>
  );
}
