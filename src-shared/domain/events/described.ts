/** Events that seal an edit of descriptive text without repeating it. */
import type { ItemId, LotId, PartyId, SaleId, Sha256, StaffId } from '../ids.ts';

/** The only house in a store. */
export const HOUSE_ID = 'house';

export type DescribedEvent =
  | Described<'party', PartyId>
  | Described<'item', ItemId>
  | Described<'lot', LotId>
  | Described<'sale', SaleId>
  | Described<'staff', StaffId>
  | Described<'house', typeof HOUSE_ID>;

/**
 * The row `id` now stands at `version`; `fields` are the columns that changed, and `seal` is the
 * hash of the row's random salt and its canonical text. Erasing the row leaves the chain whole.
 */
interface Described<Subject extends string, Id> {
  readonly type: `${Subject}.described/1`;
  readonly id: Id;
  readonly version: number;
  readonly fields: readonly string[];
  readonly seal: Sha256;
}
