/** A, avenant: what changes of a signed requisition (CT-9.1). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { AmendmentFacts } from './facts.ts';
import { amendmentModel } from './model.ts';

export const amendmentKind: KindOfDocument<AmendmentFacts> = {
  letter: 'A',
  names: { fr: 'avenant', en: 'amendment' },
  fileName: 'avenant',
  issuedBy: ['owner', 'cataloguer', 'auctioneer'],
  needs: ON_EVERY_PAPER,
  facts: firstVersion(AmendmentFacts),
  model: amendmentModel,
};
