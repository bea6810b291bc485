/** A profile: what is known of one layout of files, as data that is checked. */
import iconv from 'iconv-lite';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import { DELIMITERS } from './dialect.ts';
import {
  DESCRIBED,
  FIELDS,
  type FieldName,
  fileColumnsOf,
  headingsOf,
  isFieldOf,
  type Kind,
} from './fields.ts';

const PATTERN_CHARACTERS_MAX = 500;

/** A regular expression's text. A very long one would be a program, not a pattern. */
const Pattern = z
  .string()
  .max(PATTERN_CHARACTERS_MAX)
  .refine(isPattern, { error: 'a regular expression', abort: true });

const Otherwise = z.enum(['refuse', 'keep', 'empty']).default('refuse');

/** What becomes of a text that a step does not know. */
export type Otherwise = z.output<typeof Otherwise>;

const MatchStep = z
  .strictObject({
    step: z.literal('match'),
    pattern: Pattern,
    take: z.string(),
    otherwise: Otherwise,
  })
  .refine(({ pattern, take }) => pattern.includes(`(?<${take}>`), {
    error: 'a group of the pattern',
    path: ['take'],
  });

/** The small vocabulary in which a profile says how a cell is read. */
const Step = z.discriminatedUnion('step', [
  /** White space of any kind and length becomes one space; none stays at the ends. */
  z.strictObject({ step: z.literal('collapse') }),
  z.strictObject({ step: z.literal('trim') }),
  /** The first so many characters, where another field has the whole of the cell. */
  z.strictObject({ step: z.literal('first'), characters: z.int().min(1) }),
  /** Every match of a pattern is removed: a footer, a prefix. */
  z.strictObject({ step: z.literal('drop'), pattern: Pattern }),
  /** The text of a named group of the pattern. */
  MatchStep,
  /** Of several prices of the same thing, the one in this currency: `CHF 180 (€ 150)`. */
  z.strictObject({ step: z.literal('prefer'), currency: z.literal('EUR') }),
  /** One end of `150 / 200`, `150 - 200`, `150 à 200`; a single price is both its ends. */
  z.strictObject({ step: z.literal('split'), take: z.enum(['low', 'high']) }),
  /** Known words for others, compared without case, accents and spaces: `Société` for `company`. */
  z.strictObject({
    step: z.literal('words'),
    words: z.record(z.string(), z.array(z.string())),
    otherwise: Otherwise,
  }),
]);
export type Step = z.output<typeof Step>;

const FieldProfile = z.strictObject({
  /** Candidates, best first, compared without case, accents and spaces; the first is written. */
  headings: z.array(z.string()).min(1),
  /** Columns whose text, where there is any, goes on after a space. */
  continued: z.array(z.string()).default([]),
  /** A file without this column is not of this layout. */
  required: z.boolean().default(false),
  read: z.array(Step).default([]),
  /** What an empty cell stands for. */
  assumed: z.string().default(''),
  /** The most characters the layout's own software takes; more is warned of when writing. */
  charactersMax: z.int().min(1).nullable().default(null),
});
export type FieldProfile = z.output<typeof FieldProfile>;

const OutcomePattern = z
  .strictObject({
    is: z.enum(['hammer', 'with-premium', 'unsold', 'withdrawn', 'none']),
    /** With a group named `amount` where there is a price. */
    pattern: Pattern,
    /** How it is written, with `{amount}` where there is a price. */
    written: z.string().default(''),
  })
  .refine(({ is, pattern }) => !isPriced(is) || pattern.includes('(?<amount>'), {
    error: 'a group (?<amount>…)',
    path: ['pattern'],
  });

export type OutcomePattern = z.output<typeof OutcomePattern>;

const WriteStyle = z.strictObject({
  encoding: z.string().refine((name) => iconv.encodingExists(name), 'a known encoding'),
  byteOrderMark: z.boolean().default(false),
  delimiter: z.enum(DELIMITERS),
  lineEnd: z.enum(['CRLF', 'LF']),
  /**
   * An apostrophe before cells that a spreadsheet would run as a formula, and taken away again when
   * such a file is read. Source: OWASP, "CSV Injection".
   */
  formulaGuard: z.boolean().default(true),
  amounts: z.enum(['shortest', 'cents']).default('shortest'),
});
export type WriteStyle = z.output<typeof WriteStyle>;

/** What is known of the columns of one kind of rows; fields in the order in which they are written. */
function tableOf<K extends Kind>(kind: K) {
  return z
    .strictObject({
      /** A lot number met again: its row gets the next free letter, or is refused. */
      repeatedNumbers: z.enum(['suffix', 'refuse']).default('refuse'),
      fields: z.partialRecord(z.enum(Object.keys(FIELDS[kind])), FieldProfile),
      /** `by_heading`: the other descriptive fields of the house too, under their own headings. */
      others: z.enum(['by_heading', 'none']).default('none'),
      /** What the text of a result says; the first that matches holds. Empty text is no result. */
      outcomes: z.array(OutcomePattern).default([]),
    })
    .transform(({ fields, others, ...table }) => {
      const named = others === 'none' ? fields : { ...fields, ...othersOf(kind, fields) };
      return { ...table, fields: new Map(Object.entries(named).flatMap(fieldOf(kind))) };
    });
}

