/** Amendments: what sellers and house change of a signed requisition. */
import { KINDS } from '#documents/kinds.ts';
import {
  DRAW_UP_AMENDMENT_REFUSALS,
  SIGN_AMENDMENT_REFUSALS,
} from '#domain/consignment/amendment.ts';
import { z } from '#shared/zod.ts';
import { command } from '../define.ts';
import { refusalAmong } from '../refusals.ts';
import { MAY } from '../roles.ts';
import * as t from '../types.ts';

export const amendmentMethods = {
  /** The lots as they stand, and those named at the prices asked: agreed once it is signed. */
  'amendment.drawUp': command({
    roles: KINDS.amendment.issuedBy,
    input: z.strictObject({
      consignmentId: t.ConsignmentId,
      commissionRate: t.Rate,
      authorises: z.enum(['room', 'online', 'both']),
      prices: z
        .array(
          z.strictObject({
            lotId: t.LotId,
            lowEstimate: t.Price,
            highEstimate: t.Price,
            reserve: t.Price.nullable(),
          }),
        )
        .max(2_000)
        .readonly(),
    }),
    output: z.strictObject({ documentId: t.DocumentId, number: z.string() }),
    refusal: refusalAmong(
      'clock_behind',
      'consignment_unknown',
      'papers_incomplete',
      ...DRAW_UP_AMENDMENT_REFUSALS,
    ),
  }),
  'amendment.sign': command({
    roles: MAY.cataloguing,
    input: z.strictObject({ consignmentId: t.ConsignmentId, signedOn: t.IsoDate }),
    output: t.Recorded,
    refusal: refusalAmong('consignment_unknown', ...SIGN_AMENDMENT_REFUSALS),
  }),
} as const;
