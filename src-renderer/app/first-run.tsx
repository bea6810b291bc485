/** The first minute in an empty place: a house of one's own, or the demonstration. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#renderer/components/button/button.tsx';
import { Problem } from '#renderer/components/form/index.ts';
import { Progress } from '#renderer/components/progress/progress.tsx';
import { type Performer, usePerform } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './entrance.module.css';
import { Entrance } from './entrance.tsx';
import { FoundHouse } from './found-house.tsx';

interface FirstRunProps {
  /** Says that a house is being founded, and that its owner is in. */
  readonly onFounding: (isFounding: boolean) => void;
}

export function FirstRun({ onFounding }: FirstRunProps) {
  const { t } = useText();
  const [isOwn, setOwn] = useState(false);
  const cache = useQueryClient();
  const installing = usePerform('house.installDemonstration');
  const install = async () => {
    const outcome = await installing.perform({});
    if (outcome?.ok) await cache.invalidateQueries();
  };
  if (isOwn) return <FoundHouse onBack={() => setOwn(false)} onFounding={onFounding} />;
  return (
    <Entrance title={t('frame.firstRun.title')} intro={t('frame.firstRun.intro')}>
      {installing.state === 'busy' ? (
        <Progress
          label={t('frame.firstRun.preparing')}
          done={installing.progress.done}
          total={installing.progress.total}
          detail={installing.progress.label}
          onCancel={installing.cancel}
        />
      ) : (
        <Choices
          installing={installing}
          onInstall={() => void install()}
          onFound={() => setOwn(true)}
        />
      )}
    </Entrance>
  );
}

interface ChoicesProps {
  readonly installing: Performer<'house.installDemonstration'>;
  readonly onInstall: () => void;
  readonly onFound: () => void;
}

function Choices({ installing, onInstall, onFound }: ChoicesProps) {
  const { t } = useText();
  return (
    <div className={css['choices']}>
      <Problem of={installing} />
      <div className={css['choice']}>
        <Button tone="primary" autoFocus onPress={onInstall}>
          {t('frame.firstRun.demonstration')}
        </Button>
        <span className={css['hint']}>{t('frame.firstRun.demonstrationHint')}</span>
      </div>
      <div className={css['choice']}>
        <Button onPress={onFound}>{t('frame.firstRun.own')}</Button>
        <span className={css['hint']}>{t('frame.firstRun.ownHint')}</span>
      </div>
    </div>
  );
}
