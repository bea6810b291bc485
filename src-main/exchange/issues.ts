/** What a reader of files says about a file: notes and warnings, refused rows, a refused file. */

/** How sure the reader is of something it recognised by itself. */
export type Certainty = 'certain' | 'likely' | 'guess';

/** Something recognised, how surely, and the reason (a code of sentences.ts). */
export interface Recognised<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly why: ReasonCode;
}

/** Facts that a sentence is filled with. */
export type Details = Readonly<Record<string, string | number>>;

export type ReasonCode =
  | 'asked_for'
  | 'byte_order_mark'
  | 'only_ascii'
  | 'valid_utf8'
  | 'mostly_utf8'
  | 'zero_bytes'
  | 'accents_read_well'
  | 'accents_read_badly'
  | 'separator_line'
  | 'same_width_everywhere'
  | 'same_width_mostly'
  | 'widths_differ'
  | 'one_column'
  | 'line_ends_alike'
  | 'line_ends_mixed'
  | 'headings_match'
  | 'headings_match_several';

/** Said about the file as a whole, or about one of its rows that was read all the same. */
export type FileIssueCode =
  // The file.
  | 'encoding_likely'
  | 'encoding_guessed'
  | 'encodings_alike'
  | 'misread'
  | 'invalid_bytes'
  | 'cut_short'
  | 'zero_characters'
  | 'twice_encoded'
  | 'delimiter_likely'
  | 'delimiter_guessed'
  | 'line_ends_mixed'
  | 'profile_guessed'
  | 'heading_repeated'
  | 'column_ignored'
  | 'field_absent'
  | 'blank_lines'
  // A row.
  | 'row_too_short'
  | 'stray_quote'
  | 'shortened'
  | 'longer_than_platform'
  | 'number_repeated'
  | 'suffix_rewritten'
  | 'marks_dropped'
  | 'estimate_one_sided'
  | 'estimates_swapped'
  | 'estimates_far_apart'
  | 'starting_price_not_reserve'
  | 'converted'
  | 'estimate_not_read'
  | 'premium_included'
  | 'assumed'
  | 'not_kept'
  | 'tidied'
  | 'guard_removed'
  | 'not_in_encoding';

export type Level = 'note' | 'warning';

export interface FileIssue {
  readonly level: Level;
  readonly code: FileIssueCode;
  /** The physical line it is first seen on, from 1; null for the whole file. */
  readonly line: number | null;
  readonly field: string | null;
  /** How many rows it holds for; 1 unless said of many at once. */
  readonly count: number;
  readonly details: Details;
}

/** Why a cell, and with it its row, is not taken. */
export type RowRefusalCode =
  | 'row_too_long'
  | 'quote_not_closed'
  | 'missing'
  | 'not_understood'
  | 'not_a_lot_number'
  | 'lot_number_out_of_range'
  | 'number_repeated'
  | 'not_an_amount'
  | 'amount_too_large'
  | 'amount_not_positive'
  | 'other_currency'
  | 'estimate_missing'
  | 'range_beside'
  | 'reserve_above_low_estimate'
  | 'result_not_understood'
  | 'not_a_paddle'
  | 'not_a_kind'
  | 'name_missing'
  | 'not_a_country'
  | 'control_character'
  | 'line_break'
  | 'half_character'
  | 'undecoded_character'
  | 'direction_override'
  | 'too_long';

export interface RowFault {
  readonly field: string | null;
  readonly code: RowRefusalCode;
  /** The beginning of the cell, with control characters made visible. */
  readonly value: string;
  readonly details: Details;
}

/** A row that is not taken, with everything that is wrong with it. */
export interface RefusedRow {
  readonly line: number;
  readonly faults: readonly RowFault[];
}

/** Why a whole file is not read. */
export interface FileRefusal {
  readonly code:
    | 'file_empty'
    | 'file_too_large'
    | 'file_is_workbook'
    | 'file_is_not_text'
    | 'encoding_unknown'
    | 'too_many_rows'
    | 'too_many_columns'
    | 'record_too_long'
    | 'only_headings'
    | 'profile_unknown'
    | 'profile_without_kind'
    | 'profile_reads_only'
    | 'profile_not_recognised'
    | 'headings_missing';
  readonly details: Details;
}

/** An issue with everything but its code and level left at "the whole file, once". */
export function fileIssue(
  level: Level,
  code: FileIssueCode,
  about: { line?: number; field?: string; count?: number; details?: Details } = {},
): FileIssue {
  return {
    level,
    code,
    line: about.line ?? null,
    field: about.field ?? null,
    count: about.count ?? 1,
    details: about.details ?? {},
  };
}

/** Row by row issues, said once for each code and field, with how many rows and which came first. */
export function summarise(issues: readonly FileIssue[]): readonly FileIssue[] {
  const groups = Map.groupBy(issues, ({ code, field }) => `${code} ${field ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const count = group.reduce((running, one) => running + one.count, 0);
    return [{ ...first, count }];
  });
}
