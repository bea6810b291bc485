/** Issuing a document: what every kind has in common when it gets its number. */
import { freeze } from '#db/frozen.ts';
import { latestInstant } from '#db/queries/journal.ts';
import { nextInSequence } from '#db/sequences.ts';
import { type DocumentKind, type FactsOf, KINDS } from '#documents/kinds.ts';
import { clockBehind, formatNumber } from '#domain/accounts/numbering.ts';
import { assert } from '#domain/assert.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import type { ConsignmentId, DocumentId, PartyId, SaleId } from '#domain/ids.ts';
import { yearOf } from '#domain/time.ts';
import type { CommandContext } from './context.ts';

/** A document that is about to take its number: to whom, about what, and what it will say. */
interface Letter<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly partyId: PartyId;
  readonly saleId?: SaleId;
  readonly consignmentId?: ConsignmentId;
  readonly factsOf: (number: string) => FactsOf<Kind>;
}

/**
 * Takes the next number of a kind and freezes what the document of that number says. The number is
 * taken for good when the event that carries it is recorded (FR-3).
 */
export function numberAndFreeze<Kind extends DocumentKind>(
  { db, now, today, newId }: CommandContext,
  { kind, factsOf, ...about }: Letter<Kind>,
): IssuedDocument {
  assert(clockBehind(latestInstant(db), now) === null, 'a slow clock was refused before');
  const year = yearOf(today);
  const sequence = nextInSequence(db, kind, year);
  const number = formatNumber(KINDS[kind].letter, year, sequence);
  const documentId = newId<DocumentId>();
  const factsHash = freeze(db, documentId, factsOf(number));
  const numbered = { documentId, kind, number, year, sequence, factsHash, issuedOn: today };
  return { ...numbered, saleId: null, consignmentId: null, ...about };
}
