/** Words of the screen “Intake”. */
import type { consignments as source } from '../fr/consignments.ts';
import type { Wording } from '../wording.ts';

export const consignments: Wording<typeof source> = {
  title: 'Intake',
  about: 'What sellers have entrusted, and their mandates.',
};
