/** The grid and what it takes. */
export { type CellEdit, type Column, nextSort, type Sort } from './columns.ts';
export { Grid, type GridProps } from './grid.tsx';
export { type RowSource, rowsInMemory } from './row-source.ts';
