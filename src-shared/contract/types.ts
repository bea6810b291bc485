/** Schemas of the words the whole contract shares: identifiers, money, dates, pages of rows. */
import { branded } from '#domain/branded.ts';
import type * as time from '#domain/time.ts';
import { z } from '#shared/zod.ts';

export {
  ChargeId,
  ConsignmentId,
  CreditNoteId,
  DocumentId,
  HistoryLotId,
  HistorySaleId,
  InvoiceId,
  ItemId,
  LotId,
  NoticeId,
  PartyId,
  PayoutId,
  PlacementId,
  PublicationId,
  ReceiptId,
  RefundId,
  RepaymentId,
  SaleId,
  Sha256,
  StaffId,
  StatementId,
} from '#domain/ids.ts';
export { Money, Price, Rate, Total } from '#domain/money/cents.ts';
export { Instant, IsoDate } from '#domain/time.ts';

/** A day on which the house does something: documents are numbered by years of four figures. */
export const WorkDay = branded<time.IsoDate>(z.iso.date().regex(/^2\d{3}-/));

export const EditionId = z.string().regex(/^\d{4}-\d{2}(-\d+)?$/);
export const LotSuffix = z.string().regex(/^[A-Z]?$/);
export const NumberInSale = z.int().min(1).max(999_999);
export const Paddle = z.int().min(1).max(99_999);
export const Nothing = z.strictObject({});
export const Recorded = z.strictObject({ seq: z.int() });
export const Line = z.string().max(500);
/** The bytes of a file, in base64: at most 64 MB of them. */
export const FileBytes = z.base64().max(90_000_000);

/**
 * Which rows of a long list are wanted: so many after one that is known by its identifier, or from
 * the first; past an offset, for whoever leaps to a place instead of reading on.
 */
export const PageAsked = {
  after: Line.optional(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
};

/** A page of a long list: how many rows there are in all, and those that were asked for. */
export function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ total: z.int(), rows: z.array(row).readonly() });
}
