/** The engine killed at any moment: what it acknowledged is there, and the rest may be sent again. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import { verifyStore } from '#db/verify.ts';
import { openTestEngine, signedIn } from '#tests/support/open-test-engine.ts';
import { type Chance, chance } from '#tests/support/random.ts';
import { person } from '#tests/support/texts.ts';
import { forkEngine, portsTo, temporaryFolder } from '#tests/support/transports.ts';

/** An order that a desk sends, and keeps until it is answered. */
interface Order {
  readonly commandId: string;
  readonly lastName: string;
}

const everybody = { text: '', side: 'any', offset: 0, limit: 500 } as const;

test.each([1, 2, 3])('nothing acknowledged is lost when the engine is killed: %i', async (seed) => {
  const store = temporaryFolder();
  await (await openTestEngine({ folder: store.folder, seed: `crash ${seed}` })).stop();
  const { sent, acknowledged } = await killedInMidStream(store.folder, chance(seed));
  expect(acknowledged.length).toBeLessThan(sent.length);
  expect(await verifyStore({ folder: store.folder })).toMatchObject({ findings: [] });

  const { folder } = store;
  await using house = await openTestEngine({ folder, seed: `after ${seed}`, unfounded: true });
  expect(house.log[0]).toMatchObject({ event: 'started', unclean: true });
  const desk = await house.client('owner');
  const { rows } = await desk.ask('party.list', everybody);
  const kept = new Set(rows.map(({ displayName }) => displayName));
  expect(acknowledged.filter(({ lastName }) => !kept.has(`Jeanne ${lastName}`))).toEqual([]);

  for (const order of sent) expect((await enroll(desk, order)).ok).toBe(true);
  expect((await desk.ask('party.list', everybody)).total).toBe(sent.length);
  store.remove();
});

interface Stream {
  readonly sent: readonly Order[];
  readonly acknowledged: readonly Order[];
}

/** Sends orders to an engine in a process of its own, and kills it somewhere among them. */
async function killedInMidStream(folder: string, { upTo }: Chance): Promise<Stream> {
  const child = await forkEngine(folder);
  const client = connect(portsTo(child)(), randomUUID);
  await signedIn(client, 'owner');
  const acknowledged: Order[] = [];
  const sent = Array.from({ length: 120 }, (_, count) => {
    return { commandId: randomUUID(), lastName: `Nom${count}` };
  });
  const enough = 10 + upTo(60);
  await new Promise<void>((resolve) => {
    for (const order of sent) {
      enroll(client, order).then(
        () => acknowledged.push(order) === enough && resolve(),
        () => {},
      );
    }
  });
  const dead = once(child, 'exit');
  child.kill('SIGKILL');
  await dead;
  return { sent, acknowledged };
}

function enroll(client: Client, { commandId, lastName }: Order) {
  return client.tell('party.enroll', { text: person({ lastName }) }, { commandId });
}
