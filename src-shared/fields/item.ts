/** What is written about an item: the cataloguing vocabulary of models. Source: MT-6. */
import { fields } from './field.ts';

export const ITEM_FIELDS = fields({
  maker: {
    kind: 'line',
    label: { fr: 'Fabricant', en: 'Maker' },
    audience: 'public',
    found: 'by_text',
  },
  range: {
    kind: 'line',
    label: { fr: 'Gamme', en: 'Range' },
    audience: 'public',
    found: 'by_text',
  },
  reference: {
    kind: 'line',
    label: { fr: 'Référence', en: 'Reference' },
    audience: 'public',
    found: 'by_text',
  },
  model: {
    kind: 'line',
    label: { fr: 'Modèle', en: 'Model' },
    audience: 'public',
    found: 'by_text',
  },
  scale: {
    kind: 'line',
    label: { fr: 'Échelle', en: 'Scale' },
    audience: 'public',
    found: 'by_text',
  },
  year: { kind: 'line', label: { fr: 'Année', en: 'Year' }, audience: 'public', found: 'by_text' },
  colour: {
    kind: 'line',
    label: { fr: 'Couleur', en: 'Colour' },
    audience: 'public',
    found: 'by_text',
  },
  packaging: {
    kind: 'choice',
    label: { fr: 'Emballage', en: 'Packaging' },
    audience: 'public',
    among: {
      original: { fr: 'boîte d’origine', en: 'original box' },
      reproduction: { fr: 'boîte refaite', en: 'reproduction box' },
      none: { fr: 'sans boîte', en: 'no box' },
      unknown: { fr: '', en: '' },
    },
    blank: 'unknown',
  },
  packagingColour: {
    kind: 'line',
    label: { fr: 'Couleur de l’emballage', en: 'Colour of the packaging' },
    audience: 'public',
  },
  modelCondition: {
    kind: 'line',
    label: { fr: 'État du modèle', en: 'Condition of the model' },
    audience: 'public',
  },
  boxCondition: {
    kind: 'line',
    label: { fr: 'État de la boîte', en: 'Condition of the box' },
    audience: 'public',
  },
  /** No longer produced. */
  exhausted: {
    kind: 'flag',
    label: { fr: 'Modèle épuisé', en: 'No longer produced' },
    audience: 'public',
  },
  description: {
    kind: 'paragraph',
    label: { fr: 'Description', en: 'Description' },
    audience: 'inside',
  },
  storagePlace: { kind: 'line', label: { fr: 'Place', en: 'Place' }, audience: 'inside' },
});
