/** A line of an account: what it is, and how much. */
import type { Cents } from '#domain/money/cents.ts';
import { Amount } from '#renderer/components/figure/figure.tsx';

interface SumProps {
  readonly label: string;
  readonly amount: Cents;
  readonly isTotal?: boolean;
  /** How many columns the words take. */
  readonly span?: number;
}

export function Sum({ label, amount, isTotal = false, span = 1 }: SumProps) {
  return (
    <tr data-total={isTotal || undefined}>
      <th scope="row" colSpan={span}>
        {label}
      </th>
      <td data-align="amount">
        <Amount value={amount === 0 ? null : amount} weight={isTotal ? 'strong' : 'plain'} />
      </td>
    </tr>
  );
}
