/** Who may have a paddle of a sale: asked when it is given, and when it is put in another name. */
import { isoDate } from '#domain/time.ts';
import { enroll, granted } from '#tests/support/whole-sale.ts';
import { type Row, refuses, row } from './matrix.ts';
import { IN_PREPARATION } from './moments.ts';

export const ADMISSION_ROWS: readonly Row[] = [
  row('admit', {
    rules: ['CT-4.1'],
    says: 'nobody gets a paddle before the file is whole',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'paddle.give': refuses('registration_incomplete', async (owner, { saleId }) => {
        const partyId = await enroll(owner, { street: '', birthDate: null });
        return () => owner.tell('paddle.give', { saleId, paddle: null, partyId });
      }),
      'paddle.correct': refuses('registration_incomplete', async (owner, { saleId, buyer }) => {
        const partyId = await enroll(owner, { street: '', birthDate: null });
        return () => owner.tell('paddle.correct', { saleId, paddle: buyer.paddle, partyId });
      }),
    },
  }),
  row('admit', {
    rules: ['CT-4.1'],
    says: 'nobody gets a paddle before the terms are accepted',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'paddle.give': refuses('terms_not_accepted', async (owner, { saleId }) => {
        const partyId = await enroll(owner);
        return () => owner.tell('paddle.give', { saleId, paddle: null, partyId });
      }),
      'paddle.correct': refuses('terms_not_accepted', async (owner, { saleId, buyer }) => {
        const partyId = await enroll(owner);
        return () => owner.tell('paddle.correct', { saleId, paddle: buyer.paddle, partyId });
      }),
    },
  }),
  row('admit', {
    rules: ['CT-8.1'],
    says: 'nobody under age gets a paddle',
    stage: 'draft',
    moments: IN_PREPARATION,
    doors: {
      'paddle.give': refuses('under_age', async (owner, { saleId }) => {
        const partyId = await enroll(owner, { birthDate: isoDate('2010-01-01') });
        const accepted = { partyId, editionId: '2026-01', channel: 'desk' } as const;
        granted(await owner.tell('party.completeRegistration', accepted));
        return () => owner.tell('paddle.give', { saleId, paddle: null, partyId });
      }),
      'paddle.correct': refuses('under_age', async (owner, { saleId, buyer }) => {
        const partyId = await enroll(owner, { birthDate: isoDate('2010-01-01') });
        const accepted = { partyId, editionId: '2026-01', channel: 'desk' } as const;
        granted(await owner.tell('party.completeRegistration', accepted));
        return () => owner.tell('paddle.correct', { saleId, paddle: buyer.paddle, partyId });
      }),
    },
  }),
];
