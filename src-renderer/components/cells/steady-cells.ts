/** Cells that are written once: a cell that is left twice, or left by Escape, writes no more. */
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { explain } from '#renderer/text/explain.ts';
import type { Text } from '#renderer/text/i18n.ts';

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
  const last = useRef<Written | null>(null);
  const escaped = useRef(false);
  return useMemo(
    () => ({
      onKeyDownCapture: (event) => {
        escaped.current = event.key === 'Escape';
        // A second Enter on the same words is meant: it must be heard.
        const isAgain = event.target instanceof HTMLInputElement && !escaped.current;
        if (isAgain && last.current?.answeredAt !== null) last.current = null;
      },
      once: (cell, text, write) => {
        if (escaped.current) return Promise.resolve(null);
        if (isSameLeaving(last.current, cell, text)) return last.current.answer;
        const written: Written = { cell, text, answer: write(), answeredAt: null };
        last.current = written;
        void written.answer.then(() => {
          written.answeredAt = performance.now();
        });
        return written.answer;
      },
    }),
    [],
  );
}

interface Written {
  readonly cell: string;
  readonly text: string;
  readonly answer: Answer;
  /** Null while the engine has not answered. */
  answeredAt: number | null;
}

function isSameLeaving(last: Written | null, cell: string, text: string): last is Written {
  if (last === null || last.cell !== cell || last.text !== text) return false;
  return last.answeredAt === null || performance.now() - last.answeredAt < SAME_LEAVING_MS;
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
