/** Counts and dates as a person reads them; amounts are in #domain/language.ts. */
import type { Language } from '#domain/language.ts';
import type { Instant, IsoDate } from '#domain/time.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const TRUE_MINUS = '\u2212';
const HOUSE_ZONE = 'Europe/Paris';

export function formatCount(count: number, language: Language): string {
  return withTrueMinus(new Intl.NumberFormat(LOCALES[language]).format(count));
}

export type DateStyle = 'short' | 'day' | 'long' | 'figures';

const DATE_STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  figures: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

/** A civil day: `14 mars 2027`, `1er mars 2027`; it has no zone, so none is applied. */
export function formatDate(day: IsoDate, language: Language, style: DateStyle = 'day'): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...DATE_STYLES[style],
    timeZone: 'UTC',
  });
  const written = format.format(new Date(`${day}T00:00:00Z`));
  return language === 'fr' && style !== 'figures' ? withOrdinal(written) : written;
}

/** A moment on the clock of the house (Europe/Paris): `14 mars 2027, 18:52`. */
export function formatInstant(moment: Instant, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: HOUSE_ZONE,
  });
  const written = format.format(new Date(moment));
  return language === 'fr' ? withOrdinal(written) : written;
}

/** The hour alone, `18:52`, on the clock of the house. */
export function formatHour(moment: Instant, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: HOUSE_ZONE,
  });
  return format.format(new Date(moment));
}

/** French counts the days of a month in cardinal numbers, but for the first. */
function withOrdinal(text: string): string {
  return text.replace(/(?<!\d)1 (?=\p{L})/u, '1er ');
}

function withTrueMinus(text: string): string {
  return text.replace('-', TRUE_MINUS);
}
