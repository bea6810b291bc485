/** What the console can say by itself of what is typed, before the engine is asked. */
import type { Output } from '#contract/api.ts';
import type { WireError } from '#contract/wire.ts';
import type { Cents } from '#domain/money/cents.ts';
import { parseAmount } from '#domain/money/parse.ts';
import { nextStep, stepBelow } from '#domain/sale/increments.ts';
import { type PriceRefusal, priceRefusal } from '#domain/sale/knock-down.ts';
import { formatLotNumber, parseLotNumber } from '#domain/sale/lot-number.ts';
import type { TextKey, TextValues } from '#renderer/text/i18n.ts';
import type { FieldProblem, RoomLot, RoomState } from './room-store.ts';

/** Who has the paddle that is typed: not answered yet, not to be read, nobody, or somebody. */
export type PaddleHolder =
  | { readonly state: 'unknown' }
  | { readonly state: 'unread' }
  | { readonly state: 'nobody' }
  | { readonly state: 'known'; readonly name: string };

/** The price typed, null where it is none. Bids are whole cents above zero. */
export function priceIn(text: string): Cents | null {
  const read = parseAmount(text);
  return read.ok && read.value > 0 ? read.value : null;
}

/** The paddle typed, null where it is none. */
export function paddleIn(text: string): number | null {
  const trimmed = text.trim();
  return /^[1-9]\d{0,4}$/.test(trimmed) ? Number(trimmed) : null;
}

/** What the rules will say of the price typed; null where they have nothing against it. */
export type PriceVerdict =
  /** Under the reserve, and the seller's agreement would let it through. */
  | { readonly state: 'needs_agreement'; readonly refusal: PriceRefusal }
  | { readonly state: 'refused'; readonly refusal: PriceRefusal };

/** The rule's own answer, asked ahead with and without the seller's agreement. */
export function priceVerdict(lot: RoomLot, hammerPrice: Cents): PriceVerdict | null {
  const refusal = priceRefusal(lot, { hammerPrice, underReserve: 'refused' });
  if (refusal === null) return null;
  const agreed = priceRefusal(lot, { hammerPrice, underReserve: 'agreed_by_seller' });
  return { state: agreed === null ? 'needs_agreement' : 'refused', refusal };
}

/** Whether the price is one that the consignor's agreement lets through. */
export function needsAgreement(lot: RoomLot, price: Cents | null): boolean {
  return price !== null && priceVerdict(lot, price)?.state === 'needs_agreement';
}

/** What stops the fields from being a winning bid; null when the hammer may fall. */
export function hammerProblem(
  lot: RoomLot,
  state: RoomState,
  holder: PaddleHolder,
): FieldProblem | null {
  return fallProblem(lot, state) ?? paddleProblem(state, holder);
}

/** What stops the price typed from being the hammer's; null when it may fall at it. */
export function fallProblem(lot: RoomLot, state: RoomState): FieldProblem | null {
  const price = priceIn(state.typed.price);
  if (price === null) return { field: 'price', key: 'errors.invalid.amount' };
  const verdict = priceVerdict(lot, price);
  return verdict === null ? null : { field: 'price', error: refusal(verdict.refusal) };
}

/** What stops the paddle typed from getting the lot. */
export function paddleProblem(state: RoomState, holder: PaddleHolder): FieldProblem | null {
  const paddle = paddleIn(state.typed.paddle);
  if (paddle === null) return { field: 'paddle', key: 'room.needPaddle' };
  if (holder.state !== 'nobody') return null;
  return { field: 'paddle', error: refusal({ code: 'paddle_unknown', paddle }) };
}

/** The next bid of the ladder: the starting price first, then step by step. */
export function steppedUp(lot: RoomLot, text: string): Cents {
  const price = priceIn(text);
  if (price === null) return lot.startingPrice;
  return nextStep(price, lot.ladder);
}

/** The bid before this one on the ladder; the starting price where nothing is typed. */
export function steppedDown(lot: RoomLot, text: string): Cents {
  const price = priceIn(text);
  if (price === null) return lot.startingPrice;
  const below = stepBelow(price, lot.ladder);
  return below > 0 ? below : price;
}

/** What the Enter key will do now, as a sentence. */
export function enterWill(
  lot: RoomLot | null,
  state: RoomState,
  holder: PaddleHolder,
): readonly [TextKey, TextValues] {
  if (state.panel === 'results') return ['room.next.results', {}];
  const asked = parseLotNumber(state.typed.number);
  const here = state.at === null ? '' : formatLotNumber(state.at);
  if (state.field === 'number' && (asked === null || formatLotNumber(asked) !== here)) {
    return asked === null
      ? ['room.next.number', {}]
      : ['room.next.jump', { lot: formatLotNumber(asked) }];
  }
  if (lot === null) return ['room.next.wait', {}];
  if (state.field === 'number') return ['room.next.price', { lot: here }];
  const price = priceIn(state.typed.price);
  if (state.typed.price === '' && lot.state !== 'offered') {
    return lot.following === null
      ? ['room.next.end', {}]
      : ['room.next.jump', { lot: formatLotNumber(lot.following) }];
  }
  if (price === null) return ['room.next.typePrice', { lot: here }];
  const verdict = priceVerdict(lot, price);
  if (verdict?.state === 'refused') return ['room.next.underStart', {}];
  if (state.field === 'price') return ['room.next.paddle', { price }];
  const paddle = paddleIn(state.typed.paddle);
  if (paddle === null) return ['room.next.typePaddle', { price }];
  if (holder.state === 'nobody') return ['room.next.nobody', { paddle }];
  if (verdict !== null) return ['room.next.agree', { price, paddle }];
  return ['room.next.knockDown', { lot: here, price, paddle }];
}

export interface HammerPace {
  readonly perHour: number;
  /** Milliseconds since 1970: when the last lot should fall. */
  readonly endsAtMs: number;
}

const HOUR_MS = 3_600_000;
/** Fewer results than this say nothing about the hour that comes. */
const RESULTS_MIN = 5;
/** A break as long as this means that the sale had not begun. */
const SALE_MAX_MS = 16 * HOUR_MS;

/** Lots an hour since the first result, and when the last lot should fall; null until it is known. */
export function paceShown(desk: NonNullable<Output<'room.desk'>>): HammerPace | null {
  const { sale, firstHammerAt, lastHammerAt } = desk;
  const fallen = sale.sold + sale.unsold + sale.withdrawn;
  if (firstHammerAt === null || lastHammerAt === null || fallen < RESULTS_MIN) return null;
  const elapsedMs = Date.parse(lastHammerAt) - Date.parse(firstHammerAt);
  if (elapsedMs <= 0 || elapsedMs > SALE_MAX_MS) return null;
  const perHour = ((fallen - 1) * HOUR_MS) / elapsedMs;
  const left = sale.lots - fallen;
  return { perHour, endsAtMs: Date.parse(lastHammerAt) + (left / perHour) * HOUR_MS };
}

export function refusal(data: {
  readonly code: string;
  readonly [name: string]: string | number;
}): WireError {
  return { kind: 'refusal', refusal: data };
}
