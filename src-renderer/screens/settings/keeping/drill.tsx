/** The trial: the newest backup restored beside the house, proved, and removed. */
import type { Output } from '#contract/api.ts';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { TaskPart } from '#renderer/components/task-part/task-part.tsx';
import type { Performer } from '#renderer/engine/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import { tryBackup } from '../settings-actions.ts';
import { SettingsPart } from '../settings-part.tsx';

interface DrillProps extends Pick<Output<'house.health'>, 'lastDrill'> {
  readonly work: Performer<'store.drill'>;
}

export function Drill({ work, lastDrill }: DrillProps) {
  const { t } = useText();
  return (
    <SettingsPart title={t('settings.keeping.drill')} why={t('settings.keeping.drillBody')}>
      <LastDrill lastDrill={lastDrill} />
      <TaskPart work={work} label={t('settings.keeping.drilling')}>
        {work.state === 'done' ? (
          <p role="status">{t('settings.keeping.drilled', { files: work.value.files })}</p>
        ) : null}
        <div className="acts">
          <ActionButton action={tryBackup} />
        </div>
      </TaskPart>
    </SettingsPart>
  );
}

function LastDrill({ lastDrill }: Pick<DrillProps, 'lastDrill'>) {
  const { t, moment } = useText();
  if (lastDrill === null) {
    return <StatusWord tone="warning">{t('settings.keeping.drillNever')}</StatusWord>;
  }
  const when = moment(lastDrill.at);
  return lastDrill.found === 0 ? (
    <StatusWord tone="good">{t('settings.keeping.drillGood', { when })}</StatusWord>
  ) : (
    <StatusWord tone="bad">
      {t('settings.keeping.drillBad', { when, count: lastDrill.found })}
    </StatusWord>
  );
}
