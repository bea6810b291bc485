/** Settings: the house, its people, its terms, files, safekeeping, this desk. */
import { useEffect } from 'react';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { replaceRoute, useRouteTo } from '#renderer/app/router.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { DeskTab } from './desk-tab.tsx';
import { HouseTab } from './house-tab.tsx';
import { FilesTab } from './import/import-part.tsx';
import { KeepingTab } from './keeping/keeping-tab.tsx';
import { enrollStaff, prepareEdition, settingsContext } from './settings-actions.ts';
import { SETTINGS_TABS, type SettingsTab, useSettings } from './settings-store.ts';
import { StaffTab } from './staff/staff-tab.tsx';
import { TermsTab } from './terms/terms-tab.tsx';

const CONTENTS = {
  house: HouseTab,
  staff: StaffTab,
  terms: TermsTab,
  files: FilesTab,
  keeping: KeepingTab,
  desk: DeskTab,
} as const;

export function SettingsScreen() {
  const { t } = useText();
  const tab = useSettings((state) => state.tab);
  useActionContext(settingsContext, 'settings');
  const named = useRouteTo('settings')?.record;
  useEffect(() => {
    if (named !== undefined) useSettings.setState({ tab: named });
  }, [named]);
  const tabs = SETTINGS_TABS.map((id) => {
    const Content = CONTENTS[id];
    return { id, label: t(`settings.tabs.${id}`), content: <Content /> };
  });
  return (
    <Page
      title={t('frame.places.settings')}
      about={t('settings.about')}
      actions={<TabAct tab={tab} />}
    >
      <Tabs
        label={t('settings.tabs.label')}
        tabs={tabs}
        chosen={tab}
        onChoose={(id) => {
          useSettings.setState({ tab: id });
          replaceRoute({ at: 'settings', record: id });
        }}
      />
    </Page>
  );
}

function TabAct({ tab }: { readonly tab: SettingsTab }) {
  if (tab === 'staff') return <ActionButton action={enrollStaff} />;
  return tab === 'terms' ? <ActionButton action={prepareEdition} /> : null;
}
