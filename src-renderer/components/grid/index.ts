/** The grid and what it takes. */
export { type CellEdit, type Column, nextSort, type Sort } from './columns.ts';
export type { CellAnswer } from './drafts.ts';
export { Grid } from './grid.tsx';
export type { GridProps } from './grid-props.ts';
export { type RowSource, rowsInMemory } from './row-source.ts';
export { type Beside, createSheet, forgetSheets, type Sheet, useUnsaved } from './sheet.ts';
