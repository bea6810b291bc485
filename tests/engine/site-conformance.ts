/** What any receiving site must do; runs against any base address, over HTTP only. */
import { describe, expect, test } from 'vitest';
import { euros } from '#domain/money/cents.ts';
import type { Publication } from '#publication/manifest.ts';
import type { PublicLot, PublicSale } from '#publication/public-view.ts';
import { PublishFault } from '#publishing/publish-fault.ts';
import { type PushReport, pushPublication } from '#publishing/push.ts';
import type { Fetch } from '#publishing/site-client.ts';
import {
  aPublication,
  aPublicLot,
  aPublicSale,
  newShelf,
  photographBytes,
} from '#tests/support/public-lots.ts';
import { type ConformingSite, letter, publishAsWritten } from './site-requests.ts';

const shelf = newShelf();

/** The tests of `docs/publishing-protocol.md`. They publish sales of their own under new ids. */
export function siteConformance(siteOf: () => ConformingSite): void {
  const line = lineTo(siteOf);
  aPublicationIsAState(line);
  allAtOnceOrNotAtAll(line);
  whatTheSiteDoesNotTake(line);
  housesOfOtherVersions(line);
  whatAVisitorSees(line);
}

/** The two ways to a site: the house's, and a visitor's. */
interface Line {
  readonly siteOf: () => ConformingSite;
  readonly push: (publication: Publication, fetch?: Fetch) => Promise<PushReport>;
  readonly get: (path: string) => Promise<Response>;
}

function lineTo(siteOf: () => ConformingSite): Line {
  return {
    siteOf,
    push: (publication, fetch = globalThis.fetch) =>
      pushPublication(publication, {
        ...siteOf(),
        fetch,
        wait: () => Promise.resolve(),
        attemptsMax: 1,
        photograph: shelf.photograph,
      }),
    get: (path) => fetch(new URL(path, siteOf().address)),
  };
}

function aPublicationIsAState({ push, get }: Line): void {
  describe('a publication is a state', () => {
    test('the first publication sends every lot and photograph; the site shows them', async () => {
      const { sale, lots } = aSmallSale(3);
      const report = await push(aPublication(sale, lots));
      expect(report).toMatchObject({ lotsSent: 3, photographsSent: 3, requests: 6 });
      expect(await shownTitles(get, sale)).toEqual(lots.map(({ title }) => title.fr));
    });

    test('nothing changed: one request', async () => {
      const { sale, lots } = aSmallSale(3);
      await push(aPublication(sale, lots));
      const again = await push(aPublication(sale, lots.toReversed()));
      expect(again).toMatchObject({ requests: 1, lotsSent: 0, photographsSent: 0 });
    });

    test('one lot changed: that lot and its new photographs only', async () => {
      const { sale, lots } = aSmallSale(5);
      await push(aPublication(sale, lots));
      const changed = withLot(lots, 2, { photographs: [...photographsOf(lots, 2), shelf.add()] });
      const report = await push(aPublication(sale, changed));
      expect(report).toMatchObject({ lotsSent: 1, photographsSent: 1, requests: 4 });
    });

    test('results and withdrawals reach the site', async () => {
      const { sale, lots } = aSmallSale(3);
      await push(aPublication(sale, lots));
      const sold = withLot(lots, 0, { outcome: { state: 'sold', hammerPrice: euros(1_240) } });
      const over = withLot(sold, 1, { outcome: { state: 'withdrawn' } });
      await push(aPublication({ ...sale, state: 'results' }, over));
      const page = await (await get(`fr/ventes/${sale.id}`)).text();
      expect(page).toMatch(/1\s240\s€/u);
      expect(page).toContain('Retiré');
    });

    test('a lot left out is gone, and so are its photographs', async () => {
      const { sale, lots } = aSmallSale(2);
      await push(aPublication(sale, lots));
      await push(aPublication(sale, lots.slice(0, 1)));
      expect((await get(`fr/ventes/${sale.id}/lot/2`)).status).toBe(404);
      expect((await get(`media/${photographsOf(lots, 1)[0]?.sha256}`)).status).toBe(404);
    });
  });
}

