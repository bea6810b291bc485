/** What visitors may look at: only what the shown publications hold. */
import type Database from 'better-sqlite3';
import type { SaleId, Sha256 } from '#domain/ids.ts';
import type { PublicLot, PublicSale } from '#publication/public-view.ts';
import { storedLot, storedSale } from '#publication/read.ts';

/** A sale with how many lots it shows, and how many of them are sold. */
export interface ShownSale {
  readonly sale: PublicSale;
  readonly lotCount: number;
  readonly soldCount: number;
}

export interface LotWithSale {
  readonly lot: PublicLot;
  readonly sale: PublicSale;
}

export interface LotInSale {
  readonly lot: PublicLot;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Which part of a long list: rows from `offset`, at most `limit`. */
export interface StoredSlice {
  readonly offset: number;
  readonly limit: number;
}

export interface ShopWindow {
  /** All sales, the latest first. */
  sales(): readonly ShownSale[];
  sale(saleId: string): ShownSale | null;
  lots(saleId: SaleId, slice: StoredSlice): readonly PublicLot[];
  lot(saleId: SaleId, number: string): LotInSale | null;
  search(question: string, slice: StoredSlice): { total: number; found: readonly LotWithSale[] };
  /** The type of a photograph that a shown sale has; null for any other. */
  mediumType(sha256: Sha256): string | null;
}

const SALES = `
  SELECT s.sale AS sale,
    (SELECT count(*) FROM shown_lots l WHERE l.sale_id = s.sale_id) AS lotCount,
    (SELECT count(*) FROM shown_lots l WHERE l.sale_id = s.sale_id AND l.state = 'sold')
      AS soldCount
  FROM shown_sales s`;

interface SaleRow {
  readonly sale: string;
  readonly lotCount: number;
  readonly soldCount: number;
}

interface LotRow {
  readonly text: string;
  readonly position: number;
}

export function openWindow(db: Database.Database): ShopWindow {
  const all = db.prepare<[], SaleRow>(`${SALES} ORDER BY s.held_on DESC, s.sale_id`);
  const one = db.prepare<[string], SaleRow>(`${SALES} WHERE s.sale_id = ?`);
  const lots = db.prepare<[string, number, number], LotRow>(
    `SELECT text, position FROM shown_lots JOIN received_lots USING (sha256)
     WHERE sale_id = ? ORDER BY position LIMIT ? OFFSET ?`,
  );
  const medium = db.prepare<[string], { type: string }>(
    `SELECT content_type AS type FROM received_media
     WHERE sha256 = ? AND sha256 IN (SELECT sha256 FROM shown_media)`,
  );
  return {
    sales: () => all.all().map(shownSale),
    sale: (saleId) => {
      const row = one.get(saleId);
      return row === undefined ? null : shownSale(row);
    },
    lots: (saleId, { offset, limit }) =>
      lots.all(saleId, limit, offset).map(({ text }) => storedLot(text)),
    lot: lotIn(db),
    search: searchIn(db),
    mediumType: (sha256) => medium.get(sha256)?.type ?? null,
  };
}

function lotIn(db: Database.Database): ShopWindow['lot'] {
  const lot = db.prepare<[string, string], LotRow>(
    `SELECT text, position FROM shown_lots JOIN received_lots USING (sha256)
     WHERE sale_id = ? AND lot_number = ?`,
  );
  const neighbour = db.prepare<[string, number], { number: string }>(
    'SELECT lot_number AS number FROM shown_lots WHERE sale_id = ? AND position = ?',
  );
  return (saleId, number) => {
    const row = lot.get(saleId, number);
    if (row === undefined) return null;
    return {
      lot: storedLot(row.text),
      previous: neighbour.get(saleId, row.position - 1)?.number ?? null,
      next: neighbour.get(saleId, row.position + 1)?.number ?? null,
    };
  };
}

function searchIn(db: Database.Database): ShopWindow['search'] {
  const count = db.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM lot_words WHERE lot_words MATCH ?',
  );
  const page = db.prepare<[string, number, number], { text: string; sale: string }>(
    `SELECT r.text AS text, s.sale AS sale
     FROM lot_words w
     JOIN shown_sales s ON s.sale_id = w.sale_id
     JOIN shown_lots l ON l.sale_id = w.sale_id AND l.position = w.position
     JOIN received_lots r ON r.sha256 = l.sha256
     WHERE lot_words MATCH ? ORDER BY s.held_on DESC, s.sale_id, l.position LIMIT ? OFFSET ?`,
  );
  return (question, { offset, limit }) => ({
    total: count.get(question)?.total ?? 0,
    found: page.all(question, limit, offset).map(({ text, sale }) => ({
      lot: storedLot(text),
      sale: storedSale(sale),
    })),
  });
}

function shownSale(row: SaleRow): ShownSale {
  return { sale: storedSale(row.sale), lotCount: row.lotCount, soldCount: row.soldCount };
}
