/** What the console holds by itself: the lot under the hammer, what is typed, the orders on their way. */
import { create } from 'zustand';
import type { Output } from '#contract/api.ts';
import type { WireError } from '#contract/wire.ts';
import type { WithdrawalReason } from '#domain/events/sale.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { plainAmount } from '#domain/money/format.ts';
import { formatLotNumber, type LotNumber } from '#domain/sale/lot-number.ts';
import type { TextKey } from '#renderer/text/i18n.ts';

export type RoomLot = NonNullable<Output<'room.lot'>>;
export type RoomField = 'number' | 'price' | 'paddle';

/** What was decided on a lot. */
export type Act =
  | {
      readonly kind: 'sold';
      readonly hammerPrice: Cents;
      readonly paddle: number | 'to_attribute';
      readonly consignorAgrees: boolean;
    }
  | {
      readonly kind: 'unsold';
      readonly lastBid: Cents | null;
      readonly lastPaddle: number | null;
    }
  | { readonly kind: 'withdrawn'; readonly reason: WithdrawalReason }
  | { readonly kind: 'undone'; readonly corrects: number };

/** An act on its way to the engine; kept under its id until the engine has answered. */
export interface Order {
  readonly commandId: string;
  readonly lotId: LotId;
  readonly lot: LotNumber;
  readonly title: string;
  readonly act: Act;
  /** `settled`: the list of results was read again since it was written. */
  readonly state: 'sent' | 'written' | 'settled' | 'declined';
  /** The journal entry, once written. */
  readonly seq: number | null;
  readonly error: WireError | null;
}

/** What stands beside a field: the rules' answer, or a sentence of the console. */
export type FieldProblem =
  | { readonly field: RoomField; readonly error: WireError }
  | { readonly field: RoomField; readonly key: TextKey };

export interface RoomState {
  readonly saleId: SaleId | null;
  /** The lot under the hammer. */
  readonly at: LotNumber | null;
  readonly typed: Readonly<Record<RoomField, string>>;
  readonly field: RoomField;
  readonly panel: 'none' | 'withdrawal' | 'paddle' | 'results';
  readonly problem: FieldProblem | null;
  /** Oldest first. */
  readonly orders: readonly Order[];
  /** Counts the moves of the clerk, so that the field he moved to takes the keys. */
  readonly moves: number;
}

const ORDERS_KEPT = 40;

export const ROOM_AT_FIRST: RoomState = {
  saleId: null,
  at: null,
  typed: { number: '', price: '', paddle: '' },
  field: 'price',
  panel: 'none',
  problem: null,
  orders: [],
  moves: 0,
};

export const useRoom = create<RoomState>(() => ROOM_AT_FIRST);

/** Sits down at a sale, on its next lot; orders on their way for another sale stay with it. */
export function startedAt(now: RoomState, saleId: SaleId, next: LotNumber | null): RoomState {
  if (now.saleId === saleId && now.at !== null) return now;
  const started = { ...ROOM_AT_FIRST, saleId, moves: now.moves };
  return next === null ? started : movedTo(started, next);
}

/** Brings another lot under the hammer, with nothing typed. */
export function movedTo(now: RoomState, lot: LotNumber): RoomState {
  return {
    ...now,
    at: lot,
    typed: { number: formatLotNumber(lot), price: '', paddle: '' },
    field: 'price',
    panel: 'none',
    problem: null,
    moves: now.moves + 1,
  };
}

export function withTyped(now: RoomState, field: RoomField, text: string): RoomState {
  const problem = now.problem?.field === field || field === 'price' ? null : now.problem;
  return { ...now, typed: { ...now.typed, [field]: text }, problem };
}

/** The keys go to this field; `moves` tells the screen when it was not the pointer that did it. */
export function withField(now: RoomState, field: RoomField): RoomState {
  return now.field === field ? now : { ...now, field };
}

export function advancedTo(now: RoomState, field: RoomField): RoomState {
  return { ...now, field, moves: now.moves + 1 };
}

export function withProblem(now: RoomState, problem: FieldProblem): RoomState {
  return { ...now, problem, field: problem.field, moves: now.moves + 1 };
}

export function withPanel(now: RoomState, panel: RoomState['panel']): RoomState {
  return { ...now, panel, moves: now.moves + 1 };
}

