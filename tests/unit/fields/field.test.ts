/** The tables of fields: one source for what is written about a record. */
import { describe, expect, test } from 'vitest';
import { LotText, PartyText } from '#contract/texts.ts';
import { blankText, columnsOf, fields, labelOf, printedName } from '#shared/fields/field.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { textSchema } from '#shared/fields/schema.ts';
import { SUBJECTS } from '#shared/fields/subjects.ts';

test.each(Object.entries(SUBJECTS))('nothing written about a %s is a text of it', (_, table) => {
  expect(textSchema(table).safeParse(blankText(table)).success).toBe(true);
});

describe('a text of the contract', () => {
  test('has its English beside its French', () => {
    expect(
      columnsOf(LOT_FIELDS)
        .map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['title', 'titleEn']);
    expect(labelOf(LOT_FIELDS, 'titleEn', 'fr')).toBe('Titre en anglais');
  });

  test.each([
    ['a line of 501 characters', { title: 'x'.repeat(501) }],
    ['a paragraph of 20 001', { descriptionEn: 'x'.repeat(20_001) }],
    ['a field of no table', { reserve: '' }],
  ])('refuses %s', (_, stray) => {
    expect(LotText.safeParse({ ...blankText(LOT_FIELDS), ...stray }).success).toBe(false);
  });

  test.each([
    ['a country nobody has', { country: 'fr' }],
    ['a day that is none', { birthDate: '1970-02-30' }],
    ['a language the house does not write', { language: 'de' }],
    ['a flag that is a text', { professional: 'yes' }],
  ])('refuses %s', (_, wrong) => {
    expect(PartyText.safeParse({ ...blankText(PARTY_FIELDS), ...wrong }).success).toBe(false);
  });
});

test('every word of every field is said in both languages', () => {
  for (const table of Object.values(SUBJECTS)) {
    for (const { label } of Object.values(table)) {
      expect(label.fr.trim()).not.toBe('');
      expect(label.en.trim()).not.toBe('');
    }
  }
});

test('paper calls a record by its name, then what is printed after it', () => {
  const label = { fr: 'x', en: 'x' };
  const table = fields({
    signed: { kind: 'line', label, audience: 'public', prints: 'after_name' },
    title: { kind: 'line', label, audience: 'public', bilingual: true, prints: 'name' },
    note: { kind: 'line', label, audience: 'inside' },
  });
  const text = { signed: 'Daum', title: 'Vase', titleEn: 'A vase', note: 'à revoir' };
  expect(printedName(table, text)).toBe('Vase · Daum');
  expect(printedName(table, { ...text, signed: '' })).toBe('Vase');
});
