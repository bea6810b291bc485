/** Words of the screen “Settings”. */
import type { settings as source } from '../fr/settings.ts';
import type { Wording } from '../wording.ts';

export const settings: Wording<typeof source> = {
  title: 'Settings',
  about: 'The house, its people, its terms, this desk.',
};
