/** Parties from a file into the house's register. */
import type { PartyText } from '#contract/texts.ts';
import { nameIn } from '#db/queries/names.ts';
import { isoDate } from '#domain/time.ts';
import type { FileParty } from '#exchange/rows.ts';
import { blankText } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import { cleanTexts } from '../texts.ts';
import { type ImportIssue, importIssue } from './import-issues.ts';
import { NOTHING_TAKEN, type Taken } from './report.ts';

export interface PartiesPlan extends Taken {
  readonly texts: readonly PartyText[];
}

/** Which rows the register takes: those whose texts it can keep, and whose name is one. */
export function planParties(rows: readonly FileParty[]): PartiesPlan {
  const texts: PartyText[] = [];
  const refused: ImportIssue[] = [];
  for (const row of rows) {
    const clean = cleanTexts(textOf(row));
    if (!clean.ok) refused.push(importIssue('text_unusable', row.line));
    else if (nameIn(clean.value) === '') refused.push(importIssue('party_nameless', row.line));
    else texts.push(clean.value);
  }
  const counts = { parties: texts.length };
  return { ...NOTHING_TAKEN, accepted: texts.length, refused, counts, texts };
}

const FRENCH_SPEAKING: ReadonlySet<string> = new Set(['FR', 'BE', 'CH', 'LU', 'MC']);

function textOf(row: FileParty): PartyText {
  const { line: _line, warnings: _warnings, reference, ...text } = row;
  const origin = reference === '' ? '' : `Référence d’origine : ${reference}`;
  return {
    ...blankText(PARTY_FIELDS),
    ...text,
    birthDate: text.birthDate === '' ? null : isoDate(text.birthDate),
    language: row.language ?? (FRENCH_SPEAKING.has(row.country) ? 'fr' : 'en'),
    professional: row.kind === 'company',
    taxResidence: row.country === 'FR' ? 'france' : 'abroad',
    note: [text.note, origin].filter((part) => part !== '').join('\n'),
  };
}
