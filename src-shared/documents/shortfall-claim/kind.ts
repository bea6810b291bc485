/** L, décompte de réitération: what a buyer in default owes after the new auction (CT-5.7). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER, PAID_TO } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { ShortfallClaimFacts } from './facts.ts';
import { shortfallClaimModel } from './model.ts';

export const shortfallClaimKind: KindOfDocument<ShortfallClaimFacts> = {
  letter: 'L',
  names: { fr: 'décompte de réitération', en: 'claim after a new auction' },
  fileName: 'decompte-de-reiteration',
  issuedBy: ['owner', 'accountant'],
  needs: [...ON_EVERY_PAPER, ...PAID_TO],
  facts: firstVersion(ShortfallClaimFacts),
  model: shortfallClaimModel,
};
