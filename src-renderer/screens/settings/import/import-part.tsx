/** Files in and out. One in is chosen, read without writing, looked at, then imported whole. */
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#contract/api.ts';
import { go } from '#renderer/app/router.ts';
import { deskMayCall } from '#renderer/app/session.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { chooseFiles } from '#renderer/engine/files.ts';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { SettingsPart } from '../settings-part.tsx';
import { CHOICES_AT_FIRST, type Choices, inputOf, withChoice } from './choices.ts';
import { ExportPart } from './export-part.tsx';
import { ImportChoices } from './import-choices.tsx';
import { ImportReportPart } from './import-report.tsx';

type Report = Output<'import.file'>;

export function FilesTab() {
  const { t } = useText();
  const mayImport = deskMayCall('import.file');
  const why = t(mayImport ? 'settings.files.importBody' : 'settings.files.notAllowed');
  return (
    <div className={css['flow']}>
      <SettingsPart title={t('settings.files.import')} why={why}>
        {mayImport ? <ImportDesk /> : null}
      </SettingsPart>
      {deskMayCall('export.file') ? <ExportPart /> : null}
    </div>
  );
}

function ImportDesk() {
  const { t } = useText();
  const { choices, reading, importing, change, choose, carryOut } = useImport();
  const { file } = choices;
  return (
    <>
      <ImportChoices choices={choices} onChange={change} />
      <div className="acts">
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
      <TaskPart work={reading} label={t('settings.files.reading')} />
      <TaskPart work={importing} label={t('settings.files.importing')}>
        {reading.state === 'done' ? (
          <ImportReportPart report={reading.value} onImport={() => void carryOut()} />
        ) : null}
      </TaskPart>
    </>
  );
}

/** The choices, the dry run that follows each of them, and the import itself. */
function useImport() {
  const { t } = useText();
  const [choices, setChoices] = useState<Choices>(CHOICES_AT_FIRST);
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
  const actAfter = ({ saleId, historySaleId }: Report) => {
    if (historySaleId !== null) {
      const run = () => go({ at: 'lots', show: 'past' });
      return { label: t('settings.files.openHistory'), run };
    }
    return saleId === null
      ? { label: t('settings.files.openParties'), run: () => go({ at: 'buyers' }) }
      : {
          label: t('settings.files.openSale'),
          run: () => go({ at: 'sales', record: saleId }),
        };
  };
  return { choices, reading, importing, change, choose, carryOut };
}
