/** The editions of the terms, and which of them is in force. */

import type { EditionPublished } from '../events/edition.ts';
import { lawOn } from '../law/law.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import { ladderProblem } from '../sale/increments.ts';
import { dayInParis, type Instant, type IsoDate } from '../time.ts';
import type { Terms } from './terms.ts';

export interface Edition {
  readonly editionId: string;
  readonly publishedAt: Instant;
  readonly terms: Terms;
}

/** In order of precedence. */
export const PUBLISH_EDITION_REFUSALS = [
  'edition_exists',
  'edition_published_later',
  'ladder_broken',
  'against_the_law',
] as const;
export type PublishEditionRefusal = Refusal<(typeof PUBLISH_EDITION_REFUSALS)[number]>;

/**
 * The edition in force at a moment: the last one published by then, or null before the first. A
 * change is effective when published (General Terms, art. 2; CT-2.8).
 */
export function editionInForce(editions: readonly Edition[], moment: Instant): Edition | null {
  // Instants are written so that the order of the texts is the order of time.
  const published = editions.filter(({ publishedAt }) => publishedAt <= moment);
  return published.reduce<Edition | null>(later, null);
}

/**
 * The edition a sale of that day is held under, as far as is known: the last one published by then.
 * The oldest stands for the days before it. Null while none is published (CT-2.8).
 */
export function editionOn(editions: readonly Edition[], day: IsoDate): Edition | null {
  const published = editions.filter(({ publishedAt }) => dayInParis(publishedAt) <= day);
  return (
    published.reduce<Edition | null>(later, null) ?? editions.reduce<Edition | null>(earlier, null)
  );
}

/**
 * Publishes an edition after every earlier one; what is published never changes (MT-2). None may
 * promise less than the law of its day: a seller is paid within the months it gives (FR-5).
 */
export function publishEdition(
  editions: readonly Edition[],
  next: Edition,
): Result<EditionPublished, PublishEditionRefusal> {
  if (editions.some(({ editionId }) => editionId === next.editionId)) {
    return refused({ code: 'edition_exists' });
  }
  const last = editions.reduce<Edition | null>(later, null);
  if (last !== null && last.publishedAt >= next.publishedAt) {
    return refused({ code: 'edition_published_later', publishedAt: last.publishedAt });
  }
  const problem = ladderProblem(next.terms.increments);
  if (problem !== null) return refused({ code: 'ladder_broken', problem });
  const { editionId, publishedAt, terms } = next;
  const { payoutMonths } = lawOn(dayInParis(publishedAt));
  if (terms.consignorPayoutMonths > payoutMonths) {
    return refused({ code: 'against_the_law', payoutMonths });
  }
  return done({ type: 'edition.published/1', editionId, publishedAt, terms });
}

function later(latest: Edition | null, edition: Edition): Edition {
  return latest === null || edition.publishedAt > latest.publishedAt ? edition : latest;
}

function earlier(first: Edition | null, edition: Edition): Edition {
  return first === null || edition.publishedAt < first.publishedAt ? edition : first;
}
