/** The site's own store: what an earlier program left in it is still shown; what is not public is not kept. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { sha256Of } from '#publication/manifest.ts';
import { saleId } from '#publication/read.ts';
import { receiver } from '#site/receive.ts';
import { startSite } from '#site/start.ts';
import { openSiteStore } from '#site/store.ts';
import { aPublication, aPublicLot, aPublicSale, newShelf } from '#tests/support/public-lots.ts';

const KEY = 'a-key-for-these-tests-only';
const SALE = saleId('0193a000-0000-7000-8000-000000000001');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'adjuge-site-store-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A site as the foundation's program left it: one sale of two lots. */
function anEarlierSite(): Database.Database {
  const db = new Database(join(directory, 'site.db'));
  db.exec(readFileSync('tests/engine/fixtures/site-store-1.sql', 'utf8'));
  return db;
}

test('a site made by an earlier program serves its sale, its lots and its search', async () => {
  anEarlierSite().close();
  const site = await startSite({
    directory,
    key: KEY,
    port: 0,
    hostname: '127.0.0.1',
    houseName: 'Maison Fictive',
    now: Date.now,
  });
  const page = async (path: string) => (await fetch(new URL(path, site.address))).text();
  try {
    expect(await page(`fr/ventes/${SALE}`)).toContain('Citroën DS 19, lot 1');
    expect(await page(`fr/ventes/${SALE}/lot/2`)).toContain('Toit crème');
    expect(await page('fr/recherche?q=dinky')).toContain('2 lots');
  } finally {
    await site.close();
  }
});

test('lots of an earlier program that lack a field, or have one too many, are shown too', () => {
  const db = anEarlierSite();
  const { text } = db
    .prepare<[], { text: string }>('SELECT text FROM received_lots LIMIT 1')
    .get() ?? { text: '{}' };
  const { description: _, ...less } = JSON.parse(text);
  db.prepare('UPDATE received_lots SET text = ?').run(JSON.stringify({ ...less, weight: 240 }));
  db.close();
  const store = openSiteStore(directory, Date.now);
  const [lot] = store.window.lots(SALE, { offset: 0, limit: 1 });
  expect(lot?.description).toEqual({ fr: '', en: '' });
  expect(lot).not.toHaveProperty('weight');
  store.close();
});

test('a site that learns of a field asks again for the lots without it', async () => {
  const { db, store, manifest } = await keepingALotWith({ weightGrams: 240 });
  expect(store.missing(manifest).lots).toEqual([]);
  db.prepare("UPDATE received_lots SET read_by = 'a reader of fewer fields'").run();
  expect(store.missing(manifest).lots).toHaveLength(1);
  store.close();
  db.close();
});

test('nothing that is not public is kept, whoever sends it', async () => {
  const { db, store } = await keepingALotWith({ reserve: 'NEVER', internalNote: 'NEVER' });
  store.close();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  expect(readFileSync(join(directory, 'site.db')).includes('NEVER')).toBe(false);
});

test('a store is brought up to date once: opening it again changes nothing', () => {
  anEarlierSite().close();
  const opened = () => {
    openSiteStore(directory, Date.now).close();
    const db = new Database(join(directory, 'site.db'), { readonly: true });
    const schema = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    db.close();
    return schema;
  };
  expect(opened()).toEqual(opened());
});

async function keepingALotWith(stray: object) {
  const store = openSiteStore(directory, Date.now);
  const lot = aPublicLot(newShelf(), 1);
  const text = canonicalJson({ ...lot, ...stray });
  const answer = await receiver(store, KEY).request('/lots', {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}` },
    body: text,
  });
  expect(answer.status).toBe(204);
  const { manifest } = aPublication(aPublicSale(), []);
  const lots = [{ id: lot.id, sha256: sha256Of(text) }];
  const db = new Database(join(directory, 'site.db'));
  return { store, db, manifest: { ...manifest, lots } };
}
