/** Safekeeping: backups, the proof that nothing moved, and the seal to note down. */
import { useQueryClient } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { Output } from '#contract/api.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { notify } from '#renderer/components/notice/notices.ts';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import { type Performer, useAsk, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { backUpHouse, keepingContext } from '../settings-actions.ts';
import { SettingsPart } from '../settings-part.tsx';
import { Drill } from './drill.tsx';
import { SecondFolder } from './second-folder.tsx';
import { Verification } from './verification.tsx';

type Health = Output<'house.health'>;

export function KeepingTab() {
  const { t } = useText();
  const backup = usePerform('store.backup');
  const verify = usePerform('store.verify');
  const drill = usePerform('store.drill');
  const cache = useQueryClient();
  const backUp = async () => {
    const outcome = await backup.perform({});
    // A backup is a setting of the store: no entry of the journal tells of it.
    if (outcome?.ok === true) await cache.invalidateQueries({ queryKey: ['house.health'] });
  };
  const check = () => void verify.perform({ earlierHead: null });
  const isBusy = [backup, verify, drill].some(({ state }) => state === 'busy');
  useActionContext(keepingContext, {
    isBusy,
    backUp: () => void backUp(),
    verify: check,
    drill: () => void drill.perform({}),
  });
  return (
    <Answer to={useAsk('house.health', {})} what={t('frame.status.health')}>
      {({ value }) => (
        <div className={css['flow']}>
          <Backup work={backup} lastBackupAt={value.lastBackupAt} />
          <Drill work={drill} lastDrill={value.lastDrill} />
          <SecondFolder folder={value.secondFolder} fault={value.secondFault} />
          <SettingsPart title={t('settings.keeping.verify')} why={t('settings.keeping.verifyBody')}>
            <Verification work={verify} />
          </SettingsPart>
          <Head seq={value.journalSeq} hash={value.journalHead} />
        </div>
      )}
    </Answer>
  );
}

interface BackupProps extends Pick<Health, 'lastBackupAt'> {
  readonly work: Performer<'store.backup'>;
}

function Backup({ work, lastBackupAt }: BackupProps) {
  const { t, moment } = useText();
  const last =
    lastBackupAt === null
      ? t('settings.keeping.never')
      : t('settings.keeping.last', { when: moment(lastBackupAt) });
  return (
    <SettingsPart title={t('settings.keeping.backup')} why={t('settings.keeping.backupBody')}>
      <StatusWord tone={lastBackupAt === null ? 'warning' : 'settled'}>{last}</StatusWord>
      <p className="soft">{t('settings.keeping.everyDay')}</p>
      <TaskPart work={work} label={t('settings.keeping.backingUp')}>
        {work.state === 'done' ? <BackedUp made={work.value} /> : null}
        <div className="acts">
          <ActionButton action={backUpHouse} tone="primary" />
        </div>
      </TaskPart>
    </SettingsPart>
  );
}

const MEGABYTE = 1_048_576;

function BackedUp({ made: { files, bytes, name } }: { readonly made: Output<'store.backup'> }) {
  const { t, count } = useText();
  const megabytes = count(Math.round((10 * bytes) / MEGABYTE) / 10);
  return (
    <div className="callout" role="status">
      <StatusWord tone="good">
        {t('settings.keeping.backedUpFigures', { files, megabytes })}
      </StatusWord>
      <p className={css['code']}>{name}</p>
    </div>
  );
}

/** The seal of the journal, to be noted away from the machine: eight by eight, as a hand copies. */
function Head({ seq, hash }: { readonly seq: number; readonly hash: string }) {
  const { t } = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(`${seq} ${hash}`);
    notify({ tone: 'done', sentence: t('settings.keeping.headCopied') });
  };
  return (
    <SettingsPart title={t('settings.keeping.head')} why={t('settings.keeping.headBody')}>
      <p>{t('settings.keeping.headSeq', { seq })}</p>
      <p className={css['code']}>{hash.replaceAll(/.{8}(?=.)/g, '$& ')}</p>
      <div className="acts">
        <Button icon={Copy} onPress={() => void copy()}>
          {t('settings.keeping.copyHead')}
        </Button>
      </div>
    </SettingsPart>
  );
}
