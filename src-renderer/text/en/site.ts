/** Words of the screen “Site”. */
import type { site as source } from '../fr/site.ts';
import type { Wording } from '../wording.ts';

export const site: Wording<typeof source> = {
  title: 'Site',
  about: 'What the public sees, and what is left to send.',
};
