/** Safekeeping: backups, the proof that nothing moved, and the seal to note down. */
import { useQueryClient } from '@tanstack/react-query';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { useAsk, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from '../settings.module.css';
import { keepingContext } from '../settings-actions.ts';
import { Backup } from './backup.tsx';
import { Head } from './head.tsx';
import { Verification } from './verification.tsx';

export function KeepingTab() {
  const { t } = useText();
  const health = useAsk('house.health', {});
  const backup = usePerform('store.backup');
  const verify = usePerform('store.verify');
  const cache = useQueryClient();
  const backUp = async () => {
    const outcome = await backup.perform({});
    // A backup is a setting of the store: no entry of the journal tells of it.
    if (outcome?.ok === true) await cache.invalidateQueries({ queryKey: ['house.health'] });
  };
  const check = () => void verify.perform({ earlierHead: null });
  const isBusy = backup.state === 'busy' || verify.state === 'busy';
  useActionContext(keepingContext, { isBusy, backUp: () => void backUp(), verify: check });
  return (
    <div className={css['flow']}>
      <Answer to={health} what={t('frame.status.health')}>
        {({ value }) => (
          <>
            <Backup work={backup} lastBackupAt={value.lastBackupAt} />
            <Verification work={verify} />
            <Head seq={value.journalSeq} hash={value.journalHead} />
          </>
        )}
      </Answer>
    </div>
  );
}
