/** A file out, for another program. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '#contract/api.ts';
import { type SaleRow, useCurrentSale } from '#renderer/app/current-sale.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, FieldStack, Problem, Select } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { bytesOfBase64, saveFile } from '#renderer/engine/files.ts';
import { type Performer, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { type ImportKind, KINDS, type ProfileName, profilesFor } from './choices.ts';

export function ExportPart() {
  const { t } = useText();
  return (
    <section className={css['part']} aria-label={t('settings.files.export')}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{t('settings.files.export')}</h2>
        <p className={css['soft']}>{t('settings.files.exportBody')}</p>
      </div>
      <Answer to={useCurrentSale()} what={t('settings.files.sale')}>
        {({ value }) => <ExportDesk sale={value} />}
      </Answer>
    </section>
  );
}

function ExportDesk({ sale }: { readonly sale: SaleRow | null }) {
  const { t } = useText();
  const { work, write } = useExport();
  const [kind, setKind] = useState<ImportKind>('lots');
  const [picked, setPicked] = useState<ProfileName | null>(null);
  const profiles = profilesFor('writes', kind);
  const profile = profiles.find((name) => name === picked) ?? profiles[0];
  const saleId = kind === 'parties' ? null : (sale?.saleId ?? null);
  const isReady = profile !== undefined && (kind === 'parties' || saleId !== null);
  return (
    <div className={css['stack']}>
      <FieldStack>
        <FieldLine shares="160px 240px 200px">
          <Select
            label={t('settings.files.kind')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: t(`settings.files.kinds.${value}`) }))}
            onChange={setKind}
          />
          <Select<ProfileName>
            label={t('settings.files.profile')}
            value={profile ?? null}
            options={profiles.map((value) => ({
              ...{ value, label: t(`settings.files.profiles.${value}`) },
            }))}
            onChange={setPicked}
          />
        </FieldLine>
        {kind === 'parties' ? null : <p className={css['soft']}>{sale?.title ?? ''}</p>}
      </FieldStack>
      <ExportWork work={work} />
      <Button
        icon={FileDown}
        isDisabled={!isReady || work.state === 'busy'}
        onPress={() => void (profile && write({ kind, profile, saleId }))}
      >
        {t('settings.files.exportDo')}
      </Button>
    </div>
  );
}

function ExportWork({ work }: { readonly work: Performer<'export.file'> }) {
  const { t } = useText();
  if (work.state !== 'busy') return <Problem of={work} />;
  const { done, total } = work.progress;
  return (
    <Progress
      label={t('settings.files.exporting')}
      done={done}
      total={total}
      onCancel={work.cancel}
    />
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
