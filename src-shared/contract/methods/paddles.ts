/** The paddles of a sale: who bids under which number, and as whom. */

import {
  CORRECT_PADDLE_REFUSALS,
  DECLARE_AGAIN_REFUSALS,
  RETURN_PADDLE_REFUSALS,
} from '#domain/sale/given-paddle.ts';
import { ADMISSION_REFUSALS, GIVE_PADDLE_REFUSALS, PaddleState } from '#domain/sale/paddle.ts';
import { z } from '#shared/zod.ts';
import { command, query } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

/** A paddle given in a sale, with what it has bought. */
export const PaddleRow = z.strictObject({
  paddle: t.Paddle,
  partyId: t.PartyId,
  displayName: z.string(),
  city: z.string(),
  state: PaddleState,
  /** As papers of the sale name its holder, where his file says otherwise since. */
  declaredAs: z.string().nullable(),
  lots: z.int(),
  hammerTotal: t.Total,
  /** Why its holder is not, or no longer, admitted to a sale that is not over (CT-4.1, CT-8.1). */
  notAdmitted: z.enum(ADMISSION_REFUSALS).nullable(),
});
export type PaddleRow = z.output<typeof PaddleRow>;

export const paddleMethods = {
  'paddle.list': query({
    roles: MAY.everyone,
    input: z.strictObject({ saleId: t.SaleId }),
    output: z.array(PaddleRow).readonly(),
    topics: (input) => [`sale:${input.saleId}`, 'parties'],
  }),
  'paddle.give': command({
    roles: MAY.room,
    input: z.strictObject({
      saleId: t.SaleId,
      partyId: t.PartyId,
      /** `null`: the next free paddle. */
      paddle: t.Paddle.nullable(),
    }),
    output: z.strictObject({ paddle: t.Paddle }),
    refusal: refusalAmong('sale_unknown', 'party_unknown', ...GIVE_PADDLE_REFUSALS),
  }),
  /** It was given to the wrong person; what fell to it follows. Source: CT-4.1, CT-8.1, CT-9.13. */
  'paddle.correct': command({
    roles: MAY.room,
    input: z.strictObject({ saleId: t.SaleId, paddle: t.Paddle, partyId: t.PartyId }),
    output: t.Recorded,
    refusal: refusalAmong(
      'sale_unknown',
      'paddle_unknown',
      'party_unknown',
      ...CORRECT_PADDLE_REFUSALS,
    ),
  }),
  'paddle.return': command({
    roles: MAY.room,
    input: z.strictObject({ saleId: t.SaleId, paddle: t.Paddle }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', 'paddle_unknown', ...RETURN_PADDLE_REFUSALS),
  }),
  /** Its holder asked that the sale's papers name him as his file does now. Source: FR-3. */
  'paddle.declareAgain': command({
    roles: MAY.desk,
    input: z.strictObject({ saleId: t.SaleId, paddle: t.Paddle }),
    output: t.Recorded,
    refusal: refusalAmong('sale_unknown', 'paddle_unknown', ...DECLARE_AGAIN_REFUSALS),
  }),
} as const;
