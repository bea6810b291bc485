/** Events about the house's store as a whole. */
import { z } from '#shared/zod.ts';
import { firstVersion } from '../versions.ts';
import { HOUSE_ID } from './described.ts';
import { event } from './event.ts';

export const HOUSE_EVENTS = {
  /**
   * The store was restored from a backup that ended with the entry before this one: whatever had
   * been recorded after it is lost.
   */
  'house.restored': firstVersion(event('house.restored/1', { id: z.literal(HOUSE_ID) })),
};
