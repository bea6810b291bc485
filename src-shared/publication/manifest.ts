/** A publication: one sale as the site must show it, every part known by the hash of its content. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { Sha256 } from '#domain/ids.ts';
import { compareLotNumbers } from '#domain/sale/lot-number.ts';
import { z } from '#shared/zod.ts';
import { ContentHash, type PublicLot, PublicLotId, PublicSale } from './public-view.ts';

/**
 * The versions of the protocol that are read here, the newest first. A field more or less is no new
 * version: readers leave out what they do not know. One that means something else is.
 */
export const FORMATS = ['adjuge-publication/1'] as const;
export type Format = (typeof FORMATS)[number];

/** The version in which a house writes. */
export const FORMAT: Format = FORMATS[0];

/** In each request: the version it is written in. In each answer: those that the site reads. */
export const FORMAT_HEADER = 'adjuge-format';

/** The whole state of one published sale; its lots and photographs by hash, in catalogue order. */
export const Manifest = z.object({
  format: z.enum(FORMATS),
  sale: PublicSale,
  lots: z.array(z.object({ id: PublicLotId, sha256: ContentHash })),
  media: z.array(ContentHash),
});
export type Manifest = z.output<typeof Manifest>;

/** A manifest with what it names: the text of each lot by its hash. */
export interface Publication {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: Sha256;
  readonly lots: ReadonlyMap<Sha256, string>;
}

/** A lot as it is sent: its canonical text, and the hash that names it. */
export interface SealedLot {
  readonly lot: PublicLot;
  readonly text: string;
  readonly sha256: Sha256;
}

/** A lot in the one way to write it. */
export function sealLot(lot: PublicLot): SealedLot {
  const text = canonicalJson(lot);
  return { lot, text, sha256: sha256Of(text) };
}

/**
 * The publication of a sale, of lots that are sealed. The same sale and lots, in any order, give
 * the same bytes, so that two publications are equal exactly when their hashes are.
 */
export function gatherPublication(sale: PublicSale, lots: readonly SealedLot[]): Publication {
  const inOrder = lots.toSorted((one, other) => inCatalogueOrder(one.lot, other.lot));
  const manifest: Manifest = {
    format: FORMAT,
    sale,
    lots: inOrder.map(({ lot, sha256 }) => ({ id: lot.id, sha256 })),
    media: mediaOf(inOrder.map(({ lot }) => lot)),
  };
  const manifestText = canonicalJson(manifest);
  return {
    manifest,
    manifestText,
    manifestSha256: sha256Of(manifestText),
    lots: new Map(inOrder.map(({ sha256, text }) => [sha256, text])),
  };
}

/** SHA-256 of bytes, or of a text in UTF-8. */
export function sha256Of(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex') as Sha256;
}

function inCatalogueOrder(one: PublicLot, other: PublicLot): number {
  const byNumber = compareLotNumbers(one, other);
  if (byNumber !== 0) return byNumber;
  return one.id < other.id ? -1 : 1;
}

function mediaOf(lots: readonly PublicLot[]): Sha256[] {
  const photographs = lots.flatMap((lot) => lot.photographs);
  return [...new Set(photographs.map(({ sha256 }) => sha256))].toSorted();
}
