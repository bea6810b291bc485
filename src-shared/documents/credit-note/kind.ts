/** N, note d'avoir: what takes an invoice back, whole or lot by lot (FR-3). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { CreditNoteFacts } from './facts.ts';
import { creditNoteModel } from './model.ts';

export const creditNoteKind: KindOfDocument<CreditNoteFacts> = {
  letter: 'N',
  names: { fr: 'avoir', en: 'credit note' },
  fileName: 'avoir',
  issuedBy: ['owner', 'accountant'],
  needs: [...ON_EVERY_PAPER],
  facts: firstVersion(CreditNoteFacts),
  model: creditNoteModel,
};
