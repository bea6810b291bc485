/** The figures of an edition under the part of the terms they belong to, then the ladder of bids. */
import type { ReactNode } from 'react';
import { InspectorSection } from '#renderer/components/split/split.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { TERMS_FIGURES, type TermsFigure } from '#shared/fields/terms.ts';

interface FigureGroupsProps {
  readonly figures: (figures: readonly TermsFigure[]) => ReactNode;
  readonly ladder: ReactNode;
}

const PARTS = [
  'buyer',
  'late',
  'consignor',
  'articles',
] as const satisfies readonly (keyof typeof TERMS_FIGURES)[];

export function FigureGroups({ figures, ladder }: FigureGroupsProps) {
  const { t } = useText();
  return (
    <>
      {PARTS.map((part) => (
        <InspectorSection key={part} title={t(`settings.terms.groups.${part}`)}>
          {figures(TERMS_FIGURES[part])}
        </InspectorSection>
      ))}
      <InspectorSection title={t('settings.terms.ladder')}>{ladder}</InspectorSection>
    </>
  );
}
