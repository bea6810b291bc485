/** A house opened for one run of the command line: an engine on its store, and a client signed in. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, clientOn } from '#contract/client.ts';
import { openRpc, type Rpc } from '#contract/rpc.ts';
import { linkedPorts } from '#engine/ports.ts';
import * as program from '#program/open-house.ts';
import { CommandLineError, RefusedError } from './exit.ts';
import { type Call, storeFolder } from './verb.ts';

export interface House extends AsyncDisposable {
  readonly client: Client;
  /** The same line, for methods known by name only. */
  readonly rpc: Rpc;
  readonly folder: string;
}

/** Opens a store that exists and signs in: as `--as`, or as its first owner. */
export async function openHouse(call: Call): Promise<House> {
  const folder = storeFolder(call);
  if (!existsSync(join(folder, 'house.db'))) {
    throw new CommandLineError(`il n’y a pas de maison dans ${folder} (voir « adjuge init »)`);
  }
  const house = await openFolder(folder);
  await signIn(house.client, call.options.as);
  return house;
}

/** Opens a folder, made when missing; nobody is signed in. */
export async function openFolder(folder: string): Promise<House> {
  const engine = await program.startHouse({ folder, programVersion: programVersion() });
  const [near, far] = linkedPorts();
  engine.serve(far, 'command-line');
  const rpc = openRpc(near, randomUUID);
  const client = clientOn(rpc);
  return { client, rpc, folder, [Symbol.asyncDispose]: () => engine.close() };
}

/** From ADJUGE_PASSCODE: what stands on a command line is seen by every process of the machine. */
export function passcodeGiven(): string | null {
  return process.env['ADJUGE_PASSCODE'] ?? null;
}

/** Signs in by name or initials, with the passcode given; without either, as the first owner. */
export async function signIn(client: Client, who: string | undefined): Promise<void> {
  const people = (await client.ask('session.staff', {})).filter((person) => !person.left);
  const person = people.find((each) =>
    who === undefined ? each.role === 'owner' : each.initials === who || each.name === who,
  );
  if (person === undefined) {
    const known = people.map(({ initials, name }) => `${initials} (${name})`).join(', ');
    throw new CommandLineError(`personne de ce nom : ${who ?? 'propriétaire'}. Connus : ${known}`);
  }
  const outcome = await client.tell('session.signIn', {
    staffId: person.staffId,
    passcode: passcodeGiven(),
  });
  if (outcome.ok) return;
  throw new RefusedError(`${person.name} : ${outcome.refusal.code} (variable ADJUGE_PASSCODE)`);
}

function programVersion(): string {
  const described = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  return JSON.parse(described).version;
}
