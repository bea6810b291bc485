/** Events about charges: what is owed besides hammer price, premium and commission. */
import { z } from '#shared/zod.ts';
import { ChargeId, InvoiceId, LotId, NoticeId, PartyId, PlacementId, SaleId } from '../ids.ts';
import { Cents, Rate } from '../money/cents.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event, type OfType } from './event.ts';

/** On which paper it is asked: a party may buy and consign in one sale. */
export const OwedAs = z.enum(['buyer', 'consignor']);
export type OwedAs = z.output<typeof OwedAs>;

/** The charges whose amount a person types: what a carrier asked, what a catalogue costs. */
export const TypedCharge = z.enum(['handling', 'carriage', 'insurance', 'catalogue']);
export type TypedCharge = z.output<typeof TypedCharge>;

/** What the recovery fee is asked as: to a consumer it is a penalty clause, or nothing (FR-7). */
export const RecoveryAs = z.enum(['recovery_costs', 'penalty_clause']);
export type RecoveryAs = z.output<typeof RecoveryAs>;

/** Why a charge is owed, with what its amount was computed from. */
export const Cause = z.discriminatedUnion('kind', [
  /** From the first day that is charged to the last, both counted (CT-7.1). */
  z.strictObject({
    kind: z.literal('storage'),
    placementId: PlacementId,
    lotId: LotId,
    from: IsoDate,
    until: IsoDate,
    perDay: Cents,
  }),
  /** The seller's letter, and the day announced for the sale when it came (CT-9.12). */
  z.strictObject({
    kind: z.literal('take_back'),
    lotId: LotId,
    receivedOn: IsoDate,
    heldOn: IsoDate,
    highEstimate: Cents,
    rate: Rate,
  }),
  /** On the hammer prices that were not paid a while after the notice (CT-5.6). */
  z.strictObject({
    kind: z.literal('recovery_fee'),
    invoiceId: InvoiceId,
    noticeId: NoticeId,
    hammerTotal: Cents,
    rate: Rate,
    as: RecoveryAs,
  }),
  z.strictObject({ kind: TypedCharge }),
]);
export type Cause = Readonly<z.output<typeof Cause>>;

export type ChargeKind = Cause['kind'];

export const CHARGE_EVENTS = {
  /** Its VAT is rounded by the document that bills it, once a rate; null is outside its scope. */
  'charge.made': firstVersion(
    event('charge.made/1', {
      chargeId: ChargeId,
      partyId: PartyId,
      saleId: SaleId,
      owedAs: OwedAs,
      net: Cents,
      vatRate: Rate.nullable(),
      arisenOn: IsoDate,
      cause: Cause,
    }),
  ),
  /** `corrects` is the entry that made it: it is owed no more, and never was billed. */
  'charge.withdrawn': firstVersion(
    event('charge.withdrawn/1', {
      chargeId: ChargeId,
      partyId: PartyId,
      saleId: SaleId,
      corrects: z.int(),
    }),
  ),
};

export type ChargeEvent = EventsOf<typeof CHARGE_EVENTS>;

export type ChargeMade = OfType<ChargeEvent, 'charge.made/1'>;
export type ChargeWithdrawn = OfType<ChargeEvent, 'charge.withdrawn/1'>;
