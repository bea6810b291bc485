/** Projections of sales and paddles. */
import type { EventOf } from '#domain/events/index.ts';
import type { SaleEvent } from '#domain/events/sale.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { insertRow, updateRow } from '../rows.ts';
import { paddle, sale } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const saleProjections = {
  'sale.created/1': projectSale,
  'sale.rescheduled/1': projectSale,
  'sale.opened/1': projectSale,
  'sale.closed/1': projectSale,
  'sale.reopened/1': projectSale,
  'paddle.given/1': projectPaddle,
};

type SaleFact = Extract<SaleEvent, { readonly type: `sale.${string}` }>;

function projectSale(db: WriteDb, { event }: RecordedEvent<SaleFact>): void {
  const { saleId } = event;
  switch (event.type) {
    case 'sale.created/1': {
      const { code, heldOn, kind } = event;
      return insertRow(db, sale, { saleId, code, heldOn, kind, state: 'draft' });
    }
    case 'sale.rescheduled/1':
      return updateRow(db, sale, { where: { saleId }, set: { heldOn: event.heldOn } });
    case 'sale.opened/1': {
      const { heldOn, editionId } = event;
      return updateRow(db, sale, { where: { saleId }, set: { state: 'open', heldOn, editionId } });
    }
    case 'sale.reopened/1':
      return updateRow(db, sale, { where: { saleId }, set: { state: 'open' } });
    case 'sale.closed/1':
      return updateRow(db, sale, { where: { saleId }, set: { state: 'closed' } });
  }
}

function projectPaddle(db: WriteDb, { event }: RecordedEvent<EventOf<'paddle.given/1'>>): void {
  const { saleId, partyId } = event;
  insertRow(db, paddle, { saleId, paddle: event.paddle, partyId });
}
