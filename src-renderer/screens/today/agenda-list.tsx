/** The sentences of the day, grouped by how near they are; arrows walk, Enter does. */
import { ArrowRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { IsoDate } from '#domain/time.ts';
import { setSale } from '#renderer/app/preferences.ts';
import { addressOf } from '#renderer/app/routes.ts';
import { useText } from '#renderer/text/i18n.ts';
import type { AgendaLine, Horizon } from './agenda.ts';
import { StatusSign } from './status-sign.tsx';
import css from './today.module.css';

interface AgendaListProps {
  readonly lines: ReadonlyMap<Horizon, readonly AgendaLine[]>;
  readonly today: IsoDate;
}

export function AgendaList({ lines, today }: AgendaListProps) {
  const list = useRef<HTMLDivElement>(null);
  // The first thing to do is under the hand as the page opens.
  useEffect(() => linksIn(list.current)[0]?.focus({ preventScroll: true }), []);
  const walk = (event: KeyboardEvent) => {
    const next = linkAfter(linksIn(list.current), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links inside.
    <div ref={list} className={css['list']} onKeyDown={walk}>
      {[...lines].map(([horizon, those]) => (
        <AgendaGroup key={horizon} horizon={horizon} lines={those} today={today} />
      ))}
    </div>
  );
}

function linksIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('a[href]') ?? [])];
}

function linkAfter(links: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = links.findIndex((link) => link.matches(':focus'));
  const to: Readonly<Record<string, number>> = {
    ...{ ArrowDown: Math.min(at + 1, links.length - 1), ArrowUp: Math.max(at - 1, 0) },
    ...{ Home: 0, End: links.length - 1 },
  };
  const index = to[key];
  return index === undefined ? undefined : links[index];
}

interface AgendaGroupProps {
  readonly horizon: Horizon;
  readonly lines: readonly AgendaLine[];
  readonly today: IsoDate;
}

function AgendaGroup({ horizon, lines, today }: AgendaGroupProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section aria-labelledby={id} className={css['group']}>
      <h2 id={id} className={css['horizon']}>
        {t(`today.horizons.${horizon}`)}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, today }: { readonly line: AgendaLine; readonly today: IsoDate }) {
  const { t } = useText();
  const { values } = line.sentence;
  return (
    <a
      className={css['line']}
      href={addressOf(line.route)}
      data-ring="inside"
      data-now={line.horizon === 'now' || undefined}
      data-bare={(line.figure === null && line.day === null) || undefined}
      onClick={() => {
        if (line.saleId !== null) setSale(line.saleId);
      }}
    >
      <StatusSign tone={line.tone} />
      <span className={css['words']} data-prose>
        <span className={css['sentence']}>{t(line.sentence.key, values)}</span>
        <span className={css['why']}>{t(line.why, values)}</span>
      </span>
      {line.figure === null && line.day === null ? null : <Facts line={line} today={today} />}
      <span className={css['act']}>
        {t(line.act)}
        <ArrowRight size={14} strokeWidth={1.75} aria-hidden />
      </span>
    </a>
  );
}

/** The figure and the day of a line, each in its column. */
function Facts({ line, today }: { readonly line: AgendaLine; readonly today: IsoDate }) {
  const { t, money } = useText();
  return (
    <>
      <span className={css['figure']}>
        {line.figure === null ? null : (
          <>
            <span className={css['amount']}>{money(line.figure.amount)}</span>
            <span className={css['of']}>{t(line.figure.of)}</span>
          </>
        )}
      </span>
      <span className={css['date']}>
        <Day line={line} today={today} />
      </span>
    </>
  );
}

function Day({ line, today }: { readonly line: AgendaLine; readonly today: IsoDate }) {
  const { t, date } = useText();
  if (line.day === null) return null;
  const day = date(line.day.on, 'short');
  if (line.day.is === 'event') return t('today.on', { day });
  return t(line.day.on < today ? 'today.late' : 'today.before', { day });
}
