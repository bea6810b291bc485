/** M, mise en demeure: a demand to pay one invoice by a day (CT-5.5). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER, PAID_TO } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { FormalNoticeFacts } from './facts.ts';
import { formalNoticeModel } from './model.ts';

export const formalNoticeKind: KindOfDocument<FormalNoticeFacts> = {
  letter: 'M',
  names: { fr: 'mise en demeure', en: 'formal notice' },
  fileName: 'mise-en-demeure',
  issuedBy: ['owner', 'accountant'],
  needs: [...ON_EVERY_PAPER, ...PAID_TO],
  facts: firstVersion(FormalNoticeFacts),
  model: formalNoticeModel,
};
