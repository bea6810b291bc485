/** What a person chooses about a file before it is read, and what is sent to the engine. */
import type { Input } from '#contract/api.ts';
import type { NamedBytes } from '#contract/desktop.ts';
import type { SaleId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/time.ts';
import { base64OfBytes } from '#renderer/engine/files.ts';

export type ImportKind = Input<'import.file'>['kind'];
export const IMPORT_KINDS: readonly ImportKind[] = ['parties', 'lots', 'results'];

/** The formats that come with the program, and what each can hold. */
const PROFILES = {
  koller: { reads: ['lots', 'results'], writes: [] },
  french: { reads: ['lots', 'results'], writes: ['lots', 'results'] },
  liveauctioneers: { reads: ['lots'], writes: ['lots'] },
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

export interface Choices {
  readonly kind: ImportKind;
  readonly profile: ProfileName | null;
  readonly encoding: string | null;
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

/** The input of the task; null while there is no file. */
export function inputOf(choices: Choices, dryRun: boolean): Input<'import.file'> | null {
  const { kind, profile, encoding, saleId, heldOn, file } = choices;
  if (file === null) return null;
  const place = saleId === null ? { title: titleOf(choices), heldOn } : { saleId };
  const bytes = base64OfBytes(file.bytes);
  return { kind, profile, encoding, bytes, sale: kind === 'parties' ? null : place, dryRun };
}
