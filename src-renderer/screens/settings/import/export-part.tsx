/** A file out, for another program. */

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '#contract/api.ts';
import type { SaleRow } from '#contract/methods/sales.ts';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { bytesOfBase64, saveFile } from '#renderer/engine/files.ts';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { SettingsPart } from '../settings-part.tsx';
import { EXPORT_KINDS, type ExportKind, type ProfileName, profilesFor } from './choices.ts';
import { Issues } from './import-report.tsx';
import { KindAndFormat } from './kind-and-format.tsx';

export function ExportPart() {
  const { t } = useText();
  return (
    <SettingsPart title={t('settings.files.export')} why={t('settings.files.exportBody')}>
      <Answer to={useCurrentSale()} what={t('columns.sale')}>
        {({ value }) => <ExportDesk sale={value} />}
      </Answer>
    </SettingsPart>
  );
}

function ExportDesk({ sale }: { readonly sale: SaleRow | null }) {
  const { t } = useText();
  const { work, write } = useExport();
  const [kind, setKind] = useState<ExportKind>('lots');
  const [picked, setPicked] = useState<ProfileName | null>(null);
  const profiles = profilesFor('writes', kind);
  const profile = profiles.find((name) => name === picked) ?? profiles[0] ?? null;
  const saleId = kind === 'parties' ? null : (sale?.saleId ?? null);
  const isReady = profile !== null && (kind === 'parties' || saleId !== null);
  return (
    <>
      <FieldLine shares="160px 240px 200px">
        <KindAndFormat
          {...{ kind, profile, profiles }}
          kinds={EXPORT_KINDS.map((value) => ({
            ...{ value, label: t(`settings.files.kindsOut.${value}`) },
          }))}
          onKind={setKind}
          onProfile={setPicked}
        />
      </FieldLine>
      {kind === 'parties' ? null : <p className="soft">{sale?.title ?? ''}</p>}
      <TaskPart work={work} label={t('settings.files.exporting')} />
      {work.state === 'done' ? (
        <Issues title={t('settings.files.warnings')} issues={work.value.warnings} />
      ) : null}
      <div className="acts">
        <Button
          icon={FileDown}
          isDisabled={!isReady || work.state === 'busy'}
          onPress={() => void (profile && write({ kind, profile, saleId }))}
        >
          {t('settings.files.export')}
        </Button>
      </div>
    </>
  );
}

/** The file made by the engine, then kept where the person says. */
function useExport() {
  const { t } = useText();
  const work = usePerform('export.file');
  const write = async (input: Input<'export.file'>) => {
    const outcome = await work.perform(input);
    if (outcome?.ok !== true) return;
    const { fileName: name, rows: count, bytes } = outcome.value;
    const kept = await saveFile('table', { name, bytes: bytesOfBase64(bytes) });
    if (kept) notify({ tone: 'done', sentence: t('settings.files.exported', { count, name }) });
  };
  return { work, write };
}
