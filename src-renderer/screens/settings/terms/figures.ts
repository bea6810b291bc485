/** The figures of an edition as a person reads them, and what a new edition changes. */
import type { Input, Output } from '#contract/api.ts';
import type { Law } from '#domain/law/law.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { type FieldFigure, TERMS_FIGURES } from '#shared/fields/terms.ts';

export type ShownEdition = Output<'terms.list'>[number];
export type NewEdition = Input<'terms.publish'>;

/** The figure as a person reads it; a dash where there is none. */
export function figureAsRead(held: Terms | Law, { path, kind }: FieldFigure, text: Text): string {
  const value = valueAt(held, path);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '—';
  switch (kind) {
    case 'rate':
      return text.rate(basisPoints(value));
    case 'money':
      return text.money(cents(value));
    default:
      return text.count(value);
  }
}

interface FigureChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a new edition changes, figure by figure, the ladder of bids as one. */
export function changesBetween(before: Terms, after: Terms, text: Text): readonly FigureChange[] {
  const figures = Object.values(TERMS_FIGURES)
    .flat()
    .map((each) => ({
      label: each.label[text.language],
      before: figureAsRead(before, each, text),
      after: figureAsRead(after, each, text),
    }));
  const ladder: FigureChange = {
    label: text.t('settings.terms.ladder'),
    before: ladderAsRead(before, text),
    after: ladderAsRead(after, text),
  };
  return [...figures, ladder].filter((change) => change.before !== change.after);
}

function ladderAsRead({ increments }: Terms, text: Text): string {
  return increments.map(({ from, step }) => `${text.euros(from)} +${text.euros(step)}`).join(', ');
}

function valueAt(figures: Terms | Law, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (held, step) =>
        typeof held === 'object' && held !== null ? new Map(Object.entries(held)).get(step) : null,
      figures,
    );
}
