/** What an import tells: what was recognised, what was refused, what a person should look at. */
import type { Output } from '#contract/api.ts';
import type { Kind } from '#exchange/fields.ts';
import type { Finding, Recognised, RefusedRow } from '#exchange/findings.ts';
import type { FileReading } from '#exchange/read.ts';
import { findingSentence, reasonSentence, rowSentence } from '#exchange/sentences.ts';

export type ImportReport = Output<'import.file'>;
/** A line of the file with a sentence about it; line 0 is the file as a whole. */
export type Remark = ImportReport['warnings'][number];

/** What a file gives rise to, known before anything is written: a dry run ends here. */
export type Draft = Omit<ImportReport, 'saleId' | 'dryRun'>;

/** The report on a reading, with what the house itself refuses or remarks about its rows. */
export function draftOf(
  reading: FileReading<Kind>,
  house: {
    readonly accepted: number;
    readonly refused: readonly Remark[];
    readonly warnings: readonly Remark[];
    readonly counts: Readonly<Record<string, number>>;
  },
): Draft {
  const { recognised, rows, refused, findings } = reading;
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
    warnings: [...findings.map(remarkOn), ...house.warnings],
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

function refusedRow(row: RefusedRow): Remark {
  return {
    line: row.line,
    code: row.faults[0]?.code ?? 'not_understood',
    reason: { fr: rowSentence(row, 'fr'), en: rowSentence(row, 'en') },
  };
}

function remarkOn(one: Finding): Remark {
  return {
    line: one.line ?? 0,
    code: one.code,
    reason: { fr: findingSentence(one, 'fr'), en: findingSentence(one, 'en') },
  };
}

function byLine(one: Remark, other: Remark): number {
  return one.line - other.line;
}
