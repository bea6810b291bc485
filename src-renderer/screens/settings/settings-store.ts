/** Which face of the settings is shown, and what is chosen in it. */
import { create } from 'zustand';
import type { StaffId } from '#domain/ids.ts';

export const FACES = ['house', 'staff', 'terms', 'files', 'keeping', 'desk'] as const;
export type Face = (typeof FACES)[number];

export interface SettingsState {
  readonly face: Face;
  /** The person under the cursor; `new` while one is being enrolled. */
  readonly staff: StaffId | 'new' | null;
  /** The edition under the cursor; `new` while one is being prepared. */
  readonly edition: string | null;
}

export const useSettings = create<SettingsState>(() => ({
  face: 'house',
  staff: null,
  edition: null,
}));

export function withFace(now: SettingsState, face: Face): SettingsState {
  return { ...now, face };
}

export function withStaff(now: SettingsState, staff: StaffId | 'new' | null): SettingsState {
  return { ...now, staff };
}

export function withEdition(now: SettingsState, edition: string | null): SettingsState {
  return { ...now, edition };
}

/** The face that an address such as #/settings/terms names; the present one where it names none. */
export function faceIn(record: string | null, now: Face): Face {
  return FACES.find((face) => face === record) ?? now;
}
