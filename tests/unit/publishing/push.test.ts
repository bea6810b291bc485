/** The publisher against a line that fails in every way a line can. */
import { describe, expect, test } from 'vitest';
import { sha256Of } from '#publication/manifest.ts';
import { type PushOptions, pushPublication } from '#publishing/push.ts';
import { type Fetch, siteAt } from '#publishing/site-client.ts';
import { aPublication, aPublicLot, aPublicSale, newShelf } from '#tests/support/public-lots.ts';

const shelf = newShelf();
const publication = aPublication(aPublicSale(), [aPublicLot(shelf, 1)]);

interface Line {
  readonly options: PushOptions;
  readonly waitsMs: readonly number[];
}

/** A line where each request meets the next of these fates. */
function lineOf(...fates: readonly (() => Promise<Response>)[]): Line {
  const waitsMs: number[] = [];
  let next = 0;
  const fetch: Fetch = () => {
    const fate = fates[next];
    next += 1;
    return fate === undefined ? Promise.reject(new Error('nobody answers')) : fate();
  };
  const wait = (delayMs: number): Promise<void> => {
    waitsMs.push(delayMs);
    return Promise.resolve();
  };
  const options = { address: 'http://site.example/base', key: 'k', fetch, wait };
  return { waitsMs, options: { ...options, photograph: shelf.photograph } };
}

const answers = (status: number, body: unknown) => (): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(body), { status }));
const silence = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
const shown = answers(200, { shown: publication.manifestSha256 });

describe('pushPublication', () => {
  test('a site that comes back after two failures is waited for, longer each time', async () => {
    const { options, waitsMs } = lineOf(silence, answers(503, {}), shown);
    expect(await pushPublication(publication, options)).toMatchObject({ requests: 3 });
    expect(waitsMs).toEqual([500, 1_000]);
  });

  const nine = (fate: () => Promise<Response>) => Array.from({ length: 9 }, () => fate);
  const foreignLot = answers(202, { lots: [sha256Of('no lot')], media: [] });
  test.each([
    ['nobody answers', [], 'site_unreachable', true],
    ['only failures', nine(answers(500, {})), 'site_failed', true],
    ['the key is refused', [answers(401, {})], 'site_key_refused', false],
    ['the content is refused', [answers(422, { refused: 'two lots 1' })], 'site_refused', false],
    ['the door leads elsewhere', [answers(301, {})], 'site_refused', false],
    ['a page of another program', [answers(200, 'Welcome')], 'site_incoherent', false],
    ['it shows another', [answers(200, { shown: sha256Of('x') })], 'site_incoherent', false],
    ['it lacks a lot nobody has', [foreignLot], 'site_incoherent', false],
    ['it lacks for ever', nine(answers(202, { lots: [], media: [] })), 'site_incoherent', false],
  ])('%s: a fault that says so', async (_answer, fates, code, retryable) => {
    const { options } = lineOf(...fates);
    await expect(pushPublication(publication, options)).rejects.toMatchObject({ code, retryable });
  });

  test('a photograph that is no longer the one catalogued is not sent', async () => {
    const lacking = answers(202, { lots: [], media: publication.manifest.media });
    const { options } = lineOf(lacking, shown);
    const photograph = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1, 2, 3]));
    await expect(pushPublication(publication, { ...options, photograph })).rejects.toMatchObject({
      code: 'photograph_damaged',
    });
  });

  test('a publication that is stopped says so, and may be run again', async () => {
    const { options } = lineOf(shown);
    const signal = AbortSignal.abort();
    await expect(pushPublication(publication, { ...options, signal })).rejects.toMatchObject({
      code: 'publication_cancelled',
      retryable: true,
    });
  });
});

describe('siteAt', () => {
  test('a request that hangs is given up after its time', async () => {
    const hanging: Fetch = (_address, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const { options } = lineOf();
    const site = siteAt({ ...options, fetch: hanging, timeoutMs: 10, attemptsMax: 2 });
    const request = {
      method: 'PUT',
      path: 'x',
      contentType: 'a/b',
      body: new Uint8Array(),
    } as const;
    await expect(site.send(request)).rejects.toMatchObject({ code: 'site_unreachable' });
    expect(site.counts().requests).toBe(2);
  });

  test('the key travels in its header, to the address given and no other', async () => {
    const seen: (readonly [string, RequestInit])[] = [];
    const fetch: Fetch = (address, init) => {
      seen.push([address, init]);
      return shown();
    };
    const { options } = lineOf();
    await pushPublication(publication, { ...options, fetch });
    const [address, init] = seen[0] ?? ['', {}];
    const { id } = publication.manifest.sale;
    expect(address).toBe(`http://site.example/base/publication/sales/${id}`);
    expect(init).toMatchObject({ redirect: 'manual', headers: { authorization: 'Bearer k' } });
  });
});
