/** The window: the door while nobody holds the desk, then the frame and its screen. */

import { Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { allActions } from '#renderer/actions/define-action.ts';
import { listenToShortcuts } from '#renderer/actions/keyboard.ts';
import { Answer } from '#renderer/components/answer/answer.tsx';
import { Button } from '#renderer/components/button/button.tsx';
import { EmptyState, Waiting } from '#renderer/components/empty-state/empty-state.tsx';
import { NoticeRegion } from '#renderer/components/notice/notice.tsx';
import { together, useAsk } from '#renderer/engine/index.ts';
import { shell } from '#renderer/engine/shell.ts';
import { useText } from '#renderer/text/i18n.ts';
import { ChangesByOthers } from './changes-by-others.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FirstRun } from './first-run.tsx';
import { Frame } from './frame/frame.tsx';
import { Palette } from './palette/palette.tsx';
import { ShortcutSheet } from './palette/shortcut-sheet.tsx';
import { go, useRoute } from './router.ts';
import { SCREENS } from './screens.tsx';
import { useSession } from './session.ts';
import { SignIn } from './sign-in.tsx';

export function App() {
  const { language } = useText();
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>
      <Door />
      <NoticeRegion />
    </I18nProvider>
  );
}

/** Nobody yet: the first run of an empty house, or the choice of a person. */
function Door() {
  const { t } = useText();
  const about = useAsk('house.about', {});
  const session = useSession();
  // From the founding of the house to the sign-in of its owner there is nobody to choose from.
  const [isFounding, setFounding] = useState(false);
  return (
    <Answer to={together(about, session)} what={t('common.house')}>
      {({ value: [{ empty }, { person }] }) => {
        if (person !== null) return <House person={person} />;
        return empty || isFounding ? <FirstRun onFounding={setFounding} /> : <SignIn />;
      }}
    </Answer>
  );
}

type HouseProps = Parameters<typeof Frame>[0];

function House({ person }: Pick<HouseProps, 'person'>) {
  useEffect(() => listenToShortcuts(window), []);
  useEffect(() => shell()?.onMenuAction(runById), []);
  return (
    <>
      <Frame person={person}>
        <CurrentScreen />
      </Frame>
      <ChangesByOthers />
      <Palette />
      <ShortcutSheet />
    </>
  );
}

function CurrentScreen() {
  const { t } = useText();
  const route = useRoute();
  if (route.at === 'nowhere') {
    return (
      <EmptyState
        title={t('frame.notFound.title')}
        action={<Button onPress={() => go({ at: 'today' })}>{t('actions.goToday')}</Button>}
      >
        {t('frame.notFound.body')}
      </EmptyState>
    );
  }
  const Screen = SCREENS[route.at];
  return (
    <ErrorBoundary place={route.at}>
      <Suspense fallback={<Waiting />}>
        <Screen key={route.at} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The native menu chose an action by its id. */
function runById(id: string): void {
  allActions()
    .find((action) => action.id === id)
    ?.run();
}
