/** A state as a sign and a word: colour only repeats what they say. */
import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleX,
  Clock,
  Info,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { classes } from '../classes.ts';
import css from './status-word.module.css';

export type StatusTone =
  | 'neutral'
  | 'good'
  | 'pending'
  | 'warning'
  | 'bad'
  | 'info'
  | 'settled'
  | 'quiet';

const SIGNS: Readonly<Record<StatusTone, LucideIcon>> = {
  neutral: CircleDot,
  good: CircleCheck,
  pending: Clock,
  warning: TriangleAlert,
  bad: CircleX,
  info: Info,
  settled: CircleCheck,
  quiet: CircleMinus,
};

interface StatusWordProps {
  readonly tone: StatusTone;
  readonly children: string;
}

export function StatusWord({ tone, children }: StatusWordProps) {
  const Sign = SIGNS[tone] ?? Circle;
  return (
    <span className={classes(css['status'], css[tone])}>
      <Sign size={13} strokeWidth={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
