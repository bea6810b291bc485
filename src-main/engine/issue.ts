/** Issuing a document: what every kind has in common when it gets its number. */
import { freeze } from '#db/frozen.ts';
import { latestInstant } from '#db/queries/journal.ts';
import { nextInSequence } from '#db/sequences.ts';
import { type DocumentKind, type FactsOf, KINDS } from '#documents/kinds.ts';
import { clockBehind, formatNumber } from '#domain/accounts/numbering.ts';
import { assert } from '#domain/assert.ts';
import type { Numbered } from '#domain/events/accounts.ts';
import type { DocumentId } from '#domain/ids.ts';
import { yearOf } from '#domain/time.ts';
import type { CommandContext } from './context.ts';

/**
 * Takes the next number of a kind and freezes what the document of that number says. The number is
 * taken for good when the event that carries it is recorded (FR-3).
 */
export function numberAndFreeze<Kind extends DocumentKind>(
  { db, now, today, newId }: CommandContext,
  kind: Kind,
  factsOf: (number: string) => FactsOf<Kind>,
): Numbered {
  assert(clockBehind(latestInstant(db), now) === null, 'a slow clock was refused before');
  const year = yearOf(today);
  const sequence = nextInSequence(db, kind, year);
  const number = formatNumber(KINDS[kind].letter, year, sequence);
  const documentId = newId<DocumentId>();
  return { documentId, number, year, sequence, factsHash: freeze(db, documentId, factsOf(number)) };
}
