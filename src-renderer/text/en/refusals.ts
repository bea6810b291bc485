/** What the rules answer when they say no: one sentence a code, with its figures. */
import type { refusals as source } from '../fr/refusals.ts';
import type { Wording } from '../wording.ts';

export const refusals: Wording<typeof source> = {
  unknown: 'A rule of the house forbids it ({{code}}). Nothing was written.',
  reserve_above_low_estimate:
    'Reserve {{reserve, money}} above the low estimate {{lowEstimate, money}}.',
  version_conflict: 'Somebody changed this record meanwhile. Read it again, then start over.',
};
