/** Who sells: what the house's files contradict is signed by nobody and offered nowhere. */
import { expect } from 'vitest';
import type { PartyText } from '#contract/texts.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import type { RefusalCode, RuleId } from '#domain/refusals.ts';
import { becomes, consign, granted, privately, SALE_DAY } from '#tests/support/whole-sale.ts';
import { refusesResult } from './file-doors.ts';
import { type Row, refuses, row } from './matrix.ts';
import { IN_PREPARATION, IN_THE_ROOM } from './moments.ts';

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

/** The rival was the seller by his account, which neither file has any more. */
export const SAME_PERSON_ROWS: readonly Row[] = [
  row('knock_down', {
    rules: ['CT-9.13'],
    says: 'nobody buys what he sells under another file, whatever was edited away since',
    stage: 'open',
    moments: IN_THE_ROOM,
    broken: async (owner, { rival: { partyId }, consigned: { consignorId } }) => {
      for (const each of [partyId, consignorId]) await becomes(owner, each, { iban: ACCOUNT });
      for (const each of [partyId, consignorId]) await becomes(owner, each, { iban: '' });
    },
    doors: {
      'lot.knockDown': refuses('paddle_of_consignor', (owner, { lotId, rival: { paddle } }) => {
        const bid = { lotId, paddle, hammerPrice: euros(120), consignorAgrees: false };
        return () => owner.tell('lot.knockDown', bid);
      }),
      'import.results': refusesResult('paddle_of_consignor', ({ rival }) => `120;${rival.paddle}`),
    },
  }),
];

const ACCOUNT = 'FR76 3000 6000 0112 3456 7890 189';
const UNSIGNED = { count: 1, mandate: 'unsigned' } as const;
const LOWER = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
