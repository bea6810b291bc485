/** The two languages the house speaks and writes. */

export type Language = 'fr' | 'en';
