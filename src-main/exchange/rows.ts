/** The rows that files hold, typed and checked: lots, results, parties. */
import type { Cents } from '#domain/money/cents.ts';
import type { LOT_FIELDS } from '#shared/fields/lot.ts';
import type { PARTY_FIELDS } from '#shared/fields/party.ts';
import type { FileText, Kind } from './fields.ts';
import type { FileIssue } from './issues.ts';

interface Row {
  /** The physical line the row begins on. */
  readonly line: number;
  /** What a person should look at, although the row is taken. */
  readonly warnings: readonly FileIssue[];
}

export interface FileLot extends Row, FileText<typeof LOT_FIELDS> {
  readonly number: number;
  /** Empty, or one capital letter. */
  readonly suffix: string;
  /** Signs printed after the number, such as `*`: empty for most. */
  readonly marks: string;
  /** Never above the high estimate: swapped estimates are put right, with a warning. */
  readonly lowEstimate: Cents;
  readonly highEstimate: Cents;
  /** As the file has it; null where it has none. What is offered is for the engine to decide. */
  readonly startingPrice: Cents | null;
  /** Never above the low estimate (CT-9.9). */
  readonly reserve: Cents | null;
  readonly imageUrl: string | null;
}

/** What became of a lot, as the file says it. */
export type FileOutcome =
  | { readonly kind: 'hammer'; readonly amount: Cents }
  /** The recorded figure, which includes the buyer's premium of the house that recorded it. */
  | { readonly kind: 'with-premium'; readonly amount: Cents }
  | { readonly kind: 'unsold' }
  | { readonly kind: 'withdrawn' }
  /** The file says nothing. */
  | { readonly kind: 'none' };

export interface FileResult extends Row {
  readonly number: number;
  readonly suffix: string;
  readonly outcome: FileOutcome;
  readonly paddle: number | null;
}

/** Texts exactly as the file has them, empty where it has none. */
export interface FileParty extends Row, Omit<FileText<typeof PARTY_FIELDS>, 'kind' | 'language'> {
  /** What the file calls the party by, such as its number in the program it comes from. */
  readonly reference: string;
  readonly kind: 'person' | 'company';
  /** Null where the file has none, or one the house does not write in. */
  readonly language: 'fr' | 'en' | null;
}

interface RowTypes {
  readonly lots: FileLot;
  readonly results: FileResult;
  readonly parties: FileParty;
}

export type FileRow<K extends Kind> = RowTypes[K];
