/** The first minute: an empty place, and the demonstration house to fill it. */
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './entrance.module.css';

export function FirstRun({ onOwnHouse }: { readonly onOwnHouse: () => void }) {
  const { t } = useText();
  const cache = useQueryClient();
  const installing = usePerform('house.installDemonstration');
  const install = async () => {
    const outcome = await installing.perform({});
    if (outcome?.ok) await cache.invalidateQueries();
  };
  return (
    <main className={css['entrance']}>
      <p className={css['brand']}>{t('common.house')}</p>
      <div>
        <h1 className={css['title']}>{t('frame.firstRun.title')}</h1>
        <p className={css['intro']}>{t('frame.firstRun.intro')}</p>
      </div>
      {installing.state === 'busy' ? (
        <Progress
          label={t('frame.firstRun.preparing')}
          done={installing.progress.done}
          total={installing.progress.total}
          detail={installing.progress.label}
          onCancel={installing.cancel}
        />
      ) : (
        <div className={css['choices']}>
          <Problem of={installing} />
          <div className={css['choice']}>
            <Button tone="primary" autoFocus onPress={() => void install()}>
              {t('frame.firstRun.demonstration')}
            </Button>
            <span className={css['hint']}>{t('frame.firstRun.demonstrationHint')}</span>
          </div>
          <div className={css['choice']}>
            <Button onPress={onOwnHouse}>{t('frame.firstRun.own')}</Button>
            <span className={css['hint']}>{t('frame.firstRun.ownHint')}</span>
          </div>
        </div>
      )}
    </main>
  );
}
