/** The last results as the console shows them: what is written, and what is on its way. */
import type { Output } from '#contract/api.ts';
import type { LotId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import type { PlacementWithResult } from '#domain/sale/state.ts';
import type { Order } from './room-store.ts';

export interface ResultRow {
  readonly key: string;
  readonly lotId: LotId;
  readonly lot: LotNumber;
  readonly title: string;
  readonly state: PlacementWithResult['state'];
  readonly hammerPrice: Cents | null;
  /** Who bought the lot, null where he is to be named; of one that was passed, who bid last, where somebody noted it. */
  readonly paddle: number | null;
  readonly lastBid: Cents | null;
  /** The journal entry; null while the engine has not answered. */
  readonly seq: number | null;
  readonly commandId: string | null;
}

type Written = NonNullable<Output<'room.desk'>>['recent'];

/** Newest first: the orders that the engine's list does not hold yet, then that list. */
export function resultsOf(written: Written, orders: readonly Order[]): readonly ResultRow[] {
  const newest = written[0]?.seq ?? 0;
  const live = orders.filter(
    ({ state, seq }) => state === 'sent' || (state !== 'declined' && (seq ?? 0) > newest),
  );
  const undone = new Set<number | null>(
    live
      .map(({ act }) => act)
      .filter((act) => act.kind === 'undone')
      .map((act) => act.corrects),
  );
  const coming = live
    .map(rowOfOrder)
    .filter((row) => row !== null)
    .filter((row) => !undone.has(row.seq))
    .reverse();
  const again = new Set(coming.map((row) => row.lotId));
  const standing = written
    .filter((row) => !undone.has(row.seq) && !again.has(row.lotId))
    .map(rowOfWritten)
    .filter((row) => row !== null);
  return [...coming, ...standing];
}

function rowOfWritten(row: Written[number]): ResultRow | null {
  const { state, lotId, title, hammerPrice, lastBid, seq } = row;
  if (state === 'offered') return null;
  const lot = { number: row.number, suffix: row.suffix };
  return {
    key: `${lotId}-${seq}`,
    lotId,
    lot,
    title,
    state,
    hammerPrice,
    paddle: row.paddle ?? row.lastPaddle,
    lastBid,
    seq,
    commandId: null,
  };
}

function rowOfOrder({ act, commandId, lotId, lot, title, seq }: Order): ResultRow | null {
  if (act.kind === 'undone') return null;
  const sold = act.kind === 'sold' ? act : null;
  const passed = act.kind === 'unsold' ? act : null;
  return {
    key: commandId,
    lotId,
    lot,
    title,
    state: act.kind,
    hammerPrice: sold?.hammerPrice ?? null,
    paddle: sold === null ? (passed?.lastPaddle ?? null) : paddleOf(sold),
    lastBid: passed?.lastBid ?? null,
    seq,
    commandId,
  };
}

function paddleOf({ paddle }: Extract<Order['act'], { kind: 'sold' }>): number | null {
  return paddle === 'to_attribute' ? null : paddle;
}

/** Names a result for those who do not see it. */
export function numberOf(row: ResultRow): string {
  return formatLotNumber(row.lot);
}
