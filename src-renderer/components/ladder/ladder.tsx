/** The ladder of bids, rung by rung: from which price, by how much. */
import type { Increment } from '#domain/terms/terms.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './ladder.module.css';

export function Ladder({ increments }: { readonly increments: readonly Increment[] }) {
  const { t, euros } = useText();
  return (
    <ul className={css['ladder']}>
      {increments.map(({ from, step }) => (
        <li key={from}>
          <span>{t('sales.terms.from', { from: euros(from) })}</span>
          <span>{t('sales.terms.step', { step: euros(step) })}</span>
        </li>
      ))}
    </ul>
  );
}
