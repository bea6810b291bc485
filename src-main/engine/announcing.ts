/** Settings that change are told: no entry of the journal speaks of them. */
import { head } from '#db/journal.ts';
import type { Core } from './core.ts';
import type { Store } from './store.ts';

/** The store, of whose changed settings every port hears. */
export function announcing(core: Core): Store {
  return {
    ...core.store,
    changeSettings: (change) => {
      core.store.changeSettings(change);
      const { seq: upTo } = head(core.connection.reading);
      core.announce({ upTo, topics: ['house', 'journal'] }, null);
    },
  };
}
