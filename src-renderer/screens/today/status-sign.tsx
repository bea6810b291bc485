/** The sign before a sentence; the sentence itself says what the sign repeats. */
import { CircleDot, Clock, Gavel, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { StatusTone } from '#renderer/components/status-word/status-word.tsx';
import css from './today.module.css';

const SIGNS: Readonly<Partial<Record<StatusTone, LucideIcon>>> = {
  bad: TriangleAlert,
  warning: TriangleAlert,
  pending: Clock,
  info: Info,
  good: Gavel,
};

export function StatusSign({ tone }: { readonly tone: StatusTone }) {
  const Sign = SIGNS[tone] ?? CircleDot;
  return (
    <span className={css['sign']} data-tone={tone}>
      <Sign size={16} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
