/** Questions beyond one subject: what today asks for, search, the site. */
import type { worldMethods } from '#contract/methods/world.ts';
import { lastPublicationOf, lotsTouchedSince, photographsIn } from '#db/queries/publications.ts';
import { countLots } from '#db/queries/states.ts';
import { search } from '#db/search.ts';
import { agendaOf } from '../agenda.ts';
import type { QueriesOf } from '../handler-types.ts';

/** As much of a record's words as a line of the palette shows. */
const DETAIL_MAX = 120;

export const worldQueries: QueriesOf<typeof worldMethods> = {
  'today.agenda': (_input, { db, today }) => ({ today, entries: agendaOf(db, today) }),

  'search.everything': ({ text, limit }, { db }) =>
    search(db, text, limit).map(({ kind, id, title, body }) => {
      return { kind, id, title, detail: body.slice(0, DETAIL_MAX) };
    }),

  'site.preview': ({ saleId }, { db, store }) => {
    const { site } = store.settings();
    const last = lastPublicationOf(db, saleId);
    const { photographs, lotsWithout } = photographsIn(db, saleId);
    return {
      connected: site !== undefined,
      address: site?.address ?? '',
      lots: countLots(db, saleId, 'any') - lotsWithout,
      photographs,
      lotsWithoutPhotograph: lotsWithout,
      changedLots: lotsTouchedSince(db, saleId, last?.seq ?? 0),
      lastPublishedAt: last?.at ?? null,
    };
  },
};
