/** Events about the editions of the terms. */
import { z } from '#shared/zod.ts';
import { Terms } from '../terms/terms.ts';
import { Instant } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event } from './event.ts';

export const EDITION_EVENTS = {
  /** In force from `publishedAt`, for the sales opened from then on (CT-2.8). */
  'edition.published': firstVersion(
    event('edition.published/1', { editionId: z.string(), publishedAt: Instant, terms: Terms }),
  ),
};

export type EditionPublished = EventsOf<typeof EDITION_EVENTS>;
