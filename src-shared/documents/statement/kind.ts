/** D, décompte: what one consignor gets from one sale (CT-9.8, FR-5). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { StatementFacts } from './facts.ts';
import { statementModel } from './model.ts';

export const statementKind: KindOfDocument<StatementFacts> = {
  letter: 'D',
  names: { fr: 'décompte vendeur', en: 'consignor’s statement' },
  fileName: 'decompte',
  issuedBy: ['owner', 'accountant'],
  needs: ON_EVERY_PAPER,
  facts: firstVersion(StatementFacts),
  model: statementModel,
};
