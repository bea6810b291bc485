/** A file in: chosen, read without writing, looked at, then imported whole. */
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { chooseFiles } from '#renderer/engine/files.ts';
import { type Performer, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { AT_FIRST, type Choices, inputOf, withChoice } from './choices.ts';
import { ImportChoices } from './import-choices.tsx';
import { ImportReport } from './import-report.tsx';

type Report = Output<'import.file'>;

export function ImportPart() {
  const { t } = useText();
  if (!deskMayCall('import.file')) {
    return (
      <section className={css['part']}>
        <h2 className={css['heading']}>{t('settings.files.import')}</h2>
        <p className={css['soft']}>{t('settings.files.notAllowed')}</p>
      </section>
    );
  }
  return (
    <section className={css['part']} aria-label={t('settings.files.import')}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{t('settings.files.import')}</h2>
        <p className={css['soft']}>{t('settings.files.importBody')}</p>
      </div>
      <ImportDesk />
    </section>
  );
}

function ImportDesk() {
  const { t } = useText();
  const { choices, reading, importing, change, choose, carryOut } = useImport();
  const { file } = choices;
  return (
    <div className={css['stack']}>
      <ImportChoices choices={choices} onChange={change} />
      <div className={css['acts']}>
        <Button
          icon={FileUp}
          tone={file === null ? 'primary' : 'plain'}
          isDisabled={importing.state === 'busy'}
          onPress={() => void choose()}
        >
          {t(file === null ? 'settings.files.choose' : 'settings.files.chooseOther')}
        </Button>
        {file === null ? null : <span>{file.name}</span>}
      </div>
      {file === null ? (
        <EmptyState title={t('settings.files.empty')}>{t('settings.files.emptyBody')}</EmptyState>
      ) : null}
      <Work work={importing} label={t('settings.files.importing')} />
      <Work work={reading} label={t('settings.files.reading')} />
      {reading.state === 'done' && importing.state !== 'busy' ? (
        <ImportReport report={reading.value} onImport={() => void carryOut()} />
      ) : null}
    </div>
  );
}

interface WorkProps {
  readonly work: Performer<'import.file'>;
  readonly label: string;
}

function Work({ work, label }: WorkProps) {
  if (work.state !== 'busy') return <Problem of={work} />;
  const { done, total } = work.progress;
  return <Progress label={label} done={done} total={total} onCancel={work.cancel} />;
}

/** The choices, the dry run that follows each of them, and the import itself. */
function useImport() {
  const { t } = useText();
  const [choices, setChoices] = useState<Choices>(AT_FIRST);
  const reading = usePerform('import.file');
  const importing = usePerform('import.file');

  const change = (choice: Partial<Choices>) => {
    const next = withChoice(choices, choice);
    setChoices(next);
    importing.reset();
    const input = inputOf(next, true);
    if (input !== null) void reading.perform(input);
  };
  const choose = async () => {
    const [file] = (await chooseFiles('table')) ?? [];
    if (file !== undefined) change({ file });
  };
  const carryOut = async () => {
    const input = inputOf(choices, false);
    if (input === null) return;
    const outcome = await importing.perform(input);
    if (outcome?.ok !== true) return;
    reading.reset();
    setChoices({ ...choices, file: null });
    tellDone(outcome.value);
  };
  const tellDone = (report: Report) => {
    const values = { count: report.accepted, name: choices.file?.name ?? '' };
    notify({ tone: 'done', sentence: t('settings.files.done', values), act: actAfter(report) });
  };
  const actAfter = ({ saleId }: Report) =>
    saleId === null
      ? { label: t('settings.files.openParties'), run: () => go({ at: 'buyers' }) }
      : {
          label: t('settings.files.openSale'),
          run: () => go({ at: 'sales', record: saleId }),
        };
  return { choices, reading, importing, change, choose, carryOut };
}
