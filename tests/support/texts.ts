/** Texts to begin from in tests: complete, and of nobody in particular. */
import type { ItemText, LotText, PartyText, SaleText } from '#contract/texts.ts';
import { isoDate } from '#domain/time.ts';

/** A person whose file is complete, with what a test says about them. */
export function person(given: Partial<PartyText> = {}): PartyText {
  return {
    kind: 'person',
    lastName: 'Moreau',
    firstName: 'Jeanne',
    companyName: '',
    street: '4 rue des Juifs',
    street2: '',
    postcode: '18000',
    city: 'Bourges',
    country: 'FR',
    email: 'jeanne@example.fr',
    phone: '02 48 00 00 00',
    birthDate: isoDate('1970-05-01'),
    companyRegistration: '',
    vatNumber: '',
    iban: '',
    bic: '',
    language: 'fr',
    professional: false,
    taxResidence: 'france',
    note: '',
    ...given,
  };
}

export function itemText(given: Partial<ItemText> = {}): ItemText {
  return {
    maker: 'Dinky Toys',
    range: '',
    reference: '24C',
    model: 'Citroën DS 19',
    scale: '1/43',
    year: '1956',
    colour: 'verte',
    packaging: 'original',
    packagingColour: '',
    modelCondition: '',
    boxCondition: '',
    exhausted: true,
    description: '',
    storagePlace: '',
    ...given,
  };
}

export function lotText(given: Partial<LotText> = {}): LotText {
  const title = 'Dinky Toys 24C — Citroën DS 19, verte';
  return { title, titleEn: '', description: '', descriptionEn: '', internalNote: '', ...given };
}

export function saleText(given: Partial<SaleText> = {}): SaleText {
  return { title: 'Jouets & automobiles', titleEn: '', place: 'Bourges', note: '', ...given };
}
