/** Words of the screen “Saleroom”. */
import type { room as source } from '../fr/room.ts';
import type { Wording } from '../wording.ts';

export const room: Wording<typeof source> = {
  title: 'Saleroom',
  about: 'The hammer: a number, a price, a paddle.',
};
