/** What the keys do at the console. */
import { compareLotNumbers, parseLotNumber } from '#domain/sale/lot-number.ts';
import { defineContext } from '#renderer/actions/context.ts';
import { defineAction } from '#renderer/actions/define-action.ts';
import type { Link } from '#renderer/engine/link.ts';
import {
  fallProblem,
  hammerProblem,
  needsAgreement,
  type PaddleHolder,
  paddleIn,
  paddleProblem,
  priceIn,
  priceVerdict,
  refusal,
  steppedDown,
  steppedUp,
} from './hammer-preview.ts';
import type { ResultRow } from './results.ts';
import { decide, sendAgain, undo } from './room-acts.ts';
import {
  advancedTo,
  cleared,
  declinedOrder,
  type FieldProblem,
  movedTo,
  type RoomLot,
  type RoomState,
  takenUp,
  typedAmount,
  useRoom,
  withPanel,
  withProblem,
  withTyped,
} from './room-store.ts';

/** What the console has under its hands. */
export interface RoomSubject {
  readonly lot: RoomLot | null;
  readonly holder: PaddleHolder;
  readonly results: readonly ResultRow[];
  readonly state: RoomState;
}

export const theRoom = defineContext<RoomSubject>('room');

const hasLot = ({ lot, state }: RoomSubject) => lot !== null && state.panel === 'none';

/** Number, then price, then paddle, then the hammer. */
export const goOn = defineAction({
  id: 'room.go-on',
  label: 'room.actions.goOn',
  shortcut: 'Enter',
  context: theRoom,
  onlyHere: true,
  enabledWhen: ({ state }) => state.panel === 'none',
  run: (subject, services) => enter(subject, services.engine),
});

export const pass = defineAction({
  id: 'room.pass',
  label: 'room.actions.pass',
  shortcut: 'F2',
  context: theRoom,
  calls: 'lot.pass',
  onlyHere: true,
  enabledWhen: hasLot,
  run: ({ lot, state }, services) => {
    if (lot === null) return;
    const problem = priceProblem(state);
    if (problem !== null) return useRoom.setState(withProblem(state, problem));
    const lastBid = priceIn(state.typed.price);
    const lastPaddle = lastBid === null ? null : paddleIn(state.typed.paddle);
    decide(services.engine, lot, { kind: 'unsold', lastBid, lastPaddle });
  },
});

export const withdraw = defineAction({
  id: 'room.withdraw',
  label: 'room.actions.withdraw',
  shortcut: 'F3',
  context: theRoom,
  calls: 'lot.withdraw',
  onlyHere: true,
  enabledWhen: hasLot,
  run: ({ state }) => useRoom.setState(withPanel(state, 'withdrawal')),
});

export const knockDownUnderReserve = defineAction({
  id: 'room.consignor-agrees',
  label: 'room.actions.consignorAgrees',
  shortcut: 'F4',
  context: theRoom,
  calls: 'lot.knockDown',
  onlyHere: true,
  enabledWhen: ({ lot, state }) =>
    state.panel === 'none' && lot !== null && needsAgreement(lot, priceIn(state.typed.price)),
  run: ({ lot, state, holder }, services) => {
    const hammerPrice = priceIn(state.typed.price);
    const paddle = paddleIn(state.typed.paddle);
    const problem = paddleProblem(state, holder);
    if (problem !== null) return useRoom.setState(withProblem(state, problem));
    if (lot === null || hammerPrice === null || paddle === null) return;
    decide(services.engine, lot, { kind: 'sold', hammerPrice, paddle, consignorAgrees: true });
  },
});

export const knockDownWithoutPaddle = defineAction({
  id: 'room.without-paddle',
  label: 'room.actions.withoutPaddle',
  shortcut: 'F6',
  context: theRoom,
  calls: 'lot.knockDown',
  onlyHere: true,
  // A paddle that is typed is never dropped by it.
  enabledWhen: (subject) => {
    const { price, paddle } = subject.state.typed;
    return hasLot(subject) && price !== '' && paddle === '';
  },
  run: ({ lot, state }, services) => {
    if (lot === null) return;
    const problem = fallProblem(lot, state);
    const hammerPrice = priceIn(state.typed.price);
    if (problem !== null) return useRoom.setState(withProblem(state, problem));
    if (hammerPrice === null) return;
    const unnamed = { kind: 'sold', hammerPrice, paddle: 'to_attribute' } as const;
    decide(services.engine, lot, { ...unnamed, consignorAgrees: false });
  },
});

export const raise = defineAction({
  id: 'room.raise',
  label: 'room.actions.raise',
  shortcut: '+',
  context: theRoom,
  onlyHere: true,
  enabledWhen: (subject) => hasLot(subject) && subject.state.field === 'price',
  run: ({ lot, state }) => lot && typePrice(state, typedAmount(steppedUp(lot, state.typed.price))),
});

