/** What the site keeps: contents by hash, and the one state of each sale that it shows. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import type { SaleId, Sha256 } from '#domain/ids.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Manifest } from '#publication/manifest.ts';
import { InvalidPublication, READER, storedLot } from '#publication/read.ts';
import { type MediaFiles, openMediaFiles } from './media-files.ts';
import { migrateSite } from './store-schema.ts';
import { openWindow, type ShopWindow } from './store-window.ts';
import { wordsOf } from './words.ts';

/** What a manifest names and the site has not received. */
export interface MissingContents {
  readonly lots: readonly Sha256[];
  readonly media: readonly Sha256[];
}

/** A lot as it arrived. */
export interface ReceivedLot {
  /** Of the bytes that were sent: what a manifest names it by. */
  readonly sha256: Sha256;
  /** What of it this site reads. */
  readonly text: string;
  /** Null where that is all of it; otherwise the reader that left something out. */
  readonly readBy: Sha256 | null;
}

export interface SiteStore {
  readonly window: ShopWindow;
  readonly media: MediaFiles;
  /** What of the manifest has not arrived; nothing when it can be shown. */
  missing(manifest: Manifest): MissingContents;
  keepLots(lots: readonly ReceivedLot[]): void;
  keepMedium(medium: { readonly sha256: Sha256; readonly contentType: string }): void;
  /** Shows this state of the sale instead of the former one, in one step. Throws InvalidPublication. */
  show(manifest: Manifest, manifestSha256: Sha256): void;
  /** The hash of the manifest that the sale shows now, as this program reads it; or null. */
  shownManifest(saleId: SaleId): string | null;
  close(): void;
}

/** Contents that no publication showed for so long are dropped. */
const KEPT_UNSHOWN_MS = 30 * 86_400_000;

/** Opens or makes the site's store in a directory. `now` gives milliseconds since 1970. */
export function openSiteStore(directory: string, now: () => number): SiteStore {
  mkdirSync(directory, { recursive: true });
  const db = new Database(join(directory, 'site.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  migrateSite(db);
  const media = openMediaFiles(join(directory, 'media'));
  const shown = db.prepare<[string, string], { sha256: string }>(
    'SELECT manifest_sha256 AS sha256 FROM shown_sales WHERE sale_id = ? AND read_by = ?',
  );
  return {
    window: openWindow(db),
    media,
    missing: missingIn(db, media),
    keepLots: keepLotsIn(db, now),
    keepMedium: ({ sha256, contentType }) => {
      db.prepare(
        `INSERT INTO received_media VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET received_ms = excluded.received_ms`,
      ).run(sha256, contentType, now());
    },
    show: (manifest, manifestSha256) => {
      db.transaction(() => showIn(db, manifest, manifestSha256)).immediate();
      forgetUnshown(db, media, now() - KEPT_UNSHOWN_MS);
    },
    shownManifest: (saleId) => shown.get(saleId, READER)?.sha256 ?? null,
    close: () => db.close(),
  };
}

function missingIn(db: Database.Database, media: MediaFiles): SiteStore['missing'] {
  const lot = db.prepare<[string, string]>(
    'SELECT 1 FROM received_lots WHERE sha256 = ? AND (read_by IS NULL OR read_by = ?)',
  );
  const medium = db.prepare<[string]>('SELECT 1 FROM received_media WHERE sha256 = ?');
  return (manifest) => ({
    lots: distinct(manifest.lots.map(({ sha256 }) => sha256)).filter(
      (sha256) => lot.get(sha256, READER) === undefined,
    ),
    media: distinct(manifest.media).filter(
      // A file somebody deleted is asked for again rather than shown as a hole.
      (sha256) => medium.get(sha256) === undefined || !media.has(sha256),
    ),
  });
}

function keepLotsIn(db: Database.Database, now: () => number): SiteStore['keepLots'] {
  const insert = db.prepare<[string, string, number, string | null]>(
    `INSERT INTO received_lots (sha256, text, received_ms, read_by) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET received_ms = excluded.received_ms, text = excluded.text,
       read_by = excluded.read_by`,
  );
  return (lots) => {
    db.transaction(() => {
      for (const { sha256, text, readBy } of lots) insert.run(sha256, text, now(), readBy);
    }).immediate();
  };
}

function showIn(db: Database.Database, manifest: Manifest, manifestSha256: Sha256): void {
  const { sale } = manifest;
  for (const table of ['lot_words', 'shown_lots', 'shown_media', 'shown_sales']) {
    db.prepare(`DELETE FROM ${table} WHERE sale_id = ?`).run(sale.id);
  }
  db.prepare('INSERT INTO shown_sales VALUES (?, ?, ?, ?, ?)').run(
    sale.id,
    manifestSha256,
    canonicalJson(sale),
    sale.heldOn,
    READER,
  );
  const medium = db.prepare('INSERT INTO shown_media VALUES (?, ?)');
  for (const sha256 of manifest.media) medium.run(sale.id, sha256);
  showLots(db, manifest);
}

function showLots(db: Database.Database, manifest: Manifest): void {
  const received = db.prepare<[string], { text: string }>(
    'SELECT text FROM received_lots WHERE sha256 = ?',
  );
  const insert = db.prepare('INSERT INTO shown_lots VALUES (?, ?, ?, ?, ?, ?)');
  const index = db.prepare('INSERT INTO lot_words (words, sale_id, position) VALUES (?, ?, ?)');
  const media = new Set(manifest.media);
  const numbers = new Set<string>();
  for (const [position, { id, sha256 }] of manifest.lots.entries()) {
    const lot = storedLot(received.get(sha256)?.text ?? '');
    const number = formatLotNumber(lot);
    if (lot.id !== id)
      throw new InvalidPublication(`lot ${number} is not the lot the manifest names`);
    if (numbers.has(number)) throw new InvalidPublication(`two lots are numbered ${number}`);
    if (lot.photographs.some((photograph) => !media.has(photograph.sha256))) {
      throw new InvalidPublication(
        `lot ${number} has a photograph that the manifest does not name`,
      );
    }
    numbers.add(number);
    insert.run(manifest.sale.id, position, id, number, lot.outcome.state, sha256);
    index.run(wordsOf(lot), manifest.sale.id, position);
  }
}

function forgetUnshown(db: Database.Database, media: MediaFiles, beforeMs: number): void {
  db.prepare(
    `DELETE FROM received_lots WHERE received_ms < ?
     AND sha256 NOT IN (SELECT sha256 FROM shown_lots)`,
  ).run(beforeMs);
  const forgotten = db
    .prepare<[number], { sha256: Sha256 }>(
      `DELETE FROM received_media WHERE received_ms < ?
       AND sha256 NOT IN (SELECT sha256 FROM shown_media) RETURNING sha256`,
    )
    .all(beforeMs);
  for (const { sha256 } of forgotten) media.forget(sha256);
}

function distinct(hashes: readonly Sha256[]): readonly Sha256[] {
  return [...new Set(hashes)];
}
