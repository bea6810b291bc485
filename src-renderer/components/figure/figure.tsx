/** Amounts as a ledger sets them: tabular, aligned right, a true minus, nothing wrapped. */
import type { Cents } from '#domain/money/cents.ts';
import { useText } from '#renderer/text/i18n.ts';
import { classes } from '../classes.ts';
import css from './figure.module.css';

interface AmountProps {
  readonly value: Cents | null;
  /** `money` has the euro sign, `figures` only the figures, `round` drops cents that are zero. */
  readonly as?: 'money' | 'figures' | 'round';
  readonly weight?: 'plain' | 'strong';
}

/** An amount; `null` is a dash, for what does not exist rather than nothing owed. */
export function Amount({ value, as = 'money', weight = 'plain' }: AmountProps) {
  const text = useText();
  if (value === null) return <span className={css['absent']}>—</span>;
  const written = { money: text.money, figures: text.amount, round: text.euros }[as](value);
  return <span className={classes(css['amount'], css[weight])}>{written}</span>;
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** One figure with its name, for the head of a record. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className={css['figure']}>
      <span className={css['label']}>{label}</span>
      <span className={css['value']}>{value}</span>
      {note === undefined ? null : <span className={css['note']}>{note}</span>}
    </div>
  );
}
