/** The engine as a process of its own on a store it cannot open: it says why, and ends. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { present } from '#domain/assert.ts';
import { startEngine } from '#engine/start.ts';

const ENTRY = join(import.meta.dirname, '../../src-main/program/engine-process.ts');

let folder: string;
let child: ChildProcess;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adjuge-test-'));
});
afterEach(() => {
  // One that hangs outlives a failed test otherwise.
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A store as the command line leaves it, with nobody at work. */
async function made(): Promise<void> {
  await (await startEngine({ folder, log: () => {} })).close();
}

const forked = () =>
  fork(ENTRY, ['--store', folder], {
    execArgv: [],
    serialization: 'json',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
const alone = () =>
  spawn(process.execPath, [ENTRY, '--store', folder], { stdio: ['ignore', 'inherit', 'pipe'] });

/** How a process ended, and what it said. */
async function ending(): Promise<{ status: unknown; said: string }> {
  const ended = once(child, 'exit');
  const said = await text(present(child.stderr, 'its words are piped to us'));
  const [status] = await ended;
  return { status, said };
}

const BROKEN = [
  [
    'emptied settings',
    'settings_unreadable',
    () => writeFileSync(join(folder, 'settings.json'), ''),
  ],
  [
    'a database of random bytes',
    'not_our_database',
    () => writeFileSync(join(folder, 'house.db'), randomBytes(9_000)),
  ],
] as const;

for (const [way, begin] of [
  ['forked with a channel', forked],
  ['alone', alone],
] as const) {
  test.each(BROKEN)(`an engine ${way} on %s says %s and ends`, async (_, code, breakStore) => {
    await made();
    breakStore();
    child = begin();
    const { status, said } = await ending();
    expect(status).toBe(1);
    expect(said).toContain(`code: '${code}'`);
  });
}

test('an engine whose folder of logs is lost serves, and ends when it is told', async () => {
  await made();
  rmSync(join(folder, 'logs'), { recursive: true, force: true });
  writeFileSync(join(folder, 'logs'), 'not a folder');
  child = forked();
  const ended = ending();
  const word = await Promise.race([once(child, 'message'), ended]);
  expect(word).toEqual([{ ready: true }, undefined]);
  child.send({ stop: true });
  expect(await ended).toEqual({ status: 0, said: '' });
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
});

test('the command line says in a sentence that the settings cannot be read', async () => {
  await made();
  writeFileSync(join(folder, 'settings.json'), '');
  const adjuge = join(import.meta.dirname, '../../src-main/cli/adjuge.ts');
  child = spawn(process.execPath, [adjuge, '--store', folder, 'verify'], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const { status, said } = await ending();
  expect(status).toBe(4);
  expect(said).toContain('settings.json de ce dossier est illisible');
});
