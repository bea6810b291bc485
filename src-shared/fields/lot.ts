/** What is written about a lot. */
import { fields } from './field.ts';

export const LOT_FIELDS = fields({
  title: {
    kind: 'line',
    label: { fr: 'Titre', en: 'Title' },
    audience: 'public',
    bilingual: true,
    found: 'by_name',
    prints: 'name',
    import: ['Désignation courte', 'Titre', 'Désignation', 'Description'],
  },
  description: {
    kind: 'paragraph',
    label: { fr: 'Description', en: 'Description' },
    audience: 'public',
    bilingual: true,
    found: 'by_text',
    import: ['Désignation', 'Description', 'Descriptif'],
  },
  internalNote: {
    kind: 'paragraph',
    label: { fr: 'Note interne', en: 'Internal note' },
    audience: 'inside',
    import: ['Note interne'],
  },
});
