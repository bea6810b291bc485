/** A file out, for another program. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useCurrentSale } from '#renderer/app/current-sale.ts';
import { Button } from '#renderer/components/button/button.tsx';
import { FieldLine, FieldStack, Problem, Select } from '#renderer/components/form/index.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { bytesOfBase64, saveFile } from '#renderer/engine/files.ts';
import { usePerform } from '#renderer/engine/index.ts';
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
      <ExportDesk />
    </section>
  );
}

function ExportDesk() {
  const { t } = useText();
  const sale = useCurrentSale() ?? null;
  const work = usePerform('export.file');
  const [kind, setKind] = useState<ImportKind>('lots');
  const [picked, setPicked] = useState<ProfileName | null>(null);
  const profiles = profilesFor('writes', kind);
  const profile = profiles.find((name) => name === picked) ?? profiles[0];
  const write = async () => {
    if (profile === undefined) return;
    const saleId = kind === 'parties' ? null : (sale?.saleId ?? null);
    const outcome = await work.perform({ kind, profile, saleId });
    if (outcome?.ok !== true) return;
    const { fileName: name, rows: count, bytes } = outcome.value;
    const kept = await saveFile('table', { name, bytes: bytesOfBase64(bytes) });
    if (kept) notify({ tone: 'done', sentence: t('settings.files.exported', { count, name }) });
  };
  const needsSale = kind !== 'parties' && sale === null;
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
      {work.state === 'busy' ? (
        <Progress
          label={t('settings.files.exporting')}
          done={work.progress.done}
          total={work.progress.total}
          onCancel={work.cancel}
        />
      ) : (
        <>
          <Problem of={work} />
          <Button icon={FileDown} isDisabled={needsSale} onPress={() => void write()}>
            {t('settings.files.exportDo')}
          </Button>
        </>
      )}
    </div>
  );
}
