/** A publication: one sale as the site must show it, every part known by the hash of its content. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { LotId, Sha256 } from '#domain/ids.ts';
import { compareLotNumbers } from '#domain/sale/lot-number.ts';
import type { PublicLot, PublicSale } from './public-view.ts';

/** The protocol's name and version, first thing in a manifest. */
export const MANIFEST_FORMAT = 'adjuge-publication/1';

export interface ManifestLot {
  readonly id: LotId;
  readonly sha256: Sha256;
}

/** The whole state of one published sale; its lots and photographs by hash, in catalogue order. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly sale: PublicSale;
  readonly lots: readonly ManifestLot[];
  readonly media: readonly Sha256[];
}

/** A manifest with what it names: the text of each lot by its hash. */
export interface Publication {
  readonly manifest: Manifest;
  readonly manifestText: string;
  readonly manifestSha256: Sha256;
  readonly lots: ReadonlyMap<Sha256, string>;
}

/**
 * The publication of a sale. The same sale and lots, in any order, give the same bytes, so that
 * two publications are equal exactly when their hashes are.
 */
export function composePublication(sale: PublicSale, lots: readonly PublicLot[]): Publication {
  const texts = lots.toSorted(inCatalogueOrder).map((lot) => {
    const text = canonicalJson(lot);
    return { lot, text, sha256: sha256Of(text) };
  });
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    sale,
    lots: texts.map(({ lot, sha256 }) => ({ id: lot.id, sha256 })),
    media: mediaOf(lots),
  };
  const manifestText = canonicalJson(manifest);
  return {
    manifest,
    manifestText,
    manifestSha256: sha256Of(manifestText),
    lots: new Map(texts.map(({ sha256, text }) => [sha256, text])),
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

function mediaOf(lots: readonly PublicLot[]): readonly Sha256[] {
  const photographs = lots.flatMap((lot) => lot.photographs);
  return [...new Set(photographs.map(({ sha256 }) => sha256))].toSorted();
}
