/** The wall between the house's books and the street. */
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { euros } from '#domain/money/cents.ts';
import { FORMAT, sha256Of } from '#publication/manifest.ts';
import { type LotFacts, PublicLotId, publicLot, publicSale } from '#publication/public-view.ts';
import { readLot, saleId } from '#publication/read.ts';
import { blankText } from '#shared/fields/field.ts';
import { HOUSE_FIELDS } from '#shared/fields/house.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { anItem, aPublicSale } from '#tests/support/public-lots.ts';

const { quantity: _, ...AN_ITEM } = anItem();
const SECRET = 'NEVER-IN-THE-STREET';
const PHOTOGRAPH = sha256Of('the photograph of lot 27A');

/** What a careless caller hands over: the whole row, and everybody in it. */
const WHOLE_ROW = {
  id: PublicLotId.parse('0f8fad5b-d9cb-469f-a165-70867728950e'),
  number: 27,
  suffix: 'A',
  text: {
    ...blankText(LOT_FIELDS),
    title: 'Citroën DS 19, lot 27',
    description: 'Toit crème, pneus lisses.',
    internalNote: SECRET,
    consignorName: SECRET,
  },
  items: [
    {
      quantity: 1,
      text: { ...AN_ITEM, description: SECRET, storagePlace: SECRET, salt: SECRET },
      consignmentId: SECRET,
    },
  ],
  audience: 'over_14',
  lowEstimate: euros(120),
  highEstimate: euros(150),
  startingPrice: euros(60),
  photographs: [],
  outcome: { state: 'sold', hammerPrice: euros(240) },
  reserve: SECRET,
  consignorId: SECRET,
  consignorName: SECRET,
  buyerId: SECRET,
  paddle: SECRET,
  internalNote: SECRET,
  cost: SECRET,
} as const;

function withPhotograph(facts: LotFacts): LotFacts {
  const stray = { originalPath: SECRET, photographer: SECRET };
  const photograph = { sha256: PHOTOGRAPH, widthPx: 900, heightPx: 675, ...stray };
  return { ...facts, photographs: [photograph] };
}

describe('publicLot', () => {
  test('no reserve, consignor, buyer, note or cost passes, wherever it hides in the row', () => {
    const outcome = { state: 'sold', hammerPrice: euros(240), buyerId: SECRET } as const;
    const verdict = publicLot(withPhotograph({ ...WHOLE_ROW, outcome }));
    expect(verdict.ok).toBe(true);
    expect(canonicalJson(verdict)).not.toContain(SECRET);
  });

  test('the public face of a lot, to the last field', () => {
    const verdict = publicLot({
      ...WHOLE_ROW,
      photographs: [{ sha256: PHOTOGRAPH, widthPx: 900, heightPx: 675 }],
    });
    expect(verdict).toEqual({ ok: true, value: GOLDEN_LOT });
  });

  const unseen = { photographs: [] };
  const unpriced = { ...unseen, startingPrice: null };
  test.each([
    ['estimates', { ...unpriced, lowEstimate: null, highEstimate: null }, 'lot_not_appraised'],
    ['a starting price', unpriced, 'lot_without_starting_price'],
    ['a photograph', unseen, 'lot_without_photograph'],
  ])('CT-3.1 a lot without %s stays in the house', (_missing, facts, code) => {
    expect(publicLot({ ...withPhotograph(WHOLE_ROW), ...facts })).toEqual({
      ok: false,
      refusal: { code },
    });
  });

  test('what the house sends, the site takes back unchanged', () => {
    const verdict = publicLot(withPhotograph(WHOLE_ROW));
    if (!verdict.ok) throw new Error('the lot is publishable');
    expect(readLot(canonicalJson(verdict.value), FORMAT)).toEqual(verdict.value);
  });
});

describe('publicSale', () => {
  test('a sale leaves its notes behind', () => {
    const id = saleId('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
    const sale = aPublicSale({ id });
    const { heldOn, state, buyersPremium } = sale;
    const text = { title: sale.title.fr, titleEn: sale.title.en, place: sale.place, note: SECRET };
    const house = { ...blankText(HOUSE_FIELDS), ...sale.house, thirdPartyIban: SECRET };
    const facts = { id, text, heldOn, state, buyersPremium, house, terms: SECRET };
    expect(canonicalJson(publicSale(facts))).toBe(canonicalJson(sale));
  });
});

const GOLDEN_LOT = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  number: 27,
  suffix: 'A',
  title: { fr: 'Citroën DS 19, lot 27', en: '' },
  description: { fr: 'Toit crème, pneus lisses.', en: '' },
  items: [
    {
      quantity: 1,
      maker: 'Dinky Toys',
      range: '',
      reference: '24 C',
      model: 'Citroën DS 19',
      scale: '1/43',
      year: '1956',
      colour: 'vert pâle',
      packaging: 'original',
      packagingColour: 'jaune',
      modelCondition: 'A.b',
      boxCondition: 'B',
      exhausted: true,
    },
  ],
  audience: 'over_14',
  lowEstimate: 12_000,
  highEstimate: 15_000,
  startingPrice: 6_000,
  photographs: [{ sha256: PHOTOGRAPH, widthPx: 900, heightPx: 675 }],
  outcome: { state: 'sold', hammerPrice: 24_000 },
};
