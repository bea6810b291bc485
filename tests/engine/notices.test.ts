/** Notices of change: at once where it was done, twice a second at most elsewhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input, QueryMethod } from '#contract/api.ts';
import { topicsOfQuestion } from '#contract/client.ts';
import type { Changed, Port } from '#contract/wire.ts';
import { topicsOf } from '#domain/events/index.ts';
import type { SaleId } from '#domain/ids.ts';
import { noticesTo } from '#engine/notices.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A port that keeps what it is sent. */
function keptPort(): { readonly port: Port; readonly sent: Changed[] } {
  const sent: Changed[] = [];
  const port: Port = {
    send: (message) => void sent.push(message as Changed),
    onMessage: () => {},
    onClose: () => {},
    close: () => {},
  };
  return { port, sent };
}

test('a hundred changes in a second are a few notices, and none of them is forgotten', () => {
  const { port, sent } = keptPort();
  const notices = noticesTo(port);
  for (let seq = 1; seq <= 100; seq += 1) {
    notices.soon({ upTo: seq, topics: [`lot:${seq}`] });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent.length).toBeLessThanOrEqual(4);
  expect(sent.at(-1)?.upTo).toBe(100);
  expect(new Set(sent.flatMap(({ topics }) => topics)).size).toBe(100);
});

test('a change told late takes nobody back behind what was told before', () => {
  const { port, sent } = keptPort();
  const notices = noticesTo(port);
  notices.atOnce({ upTo: 9, topics: ['lots'] });
  notices.soon({ upTo: 7, topics: ['sales'] });
  vi.advanceTimersByTime(1_000);
  expect(sent.at(-1)).toEqual({ notice: 'changed', upTo: 9, topics: ['sales'] });
});

test('what is done elsewhere is told a moment later, what is done here at once', () => {
  const { port, sent } = keptPort();
  const notices = noticesTo(port);
  notices.soon({ upTo: 1, topics: ['lots'] });
  expect(sent).toHaveLength(0);
  vi.advanceTimersByTime(200);
  expect(sent).toHaveLength(1);
  notices.soon({ upTo: 2, topics: ['sales'] });
  expect(sent).toHaveLength(1);
  notices.atOnce({ upTo: 3, topics: ['parties'] });
  expect(sent.at(-1)).toEqual({ notice: 'changed', upTo: 3, topics: ['parties', 'sales'] });
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(2);
});

test('a hammer makes results stale, and nothing of another sale', () => {
  const [saleId, other] = [aSale('a'), aSale('b')];
  const passed = {
    type: 'lot.passed/1',
    placementId: aSale('d') as never,
    lotId: aSale('c') as never,
    saleId,
    lastBid: null,
    lastPaddle: null,
  } as const;
  const topics = new Set(topicsOf({ ...passed, reason: 'no_bid' }));
  const isStale = <M extends QueryMethod>(method: M, input: Input<M>) =>
    topicsOfQuestion(method, input).some((topic) => topics.has(topic));
  const lots = { where: 'any', text: '', offset: 0, limit: 100 } as const;
  expect(isStale('lot.list', { saleId, ...lots })).toBe(true);
  expect(isStale('lot.list', { saleId: null, ...lots })).toBe(true);
  expect(isStale('sale.list', { offset: 0, limit: 100 })).toBe(true);
  expect(isStale('today.agenda', {})).toBe(true);
  expect(isStale('lot.list', { saleId: other, ...lots })).toBe(false);
  expect(isStale('site.preview', { saleId: other })).toBe(false);
  expect(isStale('search.everything', { text: 'dinky', limit: 20 })).toBe(false);
});

const aSale = (letter: string) => `00000000-0000-7000-8000-00000000000${letter}` as SaleId;

test('more topics than a screen could weigh are everything', () => {
  const { port, sent } = keptPort();
  const topics = Array.from({ length: 1_000 }, (_, lot) => `lot:${lot}`);
  noticesTo(port).soon({ upTo: 1_000, topics });
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([{ notice: 'changed', upTo: 1_000, topics: ['everything'] }]);
});

test('a desk hears each of its own changes before the answer', async () => {
  vi.useRealTimers();
  await using house = await openTestEngine();
  const client = await house.client('owner');
  let heard = 0;
  client.listen(() => {
    heard += 1;
  });
  for (let parties = 1; parties <= 5; parties += 1) {
    await client.tell('party.enroll', { text: person() });
    expect(heard).toBe(parties);
  }
});
