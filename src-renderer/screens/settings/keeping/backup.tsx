/** A backup now: its progress, its name, its size. */

import type { Instant } from '#domain/time.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import type { Performer } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { backUpHouse } from '../settings-actions.ts';

interface BackupProps {
  readonly work: Performer<'store.backup'>;
  readonly lastBackupAt: Instant | null;
}

const MEGABYTE = 1_048_576;

export function Backup({ work, lastBackupAt }: BackupProps) {
  const { t, moment } = useText();
  const last =
    lastBackupAt === null
      ? t('settings.keeping.never')
      : t('settings.keeping.last', { when: moment(lastBackupAt) });
  return (
    <section className={css['part']}>
      <div className={css['aside']}>
        <h2 className={css['heading']}>{t('settings.keeping.backup')}</h2>
        <p className={css['soft']}>{t('settings.keeping.backupBody')}</p>
      </div>
      <div className={css['stack']}>
        <p>
          <StatusWord tone={lastBackupAt === null ? 'warning' : 'settled'}>{last}</StatusWord>
        </p>
        <BackupWork work={work} />
      </div>
    </section>
  );
}

function BackupWork({ work }: Pick<BackupProps, 'work'>) {
  const { t, language } = useText();
  if (work.state === 'busy') {
    return (
      <Progress
        label={t('settings.keeping.backingUp')}
        done={work.progress.done}
        total={work.progress.total}
        detail={work.progress.label}
        onCancel={work.cancel}
      />
    );
  }
  return (
    <>
      <Problem of={work} />
      {work.state === 'done' ? (
        <div className={css['result']} role="status">
          <StatusWord tone="good">
            {t('settings.keeping.backedUpFigures', {
              files: work.value.files,
              size: sizeIn(work.value.bytes, language),
            })}
          </StatusWord>
          <p className={css['code']}>{work.value.name}</p>
        </div>
      ) : null}
      <div>
        <ActionButton action={backUpHouse} tone="primary" />
      </div>
    </>
  );
}

function sizeIn(bytes: number, language: 'fr' | 'en'): string {
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: 1,
  });
  return `${format.format(bytes / MEGABYTE)} ${language === 'fr' ? 'Mo' : 'MB'}`;
}
