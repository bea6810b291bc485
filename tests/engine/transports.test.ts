/** One contract, over every wire: the same suite for each. */

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, connect } from '#contract/client.ts';
import type { Port } from '#contract/wire.ts';
import type { StaffId } from '#domain/ids.ts';
import { PASSCODE } from '#tests/support/passcode.ts';
import { person } from '#tests/support/texts.ts';
import { TRANSPORTS, temporaryFolder, type Wired } from '#tests/support/transports.ts';

describe.each(TRANSPORTS)('over %s', (_name, open) => {
  const store = temporaryFolder();
  let wired: Wired;
  let owner: StaffId;

  beforeAll(async () => {
    wired = await open(store.folder);
    const client = connect(await wired.port(), randomUUID);
    const founded = await client.tell('house.found', {
      houseName: 'Maison Fictive',
      ownerName: 'Camille Martin',
      ownerInitials: 'CM',
      passcode: PASSCODE,
    });
    if (!founded.ok) throw new Error(founded.refusal.code);
    owner = founded.value.staffId;
  });
  afterAll(async () => {
    await wired.close();
    store.remove();
  });

  /** A client on a new port, sat down as the owner. */
  async function ownersDesk(): Promise<Client> {
    const client = connect(await wired.port(), randomUUID);
    const signed = await client.tell('session.signIn', { staffId: owner, passcode: PASSCODE });
    expect(signed).toEqual({ ok: true, value: { role: 'owner' } });
    return client;
  }

  const named = (text: string) => ({ text, side: 'any', offset: 0, limit: 50 }) as const;

  test('anyone may ask whose house this is, and nobody may ask for its parties', async () => {
    const client = connect(await wired.port(), randomUUID);
    expect(await client.ask('house.about', {})).toMatchObject({ houseName: 'Maison Fictive' });
    await expect(client.ask('party.list', named(''))).rejects.toMatchObject({
      error: { kind: 'forbidden', method: 'party.list' },
    });
  });

  test('a party enrolled with every kind of letter is listed as it was written', async () => {
    const client = await ownersDesk();
    const text = person({ firstName: 'Zoë', lastName: 'Œuvrard – 王 “x” 𝒜', note: 'a\nb' });
    const enrolled = await client.tell('party.enroll', { text });
    expect(enrolled).toMatchObject({ ok: true, value: {} });
    const { rows } = await client.ask('party.list', named('zoe oeuvrard'));
    expect(rows.map(({ displayName }) => displayName)).toEqual(['Zoë Œuvrard – 王 “x” 𝒜']);
  });

  test('a command sent twice enrols one party and is answered twice alike', async () => {
    const client = await ownersDesk();
    const commandId = randomUUID();
    const text = person({ lastName: 'Jumeau' });
    const once = await client.tell('party.enroll', { text }, { commandId });
    const again = await client.tell('party.enroll', { text }, { commandId });
    expect(again).toEqual(once);
    expect((await client.ask('party.list', named('Jumeau'))).total).toBe(1);
  });

  test('a command id used for something else is a fault, and nothing is done', async () => {
    const client = await ownersDesk();
    const commandId = randomUUID();
    await client.tell('party.enroll', { text: person() }, { commandId });
    const other = client.tell(
      'party.enroll',
      { text: person({ lastName: 'Autre' }) },
      { commandId },
    );
    await expect(other).rejects.toMatchObject({
      error: { kind: 'fault', code: 'command_id_reused', retryable: false },
    });
    expect((await client.ask('party.list', named('Autre'))).total).toBe(0);
  });

  test('a refusal crosses as a value, with its data', async () => {
    const client = await ownersDesk();
    const nameless = person({ firstName: '', lastName: '' });
    expect(await client.tell('party.enroll', { text: nameless })).toEqual({
      ok: false,
      refusal: { code: 'party_nameless' },
    });
  });

  test('an input of the wrong shape names the field', async () => {
    const client = await ownersDesk();
    const text = person({ country: 'France' });
    await expect(client.tell('party.enroll', { text })).rejects.toMatchObject({
      error: { kind: 'invalid', issues: [{ path: ['text', 'country'] }] },
    });
  });

  test.each`
    message                                                               | issue
    ${{ id: 7 }}                                                          | ${'method'}
    ${{ id: 7, method: 'party.eat', commandId: null, input: {} }}         | ${'method'}
    ${{ id: 7, method: 'house.about', commandId: null, input: {}, x: 1 }} | ${'x'}
    ${{ id: 7, method: 'session.signOut', commandId: null, input: {} }}   | ${'commandId'}
  `('a message that is no request is answered as invalid: $issue', async ({ message }) => {
    const port = await wired.port();
    const answer = await replyTo(port, message);
    expect(answer).toMatchObject({ id: 7, ok: false, error: { kind: 'invalid' } });
  });

  test('a message that is nothing is passed over, and the next is answered', async () => {
    const port = await wired.port();
    for (const nothing of ['', [], { cancel: 'x' }, null]) port.send(nothing);
    const ask = { id: 1, method: 'house.about', commandId: null, input: {} };
    expect(await replyTo(port, ask)).toMatchObject({ id: 1, ok: true });
  });

  test('a task tells its progress and answers', async () => {
    const client = await ownersDesk();
    const steps: string[] = [];
    const outcome = await client.perform(
      'store.verify',
      { earlierHead: null },
      { onProgress: ({ label }) => steps.push(label) },
    );
    expect(outcome).toMatchObject({ ok: true, value: { intact: true, findings: [] } });
    expect(steps).toContain('journal');
  });

  test('every port hears what changed on another', async () => {
    const client = await ownersDesk();
    const other = await ownersDesk();
    const heard = new Promise<readonly string[]>((resolve) => {
      other.listen(({ topics }) => topics.includes('parties') && resolve(topics));
    });
    await client.tell('party.enroll', { text: person() });
    expect(await heard).toContain('journal');
  });

  test('whatever waits when the engine goes is told so, and may be sent again', async () => {
    const client = await ownersDesk();
    const closing = wired.close();
    const late = client.tell('party.enroll', { text: person() }).catch((error) => error);
    await closing;
    const answer = await late;
    // It was answered before the end, or it never will be: nothing hangs.
    if (!('ok' in answer)) expect(answer).toMatchObject({ error: { code: 'engine_gone' } });
    wired = await open(store.folder);
  });
});

function replyTo(port: Port, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    port.onMessage((said) => {
      if (typeof said === 'object' && said !== null && 'id' in said) resolve(said);
    });
    port.send(message);
  });
}
