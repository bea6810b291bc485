/** Charges: what is owed besides prices, premium and commission, and the lots handed over. */
import {
  RECOVERY_FEE_REFUSALS,
  TYPED_CHARGE_REFUSALS,
  WITHDRAW_CHARGE_REFUSALS,
} from '#domain/accounts/charge.ts';
import { Cause, OwedAs, RecoveryAs, TypedCharge } from '#domain/events/charge.ts';
import { TAKE_LOT_BACK_REFUSALS } from '#domain/sale/catalogue.ts';
import { HAND_OVER_REFUSALS, UNDO_HANDING_OVER_REFUSALS } from '#domain/sale/handing-over.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

/** A charge that was made: on no paper yet, on one, or withdrawn. */
export const ChargeRow = z.strictObject({
  chargeId: t.ChargeId,
  partyId: t.PartyId,
  partyName: z.string(),
  saleId: t.SaleId,
  saleTitle: z.string(),
  owedAs: OwedAs,
  cause: Cause,
  net: t.Money,
  vatRate: t.Rate.nullable(),
  /** Tax included, as a paper of this charge alone would ask. */
  gross: t.Money,
  arisenOn: t.IsoDate,
  state: z.enum(['to_bill', 'billed', 'withdrawn']),
  /** Of the paper that bills it. */
  number: z.string().nullable(),
});
export type ChargeRow = z.output<typeof ChargeRow>;

const OfBuyer = { partyId: t.PartyId, partyName: z.string(), net: t.Money };

/** What the rules give and nobody has charged yet. */
export const ProposedCharge = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('storage'), ...OfBuyer },
    lots: z.int(),
    /** The days of all of them, added up. */
    days: z.int(),
  }),
  z.strictObject({
    ...{ kind: z.literal('recovery_fee'), ...OfBuyer },
    noticeId: t.NoticeId,
    notice: z.string(),
    invoice: z.string(),
    /** A consumer owes it only as a penalty clause, by a decision that calls it so (FR-7). */
    as: RecoveryAs,
  }),
]);
export type ProposedCharge = z.output<typeof ProposedCharge>;

const Made = z.strictObject({ chargeId: t.ChargeId, net: t.Money });

export const chargeMethods = {
  /** The charges of a sale, or of one party in every sale, in the order in which they were made. */
  'charge.list': query({
    roles: MAY.everyone,
    input: z.union([z.strictObject({ saleId: t.SaleId }), z.strictObject({ partyId: t.PartyId })]),
    output: z.array(ChargeRow).readonly(),
    topics: () => ['charges'],
  }),
  /** What is owed of a sale by its terms today: storage, recovery fees. */
  'charge.proposed': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.array(ProposedCharge).readonly(),
    topics: ({ saleId }) => [`sale:${saleId}`, 'charges', 'invoices', 'lots', 'formal_notices'],
  }),
  /** A charge whose amount no rule gives, typed before tax. */
  'charge.make': command({
    roles: MAY.accounts,
    input: z.strictObject({
      saleId: t.SaleId,
      partyId: t.PartyId,
      owedAs: OwedAs,
      kind: TypedCharge,
      net: t.Price,
      vatRate: t.Rate,
    }),
    output: Made,
    refusal: refusalAmong('sale_unknown', 'party_unknown', ...TYPED_CHARGE_REFUSALS),
  }),
  /** Storage up to today of every lot of the sale that this buyer has not collected. */
  'charge.makeStorage': command({
    roles: MAY.accounts,
    input: z.strictObject({ saleId: t.SaleId, buyerId: t.PartyId }),
    output: z.strictObject({ count: z.int(), net: t.Money }),
    refusal: refusalAmong('sale_unknown', 'party_unknown', 'storage_not_owed'),
  }),
  'charge.makeRecoveryFee': command({
    roles: MAY.accounts,
    input: z.strictObject({ noticeId: t.NoticeId, as: RecoveryAs }),
    output: Made,
    refusal: refusalAmong('notice_unknown', ...RECOVERY_FEE_REFUSALS),
  }),
  'charge.withdraw': command({
    roles: MAY.accounts,
    input: z.strictObject({ chargeId: t.ChargeId }),
    output: t.Recorded,
    refusal: refusalAmong('charge_unknown', ...WITHDRAW_CHARGE_REFUSALS),
  }),
  /**
   * A seller takes a lot back before its sale, by a letter that came on that day: it goes back to
   * stock, and he is charged what his delay makes him owe; null where that is nothing.
   */
  'lot.takeBack': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ lotId: t.LotId, receivedOn: t.IsoDate }),
    output: z.strictObject({ net: t.Money.nullable() }),
    refusal: refusalAmong('lot_unknown', ...TAKE_LOT_BACK_REFUSALS),
  }),
  /** A sold lot leaves the house with its buyer, once he owes nothing of the sale. */
  'lot.handOver': command({
    roles: MAY.desk,
    input: z.strictObject({ lotId: t.LotId, handedOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', 'lot_not_in_sale', ...HAND_OVER_REFUSALS),
  }),
  'lot.undoHandingOver': command({
    roles: MAY.accounts,
    input: z.strictObject({ lotId: t.LotId }),
    output: t.Recorded,
    refusal: refusalAmong('lot_unknown', 'lot_not_in_sale', ...UNDO_HANDING_OVER_REFUSALS),
  }),
} as const;
