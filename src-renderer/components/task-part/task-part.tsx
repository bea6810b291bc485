/** Slow work in its place: how far it is; else why it stopped, and what may be done next. */
import type { ReactNode } from 'react';
import { type TaskProgress as Done, speedOf, type TaskSpeed } from '#contract/progress.ts';
import { type Text, useText } from '#renderer/text/i18n.ts';
import { type Attempt, Problem } from '../form/problem.tsx';
import { Progress } from '../progress/progress.tsx';

interface TaskPartProps {
  /** The work, as `usePerform` gives it. */
  readonly work: (Exclude<Attempt, { state: 'idle' | 'busy' | 'done' }> | Idle | Busy) & {
    readonly cancel: () => void;
  };
  readonly label: string;
  /** What is under the hands, in words, where the engine names it by a word of its own. */
  readonly named?: (label: string) => string;
  /** What stands there while nothing is under way: its result, the button that begins it. */
  readonly children?: ReactNode;
}

interface Idle {
  readonly state: 'idle' | 'done';
}

interface Busy {
  readonly state: 'busy';
  readonly progress: Done;
}

export function TaskPart({ work, label, named = (said) => said, children }: TaskPartProps) {
  const { t } = useText();
  if (work.state === 'busy') {
    const { done, total, label: detail } = work.progress;
    const speed = speedWords(speedOf(work.progress), t);
    return (
      <Progress
        label={label}
        done={done}
        total={total}
        detail={[named(detail), ...speed].filter((part) => part !== '').join(' · ')}
        onCancel={work.cancel}
      />
    );
  }
  return (
    <>
      <Problem of={work} />
      {children}
    </>
  );
}

/** `1 200 par minute`, `encore 3 min`: whole minutes once there is more than one. */
function speedWords(speed: TaskSpeed | null, t: Text['t']): readonly string[] {
  if (speed === null) return [];
  const { perMinute, remainingSeconds } = speed;
  const rate = t('common.perMinute', { rate: perMinute });
  if (remainingSeconds === null) return [rate];
  const left =
    remainingSeconds < 60
      ? t('common.secondsLeft', { seconds: remainingSeconds })
      : t('common.minutesLeft', { minutes: Math.ceil(remainingSeconds / 60) });
  return [rate, left];
}
