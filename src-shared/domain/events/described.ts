/** Events that seal an edit of descriptive text without repeating it. */
import { z } from '#shared/zod.ts';
import { ItemId, LotId, PartyId, ReceiptId, SaleId, Sha256, StaffId } from '../ids.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event } from './event.ts';

/** The only house in a store. */
export const HOUSE_ID = 'house';

/**
 * The text about `id` now stands at `version`; `fields` are those that changed, and `seal` is the
 * hash of a random salt and of what is said. Erasing the words leaves the chain whole.
 */
const sealed = {
  version: z.int().min(1),
  fields: z.array(z.string()).readonly(),
  seal: Sha256,
};

export const DESCRIBED_EVENTS = {
  'party.described': firstVersion(event('party.described/1', { id: PartyId, ...sealed })),
  'item.described': firstVersion(event('item.described/1', { id: ItemId, ...sealed })),
  'lot.described': firstVersion(event('lot.described/1', { id: LotId, ...sealed })),
  'receipt.described': firstVersion(event('receipt.described/1', { id: ReceiptId, ...sealed })),
  'sale.described': firstVersion(event('sale.described/1', { id: SaleId, ...sealed })),
  'staff.described': firstVersion(event('staff.described/1', { id: StaffId, ...sealed })),
  'house.described': firstVersion(
    event('house.described/1', { id: z.literal(HOUSE_ID), ...sealed }),
  ),
};

export type DescribedEvent = EventsOf<typeof DESCRIBED_EVENTS>;
