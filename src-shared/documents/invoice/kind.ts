/** F, facture: what one buyer owes for one sale (CT-4.12, CT-5.3). */
import { firstVersion } from '#domain/versions.ts';
import { ON_EVERY_PAPER, PAID_TO } from '#shared/fields/house.ts';
import type { KindOfDocument } from '../common/kind.ts';
import { InvoiceFacts } from './facts.ts';
import { invoiceModel } from './model.ts';

export const invoiceKind: KindOfDocument<InvoiceFacts> = {
  letter: 'F',
  names: { fr: 'bordereau acheteur', en: 'invoice' },
  fileName: 'bordereau',
  issuedBy: ['owner', 'accountant'],
  needs: [...ON_EVERY_PAPER, ...PAID_TO],
  facts: firstVersion(InvoiceFacts),
  model: invoiceModel,
};
