/** Schemas of the words the whole contract shares: identifiers, money, dates, pages of rows. */
import type * as ids from '#domain/ids.ts';
import type { BasisPoints, Cents } from '#domain/money/cents.ts';
import type * as time from '#domain/time.ts';
import { z } from '#shared/zod.ts';

/** Gives a schema the branded type that its values have once checked. */
function branded<Brand>(schema: z.ZodType): z.ZodType<Brand, Brand> {
  return schema as z.ZodType<Brand, Brand>;
}

/** No amount in the house passes ten billion euros. */
const LARGEST_AMOUNT = 1_000_000_000_000;

export const Money = branded<Cents>(z.int().min(-LARGEST_AMOUNT).max(LARGEST_AMOUNT));
export const Price = branded<Cents>(z.int().min(0).max(LARGEST_AMOUNT));
export const Rate = branded<BasisPoints>(z.int().min(0).max(10_000));

export const IsoDate = branded<time.IsoDate>(z.iso.date());
/** A day on which the house does something: documents are numbered by years of four figures. */
export const WorkDay = branded<time.IsoDate>(z.iso.date().regex(/^2\d{3}-/));
export const Instant = branded<time.Instant>(z.iso.datetime({ precision: 3 }));
export const Sha256 = branded<ids.Sha256>(z.string().regex(/^[0-9a-f]{64}$/));

export const StaffId = branded<ids.StaffId>(z.uuid());
export const PartyId = branded<ids.PartyId>(z.uuid());
export const ConsignmentId = branded<ids.ConsignmentId>(z.uuid());
export const ItemId = branded<ids.ItemId>(z.uuid());
export const SaleId = branded<ids.SaleId>(z.uuid());
export const LotId = branded<ids.LotId>(z.uuid());
export const DocumentId = branded<ids.DocumentId>(z.uuid());
export const InvoiceId = branded<ids.InvoiceId>(z.uuid());
export const StatementId = branded<ids.StatementId>(z.uuid());
export const NoticeId = branded<ids.NoticeId>(z.uuid());
export const PaymentId = branded<ids.PaymentId>(z.uuid());
export const PublicationId = branded<ids.PublicationId>(z.uuid());

export const EditionId = z.string().regex(/^\d{4}-\d{2}(-\d+)?$/);
export const LotSuffix = z.string().regex(/^[A-Z]?$/);
export const LotNumber = z.int().min(1).max(999_999);
export const Paddle = z.int().min(1).max(99_999);
export const Nothing = z.strictObject({});
export const Done = z.strictObject({ seq: z.int() });
export const Line = z.string().max(500);
export const Paragraph = z.string().max(20_000);
/** The bytes of a file, in base64: at most 64 MB of them. */
export const FileBytes = z.base64().max(90_000_000);

/** Which rows of a long list are wanted. */
export const Page = { offset: z.int().min(0), limit: z.int().min(1).max(500) };

/** A page of a long list: how many rows there are in all, and those that were asked for. */
export function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ total: z.int(), rows: z.array(row).readonly() });
}
