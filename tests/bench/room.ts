/** The room of the bench: one lot after another, at a stroke. */
import type { Client } from '#contract/client.ts';
import { euros } from '#domain/money/cents.ts';
import { granted } from '#tests/support/whole-sale.ts';
import type { BuiltHouse } from './big-house.ts';

/** Sells the next lot of the open sale and asks what the room then shows. */
export function openRoom(desk: Client, { saleId, paddle }: BuiltHouse): () => Promise<void> {
  // Every other lot of the open sale has its result already.
  let number = -1;
  return async () => {
    number += 2;
    const lot = await desk.ask('room.lot', { saleId, number, suffix: '' });
    if (lot === null) throw new RangeError('the sale has more lots than that');
    if (lot.state === 'offered') {
      const bid = { lotId: lot.lotId, paddle, hammerPrice: euros(150), consignorAgrees: true };
      granted(await desk.tell('lot.knockDown', bid));
    }
    await desk.ask('room.desk', { saleId });
  };
}
