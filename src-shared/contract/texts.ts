/** What people write about parties, items, lots, sales and the house: editable, versioned, erasable. */

import { z } from '#shared/zod.ts';
import { IsoDate, Line, Paragraph } from './types.ts';

export const Language = z.enum(['fr', 'en']);

export const PartyText = z.strictObject({
  kind: z.enum(['person', 'company']),
  lastName: Line,
  firstName: Line,
  companyName: Line,
  street: Line,
  street2: Line,
  postcode: Line,
  city: Line,
  country: z.string().regex(/^[A-Z]{2}$/),
  email: Line,
  phone: Line,
  birthDate: IsoDate.nullable(),
  companyRegistration: Line,
  vatNumber: Line,
  iban: Line,
  bic: Line,
  language: Language,
  professional: z.boolean(),
  taxResidence: z.enum(['france', 'abroad']),
  note: Paragraph,
});
export type PartyText = z.output<typeof PartyText>;

/** Cataloguing vocabulary for models. Source: MT-6. */
export const ItemText = z.strictObject({
  maker: Line,
  range: Line,
  reference: Line,
  model: Line,
  scale: Line,
  year: Line,
  colour: Line,
  packaging: z.enum(['original', 'reproduction', 'none', 'unknown']),
  packagingColour: Line,
  modelCondition: Line,
  boxCondition: Line,
  exhausted: z.boolean(),
  description: Paragraph,
  storagePlace: Line,
});
export type ItemText = z.output<typeof ItemText>;

export const LotText = z.strictObject({
  title: Line,
  titleEn: Line,
  description: Paragraph,
  descriptionEn: Paragraph,
  internalNote: Paragraph,
});
export type LotText = z.output<typeof LotText>;

export const SaleText = z.strictObject({
  title: Line,
  titleEn: Line,
  place: Line,
  note: Paragraph,
});
export type SaleText = z.output<typeof SaleText>;

/** The house's own letterhead, as its documents print it. */
export const HouseText = z.strictObject({
  name: Line,
  legalForm: Line,
  capital: Line,
  street: Line,
  postcode: Line,
  city: Line,
  country: z.string().regex(/^[A-Z]{2}$/),
  phone: Line,
  email: Line,
  website: Line,
  siren: Line,
  registrationCity: Line,
  vatNumber: Line,
  councilDeclaration: Line,
  auctioneer: Line,
  thirdPartyIban: Line,
  thirdPartyBic: Line,
  thirdPartyAccountName: Line,
  siteAddress: Line,
});
export type HouseText = z.output<typeof HouseText>;
