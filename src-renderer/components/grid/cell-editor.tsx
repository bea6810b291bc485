/** The field of the open cell. What is typed lives in the sheet, so that drawing anew loses nothing. */
import type { KeyboardEvent } from 'react';
import { left, written } from './drafts.ts';
import css from './grid.module.css';
import type { Sheet } from './sheet.ts';

interface CellEditorProps<Row> {
  readonly sheet: Sheet<Row>;
  /** Names the field for those who do not see its column. */
  readonly label: string;
  readonly onKey: (event: KeyboardEvent) => void;
}

export function CellEditor<Row>({ sheet, label, onKey }: CellEditorProps<Row>) {
  const text = sheet.use((typed) => typed.editing?.text ?? '');
  const cell = sheet.use((typed) => typed.editing?.cell);
  // The row may be drawn anew elsewhere, which takes the focus for a moment: only who has really
  // gone leaves the cell.
  const blurred = () =>
    queueMicrotask(() => {
      const isGone = document.activeElement?.closest('[data-editing]') == null;
      if (isGone && sheet.use.getState().editing?.cell === cell) sheet.step(left);
    });
  return (
    <input
      className={css['editor']}
      aria-label={label}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: the cell opened because the person typed into it.
      autoFocus
      onChange={(event) => {
        const { value } = event.currentTarget;
        sheet.step((now) => written(now, value));
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        onKey(event);
      }}
      onBlur={blurred}
    />
  );
}
