/** The packages of the lock file, and the Node 24 among them. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { announce, MINUTE, modules, npm, read, readJson, root, stop, write } from './tools.mjs';

const packagesStamp = path.join(modules, '.adjuge-packages');

export function packagesInstalled() {
  const lock = read(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock ?? '')
    .digest('hex');
  if (read(packagesStamp) === wanted) return true;
  if (lock === null || !agreesWithLock(JSON.parse(lock))) return false;
  write(packagesStamp, wanted);
  return true;
}

/** Packages that somebody installed with npm itself, and that match the lock file, are kept. */
function agreesWithLock(lock) {
  const installed = readJson(path.join(modules, '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    if (found === undefined) return wanted.optional === true || wanted.peer === true;
    return found.version === wanted.version;
  });
}

/**
 * Exactly what the lock file says. `npm ci` refuses to begin where the registry does not hold the
 * packages of other systems, although none of them is needed: `npm install` without saving then
 * does the same, and we compare the outcome with the lock file ourselves.
 */
export function installPackages() {
  announce('installing the packages of package-lock.json…');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const strict = npm(['ci', ...quiet], 20 * MINUTE, 'ignore');
  if (strict.status !== 0) npm(['install', '--no-save', ...quiet], 20 * MINUTE);
  if (!packagesInstalled()) {
    stop(
      'The packages could not be installed as package-lock.json says: see npm’s message above,' +
        ' then run the command again.',
    );
  }
}

/** The binary of the package `node`, where its installer or npm put it. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const own = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const carriers = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`];
  const places = [
    path.join(modules, 'node', own),
    ...carriers.flatMap((carrier) => [
      path.join(modules, 'node', 'node_modules', carrier, name),
      path.join(modules, carrier, name),
    ]),
  ];
  return places.find((place) => fs.existsSync(place));
}

export function noNode() {
  return 'Node 24 is missing from node_modules/node: run “npm rebuild node”, or “npm ci” again.';
}
