/** What a lot holds of an item, and of a consignment. */
import { z } from '#shared/zod.ts';
import { ConsignmentId, ItemId } from '../ids.ts';

/** Some of an item's count, put into a lot. */
export const LotItem = z.strictObject({ itemId: ItemId, quantity: z.int().min(1) });
export type LotItem = Readonly<z.output<typeof LotItem>>;

/** What a lot holds of one consignment: the part of one seller. */
export const LotContent = z.strictObject({
  consignmentId: ConsignmentId,
  items: z.array(LotItem).min(1).readonly(),
});
export type LotContent = Readonly<z.output<typeof LotContent>>;
