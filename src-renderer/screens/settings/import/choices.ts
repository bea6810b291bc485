/** What a person chooses about a file before it is read, and what is sent to the engine. */
import type { Input } from '#contract/api.ts';
import type { NamedBytes } from '#contract/desktop.ts';
import type { SaleId } from '#domain/ids.ts';
import type { ConversionRate } from '#domain/money/conversion.ts';
import type { IsoDate } from '#domain/time.ts';
import { base64OfBytes } from '#renderer/engine/files.ts';

export type ImportKind = Input<'import.file'>['kind'];
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
  /** An existing sale, or null for a new one of this title and day. */
  readonly saleId: SaleId | null;
  readonly title: string;
  readonly heldOn: IsoDate | null;
  readonly file: NamedBytes | null;
}

export const CHOICES_AT_FIRST: Choices = {
  kind: 'lots',
  profile: null,
  encoding: null,
  currency: null,
  rate: '',
  saleId: null,
  title: '',
  heldOn: null,
  file: null,
};

/** The choices with others; a format that cannot hold the kind is let go. */
export function withChoice(now: Choices, choice: Partial<Choices>): Choices {
  const next = { ...now, ...choice };
  const { profile, kind } = next;
  const isLost = profile !== null && !profilesFor('reads', kind).includes(profile);
  return isLost ? { ...next, profile: null } : next;
}

/** The title of a new sale, where none was given: the file's own name. */
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

/** The input of the task; null while there is no file. */
export function inputOf(choices: Choices, dryRun: boolean): Input<'import.file'> | null {
  const { kind, profile, encoding, saleId, heldOn, file } = choices;
  if (file === null) return null;
  const rate = rateOf(choices);
  const place =
    saleId === null || kind === 'history' ? { title: titleOf(choices), heldOn } : { saleId };
  const bytes = base64OfBytes(file.bytes);
  const sale = kind === 'parties' ? null : place;
  return { kind, profile, encoding, bytes, rate, sale, dryRun };
}
