/** R, réquisition de vente: what the seller asks of the house (CT-9.1; Code de commerce, L321-5). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { MandateFacts } from './facts.ts';
import { mandateModel } from './model.ts';

export const mandateKind: KindOfDocument<MandateFacts> = {
  letter: 'R',
  names: { fr: 'réquisition de vente', en: 'sales mandate' },
  fileName: 'requisition',
  issuedBy: ['owner', 'cataloguer', 'auctioneer'],
  needs: ON_EVERY_PAPER,
  facts: firstVersion(MandateFacts),
  model: mandateModel,
};
