/** Words of the screen “Sellers”. */
import type { sellers as source } from '../fr/sellers.ts';
import type { Wording } from '../wording.ts';

export const sellers: Wording<typeof source> = {
  title: 'Sellers',
  about: 'Those who consign, their lots, their statements.',
};
