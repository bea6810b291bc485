/** The sheet of a grid, joined to what the grid shows. */
import { useEffect, useState } from 'react';
import { present } from '#domain/assert.ts';
import { notify } from '#renderer/components/notice/notices.ts';
import { useText } from '#renderer/text/i18n.ts';
import { type Draft, left, readAgain } from './drafts.ts';
import type { GridProps } from './grid-props.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { placeOf } from './unsaved-cells.tsx';
import { placeOfKey } from './use-grid-cursor.ts';

/** The sheet of the grid, which writes with the columns that are drawn. */
export function useSheet<Row>(grid: GridProps<Row>): Sheet<Row> {
  const { t } = useText();
  const [own] = useState(() => createSheet<Row>());
  const sheet = grid.sheet ?? own;
  const editOf = ({ cell }: Draft<Row>) => grid.columns.find(({ id }) => id === cell.column)?.edit;
  useEffect(() => {
    sheet.writeWith({
      write: async (draft, beside) => {
        const edit = present(editOf(draft), 'a draft is of a column that is written in');
        return edit.write(draft.row, draft.text, beside);
      },
      tellAbsent: (draft) =>
        void notify({
          tone: 'warning',
          sentence: t('common.unsavedElsewhere', { cell: placeOf(grid, draft) }),
        }),
    });
    sheet.step((now) =>
      readAgain(now, (draft) => {
        const place = placeOfKey(grid, draft.cell.row);
        const row = place === null ? undefined : grid.source.rowAt(place);
        const edit = editOf(draft);
        return row !== undefined && edit?.stored(row) === edit?.stored(draft.row);
      }),
    );
  });
  useLeaving(sheet, grid.chosen);
  return sheet;
}

/** Whoever turns to another row, or from the grid, has left the open cell. */
function useLeaving<Row>(sheet: Sheet<Row>, chosen: string | null): void {
  useEffect(() => {
    const hide = sheet.show();
    return () => {
      sheet.step(left);
      hide();
    };
  }, [sheet]);
  useEffect(() => {
    const { editing } = sheet.use.getState();
    if (editing !== null && editing.cell.row !== chosen) sheet.step(left);
  }, [sheet, chosen]);
}
