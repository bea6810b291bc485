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
