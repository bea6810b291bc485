/** Whom the shell answers, and how much it takes. */

/** The origin of every page we show; anything else is a stranger. */
export const OFFICE_ORIGIN = 'app://office';

/** The most that a page may hand over to be saved or printed. */
export const MAX_SAVED_BYTES = 20 * 1024 * 1024;

/** The most that is read from a file somebody chose; a photograph or ten years of results fit. */
export const MAX_OPENED_BYTES = 64 * 1024 * 1024;
