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
  /** Whose it is, as the file names him: a reference or a name; empty where it does not say. */
  readonly consignor: string;
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
  /** Whether the file says that the seller agreed to a price under his reserve. */
  readonly consent: 'given' | 'not_said';
  /** The lot's title as the file has it; empty where it has none. */
  readonly title: string;
  /**
   * What other records of the file have of its number: all of it (their words alone tell them
   * apart), the figure under another letter, or nothing.
   */
  readonly sharing: 'number' | 'figure' | 'nothing';
}

/** A lot of a past sale, as it is told: nothing in it is a number or a promise of this house. */
export interface FileHistoryLot extends Row, FileText<typeof LOT_FIELDS> {
  /** As printed, `478A*`; empty where the file has none. */
  readonly number: string;
  readonly lowEstimate: Cents | null;
  readonly highEstimate: Cents | null;
  readonly outcome: FileOutcome;
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
  readonly history: FileHistoryLot;
  readonly parties: FileParty;
}

export type FileRow<K extends Kind> = RowTypes[K];
