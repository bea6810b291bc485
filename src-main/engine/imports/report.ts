/** What an import tells: what was recognised, what was refused, what a person should look at. */
import type { Output } from '#contract/api.ts';
import type { Kind } from '#exchange/fields.ts';
import type { FileIssue, Recognised, RefusedRow } from '#exchange/issues.ts';
import type { FileReading } from '#exchange/read.ts';
import { fileIssueSentence, reasonSentence, rowSentence } from '#exchange/sentences.ts';

export type ImportReport = Output<'import.file'>;
/** A line of the file with a sentence about it; line 0 is the file as a whole. */
export type ImportIssue = ImportReport['warnings'][number];

/** What a file gives rise to, known before anything is written: a dry run ends here. */
export type Draft = Omit<ImportReport, 'saleId' | 'dryRun'>;

/** The report on a reading, with what the house itself refuses or remarks about its rows. */
export function draftOf(
  reading: FileReading<Kind>,
  house: {
    readonly accepted: number;
    readonly refused: readonly ImportIssue[];
    readonly warnings: readonly ImportIssue[];
    readonly counts: Readonly<Record<string, number>>;
  },
): Draft {
  const { recognised, rows, refused, issues } = reading;
  const { encoding, delimiter, lineEnd, profile } = recognised;
  return {
    recognised: [
      recognisedAs('encoding', encoding),
      recognisedAs('delimiter', delimiter),
      recognisedAs('lineEnd', lineEnd),
      recognisedAs('profile', profile),
    ],
    read: rows.length + refused.length,
    accepted: house.accepted,
    refused: [...refused.map(refusedRow), ...house.refused].toSorted(byLine),
    warnings: [...issues.map(issueOn), ...house.warnings],
    counts: { ...house.counts },
  };
}

function recognisedAs(
  what: string,
  { value, certainty, why }: Recognised<string>,
): ImportReport['recognised'][number] {
  return {
    what,
    choice: value,
    certainty: why === 'asked_for' ? 'given' : certainty,
    why: `${reasonSentence(why, 'fr')} / ${reasonSentence(why, 'en')}`,
  };
}

function refusedRow(row: RefusedRow): ImportIssue {
  return {
    line: row.line,
    code: row.faults[0]?.code ?? 'not_understood',
    reason: { fr: rowSentence(row, 'fr'), en: rowSentence(row, 'en') },
  };
}

function issueOn(one: FileIssue): ImportIssue {
  return {
    line: one.line ?? 0,
    code: one.code,
    reason: { fr: fileIssueSentence(one, 'fr'), en: fileIssueSentence(one, 'en') },
  };
}

function byLine(one: ImportIssue, other: ImportIssue): number {
  return one.line - other.line;
}
