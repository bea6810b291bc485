/** Parties from a file into the house's register. */
import type { PartyText } from '#contract/texts.ts';
import type { ReadDb } from '#db/handle.ts';
import { nameIn } from '#db/queries/names.ts';
import type { PartyId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { isoDate } from '#domain/time.ts';
import type { FileParty } from '#exchange/rows.ts';
import { blankText } from '#shared/fields/field.ts';
import { PARTY_FIELDS } from '#shared/fields/party.ts';
import type { CommandContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';
import { type ImportIssue, importIssue } from './import-issues.ts';
import { type KnownAs, knownParties } from './known-parties.ts';
import type { TakenRows } from './report.ts';

/** A row of a file with its words as the house keeps them. */
export interface ToldParty {
  readonly line: number;
  readonly text: PartyText;
}

/** What a row tells the house; refused where its words cannot be kept, or name nobody. */
export function toldParty(row: FileParty): Result<ToldParty, ImportIssue> {
  const { line } = row;
  const clean = cleanTexts(textOf(row));
  if (!clean.ok) return refused(importIssue('text_unusable', line));
  if (nameIn(clean.value) === '') return refused(importIssue('party_nameless', line));
  return done({ line, text: clean.value });
}

/** Whom the register would take of these rows: nobody whom it has already. */
export function planParties(rows: readonly ToldParty[], db: ReadDb): TakenRows {
  return taken(rows, knownParties(db), () => {});
}

/** Enrols the parties of a slice. */
export function enrolParties(rows: readonly ToldParty[], context: CommandContext): TakenRows {
  return taken(rows, knownParties(context.db), (text) => {
    const partyId = context.newId<PartyId>();
    const seal = context.seal('party', partyId, text);
    context.record({ type: 'party.imported/1', partyId, seal });
  });
}

function taken(
  rows: readonly ToldParty[],
  knownAs: KnownAs,
  enrol: (text: PartyText) => void,
): TakenRows {
  const [refusedRows, warned]: [ImportIssue[], ImportIssue[]] = [[], []];
  let [parties, already] = [0, 0];
  for (const row of rows) {
    const { line, text } = row;
    const known = knownAs(row);
    const about = { party: nameIn(text), reference: known?.reference ?? '' };
    if (known?.is === 'same') already += 1;
    else if (known?.is === 'twin') refusedRows.push(importIssue('party_known', line, about));
    else {
      if (known?.is === 'like') warned.push(importIssue('party_like', line, about));
      enrol(text);
      parties += 1;
    }
  }
  const remarks = { parties_already_in: already };
  const counts = { parties };
  return { accepted: parties, refused: refusedRows, warned, counts, remarks };
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
    note: [text.note, origin].filter((part) => part !== '').join('\n'),
  };
}
