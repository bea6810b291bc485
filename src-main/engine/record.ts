/** Recording: the journal, the fact tables and the search index move together, or not at all. */
import type { WriteDb } from '#db/connection.ts';
import type { EntryContext, Head } from '#db/journal.ts';
import { append } from '#db/journal.ts';
import { apply } from '#db/projections/index.ts';
import { forgetHistory, type SearchSubject, wordsChangedBy } from '#db/search.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import { topicsOf } from '#domain/events/index.ts';

/** What a transaction changed: told to every port once it is committed. */
export interface Changes {
  /** The number of the last entry; 0 while nothing is recorded. */
  upTo: number;
  /** The last entry of this transaction: the next is chained to it. */
  head?: Head;
  readonly topics: Set<string>;
  /** Records to be indexed anew before the transaction ends. */
  readonly words: Map<string, SearchSubject>;
}

export function noChanges(): Changes {
  return { upTo: 0, topics: new Set(), words: new Map() };
}

/** Records events in order and answers the number of the last one. */
export function record(
  db: WriteDb,
  events: readonly DomainEvent[],
  { entryContext, changes }: { readonly entryContext: EntryContext; readonly changes: Changes },
): number {
  for (const event of events) {
    changes.head = append(db, event, { ...entryContext, after: changes.head });
    const { seq } = changes.head;
    apply(db, { seq, at: entryContext.at, event });
    for (const subject of wordsChangedBy(event)) changes.words.set(subject.id, subject);
    if (event.type === 'import.reversed/1') forgetHistory(db, event.historySaleId);
    changes.upTo = seq;
    for (const topic of topicsOf(event)) changes.topics.add(topic);
  }
  return changes.upTo;
}
