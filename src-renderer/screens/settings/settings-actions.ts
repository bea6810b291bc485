/** What is done in the settings, from anywhere through the palette while they are shown. */
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import { useSettings } from './settings-store.ts';

export const settingsContext = defineContext<'settings'>('settings');

/** The tab of safekeeping, with the works it can begin. */
export const keepingContext = defineContext<{
  readonly isBusy: boolean;
  readonly backUp: () => void;
  readonly verify: () => void;
  readonly drill: () => void;
}>('settings.keeping');

export const enrollStaff = defineAction({
  id: 'settings.enroll-staff',
  label: 'settings.staff.enroll',
  context: settingsContext,
  calls: 'staff.enroll',
  run: () => useSettings.setState({ tab: 'staff', staff: 'new' }),
});

export const prepareEdition = defineAction({
  id: 'settings.prepare-edition',
  label: 'settings.terms.begin',
  context: settingsContext,
  calls: 'terms.publish',
  run: () => useSettings.setState({ tab: 'terms', edition: 'new' }),
});

export const backUpHouse = defineAction({
  id: 'settings.back-up',
  label: 'settings.keeping.actions.backup',
  context: keepingContext,
  calls: 'store.backup',
  enabledWhen: ({ isBusy }) => !isBusy,
  run: (subject) => subject.backUp(),
});

export const verifyHouse = defineAction({
  id: 'settings.verify',
  label: 'settings.keeping.actions.verify',
  context: keepingContext,
  calls: 'store.verify',
  enabledWhen: ({ isBusy }) => !isBusy,
  run: (subject) => subject.verify(),
});

export const tryBackup = defineAction({
  id: 'settings.try-backup',
  label: 'settings.keeping.actions.drill',
  context: keepingContext,
  calls: 'store.drill',
  enabledWhen: ({ isBusy }) => !isBusy,
  run: (subject) => subject.drill(),
});
