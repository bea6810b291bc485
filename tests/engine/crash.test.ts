/** The engine killed at any moment: what it acknowledged is there, and the rest may be sent again. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { connect } from '#contract/client.ts';
import { verifyStore } from '#db/verify.ts';
import { portsToChild } from '#engine/channel.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { chance } from '#tests/support/random.ts';
import { person } from '#tests/support/texts.ts';
import { forkEngine, temporaryFolder } from '#tests/support/transports.ts';

/** An order that a desk sends, and keeps until it is answered. */
interface Order {
  readonly commandId: string;
  readonly lastName: string;
}

test.each([1, 2, 3])('nothing acknowledged is lost when the engine is killed: %i', async (seed) => {
  const store = temporaryFolder();
  const acknowledged: Order[] = [];
  const sent: Order[] = [];
  const { pick, upTo } = chance(seed);
  {
    await using house = await openTestEngine({ folder: store.folder, seed: `crash ${seed}` });
    await house.client('owner');
  }
  const child = await forkEngine(store.folder);
  const client = connect(portsToChild(child)('desk-1'), randomUUID);
  const staff = await client.ask('session.staff', {});
  await client.tell('session.signIn', { staffId: pick(staff).staffId, passcode: null });
  for (let count = 0; count < 300; count += 1) {
    const order = { commandId: randomUUID(), lastName: `Nom${count}` };
    sent.push(order);
    const { commandId } = order;
    const text = person({ lastName: order.lastName });
    client.tell('party.enroll', { text }, { commandId }).then(
      () => acknowledged.push(order),
      () => {},
    );
  }
  // Somewhere in the middle of the stream, whatever the machine's speed.
  while (acknowledged.length < 10 + upTo(150)) await new Promise(setImmediate);
  const dead = once(child, 'exit');
  child.kill('SIGKILL');
  await dead;

  expect(acknowledged.length).toBeLessThan(sent.length);
  expect(await verifyStore({ folder: store.folder })).toMatchObject({ findings: [] });
  await using house = await openTestEngine({
    folder: store.folder,
    seed: `after ${seed}`,
    unfounded: true,
  });
  expect(house.log[0]).toMatchObject({ event: 'started', unclean: true });
  const desk = await house.client('owner');
  const everybody = { text: '', side: 'any', offset: 0, limit: 500 } as const;
  const kept = new Set(
    (await desk.ask('party.list', everybody)).rows.map(({ displayName }) => displayName),
  );
  expect(acknowledged.filter(({ lastName }) => !kept.has(`Jeanne ${lastName}`))).toEqual([]);

  for (const { commandId, lastName } of sent) {
    const text = person({ lastName });
    const outcome = await desk.tell('party.enroll', { text }, { commandId });
    expect(outcome.ok).toBe(true);
  }
  expect((await desk.ask('party.list', everybody)).total).toBe(sent.length);
  store.remove();
});
