/**
 * What must be there before anything runs: packages, Node 24, Electron, the test system's packages.
 *
 * Plain JavaScript without a dependency, because it runs first, on whatever Node (18 or newer) the
 * machine has: `node scripts/prepare.mjs [--for-tests] [run FILE ARGUMENTS…]`.
 * It speaks on standard error only, so that the output of what it runs stays clean.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { installSystemPackages, missingSystemPackages } from './prepare/debian.mjs';
import { electronSettled, findElectron } from './prepare/electron.mjs';
import { installPackages, noNode, packagesInstalled, projectNode } from './prepare/packages.mjs';
import { announce, cache, read, root, stop, write } from './prepare/tools.mjs';

/** Commands that open a window or pack one. No other may fetch an Electron. */
const NEEDS_ELECTRON = new Set(['scripts/start.ts', 'scripts/package.ts']);

await main(process.argv.slice(2));

async function main(words) {
  const forTests = words[0] === '--for-tests';
  const [verb, file, ...rest] = forTests ? words.slice(1) : words;
  if (verb !== undefined && (verb !== 'run' || file === undefined)) {
    stop('Usage: node scripts/prepare.mjs [--for-tests] [run FILE ARGUMENTS…]');
  }
  if (!ready({ forTests, file, rest })) await oneAtATime(() => prepare({ forTests, file, rest }));
  if (file !== undefined) run(projectNode() ?? stop(noNode()), [path.join(root, file), ...rest]);
}

/** Whether there is nothing to do; must stay under a tenth of a second. */
function ready(wish) {
  if (!packagesInstalled()) return false;
  if (wish.forTests && missingSystemPackages().length > 0) return false;
  return !wantsElectron(wish) || electronSettled(wish.forTests);
}

function prepare(wish) {
  if (!packagesInstalled()) installPackages();
  if (wish.forTests) installSystemPackages();
  if (wantsElectron(wish)) findElectron(wish.forTests);
}

function wantsElectron({ forTests, file, rest }) {
  if (forTests) return true;
  if (file === undefined || !NEEDS_ELECTRON.has(file)) return false;
  return file !== 'scripts/start.ts' || (hasDisplay() && !rest.includes('--browser'));
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A folder is the lock: making one is atomic everywhere. Its owner's number tells if it lives. */
async function oneAtATime(work) {
  const lock = path.join(cache, 'prepare.lock');
  fs.mkdirSync(cache, { recursive: true });
  for (let told = false; !taken(lock); told = true) {
    if (!told) announce('waiting for another command that is preparing this folder…');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock) {
  try {
    fs.mkdirSync(lock);
    write(path.join(lock, 'pid'), String(process.pid));
    process.once('exit', () => fs.rmSync(lock, { recursive: true, force: true }));
    return true;
  } catch {
    const owner = Number(read(path.join(lock, 'pid')));
    if (owner > 0 && !alive(owner)) fs.rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs a program in our place: same terminal, signals passed on, same end. */
function run(program, words) {
  const child = spawn(program, words, { stdio: 'inherit' });
  const passed = ['SIGTERM', 'SIGHUP', 'SIGINT'];
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the whole group: the child already has it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of passed) process.on(signal, passOn);
  child.on('error', (error) => stop(`${program} did not start: ${error.message}`));
  child.on('exit', (code, signal) => {
    for (const name of passed) process.off(name, passOn);
    if (signal === null) process.exit(code ?? 1);
    process.kill(process.pid, signal);
  });
}
