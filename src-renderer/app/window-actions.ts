/** Actions of the window itself: palette, shortcut sheet, theme, language, session, back and forward. */
import { create } from 'zustand';
import { defineAction } from '#renderer/actions/define-action.ts';
import { everywhere } from '#renderer/actions/everywhere.ts';
import { setLanguage, setTheme } from './preferences.ts';
import { goBack, goForward } from './router.ts';

/** Which of the window's own panels is open. */
export const usePanel = create<{ readonly open: 'palette' | 'shortcuts' | null }>(() => ({
  open: null,
}));

export function closePanel(): void {
  usePanel.setState({ open: null });
}

export const openPalette = defineAction({
  id: 'window.palette',
  label: 'actions.openPalette',
  shortcut: 'Mod+K',
  context: everywhere,
  onlyHere: true,
  run: () => usePanel.setState({ open: 'palette' }),
});

export const openShortcuts = defineAction({
  id: 'window.shortcuts',
  label: 'actions.openShortcuts',
  shortcut: '?',
  context: everywhere,
  run: () => usePanel.setState({ open: 'shortcuts' }),
});

defineAction({
  id: 'window.back',
  label: 'actions.goBack',
  shortcut: 'Alt+ArrowLeft',
  context: everywhere,
  run: goBack,
});

defineAction({
  id: 'window.forward',
  label: 'actions.goForward',
  shortcut: 'Alt+ArrowRight',
  context: everywhere,
  run: goForward,
});

export const THEME_ACTIONS = {
  system: defineAction({
    id: 'window.theme-system',
    label: 'actions.themeSystem',
    keywords: 'actions.keywords.theme',
    context: everywhere,
    run: () => setTheme('system'),
  }),
  light: defineAction({
    id: 'window.theme-light',
    label: 'actions.themeLight',
    keywords: 'actions.keywords.theme',
    context: everywhere,
    run: () => setTheme('light'),
  }),
  dark: defineAction({
    id: 'window.theme-dark',
    label: 'actions.themeDark',
    keywords: 'actions.keywords.theme',
    context: everywhere,
    run: () => setTheme('dark'),
  }),
} as const;

export const LANGUAGE_ACTIONS = {
  fr: defineAction({
    id: 'window.french',
    label: 'actions.speakFrench',
    keywords: 'actions.keywords.language',
    context: everywhere,
    run: () => setLanguage('fr'),
  }),
  en: defineAction({
    id: 'window.english',
    label: 'actions.speakEnglish',
    keywords: 'actions.keywords.language',
    context: everywhere,
    run: () => setLanguage('en'),
  }),
} as const;
