/** The protocol's requests as somebody else's program writes them. */
import { expect } from 'vitest';
import { canonicalJson } from '#domain/events/canonical-json.ts';
import { sha256Of } from '#publication/manifest.ts';
import type { PublicLot } from '#publication/public-view.ts';
import type { Shelf } from '#tests/support/public-lots.ts';

export interface ConformingSite {
  readonly address: string;
  readonly key: string;
}

/** One request with the key of the house, and nothing that only our own program sends. */
export async function letter(
  site: ConformingSite,
  method: string,
  ...[path, body]: readonly [string, string | Uint8Array]
): Promise<Response> {
  return fetch(new URL(path, site.address), {
    method,
    headers: { authorization: `Bearer ${site.key}` },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
}

interface AsWritten {
  readonly sale: { readonly id: string };
  readonly lots: readonly Pick<PublicLot, 'id' | 'photographs'>[];
}

/**
 * Publishes lots as somebody else's program writes them, field for field; answers how many requests
 * it took.
 */
export async function publishAsWritten(
  site: ConformingSite,
  shelf: Shelf,
  { sale, lots }: AsWritten,
): Promise<number> {
  const texts = lots.map((lot) => canonicalJson(lot));
  const media = lots.flatMap(({ photographs }) => photographs.map(({ sha256 }) => sha256));
  const named = lots.map(({ id }, at) => ({ id, sha256: sha256Of(texts[at] ?? '') }));
  const manifest = { format: 'adjuge-publication/1', sale, lots: named, media };
  const propose = () =>
    letter(site, 'PUT', `publication/sales/${sale.id}`, canonicalJson(manifest));
  const first = await propose();
  if (first.status === 200) return 1;
  expect(first.status).toBe(202);
  const sent = [await letter(site, 'POST', 'publication/lots', texts.join('\n'))];
  for (const hash of media) {
    const bytes = await shelf.photograph(hash);
    sent.push(await letter(site, 'PUT', `publication/media/${hash}`, bytes));
  }
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 204));
  expect((await propose()).status).toBe(200);
  return sent.length + 2;
}
