/** Slow work in its place: how far it is; else why it stopped, and what may be done next. */
import type { ReactNode } from 'react';
import type { TaskProgress as Done } from '#contract/client.ts';
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
  if (work.state === 'busy') {
    const { done, total, label: detail } = work.progress;
    return (
      <Progress
        label={label}
        done={done}
        total={total}
        detail={named(detail)}
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
