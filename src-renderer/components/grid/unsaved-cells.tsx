/** The cells that are not saved: which, why, and what a person can do about it. */
import { Button } from '#renderer/components/button/button.tsx';
import { explain } from '#renderer/text/explain.ts';
import { useText } from '#renderer/text/i18n.ts';
import { type Draft, isStuck, queued, type Typed } from './drafts.ts';
import css from './grid.module.css';
import type { GridProps } from './grid-props.ts';
import type { Sheet } from './sheet.ts';

interface UnsavedCellsProps<Row> {
  readonly grid: GridProps<Row>;
  readonly sheet: Sheet<Row>;
  readonly typed: Typed<Row>;
  /** The key of the row under the cursor. */
  readonly current: string | null;
  readonly onShow: (draft: Draft<Row>) => void;
}

/** Below the grid: the last cell that could not be saved. One that waits is named once it is left. */
export function UnsavedCells<Row>({ grid, sheet, typed, current, onShow }: UnsavedCellsProps<Row>) {
  const { t } = useText();
  const stuck = typed.drafts.filter(
    (draft) =>
      isStuck(draft) && !(draft.progress.state === 'waiting' && draft.cell.row === current),
  );
  const last = stuck.at(-1);
  const problem = useProblemSentence(last);
  if (last === undefined) return null;
  const hasFailed = stuck.some(({ progress }) => progress.state === 'failed');
  const isFailed = ({ progress }: Draft<Row>) => progress.state === 'failed';
  return (
    <div className={css['unsaved']} data-tone={last.progress.state}>
      <p role="alert" aria-live="polite">
        <strong>{t('common.unsaved', { count: stuck.length })}</strong> {placeOf(grid, last)} :{' '}
        {problem}
      </p>
      {hasFailed ? (
        <Button tone="quiet" onPress={() => sheet.step((now) => queued(now, isFailed))}>
          {t('common.sendAgain')}
        </Button>
      ) : null}
      <Button tone="quiet" onPress={() => onShow(last)}>
        {t('common.goToCell')}
      </Button>
    </div>
  );
}

/** Why a draft is not saved; null while nothing stands in its way. */
export function useProblemSentence(draft: Draft<unknown> | undefined): string | null {
  const text = useText();
  if (draft === undefined) return null;
  const { progress } = draft;
  if (progress.state === 'failed') return explain(progress.error, text).sentence;
  return progress.state === 'refused' || progress.state === 'waiting' ? progress.why : null;
}

/** A cell in words: its column, what was typed in it, and the words its row begins with. */
export function placeOf<Row>({ columns }: GridProps<Row>, { cell, row, text }: Draft<Row>): string {
  const title = columns.find(({ id }) => id === cell.column)?.title ?? '';
  const words = columns.find(({ align }) => (align ?? 'start') === 'start')?.text(row) ?? '';
  return [`${title} « ${text} »`, ...(words === '' ? [] : [words])].join(', ');
}
