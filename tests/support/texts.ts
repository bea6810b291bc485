/** Texts to begin from in tests: complete, and of nobody in particular. */
import type { ItemText, LotText, PartyText, SaleText } from '#contract/texts.ts';
import { isoDate } from '#domain/time.ts';
import { blankText } from '#shared/fields/field.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';

/** A person whose file is complete, with what a test says about them. */
export function person(given: Partial<PartyText> = {}): PartyText {
  return {
    ...blankText(PARTY_FIELDS),
    lastName: 'Moreau',
    firstName: 'Jeanne',
    street: '4 rue des Juifs',
    postcode: '18000',
    city: 'Bourges',
    email: 'jeanne@example.fr',
    phone: '02 48 00 00 00',
    birthDate: isoDate('1970-05-01'),
    ...given,
  };
}

export function itemText(given: Partial<ItemText> = {}): ItemText {
  return {
    ...blankText(ITEM_FIELDS),
    maker: 'Dinky Toys',
    reference: '24C',
    model: 'Citroën DS 19',
    scale: '1/43',
    year: '1956',
    colour: 'verte',
    packaging: 'original',
    exhausted: true,
    ...given,
  };
}

export function lotText(given: Partial<LotText> = {}): LotText {
  const title = 'Dinky Toys 24C — Citroën DS 19, verte';
  return { ...blankText(LOT_FIELDS), title, ...given };
}

export function saleText(given: Partial<SaleText> = {}): SaleText {
  return { ...blankText(SALE_FIELDS), title: 'Jouets & automobiles', place: 'Bourges', ...given };
}
