/** The two languages behind one typed `t`: a key that does not exist does not compile. */
import i18next, { type ParseKeys } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '#domain/language.ts';
import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import * as figures from '#domain/money/format.ts';
import { type Instant, type IsoDate, isInstant, isIsoDate } from '#domain/time.ts';
import { english } from './en/index.ts';
import * as format from './format.ts';
import { french } from './fr/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof french };
  }
}

/** The key of one sentence, in `text/fr`. */
export type TextKey = ParseKeys;

/** What fills the `{{places}}` of a sentence. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Sentences and formats of the language the person reads. */
export interface Text {
  readonly language: Language;
  readonly t: (key: TextKey, values?: TextValues) => string;
  readonly money: (amount: Cents) => string;
  readonly amount: (amount: Cents) => string;
  readonly euros: (amount: Cents) => string;
  readonly count: (count: number) => string;
  readonly rate: (rate: BasisPoints) => string;
  readonly date: (day: IsoDate, style?: format.DateStyle) => string;
  readonly moment: (moment: Instant) => string;
  readonly hour: (moment: Instant) => string;
}

/** The words for a component; it is drawn again when the language changes. */
export function useText(): Text {
  const { i18n } = useTranslation();
  return textIn(i18n.language === 'en' ? 'en' : 'fr');
}

/** The words outside a component, for tests and for the few sentences without a screen. */
export function textIn(language: Language): Text {
  const known = TEXTS.get(language);
  if (known !== undefined) return known;
  const made = makeText(language);
  TEXTS.set(language, made);
  return made;
}

/** Whether this text is the key of a sentence: refusals and rules come from the engine as text. */
export function isTextKey(key: string): key is TextKey {
  return i18next.exists(key, { lng: 'fr', count: 2 });
}

/** Makes every screen speak this language, and tells assistive technology so. */
export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

const TEXTS = new Map<Language, Text>();

function makeText(language: Language): Text {
  const translate = i18next.getFixedT(language);
  return {
    language,
    t: (key, values) => translate(key, values ?? {}),
    money: (amount) => figures.formatAmount(amount, language),
    amount: (amount) => figures.formatFigures(amount, language),
    euros: (amount) => figures.formatRound(amount, language),
    count: (count) => format.formatCount(count, language),
    rate: (rate) => figures.formatRate(rate, language),
    date: (day, style) => format.formatDate(day, language, style),
    moment: (moment) => format.formatInstant(moment, language),
    hour: (moment) => format.formatHour(moment, language),
  };
}

void i18next.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: 'fr',
  resources: { fr: { translation: french }, en: { translation: english } },
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

const languageOf = (code: string | undefined): Language => (code === 'en' ? 'en' : 'fr');

i18next.services.formatter?.add('money', (value: unknown, code) =>
  typeof value === 'number' ? figures.formatAmount(cents(value), languageOf(code)) : String(value),
);
i18next.services.formatter?.add('euros', (value: unknown, code) =>
  typeof value === 'number' ? figures.formatRound(cents(value), languageOf(code)) : String(value),
);
i18next.services.formatter?.add('rate', (value: unknown, code) =>
  typeof value === 'number'
    ? figures.formatRate(basisPoints(value), languageOf(code))
    : String(value),
);
i18next.services.formatter?.add('count', (value: unknown, code) =>
  typeof value === 'number' ? format.formatCount(value, languageOf(code)) : String(value),
);
i18next.services.formatter?.add('date', (value: unknown, code) => {
  const text = String(value);
  if (isIsoDate(text)) return format.formatDate(text, languageOf(code));
  return isInstant(text) ? format.formatInstant(text, languageOf(code)) : text;
});
