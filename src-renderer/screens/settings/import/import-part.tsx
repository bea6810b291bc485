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
import {
  CHOICES_AT_FIRST,
  type Choices,
  fileAsked,
  IMPORT_KINDS,
  type ImportKind,
  resultsAsked,
  withChoice,
} from './choices.ts';
import { ExportPart } from './export-part.tsx';
import { ImportChoices } from './import-choices.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { ImportReportPart } from './import-report.tsx';

type Report = Output<'import.file'>;

export function FilesTab() {
  const { t } = useText();
  const kinds = IMPORT_KINDS.filter((kind) =>
    deskMayCall(kind === 'results' ? 'import.results' : 'import.file'),
  );
  const mayImport = kinds.length > 0;
  const why = t(mayImport ? 'settings.files.importBody' : 'settings.files.notAllowed');
  return (
    <div className={css['flow']}>
      <SettingsPart title={t('settings.files.import')} why={why}>
        {mayImport ? <ImportDesk kinds={kinds} /> : null}
      </SettingsPart>
      {deskMayCall('export.file') ? <ExportPart /> : null}
    </div>
  );
}

function ImportDesk({ kinds }: { readonly kinds: readonly ImportKind[] }) {
  const { t } = useText();
  const { choices, reading, importing, change, choose, carryOut } = useImport(kinds);
  const { file } = choices;
  return (
    <>
      <ImportChoices {...{ kinds, choices }} onChange={change} />
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
          <>
            <ImportQuestions report={reading.value} choices={choices} onAnswer={change} />
            <ImportReportPart report={reading.value} onImport={() => void carryOut()} />
          </>
        ) : null}
      </TaskPart>
    </>
  );
}

/** The choices, the dry run that follows each of them, and the import itself. */
function useImport([first = 'lots']: readonly ImportKind[]) {
  const { t } = useText();
  const [choices, setChoices] = useState<Choices>({ ...CHOICES_AT_FIRST, kind: first });
  const readings = useFileWork();
  const imports = useFileWork();
  const [reading, importing] = [readings.of(choices), imports.of(choices)];

  const change = (choice: Partial<Choices>) => {
    const next = withChoice(choices, choice);
    setChoices(next);
    imports.of(next).reset();
    void readings.perform(next, 'foreseen');
  };
  const choose = async () => {
    const [file] = (await chooseFiles('table')) ?? [];
    if (file !== undefined) change({ file });
  };
  const carryOut = async () => {
    const outcome = await imports.perform(choices, 'carried_out');
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
    if (historySaleId !== null) return acting('openHistory', { at: 'lots', show: 'past' });
    if (saleId !== null) return acting('openSale', { at: 'sales', record: saleId });
    if (choices.kind === 'lots') return acting('openStock', { at: 'lots', show: 'stock' });
    return acting('openParties', { at: 'buyers' });
  };
  const acting = (
    label: 'openHistory' | 'openSale' | 'openStock' | 'openParties',
    route: Parameters<typeof go>[0],
  ) => ({ label: t(`settings.files.${label}`), run: () => go(route) });
  return { choices, reading, importing, change, choose, carryOut };
}

/** Work on a file, by the method that its kind asks for. */
function useFileWork() {
  const files = usePerform('import.file');
  const results = usePerform('import.results');
  const of = ({ kind }: Choices) => (kind === 'results' ? results : files);
  const perform = async (choices: Choices, how: 'foreseen' | 'carried_out') => {
    const told = resultsAsked(choices, how === 'foreseen');
    if (choices.kind === 'results') return told === null ? null : results.perform(told);
    const file = fileAsked(choices, how === 'foreseen');
    return file === null ? null : files.perform(file);
  };
  return { of, perform };
}
