/** The editions of the terms: the figures of each, and the preparation of the next. */
import { Answer } from '#renderer/components/answer/answer.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { type Column, Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { RuleChip } from '#renderer/components/rule-chip/rule-chip.tsx';
import { Inspector, InspectorSection, Split } from '#renderer/components/split/split.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk } from '#renderer/engine/index.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { useSettings, withEdition } from '../settings-store.ts';
import { EditionForm } from './edition-form.tsx';
import { type Edition, FIGURE_GROUPS, figureAsRead } from './figures.ts';

export function TermsTab() {
  const { t } = useText();
  const editions = useAsk('terms.list', {});
  const what = t('settings.terms.grid');
  return (
    <Answer to={editions} what={what}>
      {({ value }) => <EditionList editions={newestFirst(value)} />}
    </Answer>
  );
}

/** Instants are written so that the order of the texts is the order of time. */
function newestFirst(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1));
}

function EditionList({ editions }: { readonly editions: readonly Edition[] }) {
  const text = useText();
  const { t } = text;
  const picked = useSettings((state) => state.edition);
  const [inForce] = editions;
  const edition = editions.find(({ editionId }) => editionId === picked) ?? inForce;
  const isNew = picked === 'new' && inForce !== undefined;
  return (
    <div className={css['fill']}>
      <Split
        inspectorLabel={t('settings.terms.edition')}
        inspectorSize="wide"
        list={
          <Grid
            label={t('settings.terms.grid')}
            source={rowsInMemory(editions)}
            columns={editionColumns(text, inForce)}
            rowKey={(row) => row.editionId}
            chosen={isNew ? null : (edition?.editionId ?? null)}
            onChoose={(key) => useSettings.setState((now) => withEdition(now, key))}
            empty={
              <EmptyState title={t('settings.terms.none')}>
                {t('settings.terms.noneBody')}
              </EmptyState>
            }
          />
        }
        inspector={
          isNew ? (
            <EditionForm inForce={inForce} />
          ) : (
            <EditionRecord edition={edition ?? null} isInForce={edition === inForce} />
          )
        }
      />
    </div>
  );
}

function editionColumns(text: Text, inForce: Edition | undefined): readonly Column<Edition>[] {
  const { t } = text;
  const state = (row: Edition) =>
    t(row === inForce ? 'settings.terms.inForce' : 'settings.terms.earlier');
  return [
    {
      id: 'edition',
      title: t('settings.terms.edition'),
      width: 104,
      text: (row) => row.editionId,
    },
    {
      id: 'published',
      title: t('settings.terms.published'),
      width: '1fr',
      text: (row) => text.moment(row.publishedAt),
    },
    {
      id: 'premium',
      title: t('settings.terms.premium'),
      width: 112,
      align: 'amount',
      text: (row) => text.rate(row.terms.premiumRate),
    },
    {
      id: 'state',
      title: t('settings.terms.state'),
      width: 112,
      text: state,
      cell: (row) => (
        <StatusWord tone={row === inForce ? 'good' : 'quiet'}>{state(row)}</StatusWord>
      ),
    },
  ];
}

interface EditionRecordProps {
  readonly edition: Edition | null;
  readonly isInForce: boolean;
}

function EditionRecord({ edition, isInForce }: EditionRecordProps) {
  const text = useText();
  const { t } = text;
  if (edition === null) return <EmptyState title={t('settings.terms.none')} />;
  return (
    <Inspector
      title={t('settings.terms.title', { edition: edition.editionId })}
      about={
        <StatusWord tone={isInForce ? 'good' : 'quiet'}>
          {t(isInForce ? 'settings.terms.inForce' : 'settings.terms.earlier')}
        </StatusWord>
      }
    >
      <InspectorSection>
        <p className={css['soft']}>{t('settings.terms.intro')}</p>
      </InspectorSection>
      {FIGURE_GROUPS.map((group) => (
        <InspectorSection key={group.title} title={t(group.title)}>
          <dl className={css['figures']}>
            {group.figures.map((figure) => (
              <div key={figure.name} className={css['figure']}>
                <dt>
                  {t(figure.label)}{' '}
                  {figure.rule === undefined ? null : <RuleChip rule={figure.rule} />}
                </dt>
                <dd>{figureAsRead(edition.terms, figure, text)}</dd>
              </div>
            ))}
          </dl>
        </InspectorSection>
      ))}
      <InspectorSection title={t('settings.terms.ladder')}>
        <Ladder edition={edition} />
      </InspectorSection>
    </Inspector>
  );
}

function Ladder({ edition }: { readonly edition: Edition }) {
  const { t, euros } = useText();
  return (
    <table className={css['ladder']}>
      <thead>
        <tr>
          <th scope="col">{t('settings.terms.from')}</th>
          <th scope="col">{t('settings.terms.step')}</th>
        </tr>
      </thead>
      <tbody>
        {edition.terms.increments.map(({ from, step }) => (
          <tr key={from}>
            <td>{euros(from)}</td>
            <td>{euros(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
