/** Projections of sales and paddles. */
import type { SaleEvent } from '#domain/events/sale.ts';
import type { WriteDb } from '../handle.ts';
import type { RecordedEvent } from '../journal.ts';
import { findRow, insertRow, updateRow } from '../rows.ts';
import { paddle, placement, sale } from '../schema/sale.ts';

/** What each of these events does to the tables. */
export const saleProjections = {
  'sale.created/1': projectSale,
  'sale.rescheduled/1': projectSale,
  'sale.opened/1': projectSale,
  'sale.closed/1': projectSale,
  'sale.reopened/1': projectSale,
  'paddle.given/1': projectPaddle,
  'paddle.corrected/1': projectPaddle,
  'paddle.returned/1': projectPaddle,
  'paddle.declared_again/1': projectPaddle,
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

type PaddleFact = Extract<SaleEvent, { readonly type: `paddle.${string}` }>;

function projectPaddle(db: WriteDb, { event, seq }: RecordedEvent<PaddleFact>): void {
  const { saleId, paddle: number, partyId } = event;
  const where = { saleId, paddle: number };
  switch (event.type) {
    case 'paddle.given/1': {
      const given = { partyId, state: 'held', declaredSeq: seq } as const;
      if (findRow(db, paddle, where) === null) return insertRow(db, paddle, { ...where, ...given });
      return updateRow(db, paddle, { where: { ...where, state: 'returned' }, set: given });
    }
    case 'paddle.corrected/1': {
      updateRow(db, paddle, {
        where: { ...where, partyId: event.replaces },
        set: { partyId, declaredSeq: seq },
      });
      for (const { placementId } of event.lots) {
        const bought = { placementId, saleId, paddle: number, buyerId: event.replaces };
        const where = { ...bought, invoiceId: null };
        updateRow(db, placement, { where, set: { buyerId: partyId } });
      }
      return;
    }
    case 'paddle.returned/1':
      return updateRow(db, paddle, { where: { ...where, partyId }, set: { state: 'returned' } });
    case 'paddle.declared_again/1':
      return updateRow(db, paddle, { where: { ...where, partyId }, set: { declaredSeq: seq } });
  }
}
