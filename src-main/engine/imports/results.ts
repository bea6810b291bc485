/** Results from a file: admitted row by row as the hammer is, into a sale that is open. */

import type { ResultSeen } from '#contract/methods/world.ts';
import type { ReadDb } from '#db/handle.ts';
import { resultSeqOf } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { present } from '#domain/assert.ts';
import type { DomainEvent, EventType } from '#domain/events/index.ts';
import { type Cents, NOTHING, sum } from '#domain/money/cents.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { attributeLot } from '#domain/sale/attribution.ts';
import { knockDown, priceRefusal, pricesOf } from '#domain/sale/knock-down.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Placement, Sale, SoldPlacement } from '#domain/sale/state.ts';
import { passLot, withdrawLot } from '#domain/sale/without-buyer.ts';
import type { FileResult } from '#exchange/rows.ts';
import type { CommandContext } from '../context.ts';
import { roomOf, termsOf } from '../room.ts';
import { asOne, type ImportIssue, importIssue, refusalIssue } from './import-issues.ts';
import { isBareAmongLettered, isCalledSo, placementMeant } from './placement-meant.ts';
import { NOTHING_TAKEN, type TakenRows } from './report.ts';

/** What the results of a file are admitted by. */
export interface ResultsGround {
  readonly db: ReadDb;
  readonly sale: Sale;
  /** Lines about which a person was asked, and said yes. */
  readonly confirmed: ReadonlySet<number>;
}

/** What is made of a row. */
type Decision =
  | { readonly kind: 'record'; readonly event: DomainEvent }
  /** The file says nothing of the lot, or what the house knows already. */
  | { readonly kind: 'nothing' | 'already' }
  | { readonly kind: 'refuse'; readonly issue: ImportIssue };

/** What would become of each row, beside the lot it is about; nothing is written. */
export function foreseeResults(
  rows: readonly FileResult[],
  ground: ResultsGround,
): { readonly taken: TakenRows; readonly seen: readonly ResultSeen[] } {
  const decisions = rows.map((row) => decide(row, ground));
  const seen = rows.flatMap((row) => seenBeside(row, ground));
  const asking = seen.filter(({ asks }) => asks.length > 0);
  const others = seen.filter(({ asks }) => asks.length === 0).slice(0, SEEN_MAX);
  const shown = [...asking, ...others];
  return { taken: takenOf(decisions), seen: shown };
}

/** As many results that ask nothing as a person looks through. */
const SEEN_MAX = 500;

/** Records the results of a slice, each decided by what stands at that moment. */
export function recordResults(
  rows: readonly FileResult[],
  ground: ResultsGround,
  context: CommandContext,
): TakenRows {
  const decisions: Decision[] = [];
  for (const row of rows) {
    const decision = decide(row, { ...ground, db: context.db });
    if (decision.kind === 'record') context.record(decision.event);
    decisions.push(decision);
  }
  return takenOf(decisions);
}

function takenOf(decisions: readonly Decision[]): TakenRows {
  const recorded = decisions.flatMap((one) => (one.kind === 'record' ? [one.event] : []));
  const counted = (kind: Decision['kind']) => decisions.filter((one) => one.kind === kind).length;
  const became = (type: EventType) => recorded.filter((event) => event.type === type).length;
  const prices = recorded.map((event) => ('hammerPrice' in event ? event.hammerPrice : NOTHING));
  const toAttribute = became('lot.knocked_down_unattributed/1');
  return {
    ...NOTHING_TAKEN,
    accepted: counted('record') + counted('nothing') + counted('already'),
    refused: decisions.flatMap((one) => (one.kind === 'refuse' ? [one.issue] : [])),
    remarks: { results_already_in: counted('already') },
    counts: {
      sold: became('lot.knocked_down/1') + toAttribute,
      toAttribute,
      attributed: became('lot.attributed/1'),
      unsold: became('lot.passed/1'),
      withdrawn: became('lot.withdrawn/1'),
      withoutResult: counted('nothing'),
      hammerTotal: sum(prices),
    },
  };
}

function decide(row: FileResult, ground: ResultsGround): Decision {
  const { outcome, line } = row;
  if (outcome.kind === 'none') return { kind: 'nothing' };
  const about = { lot: formatLotNumber(row), paddle: row.paddle ?? '' };
  const refuse = (code: Parameters<typeof importIssue>[0]): Decision => {
    return { kind: 'refuse', issue: importIssue(code, line, about) };
  };
  const meant = placementMeant(row, ground);
  if (!meant.ok) return refuse(meant.refusal.code);
  if (outcome.kind === 'with-premium') return refuse('price_with_premium');
  if (isAlready(meant.value, row)) return { kind: 'already' };
  const hasResult = resultSeqOf(ground.db, meant.value.placementId) !== null;
  if (hasResult && !namesBuyer(meant.value, row)) return refuse('lot_has_result');
  const asks = ground.confirmed.has(line) ? [] : whatIsAsked(row, meant.value, ground);
  const questions = asks.map((each) => importIssue(each, line, about));
  if (questions.length > 0) return { kind: 'refuse', issue: asOne(questions) };
  const verdict = admitted(row, meant.value, ground);
  if (verdict.ok) return { kind: 'record', event: verdict.value };
  return { kind: 'refuse', issue: refusalIssue(verdict.refusal, line, about) };
}

