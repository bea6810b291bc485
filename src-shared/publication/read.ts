/** From the wire to the public types: readers by version, tolerant of houses newer and older. */
import type { SaleId, Sha256 } from '#domain/ids.ts';
import { ITEM_FIELDS } from '#shared/fields/item.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { publicFields } from '#shared/fields/public.ts';
import { z } from '#shared/zod.ts';
import { FORMATS, type Format, Manifest, sha256Of } from './manifest.ts';
import { ContentHash, PublicLot, PublicSale, PublicSaleId } from './public-view.ts';

/** What came is not what the protocol says; `message` says where. */
export class InvalidPublication extends Error {
  override readonly name = 'InvalidPublication';
}

/** What came is of a version that nobody here reads; `message` names both. */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat';
}

/** One reader a version: each answers the public types as they are now. */
const MANIFESTS: Readonly<Record<Format, z.ZodType<Manifest>>> = {
  'adjuge-publication/1': Manifest,
};
const LOTS: Readonly<Record<Format, z.ZodType<PublicLot>>> = {
  'adjuge-publication/1': PublicLot,
};

/**
 * The name of what this program can read of a lot: another as soon as it knows another field. Kept
 * beside what was left out of a lot, so that a site that learns of a field asks for it again.
 */
export const READER: Sha256 = sha256Of(
  JSON.stringify(
    [LOT_FIELDS, ITEM_FIELDS].map((table) => publicFields(table).map(([name]) => name)),
  ),
);

const Formatted = z.object({ format: z.string() });

/** The manifest in a text. Throws {@link InvalidPublication}, or {@link UnknownFormat}. */
export function readManifest(text: string): Manifest {
  const json = jsonOf(text);
  const { format } = checked(Formatted, json, 'manifest');
  return checked(MANIFESTS[knownFormat(format)], json, 'manifest');
}

/** The lot in a text of a version; what that version does not know is left out. */
export function readLot(text: string, format: Format): PublicLot {
  return checked(LOTS[format], jsonOf(text), 'lot');
}

/** The lot in a text that this site wrote down, now or before it learnt of a field. */
export function storedLot(text: string): PublicLot {
  return checked(PublicLot, jsonOf(text), 'lot');
}

/** The sale in a text that this site wrote down. */
export function storedSale(text: string): PublicSale {
  return checked(PublicSale, jsonOf(text), 'sale');
}

/** The version that a sender names. Throws {@link UnknownFormat} for one nobody here reads. */
export function knownFormat(name: string): Format {
  const format = FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  throw new UnknownFormat(`this is ${name.slice(0, 60)}; I read ${FORMATS.join(', ')}`);
}

/** A value as a schema has it; `what` names it in the sentence. Throws {@link InvalidPublication}. */
export function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = [what, ...(issue?.path ?? [])].map(String).join('.');
  throw new InvalidPublication(`${path}: ${issue?.message ?? 'unreadable'}`);
}

/** The value of a JSON text. Throws {@link InvalidPublication} where the text is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidPublication('the body is not JSON');
  }
}

/** A SHA-256 in lower-case hexadecimal. Throws {@link InvalidPublication} for any other text. */
export function sha256(text: string): Sha256 {
  return checked(ContentHash, text, 'sha256');
}

/** Whether the text is a SHA-256 in lower-case hexadecimal. */
export function isSha256(text: string): text is Sha256 {
  return ContentHash.safeParse(text).success;
}

/** A sale's identifier. Throws {@link InvalidPublication} unless the text is a UUID. */
export function saleId(text: string): SaleId {
  return checked(PublicSaleId, text, 'sale.id');
}
