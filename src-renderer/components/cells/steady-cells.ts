/** Cells that are written once: a cell that is left twice, or left by Escape, writes no more. */
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { explain } from '#renderer/text/explain.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { type Attempt, problemOf } from '../form/problem.tsx';

type Answer = Promise<string | null>;

export interface SteadyCells {
  /** For the element around the grid: it hears Escape before the cell's own field does. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  /** Writes, unless the same text has just been taken from the same cell, or the cell was left. */
  readonly once: (cell: string, text: string, write: () => Answer) => Answer;
}

const SAME_LEAVING_MS = 400;

/**
 * The field of a cell tells twice that it was left: by its key, then as it loses the focus. The
 * second telling must not write again, nor write what Escape threw away.
 */
export function useSteadyCells(): SteadyCells {
  const last = useRef({ cell: '', text: '', at: 0, answer: Promise.resolve<string | null>(null) });
  const escaped = useRef(false);
  return useMemo(
    () => ({
      onKeyDownCapture: (event) => {
        escaped.current = event.key === 'Escape';
        // A second Enter on the same words is meant: it must be heard.
        if (event.key !== 'Escape' && event.target instanceof HTMLInputElement) last.current.at = 0;
      },
      once: (cell, text, write) => {
        if (escaped.current) return Promise.resolve(null);
        const { current } = last;
        const isSame = current.cell === cell && current.text === text;
        if (isSame && performance.now() - current.at < SAME_LEAVING_MS) return current.answer;
        const answer = write();
        last.current = { cell, text, at: performance.now(), answer };
        return answer;
      },
    }),
    [],
  );
}

/** The sentence beside a cell: what the rule says, then the articles it stands in. */
export function sentenceBesideCell(of: Attempt, text: Text): string | null {
  const found = problemOf(of, text);
  return found === null ? null : withRules(found.sentence, found.rules, text);
}

/** The sentence of a refusal with its articles: « … — CGV, art. 9.9 ». */
export function refusalBesideCell(refusal: { readonly code: string }, text: Text): string {
  const { sentence, rules } = explain({ kind: 'refusal', refusal }, text);
  return withRules(sentence, rules, text);
}

function withRules(sentence: string, rules: readonly string[], { language }: Text): string {
  const articles = rules
    .filter((rule) => rule.startsWith('CT-'))
    .map((rule) => rule.replace('CT-', ''));
  if (articles.length === 0) return sentence;
  const where = language === 'fr' ? 'CGV art.' : 'General Terms art.';
  return `${sentence} — ${where} ${articles.join(', ')}`;
}