/** Empties what is typed on this lot; the number goes back to the lot under the hammer. */
export function cleared(now: RoomState): RoomState {
  return now.at === null ? now : movedTo(now, now.at);
}

/** The act leaves and the next lot comes, without waiting for the answer. */
export function withOrder(now: RoomState, order: Order, following: LotNumber | null): RoomState {
  const sent = { ...now, orders: [...now.orders, order].slice(-ORDERS_KEPT) };
  return following === null ? { ...cleared(sent), at: now.at } : movedTo(sent, following);
}

/** The last result is taken back: its lot comes again with what was typed, ready to be corrected. */
export function withUndo(now: RoomState, order: Order, was: Partial<Typed>): RoomState {
  const back = movedTo({ ...now, orders: [...now.orders, order].slice(-ORDERS_KEPT) }, order.lot);
  return { ...back, typed: { ...back.typed, ...was } };
}

type Typed = RoomState['typed'];

/** The engine wrote the act. */
export function withWritten(now: RoomState, commandId: string, seq: number): RoomState {
  return withOrderAs(now, commandId, { state: 'written', seq });
}

/**
 * The engine declined the act. Where the clerk has typed nothing since, the lot comes back as he
 * left it, with the reason; otherwise nothing moves, and the order waits to be taken up again.
 */
export function withDeclined(now: RoomState, commandId: string, error: WireError): RoomState {
  const order = now.orders.find((each) => each.commandId === commandId);
  if (order === undefined) return now;
  const declined = withOrderAs(now, commandId, { state: 'declined', error });
  return isIdle(now) ? takenUp(declined, commandId) : declined;
}

/** Takes a declined order up again: its lot, what was typed, and the reason beside its field. */
export function takenUp(now: RoomState, commandId: string): RoomState {
  const order = now.orders.find((each) => each.commandId === commandId);
  if (order === undefined || order.error === null) return now;
  const orders = now.orders.filter((each) => each !== order);
  const back = movedTo({ ...now, orders }, order.lot);
  const field = fieldOf(order.error);
  const problem: FieldProblem = { field, error: order.error };
  return { ...back, typed: { ...back.typed, ...typedOf(order.act) }, field, problem };
}

/** The engine's list of results was read again: what it must hold by now is no longer kept here. */
export function withResultsRead(now: RoomState): RoomState {
  if (!now.orders.some(({ state }) => state === 'written' || state === 'settled')) return now;
  const orders = now.orders
    .filter(({ state }) => state !== 'settled')
    .map((order) => (order.state === 'written' ? { ...order, state: 'settled' as const } : order));
  return { ...now, orders };
}

/** The oldest order that was declined and not taken up. */
export function declinedOrder(now: RoomState): Order | null {
  return now.orders.find(({ state }) => state === 'declined') ?? null;
}

function withOrderAs(now: RoomState, commandId: string, change: Partial<Order>): RoomState {
  const orders = now.orders.map((order) =>
    order.commandId === commandId ? { ...order, ...change } : order,
  );
  return { ...now, orders };
}

function isIdle({ typed, panel }: RoomState): boolean {
  return typed.price === '' && typed.paddle === '' && panel === 'none';
}

function typedOf(act: Act): Partial<Typed> {
  switch (act.kind) {
    case 'sold':
      return typedBid(act.hammerPrice, act.paddle === 'to_attribute' ? null : act.paddle);
    case 'unsold':
      return typedBid(act.lastBid, act.lastPaddle);
    default:
      return {};
  }
}

/** A bid as the clerk would type it: what there is of it. */
export function typedBid(price: Cents | null, paddle: number | null) {
  return {
    price: price === null ? '' : typedAmount(price),
    paddle: paddle === null ? '' : String(paddle),
  };
}

/** An amount as the clerk would type it: `240`, `240.50`. */
export function typedAmount(amount: Cents): string {
  return plainAmount(amount).replace(/\.00$/, '');
}

/** The field that a refusal is about. */
function fieldOf(error: WireError): RoomField {
  const refusal = error.kind === 'refusal' ? error.refusal : null;
  const code =
    typeof refusal === 'object' && refusal !== null && 'code' in refusal
      ? String(refusal['code'])
      : '';
  if (code.startsWith('paddle_')) return 'paddle';
  return /^below_|^bid_/.test(code) ? 'price' : 'number';
}
