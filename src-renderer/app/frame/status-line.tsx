/** The foot of the window: saved, engine, site, backup; quiet while all is well. */
import type { Output } from '#contract/api.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { useUnsaved } from '#renderer/components/grid/index.ts';
import { type StatusTone, StatusWord } from '#renderer/components/status-word/status-word.tsx';
import { useAsk, useLinkStatus } from '#renderer/engine/index.ts';
import type { LinkState } from '#renderer/engine/link.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './frame.module.css';

export function StatusLine() {
  const { t } = useText();
  const { state, writing } = useLinkStatus();
  return (
    <footer className={css['status']} data-screen-only>
      <span role="status">
        <Saved writing={writing} />
      </span>
      <span role="status">
        <StatusWord tone={ENGINE_TONES[state]}>{t(ENGINE_WORDS[state])}</StatusWord>
      </span>
      <Health />
      <Demonstration />
    </footer>
  );
}

/** Whether all is saved: what is on its way, or typed in a grid and not taken, is not. */
function Saved({ writing }: { readonly writing: number }) {
  const { t } = useText();
  const unsaved = useUnsaved((sheets) => [...sheets.values()].reduce((sum, one) => sum + one, 0));
  if (writing > 0) {
    return <StatusWord tone="pending">{t('frame.status.saving', { count: writing })}</StatusWord>;
  }
  return unsaved > 0 ? (
    <StatusWord tone="warning">{t('common.unsaved', { count: unsaved })}</StatusWord>
  ) : (
    <StatusWord tone="settled">{t('frame.status.saved')}</StatusWord>
  );
}

const ENGINE_TONES: Readonly<Record<LinkState, StatusTone>> = {
  open: 'settled',
  connecting: 'pending',
  lost: 'bad',
};

const ENGINE_WORDS = {
  open: 'frame.status.engineOpen',
  connecting: 'frame.status.engineConnecting',
  lost: 'frame.status.engineLost',
} as const;

const CHECK_WORDS = {
  running: 'frame.status.checkRunning',
  damaged: 'frame.status.checkDamaged',
} as const;

function Health() {
  const { t } = useText();
  return (
    <Answer to={useAsk('house.health', {})} what={t('frame.status.health')} size="line">
      {({ value }) => <HealthKnown health={value} />}
    </Answer>
  );
}

function HealthKnown({ health }: { readonly health: Output<'house.health'> }) {
  const { t, moment } = useText();
  const { lastPublicationAt, clockBehind, check } = health;
  return (
    <>
      {check === 'sound' ? null : (
        <span role={check === 'damaged' ? 'alert' : 'status'}>
          <StatusWord tone={check === 'damaged' ? 'bad' : 'pending'}>
            {t(CHECK_WORDS[check])}
          </StatusWord>
        </span>
      )}
      {clockBehind === null ? null : (
        <span role="alert">
          {t('frame.status.clockBehind', { when: moment(clockBehind.recordedAt) })}
        </span>
      )}
      <span>
        {lastPublicationAt === null
          ? t('frame.status.siteOffline')
          : t('frame.status.sitePublished', { when: moment(lastPublicationAt) })}
      </span>
      <Backups health={health} />
    </>
  );
}

/** Two days: the house backs itself up every day that somebody opens it. */
const OLD_MS = 48 * 3_600_000;

function Backups({ health }: { readonly health: Output<'house.health'> }) {
  const { t, moment } = useText();
  const { lastBackupAt, lastDrill, secondFault, now } = health;
  if (lastBackupAt === null) return <span>{t('frame.status.backupNone')}</span>;
  const when = moment(lastBackupAt);
  if (lastDrill !== null && lastDrill.found > 0) {
    return (
      <span role="alert">
        {t('settings.keeping.drillBad', { when: moment(lastDrill.at), count: lastDrill.found })}
      </span>
    );
  }
  if (secondFault !== null) return <span role="alert">{t('frame.status.secondFault')}</span>;
  if (Date.parse(now) - Date.parse(lastBackupAt) > OLD_MS) {
    return <span role="status">{t('frame.status.backupOld', { when })}</span>;
  }
  return (
    <span>
      {lastDrill === null
        ? t('frame.status.backup', { when })
        : t('frame.status.backupTried', { when, drill: moment(lastDrill.at) })}
    </span>
  );
}

function Demonstration() {
  const { t } = useText();
  return (
    <Answer to={useAsk('house.about', {})} what={t('common.house')} size="line">
      {({ value }) =>
        value.demonstration ? (
          <span className={css['atEnd']}>{t('frame.status.demonstration')}</span>
        ) : null
      }
    </Answer>
  );
}
