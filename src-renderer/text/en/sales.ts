/** Words of the screen “Sales”. */
import type { sales as source } from '../fr/sales.ts';
import type { Wording } from '../wording.ts';

export const sales: Wording<typeof source> = {
  title: 'Sales',
  about: 'The sessions of the house, past and to come.',
};