type ReadTable = z.output<ReturnType<typeof tableOf>>;

/** What is known of the columns of one kind of rows, and of a lot number that comes again. */
export type TableProfile = Omit<ReadTable, 'repeatedNumbers'> & {
  readonly repeatedNumbers: ReadTable['repeatedNumbers'] | 'keep';
};

interface Tables {
  readonly lots?: ReadTable | undefined;
  readonly results?: ReadTable | undefined;
  readonly parties?: ReadTable | undefined;
}

/**
 * The tables of a layout with those that follow from them. A past sale is its lots with their
 * results, as told: an estimate may lack, a number may come again. A result says its lot's title
 * where the file has one, so that a price stays with its object.
 */
function withHistory({ lots, results, parties }: Tables) {
  const history = lots === undefined ? undefined : historyOf(lots, results);
  const title = lots?.fields.get('title');
  const described =
    results === undefined || title === undefined || results.fields.has('title')
      ? results
      : { ...results, fields: new Map([...results.fields, ['title', asTold(title)]] as const) };
  const tables: { readonly [K in Kind]?: TableProfile | undefined } = {
    ...{ lots, parties, history },
    results: described === undefined ? undefined : keptNumbers(described),
  };
  return tables;
}

/** A result never takes a letter of its own: whichever lot it is about, its words say. */
function keptNumbers(table: ReadTable): TableProfile {
  return { ...table, repeatedNumbers: table.repeatedNumbers === 'suffix' ? 'keep' : 'refuse' };
}

function historyOf(lots: ReadTable, results: ReadTable | undefined): TableProfile {
  const outcome = results?.fields.get('outcome');
  const fields = new Map([...lots.fields].filter(([name]) => !NOT_OF_THE_PAST.has(name)));
  for (const name of ['lowEstimate', 'highEstimate'] as const) {
    const field = fields.get(name);
    if (field !== undefined) fields.set(name, asTold(field));
  }
  if (outcome !== undefined) fields.set('outcome', asTold(outcome));
  return { ...lots, fields, repeatedNumbers: 'keep', outcomes: results?.outcomes ?? [] };
}

/** What a house asked for and who sold is not told of its past: such columns are named as not read. */
const NOT_OF_THE_PAST: ReadonlySet<FieldName> = new Set<FieldName>([
  ...(['startingPrice', 'reserve', 'consignor', 'imageUrl'] as const),
]);

function asTold(field: FieldProfile): FieldProfile {
  return { ...field, required: false };
}

const fieldOf =
  (kind: Kind) =>
  ([name, field]: readonly [string, FieldProfile | undefined]): readonly (readonly [
    FieldName,
    FieldProfile,
  ])[] =>
    isFieldOf(kind, name) && field !== undefined ? [[name, field]] : [];

/** The fields of the house that a profile does not name, each under its own headings. */
function othersOf(kind: Kind, named: object) {
  const table = DESCRIBED[kind];
  const others = fileColumnsOf(table).filter(({ name }) => !Object.hasOwn(named, name));
  const profiles = others.map((column) => {
    const step = column.field.kind === 'paragraph' ? 'trim' : 'collapse';
    const headings = headingsOf(table, column);
    return [column.name, FieldProfile.parse({ headings, read: [{ step }] })] as const;
  });
  return Object.fromEntries(profiles);
}

const Profile = z.strictObject({
  /** What `--profile` names it by. */
  name: z.string(),
  title: z.strictObject({ fr: z.string(), en: z.string() }),
  numbers: z.strictObject({
    decimal: z.enum([',', '.']),
    thousands: z.array(z.string()).default([]),
  }),
  /** The kinds of rows that a file of this layout holds. */
  tables: z
    .strictObject({
      lots: tableOf('lots').optional(),
      results: tableOf('results').optional(),
      parties: tableOf('parties').optional(),
    })
    .transform(withHistory),
  /** How files of this layout are written; null when they are only read. */
  writes: WriteStyle.nullable().default(null),
});
export type Profile = z.output<typeof Profile>;

/** Where a profile is wrong (`profile.tables.lots.fields.title`), and what may stand there. */
export interface ProfileRefusal {
  readonly code: 'profile_invalid';
  readonly at: string;
  readonly expected: string;
}

/** A profile from the JSON somebody wrote; refuses the first thing that is wrong, by its place. */
export function checkProfile(json: unknown): Result<Profile, ProfileRefusal> {
  const checked = Profile.safeParse(json);
  if (checked.success) return done(checked.data);
  const [issue] = checked.error.issues;
  const stranger = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...stranger];
  const at = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  const expected = issue?.message ?? '';
  return refused({ code: 'profile_invalid', at: `profile${at.join('')}`, expected });
}

function isPriced(is: string): boolean {
  return is === 'hammer' || is === 'with-premium';
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
