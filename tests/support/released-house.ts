/** Houses kept by released programs: compressed backups, one for every format there has been. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { present } from '#domain/assert.ts';
import { openTestEngine } from './open-test-engine.ts';
import { person } from './texts.ts';
import { closedSale, granted } from './whole-sale.ts';

const RELEASES = join(import.meta.dirname, '..', 'fixtures', 'releases');
const NEWEST = present(MIGRATIONS.at(-1), 'there is a first release').version;

/** The formats of which a house is kept, by the version of their last migration. */
export function releases(): readonly number[] {
  const names = readdirSync(RELEASES).filter((name) => /^\d+\.tar\.gz$/.test(name));
  return names.map((name) => Number.parseInt(name, 10)).sort((left, right) => left - right);
}

/** Unpacks the backup of a house of that release, or of a trial before the first, into a file. */
export function unpackRelease(release: number | 'trial', file: string): void {
  writeFileSync(file, gunzipSync(readFileSync(join(RELEASES, `${release}.tar.gz`))));
}

/** Keeps a house made by the program as it is now, for those that come after it. */
export async function keepRelease(): Promise<void> {
  await using house = await openTestEngine({ seed: `release ${NEWEST}` });
  const { owner, saleId, lotIds, buyer, accountant } = await closedSale(house, [
    { low: 100, high: 150, price: 120 },
    { low: 80, high: 100, price: null },
  ]);
  for (const [index, lotId] of lotIds.entries()) {
    const size = { width: 60 + index, height: 40, channels: 3 } as const;
    const picture = sharp({ create: { ...size, background: '#b3361e' } });
    const bytes = (await picture.jpeg().toBuffer()).toString('base64');
    granted(await owner.perform('lot.addPhotograph', { lotId, bytes }));
  }
  const moved = person({ lastName: 'Acheteur', city: 'Nevers' });
  const { partyId } = buyer;
  granted(await owner.tell('party.describe', { partyId, version: 1, text: moved }));
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  granted(await accountant.perform('document.renderPending', {}));
  // Issued and not on paper yet: a later program prints them from their frozen facts.
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const { name } = granted(await owner.perform('store.backup', {}));
  const bytes = readFileSync(join(house.folder, 'backups', name));
  writeFileSync(join(RELEASES, `${NEWEST}.tar.gz`), gzipSync(bytes, { level: 9 }));
}
