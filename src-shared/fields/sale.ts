/** What is written about a sale. */
import { fields } from './field.ts';

export const SALE_FIELDS = fields({
  title: {
    kind: 'line',
    label: { fr: 'Titre', en: 'Title' },
    audience: 'public',
    bilingual: true,
    found: 'by_name',
  },
  place: { kind: 'line', label: { fr: 'Lieu', en: 'Place' }, audience: 'public', found: 'by_text' },
  note: {
    kind: 'paragraph',
    label: { fr: 'Note interne', en: 'Internal note' },
    audience: 'inside',
  },
});