function allAtOnceOrNotAtAll({ push, get }: Line): void {
  describe('all at once or not at all', () => {
    test.each(cutPoints(12))(
      'killed after %i bytes, the site shows the old sale or the new one; the next run goes on',
      async (bytesMax) => {
        const { sale, lots } = aSmallSale(4);
        await push(aPublication(sale, lots));
        const before = await shownTitles(get, sale);
        const after = aPublication({ ...sale, place: 'Ailleurs' }, renamed(lots));
        const stopped = await push(after, cutAfter(bytesMax)).catch((fault: unknown) => fault);
        const between = await shownTitles(get, sale);
        expect([before, renamed(lots).map(({ title }) => title.fr)]).toContainEqual(between);
        const report = await push(after);
        expect(await shownTitles(get, sale)).toEqual(renamed(lots).map(({ title }) => title.fr));
        expect(report.lotsSent).toBeLessThanOrEqual(4);
        if (!(stopped instanceof PublishFault)) expect(report.requests).toBe(1);
      },
    );

    test('what arrived before the cut is not sent again', async () => {
      const { sale, lots } = aSmallSale(6);
      const publication = aPublication(sale, lots);
      let count = 0;
      const dying: Fetch = (address, init) => {
        count += 1;
        return count > 5 ? Promise.reject(new Error('cut')) : fetch(address, init);
      };
      await expect(push(publication, dying)).rejects.toThrow(PublishFault);
      // Before the cut: the manifest, the lots in one letter, three photographs.
      expect(await push(publication)).toMatchObject({ lotsSent: 0, photographsSent: 3 });
    });

    test('two runs at once end in the same state', async () => {
      const { sale, lots } = aSmallSale(3);
      const publication = aPublication(sale, lots);
      await Promise.all([push(publication), push(publication)]);
      expect(await push(publication)).toMatchObject({ requests: 1 });
    });
  });
}

function whatTheSiteDoesNotTake({ get, siteOf }: Line): void {
  describe('what the site does not take', () => {
    test('a wrong key is refused, and nothing is shown', async () => {
      const { sale, lots } = aSmallSale(1);
      const refused = pushPublication(aPublication(sale, lots), {
        ...siteOf(),
        key: `${siteOf().key}x`,
        fetch,
        wait: () => Promise.resolve(),
        photograph: shelf.photograph,
      });
      await expect(refused).rejects.toMatchObject({ code: 'site_key_refused', retryable: false });
      expect((await get(`fr/ventes/${sale.id}`)).status).toBe(404);
    });

    test.each([
      ['a reserve', { reserve: SECRET }],
      ['a consignor', { consignorId: SECRET, consignorName: SECRET }],
      ['a buyer', { outcome: { state: 'sold', hammerPrice: 1, buyerId: SECRET } }],
      ['an internal note', { internalNote: SECRET }],
    ])('%s is shown nowhere, whoever sends it', async (_what, stray) => {
      const sale = aPublicSale();
      await publishAsWritten(siteOf(), shelf, {
        sale,
        lots: [{ ...aPublicLot(shelf, 1), ...stray }],
      });
      for (const path of [`fr/ventes/${sale.id}`, `fr/ventes/${sale.id}/lot/1`]) {
        const page = await get(path);
        expect(page.status).toBe(200);
        expect(await page.text()).not.toContain(SECRET);
      }
      expect(await (await get(`fr/recherche?q=${SECRET}`)).text()).toContain('0 lot');
    });

    test('a lot without a photograph is refused', async () => {
      const lot = { ...aPublicLot(shelf, 1), photographs: [] };
      const answer = await letter(siteOf(), 'POST', 'publication/lots', JSON.stringify(lot));
      expect(answer.status).toBe(422);
    });

    test('bytes that are not those of their hash are refused', async () => {
      const { sha256 } = shelf.add();
      const answer = await letter(
        siteOf(),
        'PUT',
        `publication/media/${sha256}`,
        photographBytes(),
      );
      expect(answer.status).toBe(422);
    });

    test('more than 64 MiB at once is refused, and said', async () => {
      const line = Buffer.alloc(64 * 1024 * 1024 + 1, 'x');
      const answer = await letter(siteOf(), 'POST', 'publication/lots', line);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toEqual({ refused: 'a request holds at most 64 MiB' });
    });
  });
}

