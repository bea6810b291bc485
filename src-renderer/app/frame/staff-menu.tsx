/** The person at the desk, and what they set for themselves: theme, language, the end of the session. */
import { ChevronsUpDown } from 'lucide-react';
import type { Person } from '#contract/methods/house.ts';
import { Menu, type MenuGroup } from '#renderer/components/menu/menu.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { usePreferences } from '../preferences.ts';
import { useSignOut } from '../session.ts';
import { LANGUAGE_ACTIONS, openShortcuts, THEME_ACTIONS } from '../window-actions.ts';
import css from './frame.module.css';

export function StaffMenu({ person }: { readonly person: Person }) {
  const { t } = useText();
  const signOut = useSignOut();
  const groups = [useThemes(), useLanguages(), useDeskEntries(() => void signOut())];
  const role = t(`frame.roles.${person.role}`);
  return (
    <Menu
      label={`${t('frame.staff.menu')} : ${t('frame.staff.signedAs', { name: person.name, role })}`}
      placement="top start"
      triggerClass={css['staff'] ?? ''}
      trigger={
        <>
          <span className={css['initials']} data-initials={person.initials} />
          <span className={css['who']} data-prose>
            <span className={css['whoName']}>{person.name}</span>{' '}
            <span className={css['whoRole']}>{role}</span>
          </span>
          <ChevronsUpDown size={13} strokeWidth={1.75} aria-hidden />
        </>
      }
      groups={groups}
    />
  );
}

function useThemes(): MenuGroup {
  const { t } = useText();
  const chosen = usePreferences(({ theme }) => theme);
  const themes = [
    { id: 'system', label: t('frame.staff.themeSystem') },
    { id: 'light', label: t('frame.staff.themeLight') },
    { id: 'dark', label: t('frame.staff.themeDark') },
  ] as const;
  const entries = themes.map(({ id, label }) => ({
    id: `theme-${id}`,
    label,
    isChosen: chosen === id,
    run: THEME_ACTIONS[id].run,
  }));
  return { id: 'theme', title: t('frame.staff.theme'), entries };
}

function useLanguages(): MenuGroup {
  const { t, language } = useText();
  const languages = [
    { id: 'fr', label: t('frame.staff.french') },
    { id: 'en', label: t('frame.staff.english') },
  ] as const;
  const entries = languages.map(({ id, label }) => ({
    id: `language-${id}`,
    label,
    isChosen: language === id,
    run: LANGUAGE_ACTIONS[id].run,
  }));
  return { id: 'language', title: t('frame.staff.language'), entries };
}

function useDeskEntries(signOut: () => void): MenuGroup {
  const { t } = useText();
  const { label, shortcut, run } = openShortcuts;
  return {
    id: 'desk',
    entries: [
      { id: 'shortcuts', label: t(label), shortcut, run },
      { id: 'sign-out', label: t('frame.staff.signOut'), run: signOut },
    ],
  };
}
