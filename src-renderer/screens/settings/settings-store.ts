/** Which tab of the settings is shown, and what is chosen in it. */
import { create } from 'zustand';
import type { StaffId } from '#domain/ids.ts';

export const SETTINGS_TABS = ['house', 'staff', 'terms', 'files', 'keeping', 'desk'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

export interface SettingsState {
  readonly tab: SettingsTab;
  /** The person under the cursor; `new` while one is being enrolled. */
  readonly staff: StaffId | 'new' | null;
  /** The edition under the cursor; `new` while one is being prepared. */
  readonly edition: string | null;
}

export const useSettings = create<SettingsState>(() => ({
  tab: 'house',
  staff: null,
  edition: null,
}));

export function withTab(now: SettingsState, tab: SettingsTab): SettingsState {
  return { ...now, tab };
}

export function withStaff(now: SettingsState, staff: StaffId | 'new' | null): SettingsState {
  return { ...now, staff };
}

export function withEdition(now: SettingsState, edition: string | null): SettingsState {
  return { ...now, edition };
}
