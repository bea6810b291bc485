/** Words of the screen “Lots”. */
import type { lots as source } from '../fr/lots.ts';
import type { Wording } from '../wording.ts';

export const lots: Wording<typeof source> = {
  title: 'Lots',
  about: 'The catalogue of the sale, line by line.',
};
