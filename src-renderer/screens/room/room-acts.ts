/** The acts of the console: each leaves under its own id, and its answer comes back to the store. */

import type { WireError } from '#contract/wire.ts';
import { assertNever } from '#domain/assert.ts';
import type { LotId } from '#domain/ids.ts';
import { newCommandId } from '#renderer/engine/command-id.ts';
import type { Link } from '#renderer/engine/link.ts';
import { errorOf } from '#renderer/engine/use-ask.ts';
import type { ResultRow } from './results.ts';
import {
  type Act,
  type Order,
  type RoomLot,
  typedBid,
  useRoom,
  withDeclined,
  withOrder,
  withUndo,
  withWritten,
} from './room-store.ts';

/** Sends what was decided on the lot and brings the next one, without waiting for the answer. */
export function decide(link: Link, lot: RoomLot, act: Exclude<Act, { kind: 'undone' }>): void {
  const { lotId, number, suffix } = lot;
  const order = newOrder({ lotId, lot: { number, suffix }, title: lot.text.title, act });
  useRoom.setState((now) => withOrder(now, order, lot.following));
  follow(order, send(link, order));
}

/** Takes a result back, once it is written; its lot comes again as it was typed. */
export function undo(link: Link, row: ResultRow): void {
  const { lotId, lot, title } = row;
  const corrects = row.seq ?? 0;
  const order = newOrder({ lotId, lot, title, act: { kind: 'undone', corrects } });
  const was = typedBid(row.hammerPrice ?? row.lastBid, row.paddle);
  useRoom.setState((now) => withUndo(now, order, was));
  follow(order, undoOnceWritten(link, order, row));
}

/** Sends a declined order again, unchanged and under the same id: for a failure of the world. */
export function sendAgain(link: Link, order: Order): void {
  useRoom.setState((now) => ({
    ...now,
    orders: now.orders.map((each) =>
      each === order ? { ...each, state: 'sent', error: null } : each,
    ),
  }));
  follow(order, send(link, order));
}

type Answer = { readonly seq: number } | { readonly error: WireError };

/** Answers awaited by id: an undo may be asked before its result is written. */
const awaited = new Map<string, Promise<Answer>>();

function newOrder(parts: Pick<Order, 'lotId' | 'lot' | 'title' | 'act'>): Order {
  return { ...parts, commandId: newCommandId(), state: 'sent', seq: null, error: null };
}

function follow({ commandId }: Order, answer: Promise<Answer>): void {
  awaited.set(commandId, answer);
  void answer.then((value) => {
    awaited.delete(commandId);
    useRoom.setState((now) =>
      'seq' in value
        ? withWritten(now, commandId, value.seq)
        : withDeclined(now, commandId, value.error),
    );
  });
}

async function undoOnceWritten(link: Link, order: Order, row: ResultRow): Promise<Answer> {
  const written = row.commandId === null ? null : await awaited.get(row.commandId);
  if (written && 'error' in written) return written;
  const corrects = written?.seq ?? row.seq ?? 0;
  return await send(link, { ...order, act: { kind: 'undone', corrects } });
}

function send(link: Link, order: Order): Promise<Answer> {
  return tell(link, order).then(
    (outcome): Answer =>
      outcome.ok
        ? { seq: outcome.value.seq }
        : { error: { kind: 'refusal', refusal: { ...outcome.refusal } } },
    (thrown: unknown): Answer => ({ error: errorOf(thrown) }),
  );
}

function passed(lotId: LotId, { lastBid, lastPaddle }: Extract<Act, { kind: 'unsold' }>) {
  return { lotId, lastBid, ...(lastPaddle === null ? {} : { lastPaddle }) };
}

function tell(link: Link, { act, lotId, commandId }: Order) {
  const options = { commandId };
  switch (act.kind) {
    case 'sold': {
      const { hammerPrice, paddle, consignorAgrees } = act;
      return link.tell('lot.knockDown', { lotId, hammerPrice, paddle, consignorAgrees }, options);
    }
    case 'unsold':
      return link.tell('lot.pass', passed(lotId, act), options);
    case 'withdrawn':
      return link.tell('lot.withdraw', { lotId, reason: act.reason }, options);
    case 'undone':
      return link.tell('lot.undoResult', { lotId, corrects: act.corrects }, options);
    default:
      return assertNever(act);
  }
}
