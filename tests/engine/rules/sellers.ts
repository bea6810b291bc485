/** Who sells: what the house's files contradict is signed by nobody and offered nowhere. */
import { expect } from 'vitest';
import type { PartyText } from '#contract/texts.ts';
import { basisPoints } from '#domain/money/cents.ts';
import type { RefusalCode, RuleId } from '#domain/refusals.ts';
import { becomes, consign, granted, privately, SALE_DAY } from '#tests/support/whole-sale.ts';
import { type Row, refuses, row } from './matrix.ts';
import { IN_PREPARATION } from './moments.ts';

interface Change {
  readonly rule: RuleId;
  /** What a private resident of France becomes after he signed. */
  readonly to: Partial<PartyText>;
  readonly code: RefusalCode;
}

const CHANGES: readonly Change[] = [
  { rule: 'FR-4', to: { professional: true }, code: 'vat_status_contradicted' },
  { rule: 'CT-9.14', to: { taxResidence: 'abroad' }, code: 'capital_gains_contradicted' },
];

export const SELLER_ROWS: readonly Row[] = CHANGES.flatMap(({ rule, to, code }) => [
  row('sign', {
    rules: [rule],
    says: `nothing is signed by a seller who is no longer what it says (${code})`,
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'mandate.sign': refuses(code, async (owner) => {
        const { consignorId, consignmentId } = await consign(owner, UNSIGNED);
        granted(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }));
        await becomes(owner, consignorId, to);
        return () => owner.tell('mandate.sign', { consignmentId, signedOn: SALE_DAY });
      }),
      'amendment.sign': refuses(code, async (owner, { consigned }) => {
        const { consignorId, consignmentId } = consigned;
        granted(await owner.tell('amendment.drawUp', { consignmentId, ...LOWER, prices: [] }));
        await becomes(owner, consignorId, to);
        return () => owner.tell('amendment.sign', { consignmentId, signedOn: SALE_DAY });
      }),
    },
  }),
  row('offer', {
    rules: [rule],
    says: `nothing is offered for a seller who is no longer what he signed as (${code})`,
    stage: 'draft',
    moments: IN_PREPARATION,
    broken: async (owner, { lotId, otherId, consigned }) => {
      granted(await owner.tell('lot.leaveSale', { lotId }));
      granted(await owner.tell('lot.leaveSale', { lotId: otherId }));
      await becomes(owner, consigned.consignorId, to);
    },
    doors: {
      'lot.enterInSale': refuses(code, (owner, { lotId, saleId }) => () => {
        return owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });
      }),
      'lot.enterConsignment': async ({ desk, consigned: { consignmentId }, saleId }) => {
        const entry = { consignmentId, saleId };
        const all = granted(await (await desk()).perform('lot.enterConsignment', entry));
        expect(all.entered).toBe(0);
        expect(all.refused.map(({ refusal }) => refusal.code)).toEqual([code, code]);
      },
    },
  }),
]);

const UNSIGNED = { count: 1, mandate: 'unsigned' } as const;
const LOWER = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
