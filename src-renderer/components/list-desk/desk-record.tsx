/** The record of a desk: read, or said not to exist; its figures, then its parts in tabs. */
import type { ReactNode } from 'react';
import type { Asked } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { RecordAnswer } from '../answer/answer.tsx';
import { Figure } from '../figure/figure.tsx';
import { Inspector, InspectorSection } from '../split/split.tsx';
import { Tabs } from '../tabs/tabs.tsx';
import type { DeskName } from './desk.ts';

interface DeskRecordProps<Value> {
  readonly desk: { readonly name: DeskName };
  readonly to: Asked<Value | null>;
  readonly children: (value: Value) => ReactNode;
}

/** Draws what the engine answers about a record, whichever of the four it is. */
export function DeskRecord<Value>({ desk, to, children }: DeskRecordProps<Value>) {
  const { t } = useText();
  const what = t(`desks.${desk.name}.record`);
  return (
    <RecordAnswer to={to} what={what} unknown={t(`desks.${desk.name}.unknown`)}>
      {children}
    </RecordAnswer>
  );
}

/** A part of a record under its tab; a count of none is left out. */
interface PartOf<Tab extends string> {
  readonly id: Tab;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

interface TabbedRecordProps<Tab extends string> {
  readonly desk: {
    readonly useTab: () => Tab | null;
    readonly turnTo: (tab: Tab) => void;
  };
  readonly title: string;
  readonly about: ReactNode;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly [PartOf<Tab>, ...PartOf<Tab>[]];
}

export function TabbedRecord<Tab extends string>(props: TabbedRecordProps<Tab>) {
  const { desk, title, about, figures, parts } = props;
  const { t, count: written } = useText();
  return (
    <Inspector title={title} about={about}>
      <InspectorSection>
        <div className="figures">
          {figures.map((figure) => (
            <Figure key={figure.label} {...figure} />
          ))}
        </div>
      </InspectorSection>
      <Tabs
        label={t('common.parts')}
        chosen={desk.useTab() ?? parts[0].id}
        onChoose={desk.turnTo}
        tabs={parts.map(({ count = 0, ...part }) => ({
          ...part,
          ...(count === 0 ? {} : { count: written(count) }),
        }))}
      />
    </Inspector>
  );
}
