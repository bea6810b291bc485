/** What a person chooses about a file before it is read, and what is sent to the engine. */
import type { Input } from '#contract/api.ts';
import type { NamedBytes } from '#contract/desktop.ts';
import type { PartyId, SaleId } from '#domain/ids.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { IsoDate } from '#domain/time.ts';
import { base64OfBytes } from '#renderer/engine/files.ts';

export type ImportKind = Input<'import.file'>['kind'] | 'results';
export type ExportKind = Input<'export.file'>['kind'];
export const EXPORT_KINDS: readonly ExportKind[] = ['parties', 'lots', 'results'];
/** A coming sale, a past one, what became of one, people: chosen by the person, never guessed. */
export const IMPORT_KINDS: readonly ImportKind[] = ['lots', 'history', 'results', 'parties'];

/** The formats that come with the program, and what each can hold. */
const PROFILES = {
  koller: { reads: ['lots', 'history', 'results'], writes: [] },
  french: { reads: ['lots', 'history', 'results'], writes: ['lots', 'results'] },
  liveauctioneers: { reads: ['lots', 'history'], writes: ['lots'] },
  parties: { reads: ['parties'], writes: ['parties'] },
} as const satisfies Readonly<
  Record<string, { readonly reads: readonly ImportKind[]; readonly writes: readonly ImportKind[] }>
>;
export type ProfileName = keyof typeof PROFILES;

const NAMES: readonly ProfileName[] = ['french', 'koller', 'liveauctioneers', 'parties'];

/** The formats that read or write rows of a kind. */
export function profilesFor(way: 'reads' | 'writes', kind: ImportKind): readonly ProfileName[] {
  return NAMES.filter((name) => {
    const kinds: readonly ImportKind[] = PROFILES[name][way];
    return kinds.includes(kind);
  });
}

export const ENCODINGS = ['utf-8', 'windows-1252', 'iso-8859-15', 'macintosh', 'utf-16le'] as const;

/** Foreign currencies that a rate may be typed for. */
export const CURRENCIES = ['CHF', 'USD', 'GBP', 'JPY', 'CAD', 'AUD', 'HKD', 'SEK', 'NOK', 'DKK'];

export interface Choices {
  readonly kind: ImportKind;
  readonly profile: ProfileName | null;
  readonly encoding: string | null;
  /** The currency that is converted, and what one unit of it was worth, as typed: `0,9312`. */
  readonly currency: string | null;
  readonly rate: string;
  /** The open sale that results are told into. */
  readonly saleId: SaleId | null;
  /** What a past sale is called, and its day. */
  readonly title: string;
  readonly heldOn: IsoDate | null;
  /** Whose the lots are where the file does not say, and who is meant by the names it has. */
  readonly consignor: NamedParty | null;
  readonly consignors: Readonly<Record<string, NamedParty>>;
  /** Lines about which the person said yes. */
  readonly confirmed: ReadonlySet<number>;
  readonly file: NamedBytes | null;
}

export interface NamedParty {
  readonly partyId: PartyId;
  readonly displayName: string;
}

const NOTHING_ANSWERED = { consignors: {}, confirmed: new Set<number>() };

export const CHOICES_AT_FIRST: Choices = {
  ...{ kind: 'lots', profile: null, encoding: null, currency: null, rate: '' },
  ...{ saleId: null, title: '', heldOn: null, consignor: null, file: null },
  ...NOTHING_ANSWERED,
};

/** The choices with others; a format that cannot hold the kind is let go. */
export function withChoice(now: Choices, choice: Partial<Choices>): Choices {
  // What was answered about one file says nothing about another.
  const answered = 'file' in choice || 'kind' in choice ? NOTHING_ANSWERED : {};
  const next = { ...now, ...answered, ...choice };
  const { profile, kind } = next;
  const isLost = profile !== null && !profilesFor('reads', kind).includes(profile);
  return isLost ? { ...next, profile: null } : next;
}

/** The title of a past sale, where none was given: the file's own name. */
export function titleOf({ title, file }: Choices): string {
  return title.trim() === '' ? (file?.name ?? '').replace(/\.[^.]*$/, '') : title.trim();
}

/** What was typed as a rate: euros for one unit, with six places at most; null where it is none. */
export function rateOf({ currency, rate }: Choices): ConversionRate | null {
  const typed = rate.trim().replace(',', '.');
  if (currency === null || !/^\d{1,3}(\.\d{1,6})?$/.test(typed)) return null;
  const [whole = '', fraction = ''] = typed.split('.');
  const euroMillionths = Number(whole) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  return euroMillionths === 0 ? null : { currency, euroMillionths };
}

/** What every file is read by; null while there is none. */
function readingOf({ profile, encoding, file, ...choices }: Choices, dryRun: boolean) {
  if (file === null) return null;
  const bytes = base64OfBytes(file.bytes);
  return {
    profile,
    encoding,
    bytes,
    rate: rateOf({ profile, encoding, file, ...choices }),
    dryRun,
  };
}

/** The input of `import.results`; null while there is no file, or no sale to tell it into. */
export function resultsAsked(choices: Choices, dryRun: boolean): Input<'import.results'> | null {
  const { saleId, confirmed } = choices;
  const reading = readingOf(choices, dryRun);
  if (reading === null || saleId === null) return null;
  return { ...reading, saleId, confirmed: [...confirmed] };
}

/** The input of `import.file`; null while there is no file, or it is one of results. */
export function fileAsked(choices: Choices, dryRun: boolean): Input<'import.file'> | null {
  const { kind, heldOn, consignor, consignors } = choices;
  const reading = readingOf(choices, dryRun);
  if (reading === null || kind === 'results') return null;
  return {
    ...{ ...reading, kind, consignorId: consignor?.partyId ?? null },
    pastSale: kind === 'history' ? { title: titleOf(choices), heldOn } : null,
    consignors: Object.entries(consignors).map(([told, { partyId }]) => ({ told, partyId })),
  };
}