/** The decision of the room itself: a file has no admission of its own. */
function admitted(
  { outcome, paddle, consent }: FileResult,
  placement: Placement,
  { db, sale }: ResultsGround,
): Result<DomainEvent, Pick<Refusal, 'code'>> {
  const made = namesBuyer(placement, { outcome, paddle }) ? 'before' : 'now';
  const room = roomOf(db, { placement, sale, paddle, made });
  if (outcome.kind === 'unsold') return passLot(placement, null, room);
  if (outcome.kind === 'withdrawn') return withdrawLot(placement, 'other', sale);
  if (paddle !== null && namesBuyer(placement, { outcome, paddle })) {
    return attributeLot(placement, paddle, room);
  }
  const bid = {
    paddle: paddle ?? 'to_attribute',
    hammerPrice: priceIn({ outcome }),
    underReserve: consent === 'given' ? 'agreed_by_seller' : 'refused',
  } as const;
  return knockDown(placement, bid, { ...room, terms: termsOf(db, sale) });
}

/** Ten times the high estimate, or a tenth of the low one: a figure too many, or another lot's. */
const FAR = 10;

/** What a person has to look at before the row is taken. */
function whatIsAsked(
  row: FileResult,
  placement: Placement,
  { db, sale }: Pick<ResultsGround, 'db' | 'sale'>,
): ResultSeen['asks'] {
  const asks: ResultSeen['asks'][number][] = [];
  if (!isCalledSo(row.title, placement.lotId, db)) asks.push('other_title');
  if (isBareAmongLettered(row, { db, sale })) asks.push('number_shared');
  if (row.outcome.kind !== 'hammer' || namesBuyer(placement, row)) return asks;
  const { amount } = row.outcome;
  const isFar = amount > FAR * placement.highEstimate || FAR * amount < placement.lowEstimate;
  if (isFar) asks.push('far_price');
  const bid = { hammerPrice: amount, underReserve: 'refused' } as const;
  const problem = priceRefusal(pricesOf(placement, termsOf(db, sale)), bid);
  const isAgreed = problem?.code === 'below_reserve' && row.consent === 'given';
  return isAgreed ? [...asks, 'under_reserve'] : asks;
}

function isAlready(placement: Placement, { outcome, paddle }: FileResult): boolean {
  if (outcome.kind === 'unsold' || outcome.kind === 'withdrawn') {
    return placement.state === outcome.kind;
  }
  if (!isSoldAt(placement, outcome)) return false;
  const { buyer } = placement;
  return buyer.named === 'not_yet' ? paddle === null : paddle === null || paddle === buyer.paddle;
}

/** Whether the row says who bought a lot that waits for its buyer, at the price it fell at. */
function namesBuyer(
  placement: Placement,
  { outcome, paddle }: Pick<FileResult, 'outcome' | 'paddle'>,
): boolean {
  return paddle !== null && isSoldAt(placement, outcome) && placement.buyer.named === 'not_yet';
}

function isSoldAt(
  placement: Placement,
  outcome: FileResult['outcome'],
): placement is SoldPlacement {
  const price = outcome.kind === 'hammer' ? outcome.amount : null;
  return placement.state === 'sold' && placement.hammerPrice === price;
}

function seenBeside(row: FileResult, ground: ResultsGround): readonly ResultSeen[] {
  const { outcome, line, title: toldTitle, paddle } = row;
  const meant = placementMeant(row, ground);
  if (!meant.ok || outcome.kind === 'none' || outcome.kind === 'with-premium') return [];
  const placement = meant.value;
  const hasResult = resultSeqOf(ground.db, placement.placementId) !== null;
  const words = descriptionOf(ground.db, 'lot', placement.lotId);
  const { lowEstimate, highEstimate, number } = placement;
  return [
    {
      ...{ line, lot: formatLotNumber(number), title: words?.text.title ?? '', toldTitle },
      ...{ lowEstimate, highEstimate, paddle },
      outcome: outcome.kind === 'hammer' ? 'sold' : outcome.kind,
      price: outcome.kind === 'hammer' ? outcome.amount : null,
      asks: hasResult && !namesBuyer(placement, row) ? [] : whatIsAsked(row, placement, ground),
    },
  ];
}

function priceIn({ outcome }: Pick<FileResult, 'outcome'>): Cents {
  return present('amount' in outcome ? outcome.amount : null, 'a sold lot has its price');
}
