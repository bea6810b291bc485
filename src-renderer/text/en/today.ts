/** Words of the screen “Today”. */
import type { today as source } from '../fr/today.ts';
import type { Wording } from '../wording.ts';

export const today: Wording<typeof source> = {
  title: 'Today',
  about: 'What the law and the terms ask for, in order of consequence.',
};
