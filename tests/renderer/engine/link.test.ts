/** The line to the engine: opened again when it breaks, never losing or doubling an order. */
import { describe, expect, test } from 'vitest';
import type { Port } from '#contract/wire.ts';
import { openLink } from '#renderer/engine/link.ts';
import { type FakeEngine, fakeEngine } from '../support/fake-engine.ts';
import { fakeHouse } from '../support/fake-house.ts';

/** A line whose ports the test hands over. */
function lineTo(engine: FakeEngine) {
  let deliver: (port: Port) => void = () => undefined;
  const link = openLink((take) => {
    deliver = take;
    return () => undefined;
  });
  return { link, plug: () => deliver(engine.open()) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('before the engine is there', () => {
  test('questions wait, and are answered once it is', async () => {
    const { link, plug } = lineTo(fakeHouse());
    const answer = link.ask('house.about', {});
    expect(link.status().state).toBe('connecting');
    plug();
    expect((await answer).houseName).toContain('Fontaine');
    expect(link.status().state).toBe('open');
  });
});

describe('when the engine dies', () => {
  test('the line says so, and a question is asked again on the next port', async () => {
    const engine = fakeHouse();
    const { link, plug } = lineTo(engine);
    plug();
    await settled();
    engine.hold();
    const answer = link.ask('session.staff', {});
    await settled();
    engine.die();
    expect(link.status().state).toBe('lost');
    engine.release();
    plug();
    expect(await answer).toHaveLength(3);
    expect(link.status().state).toBe('open');
  });

  test('an order is sent again under the same id, so that it is done once', async () => {
    const engine = fakeEngine({ 'sale.open': () => ({ ok: true, value: { seq: 4 } }) });
    const { link, plug } = lineTo(engine);
    plug();
    await settled();
    engine.hold();
    const saleId = '00000000-0000-4000-8003-000000000001' as never;
    const outcome = link.tell('sale.open', { saleId, onAnotherDay: null });
    await settled();
    expect(link.status().writing).toBe(1);
    engine.die();
    engine.release();
    plug();
    expect(await outcome).toEqual({ ok: true, value: { seq: 4 } });
    expect(link.status().writing).toBe(0);
    const ids = engine.heard.filter(({ method }) => method === 'sale.open');
    expect(ids).toHaveLength(2);
    expect(ids[0]?.commandId).toBe(ids[1]?.commandId);
  });

  test('slow work fails and is left to the person to begin again', async () => {
    const engine = fakeEngine({ 'store.backup': () => new Promise(() => undefined) });
    const { link, plug } = lineTo(engine);
    plug();
    await settled();
    const work = link.perform('store.backup', {});
    await settled();
    engine.die();
    await expect(work).rejects.toThrow('engine_gone');
  });

  test('the person at the desk is signed in again before anything else is said', async () => {
    const engine = fakeHouse();
    const { link, plug } = lineTo(engine);
    plug();
    await settled();
    const staffId = (await link.ask('session.staff', {}))[0]?.staffId;
    if (staffId === undefined) throw new Error('the house has staff');
    link.greetWith(async (client) => {
      await client.tell('session.signIn', { staffId, passcode: null });
    });
    engine.die();
    const answer = link.ask('house.health', {});
    plug();
    await answer;
    const last = engine.heard.slice(-2).map(({ method }) => method);
    expect(last).toEqual(['session.signIn', 'house.health']);
  });
});

describe('changes', () => {
  test('are told by topic, and those missed are asked for by number', async () => {
    const engine = fakeEngine({
      'changes.since': ({ seq }) => ({ upTo: seq + 3, topics: ['lots'] }),
    });
    const { link, plug } = lineTo(engine);
    const told: (readonly string[] | null)[] = [];
    link.onChange((topics) => told.push(topics));
    plug();
    await settled();
    engine.change('parties');
    engine.die();
    plug();
    await settled();
    expect(told).toEqual([null, ['parties'], ['lots']]);
    expect(engine.heard.at(-1)).toMatchObject({ method: 'changes.since', input: { seq: 1 } });
  });
});
