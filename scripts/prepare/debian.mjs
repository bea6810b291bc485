/** The system packages of the tests, on Debian. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { announce, MINUTE } from './tools.mjs';

/** What a window, Chromium and the reading of PDFs need on Debian. */
const DEBIAN_PACKAGES = [
  'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libatk-bridge2.0-0',
  'libxss1 libsecret-1-0 chromium poppler-utils',
].flatMap((line) => line.split(' '));

/** Names that gained a suffix with Debian 13 and Ubuntu 24.04. */
const RENAMED_T64 = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0']);

function isDebian() {
  return process.platform === 'linux' && fs.existsSync('/etc/debian_version');
}

export function missingSystemPackages() {
  if (!isDebian()) return [];
  const names = DEBIAN_PACKAGES.flatMap((name) =>
    RENAMED_T64.has(name) ? [name, `${name}t64`] : [name],
  );
  const query = ['-W', '-f=${Package} ${db:Status-Status}\n', ...names];
  const answer = spawnSync('dpkg-query', query, { encoding: 'utf8' });
  const there = new Set(
    answer.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return DEBIAN_PACKAGES.filter((name) => !there.has(name) && !there.has(`${name}t64`));
}

export function installSystemPackages() {
  const missing = missingSystemPackages();
  if (!isDebian()) {
    if (process.platform !== 'linux') return;
    announce('not a Debian system: Xvfb, Chromium and poppler-utils must be installed by hand.');
    return;
  }
  if (missing.length === 0) return;
  const names = missing.map(packageName).join(' ');
  const remedy = `apt-get update && apt-get install -y --no-install-recommends ${names}`;
  if (process.getuid?.() !== 0) {
    announce(`the tests need system packages that are missing: run “sudo sh -c '${remedy}'”.`);
    return;
  }
  announce(`installing ${names}…`);
  const quiet = remedy.replaceAll('apt-get', 'apt-get -qq');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'ignore', 2];
  const { status } = spawnSync('sh', ['-c', quiet], { env, stdio, timeout: 15 * MINUTE });
  if (status !== 0) announce(`the system packages could not be installed: run “${remedy}”.`);
}

function packageName(name) {
  if (!RENAMED_T64.has(name)) return name;
  const known = spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' });
  return known.status === 0 ? `${name}t64` : name;
}