function housesOfOtherVersions({ get, siteOf }: Line): void {
  describe('a house of another version', () => {
    test('a newer one says more: the site shows what it knows', async () => {
      const sale = { ...aPublicSale(), rooms: ['A', 'B'] };
      const lot = aPublicLot(shelf, 1);
      const items = lot.items.map((item) => ({ ...item, packaging: 'crate', wheels: 'rubber' }));
      const newer = { ...lot, items, weightGrams: 240, signature: { fr: 'signé', en: '' } };
      await publishAsWritten(siteOf(), shelf, { sale, lots: [newer] });
      const page = await (await get(`fr/ventes/${sale.id}/lot/1`)).text();
      expect(page).toContain('Citroën DS 19, lot 1');
      expect(page).toContain('Dinky Toys');
    });

    test('an older one says less: the site shows what came', async () => {
      const { place: _, ...sale } = aPublicSale();
      const { description: __, suffix: ___, items: ____, ...lot } = aPublicLot(shelf, 1);
      const older = { ...lot, items: [{ maker: 'Solido' }] };
      await publishAsWritten(siteOf(), shelf, { sale, lots: [older] });
      const page = await get(`fr/ventes/${sale.id}/lot/1`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Solido');
      expect((await get(`en/sales/${sale.id}`)).status).toBe(200);
    });

    test('each answer says what the site reads; another version is refused, and why', async () => {
      const { sale, lots } = aSmallSale(1);
      const text = aPublication(sale, lots).manifestText;
      const strange = text.replace('adjuge-publication/1', 'adjuge-publication/999');
      const path = `publication/sales/${sale.id}`;
      const answer = await letter(siteOf(), 'PUT', path, strange);
      expect(answer.status).toBe(406);
      expect(answer.headers.get('adjuge-format')).toContain('adjuge-publication/1');
      const { refused } = JSON.parse(await answer.text());
      expect(refused).toMatch(/publication\/999.*adjuge-publication\/1/);
    });

    test('what the site left out is sent once, and asked for no more', async () => {
      const sale = aPublicSale();
      const lot = { ...aPublicLot(shelf, 1), weightGrams: 240 };
      await publishAsWritten(siteOf(), shelf, { sale, lots: [lot] });
      expect(await publishAsWritten(siteOf(), shelf, { sale, lots: [lot] })).toBe(1);
    });
  });
}

function whatAVisitorSees({ push, get, siteOf }: Line): void {
  describe('what a visitor sees', () => {
    test('MT-5 every lot says that models are for collectors over 14', async () => {
      const { sale, lots } = aSmallSale(1);
      await push(aPublication(sale, lots));
      expect(await (await get(`fr/ventes/${sale.id}/lot/1`)).text()).toContain('plus de 14 ans');
      expect(await (await get(`en/sales/${sale.id}/lot/1`)).text()).toContain('over 14');
    });

    test('photographs keep their bytes, an entity tag, and answer 304', async () => {
      const { sale, lots } = aSmallSale(1);
      await push(aPublication(sale, lots));
      const [photograph] = photographsOf(lots, 0);
      const first = await get(`media/${photograph?.sha256}`);
      const etag = first.headers.get('etag') ?? '';
      expect(first.headers.get('content-type')).toBe('image/jpeg');
      expect(first.headers.get('x-content-type-options')).toBe('nosniff');
      const again = await fetch(new URL(`media/${photograph?.sha256}`, siteOf().address), {
        headers: { 'if-none-match': etag },
      });
      expect(again.status).toBe(304);
    });

    test.each(AWKWARD)('the title %j survives, and is no markup', async (title) => {
      const { sale, lots } = aSmallSale(1);
      const named = withLot(lots, 0, { title: { fr: title, en: '' } });
      await push(aPublication(sale, named));
      expect(await shownTitles(get, sale)).toEqual([title]);
      const page = await get(`fr/ventes/${sale.id}/lot/1`);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).not.toMatch(/<script|<img src=x/);
    });

    test('a lot is found by maker, reference and words without their accents', async () => {
      const mark = `Zéphyr${crypto.randomUUID().slice(0, 8)}`;
      const { sale, lots } = aSmallSale(2);
      const named = withLot(lots, 1, { title: { fr: `Simca ${mark}`, en: '' } });
      await push(aPublication(sale, named));
      const words = encodeURIComponent(`dinky ${mark.replace('é', 'e').toLowerCase()}`);
      const page = await (await get(`fr/recherche?q=${words}`)).text();
      expect(page).toContain(`/fr/ventes/${sale.id}/lot/2`);
      expect(page).not.toContain(`/fr/ventes/${sale.id}/lot/1"`);
    });

    test('an address where nothing is answers 404, in words', async () => {
      const answer = await get(`fr/ventes/${crypto.randomUUID()}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Page introuvable');
    });
  });
}

const SECRET = 'NEVER-IN-THE-STREET';

const AWKWARD: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "O'Brien & Söhne « Müller »",
  'トミカ 日産スカイライン',
  'مرسيدس 300',
  '${process.env}{{7*7}}',
  'Æ Œ ŀ ﬁ 🚗 e\u0301',
];

interface SmallSale {
  readonly sale: PublicSale;
  readonly lots: readonly PublicLot[];
}

function aSmallSale(count: number): SmallSale {
  const lots = Array.from({ length: count }, (_, index) => aPublicLot(shelf, index + 1));
  return { sale: aPublicSale(), lots };
}

function withLot(
  lots: readonly PublicLot[],
  index: number,
  changes: Partial<PublicLot>,
): readonly PublicLot[] {
  return lots.map((lot, at) => (at === index ? { ...lot, ...changes } : lot));
}

function renamed(lots: readonly PublicLot[]): readonly PublicLot[] {
  return lots.map((lot) => ({ ...lot, title: { ...lot.title, fr: `${lot.title.fr}, bis` } }));
}

function photographsOf(lots: readonly PublicLot[], index: number): PublicLot['photographs'] {
  return lots[index]?.photographs ?? [];
}

/** Sixteen places in the few kilobytes that a small change sends, ends included. */
function cutPoints(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.round((index * 7_200) / (count - 1)));
}

/** A line that is cut for good once so many bytes of bodies have gone through it. */
function cutAfter(bytesMax: number): Fetch {
  let left = bytesMax;
  return (address, init) => {
    const body = init.body instanceof Uint8Array ? init.body : new Uint8Array();
    const whole = body.byteLength <= left;
    const part = body.slice(0, Math.max(0, left));
    left -= body.byteLength;
    if (whole) return fetch(address, init);
    return fetch(address, { ...init, body: brokenOff(part), duplex: 'half' });
  };
}

function brokenOff(part: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(part),
    pull: (controller) => controller.error(new Error('the line is cut')),
  });
}

/** The lots' titles on the French page of the sale, as a browser would read them. */
async function shownTitles(
  get: (path: string) => Promise<Response>,
  sale: PublicSale,
): Promise<readonly string[]> {
  const page = await (await get(`fr/ventes/${sale.id}`)).text();
  return [...page.matchAll(/<h3><bdi>(.*?)<\/bdi><\/h3>/gs)].map(([, title = '']) => plain(title));
}

function plain(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
