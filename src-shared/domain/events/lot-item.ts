/** What a lot holds of an item. */
import { z } from '#shared/zod.ts';
import { ItemId } from '../ids.ts';

/** Some of an item's count, put into a lot. */
export const LotItem = z.strictObject({ itemId: ItemId, quantity: z.int().min(1) });
export type LotItem = Readonly<z.output<typeof LotItem>>;
