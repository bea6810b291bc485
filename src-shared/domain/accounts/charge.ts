/** Charges: what is owed besides hammer price, premium and commission, each with its cause. */

import type {
  Cause,
  ChargeKind,
  ChargeMade,
  ChargeWithdrawn,
  OwedAs,
  RecoveryAs,
  TypedCharge,
} from '../events/charge.ts';
import type { ChargeId, InvoiceId, LotId, NoticeId, PartyId, PlacementId, SaleId } from '../ids.ts';
import { lawOn } from '../law/law.ts';
import { vatRateProblem } from '../law/vat-rates.ts';
import type { BasisPoints, Cents } from '../money/cents.ts';
import { cents, NOTHING, percentageOf } from '../money/cents.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import { done, refused } from '../result.ts';
import type { Terms, TermsArticles } from '../terms/terms.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from '../time.ts';

interface KindOfCharge {
  /** Whose debt it can be. */
  readonly owedAs: readonly OwedAs[];
  /** The article of the General Terms that speaks of it. */
  readonly article: keyof TermsArticles;
  /** At the standard rate, at one that a person names, or none: damages are outside its scope. */
  readonly vat: 'standard' | 'named' | 'none';
}

const EITHER = ['buyer', 'consignor'] as const;

/** Every kind of charge: who may owe it, which article says so, what VAT it bears. */
export const CHARGES: Readonly<Record<ChargeKind, KindOfCharge>> = {
  storage: { owedAs: ['buyer'], article: 'storage', vat: 'standard' },
  take_back: { owedAs: ['consignor'], article: 'consignor', vat: 'standard' },
  recovery_fee: { owedAs: ['buyer'], article: 'payment', vat: 'none' },
  handling: { owedAs: EITHER, article: 'delivery', vat: 'named' },
  carriage: { owedAs: EITHER, article: 'delivery', vat: 'named' },
  insurance: { owedAs: EITHER, article: 'delivery', vat: 'named' },
  catalogue: { owedAs: EITHER, article: 'payment', vat: 'named' },
};

/** A charge as it stands: on no paper yet, on one, or withdrawn before it was. */
export interface Charge {
  readonly chargeId: ChargeId;
  readonly partyId: PartyId;
  readonly saleId: SaleId;
  readonly owedAs: OwedAs;
  readonly net: Cents;
  /** Null where it bears no VAT. */
  readonly vatRate: BasisPoints | null;
  readonly arisenOn: IsoDate;
  readonly cause: Cause;
  /** The journal entry that made it. */
  readonly seq: number;
  readonly state: ChargeState;
}

export type ChargeState =
  | { readonly state: 'to_bill' }
  | { readonly state: 'billed'; readonly number: string }
  | { readonly state: 'withdrawn' };

/** A charge that nobody has made yet. */
export type ChargeDraft = Omit<ChargeMade, 'type' | 'chargeId'>;

/** In order of precedence. */
export const TYPED_CHARGE_REFUSALS = [
  'party_not_in_sale',
  'amount_not_positive',
  'vat_rate_not_in_law',
] as const;
export type TypedChargeRefusal = Refusal<(typeof TYPED_CHARGE_REFUSALS)[number]>;

/** In order of precedence. */
export const RECOVERY_FEE_REFUSALS = [
  'charge_already_made',
  'notice_not_delivered',
  'notice_delay_running',
  'nothing_owed',
  'consumer_owes_no_recovery',
] as const;
export type RecoveryFeeRefusal = Refusal<(typeof RECOVERY_FEE_REFUSALS)[number]>;

/** In order of precedence. */
export const WITHDRAW_CHARGE_REFUSALS = ['charge_already_withdrawn', 'charge_billed'] as const;
export type WithdrawChargeRefusal = Refusal<(typeof WITHDRAW_CHARGE_REFUSALS)[number]>;

/**
 * A charge whose amount no rule gives: typed before tax, with a rate that the law of its day knows
 * (FR-4), for whoever bought or consigned in the sale. `takesPart` says as what he is known there.
 */
export function typedCharge(
  charge: Omit<ChargeDraft, 'cause' | 'vatRate'> & {
    readonly kind: TypedCharge;
    readonly vatRate: BasisPoints;
  },
  takesPart: readonly OwedAs[],
): Result<ChargeDraft, TypedChargeRefusal> {
  const { kind, ...about } = charge;
  const { owedAs, net, vatRate, arisenOn } = about;
  if (!takesPart.includes(owedAs)) return refused({ code: 'party_not_in_sale', as: owedAs });
  if (net <= NOTHING) return refused({ code: 'amount_not_positive' });
  const problem = vatRateProblem(vatRate, arisenOn);
  if (problem !== null) return refused(problem);
  return done({ ...about, cause: { kind } });
}

/** The event of a charge that is made. */
export function makeCharge(draft: ChargeDraft, chargeId: ChargeId): ChargeMade {
  return { type: 'charge.made/1', chargeId, ...draft };
}

/** A lot that its buyer left in the house, and until which day its storage is charged already. */
export interface StoredLot {
  readonly placementId: PlacementId;
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly heldOn: IsoDate;
  readonly chargedUntil: IsoDate | null;
}

type StorageTerms = Pick<Terms, 'storagePerDay' | 'storageAfterMonths'>;

/** The last day on which a lot is kept free of charge (General Terms, art. 7; CT-7.1). */
export function storedFreeUntil(heldOn: IsoDate, terms: StorageTerms): IsoDate {
  return addMonths(heldOn, terms.storageAfterMonths);
}

