/** What people are told: every code, in both languages, with the same facts. */
import { describe, expect, test } from 'vitest';
import { fileIssue } from '#exchange/issues.ts';
import {
  FILE_ISSUES,
  FILE_REFUSALS,
  REASONS,
  ROW_REFUSALS,
  type Sentence,
} from '#exchange/sentence-tables.ts';
import { fileIssueSentence, fileSentence, rowSentence } from '#exchange/sentences.ts';

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).toSorted();

describe('both languages say the same', () => {
  const all: readonly (readonly [string, Sentence])[] = [
    ...Object.entries(FILE_REFUSALS),
    ...Object.entries(FILE_ISSUES),
    ...Object.entries(ROW_REFUSALS),
    ...Object.entries(REASONS),
  ];
  test.each(all)('%s', (_, { fr, en }) => {
    expect(blanks(fr)).toEqual(blanks(en));
    expect(fr).not.toBe('');
    expect(fr).not.toBe(en);
  });
});

test('a refused row says its line and all that is wrong', () => {
  const refused = {
    line: 12,
    faults: [
      { field: 'number', code: 'missing', value: '', details: {} },
      { field: 'lowEstimate', code: 'not_an_amount', value: 'sur demande', details: {} },
    ],
  } as const;
  expect(rowSentence(refused, 'fr')).toBe(
    'Ligne 12 : Il manque : numéro de lot. estimation basse : « sur demande » n’est pas un montant.',
  );
  expect(rowSentence(refused, 'en')).toBe(
    'Line 12: Missing: lot number. low estimate: “sur demande” is not an amount.',
  );
});

test('a fileIssue of many rows says how many and where it begins', () => {
  const many = fileIssue('warning', 'premium_included', { line: 2, count: 347 });
  expect(fileIssueSentence(many, 'en')).toMatch(/^347 times, first on line 2: The recorded price/);
  expect(fileIssueSentence({ ...many, count: 1 }, 'fr')).toMatch(/^Ligne 2 : Le prix relevé/);
});

test('a text that comes from the file cannot fill the blanks of a sentence', () => {
  const details = { heading: '{filled}', filled: 3, column: 1 };
  const said = fileIssueSentence(fileIssue('note', 'column_ignored', { details }), 'en');
  expect(said).toBe('Column 1 “{filled}” (3 cells filled) is not read.');
});

test('a refused file says what to do', () => {
  const refusal = { code: 'file_is_workbook', details: { format: 'xlsx' } } as const;
  expect(fileSentence(refusal, 'en')).toBe(
    'This is a workbook (xlsx). Save the sheet as CSV and import that.',
  );
});
