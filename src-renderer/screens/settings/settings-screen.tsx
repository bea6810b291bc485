/** Settings: the house, its people, its terms, files, safekeeping, this desk. */
import { useEffect } from 'react';
import { ActionButton } from '#renderer/actions/action-button.tsx';
import { useActionContext } from '#renderer/actions/use-action.ts';
import { standAt } from '#renderer/app/router.ts';
import { Page } from '#renderer/components/page/page.tsx';
import { Tabs } from '#renderer/components/tabs/tabs.tsx';
import { useText } from '#renderer/text/i18n.ts';
import { DeskFace } from './desk-face.tsx';
import { HouseFace } from './house-face.tsx';
import { FilesFace } from './import/files-face.tsx';
import { KeepingFace } from './keeping/keeping-face.tsx';
import css from './settings.module.css';
import { enrollStaff, prepareEdition, settingsContext } from './settings-actions.ts';
import { FACES, type Face, faceIn, useSettings, withFace } from './settings-store.ts';
import { StaffFace } from './staff/staff-face.tsx';
import { TermsFace } from './terms/terms-face.tsx';

const CONTENTS = {
  house: HouseFace,
  staff: StaffFace,
  terms: TermsFace,
  files: FilesFace,
  keeping: KeepingFace,
  desk: DeskFace,
} as const;

export function SettingsScreen({ record }: { readonly record: string | null }) {
  const { t } = useText();
  const face = useSettings((state) => state.face);
  useActionContext(settingsContext, 'settings');
  useEffect(() => {
    useSettings.setState((now) => withFace(now, faceIn(record, now.face)));
  }, [record]);
  const tabs = FACES.map((id) => {
    const Content = CONTENTS[id];
    return { id, label: t(`settings.faces.${id}`), content: <Content /> };
  });
  return (
    <Page title={t('settings.title')} about={t('settings.about')} actions={<FaceAct face={face} />}>
      <div className={css['body']}>
        <Tabs
          label={t('settings.faces.label')}
          tabs={tabs}
          chosen={face}
          onChoose={(id) => {
            useSettings.setState((now) => withFace(now, id));
            standAt({ at: 'settings', record: id });
          }}
        />
      </div>
    </Page>
  );
}

function FaceAct({ face }: { readonly face: Face }) {
  if (face === 'staff') return <ActionButton action={enrollStaff} />;
  return face === 'terms' ? <ActionButton action={prepareEdition} /> : null;
}
