/** What is written about money received: often a name, so never in the journal. */
import { fields } from './field.ts';

export const RECEIPT_FIELDS = fields({
  reference: {
    kind: 'line',
    label: { fr: 'Référence', en: 'Reference' },
    audience: 'inside',
  },
});
