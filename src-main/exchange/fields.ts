/** The kinds of file, and the fields that the rows of each kind have. */

/** What a cell of a field becomes. */
export type FieldType = 'lot number' | 'line' | 'paragraph' | 'amount' | 'outcome' | 'paddle';

/** In the order in which they are written. */
export const FIELDS = {
  lots: {
    number: 'lot number',
    title: 'line',
    description: 'paragraph',
    lowEstimate: 'amount',
    highEstimate: 'amount',
    startingPrice: 'amount',
    reserve: 'amount',
    imageUrl: 'line',
  },
  results: {
    number: 'lot number',
    outcome: 'outcome',
    paddle: 'paddle',
  },
  parties: {
    reference: 'line',
    language: 'line',
    kind: 'line',
    companyName: 'line',
    lastName: 'line',
    firstName: 'line',
    street: 'line',
    street2: 'line',
    postcode: 'line',
    city: 'line',
    country: 'line',
    phone: 'line',
    email: 'line',
    iban: 'line',
    bic: 'line',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldType>>>>;

export type Kind = keyof typeof FIELDS;
export type LotField = keyof (typeof FIELDS)['lots'];
export type ResultField = keyof (typeof FIELDS)['results'];
export type PartyField = keyof (typeof FIELDS)['parties'];
export type FieldName = LotField | ResultField | PartyField;

export const KINDS = ['lots', 'results', 'parties'] as const satisfies readonly Kind[];

/** Whether rows of a kind have a field of that name. */
export function isFieldOf(kind: Kind, text: string): text is FieldName {
  return Object.hasOwn(FIELDS[kind], text);
}
