/** What this desk remembers between two days: theme, language, the sale at hand. */
import { create } from 'zustand';
import type { Theme } from '#contract/desktop.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Language } from '#domain/language.ts';
import { shell } from '#renderer/engine/shell.ts';
import { speak } from '#renderer/text/i18n.ts';

export interface Preferences {
  readonly theme: Theme;
  readonly language: Language;
  /** The sale chosen in the header; screens that need one start from it. */
  readonly saleId: SaleId | null;
}

const KEY = 'adjuge.desk';
const AT_FIRST: Preferences = { theme: 'system', language: 'fr', saleId: null };

export const usePreferences = create<Preferences>(() => ({ ...AT_FIRST, ...remembered() }));

export function setTheme(theme: Theme): void {
  usePreferences.setState({ theme });
  void shell()?.setTheme(theme);
}

export function setLanguage(language: Language): void {
  usePreferences.setState({ language });
  void shell()?.setLanguage(language);
}

export function setSale(saleId: SaleId | null): void {
  usePreferences.setState({ saleId });
}

/** Applies the preferences to the page, now and whenever they change. */
export function applyPreferences(): void {
  const apply = (preferences: Preferences) => {
    const root = document.documentElement;
    if (preferences.theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = preferences.theme;
    speak(preferences.language);
    remember(preferences);
  };
  apply(usePreferences.getState());
  usePreferences.subscribe(apply);
}

/** What an earlier day wrote down; anything unreadable is forgotten, it is only convenience. */
function remembered(): Partial<Preferences> {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof held === 'object' && held !== null ? readable(held) : {};
  } catch {
    return {};
  }
}

function readable(held: object): Partial<Preferences> {
  const { theme, language, saleId } = { theme: null, language: null, saleId: null, ...held };
  return {
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(language === 'fr' || language === 'en' ? { language } : {}),
    ...(typeof saleId === 'string' ? { saleId: saleId as SaleId } : {}),
  };
}

function remember(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A private window keeps nothing; the desk works without.
  }
}
