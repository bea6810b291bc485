/** What a dry run found: what was recognised and how surely, the counts, every refused row. */
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { cents } from '#domain/money/cents.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { Figure } from '#renderer/components/figure/figure.tsx';
import { type Column, Grid, rowsInMemory } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { named } from '#renderer/text/explain.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';

type Report = Output<'import.file'>;
type Recognised = Report['recognised'][number];
type ImportIssue = Report['refused'][number];

interface ImportReportProps {
  readonly report: Report;
  readonly onImport: () => void;
}

export function ImportReportPart({ report, onImport }: ImportReportProps) {
  const { t } = useText();
  const isGuess = report.recognised.some(({ certainty }) => certainty === 'guess');
  return (
    <>
      <div className={css['block']}>
        <h3 className={css['sub']}>{t('settings.files.recognised')}</h3>
        <table className="ledger">
          <tbody>
            {report.recognised.map((each) => (
              <RecognisedRow key={each.what} recognised={each} />
            ))}
          </tbody>
        </table>
        {isGuess ? (
          <StatusWord tone="warning">{t('settings.files.guessWarning')}</StatusWord>
        ) : null}
      </div>
      <Counts report={report} />
      <Issues title={t('settings.files.refusedRows')} issues={report.refused} />
      <Issues title={t('settings.files.warnings')} issues={report.warnings} />
      {report.accepted === 0 ? (
        <p className="soft">{t('settings.files.nothing')}</p>
      ) : (
        <div className="acts">
          <Button tone="primary" onPress={onImport}>
            {t('settings.files.do', { count: report.accepted })}
          </Button>
        </div>
      )}
    </>
  );
}

const TONES: Readonly<Record<Recognised['certainty'], StatusTone>> = {
  given: 'quiet',
  certain: 'settled',
  likely: 'pending',
  guess: 'warning',
};

function RecognisedRow({ recognised }: { readonly recognised: Recognised }) {
  const text = useText();
  const { t, language } = text;
  const { certainty, why } = recognised;
  const [french = why, english = french] = why.split(' / ');
  return (
    <tr>
      <th scope="row">{named('settings.files.what', recognised.what, text)}</th>
      <td>{choiceAsRead(recognised, text)}</td>
      <td>
        <StatusWord tone={TONES[certainty]}>
          {t(`settings.files.certainty.${certainty}`)}
        </StatusWord>
      </td>
      <td>{language === 'fr' ? french : english}</td>
    </tr>
  );
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ...{ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
};

function choiceAsRead({ what, choice }: Recognised, text: Text): string {
  if (what === 'profile') return named('settings.files.profiles', choice, text);
  return what === 'delimiter'
    ? named('settings.files.delimiters', DELIMITERS[choice] ?? choice, text)
    : choice;
}

function Counts({ report }: { readonly report: Report }) {
  const text = useText();
  const counts = {
    ...{ read: report.read, accepted: report.accepted, refused: report.refused.length },
    ...report.counts,
  };
  return (
    <div className="figures">
      {Object.entries(counts).map(([name, count]) => (
        <Figure
          key={name}
          label={named('settings.files.counts', name, text)}
          value={name.endsWith('Total') ? text.euros(cents(count)) : text.count(count)}
        />
      ))}
    </div>
  );
}

interface IssuesProps {
  readonly title: string;
  readonly issues: readonly ImportIssue[];
}

/** What is said of the lines of a file, one beneath the other; nothing where there is none. */
export function Issues({ title, issues }: IssuesProps) {
  const text = useText();
  const [chosen, setChosen] = useState('0');
  if (issues.length === 0) return null;
  const rows = issues.map((issue, index) => ({ ...issue, key: String(index) }));
  const open = rows.find(({ key }) => key === chosen) ?? rows[0];
  const shown = Math.min(rows.length, ROWS_SHOWN);
  return (
    <div className={css['block']}>
      <h3 className={css['sub']}>{`${title} (${text.count(issues.length)})`}</h3>
      <div className={css['rows']} style={{ '--shown': String(shown) }}>
        <Grid
          label={title}
          source={rowsInMemory(rows)}
          columns={issueColumns(text)}
          rowKey={(row) => row.key}
          chosen={chosen}
          onChoose={setChosen}
          empty={null}
        />
      </div>
      <p className="soft">{open?.reason[text.language]}</p>
    </div>
  );
}

const ROWS_SHOWN = 7;

function issueColumns(text: Text): readonly Column<ImportIssue>[] {
  const { t, language } = text;
  return [
    {
      ...{ id: 'line', title: t('settings.files.line'), width: 72, align: 'amount' },
      text: (row) => (row.line === 0 ? t('settings.files.wholeFile') : text.count(row.line)),
    },
    {
      ...{ id: 'reason', title: t('settings.files.reason'), width: '1fr' },
      text: (row) => row.reason[language],
    },
  ];
}
