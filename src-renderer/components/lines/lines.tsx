/** Records told in a few lines beside another: its consignments, its invoices, its links. */
import type { ReactNode } from 'react';
import { go } from '#renderer/app/router.ts';
import type { Route } from '#renderer/app/routes.ts';
import { Button } from '../button/button.tsx';
import css from './lines.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  /** Where its record is. */
  readonly to: Route;
  /** What is said of it beside its name; the second line in small. */
  readonly words?: string;
  readonly detail?: ReactNode;
  /** An amount, a state, an act: at the end. */
  readonly end?: ReactNode;
}

interface LinesProps {
  readonly lines: readonly Line[];
  /** What is said where there is none. */
  readonly none: string;
}

/** The records and the ways to them, or the sentence for none. */
export function Lines({ lines, none }: LinesProps) {
  if (lines.length === 0) return <p className="soft">{none}</p>;
  return (
    <ul className={css['lines']}>
      {lines.map(({ id, name, to, words, detail, end }) => (
        <li key={id} className={css['line']} data-named={words === undefined || undefined}>
          <Button tone="quiet" onPress={() => go(to)}>
            <bdi>{name}</bdi>
          </Button>
          {words === undefined ? null : (
            <span className={css['words']} title={words}>
              <span className={css['clipped']}>{words}</span>
              {detail === undefined ? null : <span className="meta">{detail}</span>}
            </span>
          )}
          <span className={css['end']}>{end}</span>
        </li>
      ))}
    </ul>
  );
}
