/** What an import tells: what was recognised, what was refused, what a person should look at. */
import type { ImportReport } from '#contract/methods/world.ts';
import type { Kind } from '#exchange/fields.ts';
import type { FileIssue, Recognised, RefusedRow } from '#exchange/issues.ts';
import type { FileSheet } from '#exchange/read.ts';
import { fileIssueSentence, reasonSentence, rowSentence } from '#exchange/sentences.ts';
import { z } from '#shared/zod.ts';
import { type ImportIssue, ImportIssueShape, issueOnMany, MANY_ROWS } from './import-issues.ts';

export type Report = z.infer<typeof ImportReport>;

/** What a file gives rise to, known before anything is written: a dry run ends here. */
export type ReportDraft = Omit<Report, 'saleId' | 'historySaleId' | 'dryRun'>;

/** The report on a reading, before the house has looked at its rows; of these it can keep none. */
export function draftOf(
  { recognised, length, refused, issues }: FileSheet<Kind>,
  unusable: readonly ImportIssue[],
): ReportDraft {
  const { encoding, delimiter, lineEnd, profile } = recognised;
  return {
    recognised: [
      recognisedAs('encoding', encoding),
      recognisedAs('delimiter', delimiter),
      recognisedAs('lineEnd', lineEnd),
      recognisedAs('profile', profile),
    ],
    read: length + refused.length + unusable.length,
    accepted: 0,
    refused: [...refused.map(refusedRow), ...unusable],
    warnings: issues.map(issueOn),
    counts: {},
    ...{ consignorsAsked: [], results: [] },
  };
}

/** What the house makes of some rows: how many it takes, which it refuses, what must be said. */
export interface TakenRows {
  readonly accepted: number;
  readonly refused: readonly ImportIssue[];
  readonly counts: Figures;
  /** What is said of rows that are taken all the same. */
  readonly warned: readonly ImportIssue[];
  /** What is said once about many rows (`MANY_ROWS`), with how many. */
  readonly remarks: Figures;
}

/** The same, as it is remembered between two slices. */
export const TakenShape: z.ZodType<TakenRows> = z.object({
  accepted: z.int(),
  refused: z.array(ImportIssueShape),
  warned: z.array(ImportIssueShape),
  counts: z.record(z.string(), z.int()),
  remarks: z.record(z.string(), z.int()),
});

export const NOTHING_TAKEN: TakenRows = {
  ...{ accepted: 0, refused: [], warned: [] },
  ...{ counts: {}, remarks: {} },
};

/** Two parts of a file as one. */
export function bothTaken(one: TakenRows, other: TakenRows): TakenRows {
  return {
    accepted: one.accepted + other.accepted,
    refused: [...one.refused, ...other.refused],
    warned: [...one.warned, ...other.warned],
    counts: sums(one.counts, other.counts),
    remarks: sums(one.remarks, other.remarks),
  };
}

type Figures = Readonly<Record<string, number>>;

function sums(one: Figures, other: Figures): Figures {
  const total: Record<string, number> = { ...one };
  for (const [key, figure] of Object.entries(other)) total[key] = (total[key] ?? 0) + figure;
  return total;
}

/** The report with what the house made of the rows, and what it says of the file as a whole. */
export function withTaken(
  draft: ReportDraft,
  taken: TakenRows,
  asked: Partial<Pick<Report, 'consignorsAsked' | 'results'>> = {},
): ReportDraft {
  const remarks = MANY_ROWS.flatMap((code) => issueOnMany(code, taken.remarks[code] ?? 0));
  return {
    ...draft,
    accepted: taken.accepted,
    refused: [...draft.refused, ...taken.refused].toSorted(byLine),
    warnings: [...draft.warnings, ...remarks, ...taken.warned],
    counts: { ...taken.counts },
    ...asked,
  };
}

function recognisedAs(
  what: string,
  { value, certainty, why }: Recognised<string>,
): Report['recognised'][number] {
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

/** What a reader or a writer of files found, in both languages. */
export function issueOn(one: FileIssue): ImportIssue {
  return {
    line: one.line ?? 0,
    code: one.code,
    reason: { fr: fileIssueSentence(one, 'fr'), en: fileIssueSentence(one, 'en') },
  };
}

function byLine(one: ImportIssue, other: ImportIssue): number {
  return one.line - other.line;
}
