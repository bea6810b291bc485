/** What only this desk remembers: its theme and its language. */
import { usePreferences } from '#renderer/app/preferences.ts';
import { LANGUAGE_ACTIONS, THEME_ACTIONS } from '#renderer/app/window-actions.ts';
import { FieldLine, Select } from '#renderer/components/form/index.ts';
import { useText } from '#renderer/text/i18n.ts';
import css from './settings.module.css';
import { SettingsPart } from './settings-part.tsx';

export function DeskTab() {
  const { t, language } = useText();
  const theme = usePreferences((preferences) => preferences.theme);
  return (
    <div className={css['flow']}>
      <SettingsPart title={t('settings.tabs.desk')} why={t('settings.desk.intro')}>
        <FieldLine shares="280px">
          <Select
            label={t('frame.staff.theme')}
            value={theme}
            options={[
              { value: 'system', label: t('frame.staff.themeSystem') },
              { value: 'light', label: t('frame.staff.themeLight') },
              { value: 'dark', label: t('frame.staff.themeDark') },
            ]}
            onChange={(value) => THEME_ACTIONS[value].run()}
          />
          <Select
            label={t('frame.staff.language')}
            value={language}
            options={[
              { value: 'fr', label: t('frame.staff.french') },
              { value: 'en', label: t('frame.staff.english') },
            ]}
            onChange={(value) => LANGUAGE_ACTIONS[value].run()}
          />
        </FieldLine>
      </SettingsPart>
    </div>
  );
}
