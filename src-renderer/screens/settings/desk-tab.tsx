/** What only this desk remembers: its theme and its language. */
import type { Theme } from '#contract/desktop.ts';
import { usePreferences } from '#renderer/app/preferences.ts';
import { LANGUAGE_ACTIONS, THEME_ACTIONS } from '#renderer/app/window-actions.ts';
import { FieldStack, Select } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './settings.module.css';

export function DeskTab() {
  const { t, language } = useText();
  const theme = usePreferences((preferences) => preferences.theme);
  const themes: readonly { readonly value: Theme; readonly label: string }[] = [
    { value: 'system', label: t('frame.staff.themeSystem') },
    { value: 'light', label: t('frame.staff.themeLight') },
    { value: 'dark', label: t('frame.staff.themeDark') },
  ];
  const languages = [
    { value: 'fr', label: t('frame.staff.french') },
    { value: 'en', label: t('frame.staff.english') },
  ] as const;
  return (
    <div className={css['flow']}>
      <section className={css['part']}>
        <div className={css['aside']}>
          <h2 className={css['heading']}>{t('settings.tabs.desk')}</h2>
          <p className={css['soft']}>{t('settings.desk.intro')}</p>
        </div>
        <div className={css['narrow']}>
          <FieldStack>
            <Select
              label={t('settings.desk.theme')}
              value={theme}
              options={themes}
              onChange={(value) => THEME_ACTIONS[value].run()}
            />
            <Select
              label={t('settings.desk.language')}
              value={language}
              options={languages}
              onChange={(value) => LANGUAGE_ACTIONS[value].run()}
            />
          </FieldStack>
        </div>
      </section>
    </div>
  );
}
