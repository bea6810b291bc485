/** Small tools of the preparation: files read and written whole, sentences, npm. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const modules = path.join(root, 'node_modules');
export const cache = path.join(root, '.cache');

export const MINUTE = 60_000;

/** npm by the Node that runs us: npm itself says where it is when it started us. */
export function npm(words, timeout, output = 2) {
  const stdio = ['ignore', output, output];
  const entry = process.env.npm_execpath;
  if (entry !== undefined && /npm-cli\.c?js$/.test(entry)) {
    return spawnSync(process.execPath, [entry, ...words], { cwd: root, stdio, timeout });
  }
  const shell = process.platform === 'win32';
  return spawnSync(shell ? 'npm.cmd' : 'npm', words, { cwd: root, stdio, timeout, shell });
}

export function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

export function readJson(file) {
  const text = read(file);
  return text === null ? null : JSON.parse(text);
}

/** Written beside and renamed, so that a reader never sees half a file. */
export function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  fs.writeFileSync(beside, text);
  fs.renameSync(beside, file);
}

export function announce(sentence) {
  process.stderr.write(`adjuge: ${sentence}\n`);
}

export function stop(sentence) {
  announce(sentence);
  process.exit(1);
}
