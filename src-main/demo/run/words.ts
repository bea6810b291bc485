/** Figures in the words of the demonstration's table. */
import type { Cents } from '#domain/money/cents.ts';

/** `1 250,40 €`, with plain spaces: a terminal counts every other one as it likes. */
export function formatEuros(amount: Cents): string {
  const written = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
  return written.format(amount / 100).replace(/\s/gu, ' ');
}
