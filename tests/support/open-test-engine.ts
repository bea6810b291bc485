/** An engine on a store of its own, with a fixed clock and counted identifiers, and clients of it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, connect } from '#contract/client.ts';
import type { Port } from '#contract/wire.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { LETTERHEAD } from '#demo/house/house.ts';
import { present } from '#domain/assert.ts';
import type { StaffId } from '#domain/ids.ts';
import { needsPasscode, type Role } from '#domain/staff.ts';
import type { Instant } from '#domain/time.ts';
import { instant, instantAt } from '#domain/time.ts';
import type { LogEntry } from '#engine/logger.ts';
import type { Stretching } from '#engine/passcodes.ts';
import { linkedPorts } from '#engine/ports.ts';
import { type Engine, type StartOptions, startEngine } from '#engine/start.ts';
import { countedIds } from './counted-ids.ts';
import { PASSCODE } from './passcode.ts';

/** The moment at which test engines begin: a Friday afternoon in Bourges. */
export const OPENING = instant('2027-03-12T13:00:00.000Z');

const HOUSE_NAME = 'Maison Fictive';

/** Passcodes that cost a test nothing. */
export const LIGHT: Stretching = { ln: 1, r: 8, p: 1 };

export interface TestEngine {
  readonly engine: Engine;
  readonly folder: string;
  readonly log: readonly LogEntry[];
  now(): Instant;
  /** Moves the clock. */
  passMs(ms: number): void;
  /** The engine's end of a new port is served; this is the other end. */
  port(deskId?: string): Port;
  /** A client on a new port, signed in with this role; `null` stays nobody. */
  client(role: Role | null): Promise<Client>;
  /** Closes the engine and starts another on the same store; old clients are dead. */
  restart(): Promise<void>;
  /** Closes the engine and keeps its folder, to look at or to spoil. */
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface TestEngineOptions {
  /** Where the store is; a temporary folder, removed at the end, unless given. */
  readonly folder?: string;
  /** Makes other identifiers than the engines of the other seeds. */
  readonly seed?: string;
  /** When its clock begins, unless at {@link OPENING}. */
  readonly opening?: Instant;
  /** Leaves the store empty instead of founding a house in it. */
  readonly unfounded?: boolean;
  /** `blank`: the house was founded this minute, and can issue nothing yet. */
  readonly letterhead?: 'whole' | 'blank';
  readonly handlers?: NonNullable<StartOptions['handlers']>;
  readonly migrations?: NonNullable<StartOptions['migrations']>;
}

/**
 * Opens an engine for a test: `await using house = await openTestEngine()`.
 *
 * The store is a real folder and the database a real file; the clock stands still unless moved.
 */
export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'adjuge-test-'));
  const newId = countedIds(options.seed ?? 'house');
  const log: LogEntry[] = [];
  let nowMs = Date.parse(options.opening ?? OPENING);
  const now = () => instantAt(nowMs);
  const start = () =>
    startEngine({
      ...{ folder, now, newId, stretching: LIGHT },
      programVersion: 'test',
      newSalt: () => createHash('sha256').update(newId()).digest('hex').slice(0, 32),
      log: (entry) => void log.push(entry),
      handlers: options.handlers ?? {},
      migrations: options.migrations ?? MIGRATIONS,
    });
  let engine = await start();
  const port = (deskId = 'desk-1') => {
    const [ours, theirs] = linkedPorts();
    engine.serve(theirs, deskId);
    return ours;
  };
  if (options.unfounded !== true)
    await found(connect(port(), newId), options.letterhead ?? 'whole');
  return {
    get engine() {
      return engine;
    },
    ...{ folder, log, now, port },
    passMs: (ms) => {
      nowMs += ms;
    },
    client: (role) => signedIn(connect(port(), newId), role),
    restart: async () => {
      await engine.close();
      engine = await start();
    },
    stop: () => engine.close(),
    [Symbol.asyncDispose]: async () => {
      await engine.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Founds a house with a member of staff for every role, a passcode where there must be one. */
async function found(client: Client, letterhead: 'whole' | 'blank'): Promise<void> {
  const founded = await client.tell('house.found', {
    houseName: HOUSE_NAME,
    ownerName: 'Camille Martin',
    ownerInitials: 'CM',
    passcode: PASSCODE,
  });
  if (!founded.ok) throw new Error(founded.refusal.code);
  await client.tell('session.signIn', { staffId: founded.value.staffId, passcode: PASSCODE });
  for (const [role, name, initials] of STAFF) {
    const passcode = needsPasscode(role) ? PASSCODE : null;
    await client.tell('staff.enroll', { role, name, initials, passcode });
  }
  if (letterhead === 'blank') return client.close();
  const { version } = await client.ask('house.letterhead', {});
  await client.tell('house.describe', { version, text: { ...LETTERHEAD, name: HOUSE_NAME } });
  client.close();
}

const STAFF: readonly (readonly [Role, string, string])[] = [
  ['cataloguer', 'Léa Fontaine', 'LF'],
  ['auctioneer', 'Paul Girard', 'PG'],
  ['clerk', 'Nina Roux', 'NR'],
  ['accountant', 'Hugo Petit', 'HP'],
];

/** Signs a client in as the member of staff of this role. */
export async function signedIn(client: Client, role: Role | null): Promise<Client> {
  if (role === null) return client;
  const signed = await client.tell('session.signIn', {
    staffId: await staffOf(client, role),
    passcode: PASSCODE,
  });
  if (!signed.ok) throw new Error(signed.refusal.code);
  return client;
}

async function staffOf(client: Client, role: Role): Promise<StaffId> {
  const staff = await client.ask('session.staff', {});
  return present(
    staff.find((person) => person.role === role),
    `somebody is ${role}`,
  ).staffId;
}