/**
 * The storage owed for a lot up to a day, that day counted: so much before tax for each day after
 * the month that is free, and for none twice (General Terms, art. 7; CT-7.1). Null for no day.
 */
export function storageOwed(
  lot: StoredLot,
  until: IsoDate,
  terms: StorageTerms,
): ChargeDraft | null {
  const { placementId, lotId, saleId, buyerId: partyId, heldOn, chargedUntil } = lot;
  const since = chargedUntil ?? storedFreeUntil(heldOn, terms);
  if (until <= since) return null;
  const { storagePerDay: perDay } = terms;
  const from = addDays(since, 1);
  return {
    ...{ partyId, saleId, owedAs: 'buyer', arisenOn: until },
    net: cents(perDay * daysBetween(since, until)),
    vatRate: lawOn(until).vatRate,
    cause: { kind: 'storage', placementId, lotId, from, until, perDay },
  };
}

/** A lot that its seller takes back before its sale: what he signed it was worth at most. */
export interface LotTakenBack {
  readonly lotId: LotId;
  readonly saleId: SaleId;
  readonly consignorId: PartyId;
  /** The day announced for the sale. */
  readonly heldOn: IsoDate;
  readonly highEstimate: Cents;
}

/**
 * What a seller owes who takes a lot back before its sale: a part of its high estimate, before tax,
 * by the days between the receipt of his letter and the sale (General Terms, art. 9; CT-9.12). Null
 * while he is early enough to owe nothing.
 */
export function takeBackFee(
  lot: LotTakenBack,
  receivedOn: IsoDate,
  { consignorWithdrawal }: Pick<Terms, 'consignorWithdrawal'>,
): ChargeDraft | null {
  const { lotId, saleId, consignorId: partyId, heldOn, highEstimate } = lot;
  const { freeDays, middleDays, middleRate, lateRate } = consignorWithdrawal;
  const days = daysBetween(receivedOn, heldOn);
  if (days > freeDays) return null;
  const rate = days >= middleDays ? middleRate : lateRate;
  return {
    ...{ partyId, saleId, owedAs: 'consignor' },
    net: percentageOf(highEstimate, rate),
    vatRate: lawOn(receivedOn).vatRate,
    arisenOn: receivedOn,
    cause: { kind: 'take_back', lotId, receivedOn, heldOn, highEstimate, rate },
  };
}

/** A debt that a formal notice asked for. */
export interface NotifiedDebt {
  readonly noticeId: NoticeId;
  readonly invoiceId: InvoiceId;
  readonly saleId: SaleId;
  readonly buyerId: PartyId;
  readonly quality: 'consumer' | 'professional';
  /** The day on the acknowledgement of receipt; null while none came back. */
  readonly deliveredOn: IsoDate | null;
  readonly balance: Cents;
  /** The hammer prices that the invoice still asks. */
  readonly hammerTotal: Cents;
  /** Whether the fee was asked on this invoice before, and stands. */
  readonly fee: 'asked' | 'not_asked';
}

/**
 * The recovery fee: a part of the hammer prices, with a least amount, from a month after the
 * delivery of a notice that stayed without effect (General Terms, art. 5; CT-5.6). A professional
 * owes it; a consumer only as the penalty clause of his contract, which a judge may lessen, and by
 * the decision of somebody who calls it so (C. civ. 1231-5; CPCE L111-8; FR-7). No VAT on damages.
 */
export function recoveryFee(
  debt: NotifiedDebt,
  { as, today }: { readonly as: RecoveryAs; readonly today: IsoDate },
  { recoveryFee: fee }: Pick<Terms, 'recoveryFee'>,
): Result<ChargeDraft, RecoveryFeeRefusal> {
  const { noticeId, invoiceId, saleId, buyerId: partyId, deliveredOn, hammerTotal } = debt;
  if (debt.fee === 'asked') return refused({ code: 'charge_already_made' });
  if (deliveredOn === null) return refused({ code: 'notice_not_delivered' });
  const lastDay = addMonths(deliveredOn, fee.afterMonths);
  if (today <= lastDay) return refused({ code: 'notice_delay_running', lastDay });
  if (debt.balance <= NOTHING || hammerTotal <= NOTHING) return refused({ code: 'nothing_owed' });
  if (debt.quality === 'consumer' && as === 'recovery_costs') {
    return refused({ code: 'consumer_owes_no_recovery' });
  }
  const { rate } = fee;
  const net = cents(Math.max(fee.minimum, percentageOf(hammerTotal, rate)));
  return done({
    ...{ partyId, saleId, owedAs: 'buyer', net, vatRate: null, arisenOn: today },
    cause: { kind: 'recovery_fee', invoiceId, noticeId, hammerTotal, rate, as },
  });
}

/** Withdraws a charge that no paper asks: what is billed is credited first (FR-3, FR-11). */
export function withdrawCharge({
  chargeId,
  partyId,
  saleId,
  seq,
  state,
}: Charge): Result<ChargeWithdrawn, WithdrawChargeRefusal> {
  if (state.state === 'withdrawn') return refused({ code: 'charge_already_withdrawn' });
  if (state.state === 'billed') return refused({ code: 'charge_billed', number: state.number });
  return done({ type: 'charge.withdrawn/1', chargeId, partyId, saleId, corrects: seq });
}
