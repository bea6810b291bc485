/** The editions of the terms: the figures of each, and the preparation of the next. */
import { type Law, lawOn } from '#domain/law/law.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { todayHere } from '#renderer/components/date-field/today-here.ts';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { Ladder } from '#renderer/components/ladder/ladder.tsx';
import { type DeskColumn, gridColumns } from '#renderer/components/list-desk/desk-columns.tsx';
import { RuleChip } from '#renderer/components/rule-chip/rule-chip.tsx';
import { Inspector, InspectorSection, Split } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { type FieldFigure, LAW_FIGURES, ruleOf } from '#shared/fields/terms.ts';
import { useSettings } from '../settings-store.ts';
import { EditionForm } from './edition-form.tsx';
import { FigureGroups } from './figure-groups.tsx';
import { figureAsRead, type ShownEdition } from './figures.ts';

export function TermsTab() {
  const { t } = useText();
  return (
    <Answer to={useAsk('terms.list', {})} what={t('settings.terms.grid')}>
      {({ value }) => <EditionList editions={newestFirst(value)} />}
    </Answer>
  );
}

/** Instants are written so that the order of the texts is the order of time. */
function newestFirst(editions: readonly ShownEdition[]): readonly ShownEdition[] {
  return editions.toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1));
}

function EditionList({ editions }: { readonly editions: readonly ShownEdition[] }) {
  const text = useText();
  const { t } = text;
  const picked = useSettings((state) => state.edition);
  const [inForce] = editions;
  if (inForce === undefined) {
    return <EmptyState title={t('settings.terms.none')}>{t('settings.terms.noneBody')}</EmptyState>;
  }
  const isNew = picked === 'new';
  const edition = editions.find(({ editionId }) => editionId === picked) ?? inForce;
  return (
    <Split
      inspectorLabel={t('columns.edition')}
      inspectorSize="wide"
      list={
        <Grid
          label={t('settings.terms.grid')}
          source={rowsInMemory(editions)}
          columns={gridColumns(editionColumns(inForce), text, window.innerWidth)}
          rowKey={(row) => row.editionId}
          chosen={isNew ? null : edition.editionId}
          onChoose={(key) => useSettings.setState({ edition: key })}
          empty={null}
        />
      }
      inspector={
        isNew ? (
          <EditionForm inForce={inForce} />
        ) : (
          <EditionRecord edition={edition} inForce={inForce} />
        )
      }
    />
  );
}

function editionColumns(inForce: ShownEdition): readonly DeskColumn<ShownEdition>[] {
  return [
    { name: 'edition', width: 104, text: (row) => row.editionId },
    { name: 'published', width: '1fr', text: (row, { moment }) => moment(row.publishedAt) },
    {
      ...{ name: 'premium', width: 112, align: 'amount' },
      text: (row, { rate }) => rate(row.terms.premiumRate),
    },
    {
      ...{ name: 'state', width: 112, tone: (row) => (row === inForce ? 'good' : 'quiet') },
      text: (row, { t }) =>
        t(row === inForce ? 'settings.terms.inForce' : 'settings.terms.earlier'),
    },
  ];
}

function InForce({ isInForce }: { readonly isInForce: boolean }) {
  const { t } = useText();
  return (
    <StatusWord tone={isInForce ? 'good' : 'quiet'}>
      {t(isInForce ? 'settings.terms.inForce' : 'settings.terms.earlier')}
    </StatusWord>
  );
}

interface EditionRecordProps {
  readonly edition: ShownEdition;
  readonly inForce: ShownEdition;
}

function EditionRecord({ edition, inForce }: EditionRecordProps) {
  const { t } = useText();
  const { editionId, terms } = edition;
  return (
    <Inspector
      title={t('sales.terms.edition', { edition: editionId })}
      about={<InForce isInForce={edition === inForce} />}
    >
      <InspectorSection>
        <p className="soft">{t('settings.terms.intro')}</p>
      </InspectorSection>
      <FigureGroups
        figures={(figures) => <Figures of={terms} figures={figures} />}
        ladder={<Ladder increments={terms.increments} />}
      />
      <InspectorSection title={t('settings.terms.groups.law')}>
        <Figures of={lawOn(todayHere())} figures={LAW_FIGURES} />
      </InspectorSection>
    </Inspector>
  );
}

interface FiguresProps {
  readonly of: Terms | Law;
  readonly figures: readonly FieldFigure[];
}

function Figures({ of, figures }: FiguresProps) {
  const text = useText();
  return (
    <table className="ledger">
      <tbody>
        {figures.map((figure) => {
          const rule = ruleOf(figure);
          return (
            <tr key={figure.path}>
              <th scope="row">
                {figure.label[text.language]} {rule === null ? null : <RuleChip rule={rule} />}
              </th>
              <td data-align="amount">{figureAsRead(of, figure, text)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
