/**
 * Kills its program just before the n-th change of the disk (`KILL_AT`), as a power cut would; a
 * program that comes to its end says how many there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import { assert } from '#domain/assert.ts';

const at = Number(process.env['KILL_AT'] ?? Number.POSITIVE_INFINITY);
let changes = Number.NEGATIVE_INFINITY;

/** Counts the calls of these functions, and kills at the one that is meant. */
function count(owner: object, names: readonly string[]): void {
  for (const name of names) {
    const original: unknown = Reflect.get(owner, name);
    assert(typeof original === 'function', `${name} is a function`);
    Reflect.set(owner, name, function counted(this: unknown, ...given: unknown[]): unknown {
      if (!isInMemory(this)) changes += 1;
      if (changes === at) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(original, this, given);
    });
  }
}

/** A database in memory, or a statement of one: the replay of a verification. */
function isInMemory(subject: unknown): boolean {
  if (typeof subject !== 'object' || subject === null) return false;
  const database: unknown = Reflect.get(subject, 'database') ?? subject;
  return database instanceof Database && database.memory;
}

count(fs, ['renameSync', 'rmSync', 'mkdirSync', 'mkdtempSync', 'writeFileSync', 'openSync']);
count(fs, ['fsyncSync', 'fdatasyncSync', 'cpSync', 'chmodSync', 'appendFileSync']);
count(fs.promises, ['mkdir', 'open', 'rename', 'rm', 'writeFile']);
syncBuiltinESMExports();

const probe = await fs.promises.open(process.execPath);
count(Object.getPrototypeOf(probe), ['appendFile', 'datasync', 'sync']);
await probe.close();

const memory = new Database(':memory:');
count(Object.getPrototypeOf(memory.prepare('PRAGMA user_version = 1')), ['run']);
count(Database.prototype, ['exec', 'pragma', 'backup', 'close']);
memory.close();

/** From here on changes count: what the program did to be loaded is of no interest. */
export function begin(): void {
  changes = 0;
  process.on('exit', () => process.stdout.write(`${changes}\n`));
}
