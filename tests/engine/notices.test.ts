/** Notices of change: at once where it was done, a few a second elsewhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Changed, Port } from '#contract/wire.ts';
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

test('a single change does not wait, and what is done at a desk is told there at once', () => {
  const { port, sent } = keptPort();
  const notices = noticesTo(port);
  notices.soon({ upTo: 1, topics: ['lots'] });
  expect(sent).toHaveLength(1);
  notices.soon({ upTo: 2, topics: ['sales'] });
  expect(sent).toHaveLength(1);
  notices.atOnce({ upTo: 3, topics: ['parties'] });
  expect(sent.at(-1)).toEqual({ notice: 'changed', upTo: 3, topics: ['parties', 'sales'] });
  vi.advanceTimersByTime(1_000);
  expect(sent).toHaveLength(2);
});

test('more topics than a screen could weigh are everything', () => {
  const { port, sent } = keptPort();
  const topics = Array.from({ length: 1_000 }, (_, lot) => `lot:${lot}`);
  noticesTo(port).soon({ upTo: 1_000, topics });
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