export const lower = defineAction({
  id: 'room.lower',
  label: 'room.actions.lower',
  shortcut: '-',
  context: theRoom,
  onlyHere: true,
  enabledWhen: (subject) => hasLot(subject) && subject.state.field === 'price',
  run: ({ lot, state }) =>
    lot && typePrice(state, typedAmount(steppedDown(lot, state.typed.price))),
});

export const undoLast = defineAction({
  id: 'room.undo-last',
  label: 'room.actions.undoLast',
  shortcut: 'Backspace',
  context: theRoom,
  calls: 'lot.undoResult',
  onlyHere: true,
  enabledWhen: ({ results, state }) =>
    results.length > 0 &&
    state.panel === 'none' &&
    state.field === 'price' &&
    state.typed.price === '',
  run: ({ results }, services) => {
    const [last] = results;
    if (last !== undefined) undo(services.engine, last);
  },
});

export const givePaddleAction = defineAction({
  id: 'room.give-paddle',
  label: 'room.actions.givePaddle',
  shortcut: 'F7',
  context: theRoom,
  calls: 'paddle.give',
  onlyHere: true,
  enabledWhen: ({ state }) => state.panel === 'none',
  run: ({ state }) => useRoom.setState(withPanel(state, 'paddle')),
});

export const correct = defineAction({
  id: 'room.correct',
  label: 'room.actions.correct',
  shortcut: 'F8',
  context: theRoom,
  calls: 'lot.undoResult',
  onlyHere: true,
  enabledWhen: ({ results, state }) => results.length > 0 && state.panel === 'none',
  run: ({ state }) => useRoom.setState(withPanel(state, 'results')),
});

export const takeUp = defineAction({
  id: 'room.take-up',
  label: 'room.actions.takeUp',
  shortcut: 'F9',
  context: theRoom,
  onlyHere: true,
  enabledWhen: ({ state }) => state.panel === 'none' && declinedOrder(state) !== null,
  run: ({ state }, services) => {
    const order = declinedOrder(state);
    if (order === null) return;
    if (order.error?.kind === 'fault') return sendAgain(services.engine, order);
    useRoom.setState(takenUp(state, order.commandId));
  },
});

defineAction({
  id: 'room.clear',
  label: 'room.actions.clear',
  shortcut: 'Escape',
  context: theRoom,
  onlyHere: true,
  enabledWhen: ({ state }) => state.panel === 'none',
  run: ({ state }) => useRoom.setState(cleared(state)),
});

/** The keys printed on the last line, in the order of the keyboard. */
export const KEY_LINE = [
  undoLast,
  pass,
  withdraw,
  knockDownUnderReserve,
  knockDownWithoutPaddle,
  givePaddleAction,
  correct,
] as const;

function enter(subject: RoomSubject, engine: Link): void {
  const { state } = subject;
  switch (state.field) {
    case 'number':
      return useRoom.setState(enterNumber(state));
    case 'price':
      return useRoom.setState(enterPrice(subject));
    case 'paddle':
      return knockDown(subject, engine);
  }
}

function enterNumber(state: RoomState): RoomState {
  const asked = parseLotNumber(state.typed.number);
  if (asked === null) return withProblem(state, { field: 'number', key: 'room.notANumber' });
  const isHere = state.at !== null && compareLotNumbers(asked, state.at) === 0;
  return isHere ? advancedTo(state, 'price') : movedTo(state, asked);
}

function enterPrice({ lot, state }: RoomSubject): RoomState {
  if (lot === null) return state;
  if (state.typed.price === '') {
    if (lot.state !== 'offered' && lot.following !== null) return movedTo(state, lot.following);
    return withProblem(state, { field: 'price', key: 'room.needPrice' });
  }
  const unreadable = priceProblem(state);
  if (unreadable !== null) return withProblem(state, unreadable);
  const price = priceIn(state.typed.price);
  const verdict = price === null ? null : priceVerdict(lot, price);
  if (verdict === null) return advancedTo(state, 'paddle');
  const problem: FieldProblem = { field: 'price', error: refusal(verdict.refusal) };
  // Under a reserve the consignor may still agree, so the paddle is asked for; under the starting
  // price nobody can (CT-9.10).
  return verdict.state === 'needs_agreement'
    ? { ...advancedTo(state, 'paddle'), problem }
    : withProblem(state, problem);
}

function knockDown({ lot, state, holder }: RoomSubject, engine: Link): void {
  if (lot === null) return;
  const problem = hammerProblem(lot, state, holder);
  const hammerPrice = priceIn(state.typed.price);
  const paddle = paddleIn(state.typed.paddle);
  if (problem !== null) return useRoom.setState(withProblem(state, problem));
  if (hammerPrice === null || paddle === null) return;
  decide(engine, lot, { kind: 'sold', hammerPrice, paddle, consignorAgrees: false });
}

function priceProblem({ typed }: RoomState): FieldProblem | null {
  if (typed.price === '' || priceIn(typed.price) !== null) return null;
  return { field: 'price', key: 'errors.invalid.amount' };
}

function typePrice(state: RoomState, text: string): void {
  useRoom.setState(withTyped(state, 'price', text));
}
