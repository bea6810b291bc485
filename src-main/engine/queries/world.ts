/** Queries about world: none is written yet. */

export const worldQueries = {};
