/** Events about the editions of the terms. */
import type { Terms } from '../terms/terms.ts';
import type { Instant } from '../time.ts';

/** In force from `publishedAt`, for the sales created from then on (CT-2.8). */
export interface EditionPublished {
  readonly type: 'edition.published/1';
  readonly editionId: string;
  readonly publishedAt: Instant;
  readonly terms: Terms;
}

export type EditionEvent = EditionPublished;
