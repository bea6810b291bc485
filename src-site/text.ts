/** Every word the site says, in French and in English, and the addresses that go with them. */

import type { Language } from '#domain/language.ts';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

export interface SiteText {
  readonly languageName: string;
  readonly sales: string;
  readonly search: string;
  readonly searchHint: string;
  readonly searchAction: string;
  readonly skip: string;
  readonly comingSales: string;
  readonly pastSales: string;
  readonly noSales: string;
  readonly catalogue: string;
  readonly results: string;
  readonly lot: string;
  readonly title: string;
  readonly result: string;
  readonly lots: (count: number) => string;
  readonly estimate: string;
  readonly startingPrice: string;
  readonly sold: string;
  readonly unsold: string;
  readonly withdrawn: string;
  readonly soldOf: (sold: number, count: number) => string;
  readonly premium: (rate: string) => string;
  readonly hammerNote: string;
  readonly over14: string;
  readonly over14Short: string;
  readonly indicative: string;
  readonly photographPrevails: string;
  readonly previousLot: string;
  readonly nextLot: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly found: (count: number, words: string) => string;
  readonly nothingFound: string;
  readonly missingTitle: string;
  readonly missing: string;
  readonly backToSales: string;
  readonly photographOf: (title: string, index: number) => string;
  readonly frenchOnly: string;
  readonly contents: string;
}

const FRENCH: SiteText = {
  languageName: 'Français',
  sales: 'Ventes',
  search: 'Recherche',
  searchHint: 'Marque, modèle, référence',
  searchAction: 'Chercher',
  skip: 'Aller au contenu',
  comingSales: 'Ventes à venir',
  pastSales: 'Ventes passées',
  noSales: 'Aucune vente n’est annoncée pour le moment.',
  catalogue: 'Catalogue',
  results: 'Résultats',
  lot: 'Lot',
  title: 'Titre',
  result: 'Résultat',
  lots: (count) => (count > 1 ? `${count} lots` : `${count} lot`),
  estimate: 'Estimation',
  startingPrice: 'Mise à prix',
  sold: 'Adjugé',
  unsold: 'Invendu',
  withdrawn: 'Retiré',
  soldOf: (sold, count) =>
    sold > 1 ? `${sold} lots adjugés sur ${count}` : `${sold} lot adjugé sur ${count}`,
  premium: (rate) => `Frais acheteur : ${rate} TTC en sus du prix d’adjudication.`,
  hammerNote: 'Prix au marteau, hors frais acheteur.',
  over14:
    'Modèles de collection, réservés aux collectionneurs de plus de 14 ans. Ce ne sont pas des jouets.',
  over14Short: 'Plus de 14 ans',
  indicative:
    'Dimensions, renseignements et estimations sont donnés à titre indicatif. Aucune réclamation n’est admise une fois l’adjudication prononcée.',
  photographPrevails: 'En cas de litige, la photographie prévaut sur le texte.',
  previousLot: 'Lot précédent',
  nextLot: 'Lot suivant',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  pages: 'Pages',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  found: (count, words) =>
    count > 1 ? `${count} lots pour « ${words} »` : `${count} lot pour « ${words} »`,
  nothingFound: 'Rien ne correspond. Essayez une marque, une référence, ou moins de mots.',
  missingTitle: 'Page introuvable',
  missing: 'Cette page n’existe pas, ou n’est plus publiée.',
  backToSales: 'Voir les ventes',
  photographOf: (title, index) => (index === 0 ? title : `${title}, vue ${index + 1}`),
  frenchOnly: '',
  contents: 'Composition du lot',
};

const ENGLISH: SiteText = {
  languageName: 'English',
  sales: 'Sales',
  search: 'Search',
  searchHint: 'Maker, model, reference',
  searchAction: 'Search',
  skip: 'Skip to content',
  comingSales: 'Coming sales',
  pastSales: 'Past sales',
  noSales: 'No sale is announced at the moment.',
  catalogue: 'Catalogue',
  results: 'Results',
  lot: 'Lot',
  title: 'Title',
  result: 'Result',
  lots: (count) => (count === 1 ? '1 lot' : `${count} lots`),
  estimate: 'Estimate',
  startingPrice: 'Starting price',
  sold: 'Sold',
  unsold: 'Unsold',
  withdrawn: 'Withdrawn',
  soldOf: (sold, count) => `${sold} of ${count} lots sold`,
  premium: (rate) => `Buyer’s premium: ${rate}, tax included, on top of the hammer price.`,
  hammerNote: 'Hammer prices, without the buyer’s premium.',
  over14: 'Collectors’ models, for collectors over 14. They are not toys.',
  over14Short: 'Over 14',
  indicative:
    'Dimensions, information and estimates are given for information only. No claim is admitted once the winning bid is announced.',
  photographPrevails: 'In a dispute the photograph prevails over the text.',
  previousLot: 'Previous lot',
  nextLot: 'Next lot',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pages: 'Pages',
  page: (page, pages) => `Page ${page} of ${pages}`,
  found: (count, words) => (count === 1 ? `1 lot for “${words}”` : `${count} lots for “${words}”`),
  nothingFound: 'Nothing matches. Try a maker, a reference, or fewer words.',
  missingTitle: 'Page not found',
  missing: 'This page does not exist, or is no longer published.',
  backToSales: 'See the sales',
  photographOf: (title, index) => (index === 0 ? title : `${title}, view ${index + 1}`),
  frenchOnly: 'Described in French only.',
  contents: 'What the lot holds',
};

const TEXTS: Readonly<Record<Language, SiteText>> = { fr: FRENCH, en: ENGLISH };

export function siteTextIn(language: Language): SiteText {
  return TEXTS[language];
}
