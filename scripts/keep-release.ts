/**
 * Keeps a house of the format as it is now in tests/fixtures/releases, for the tests of every later
 * program. Run once a migration is final, after scripts/lock-migrations.ts.
 *
 *   node_modules/.bin/node scripts/keep-release.ts
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const TEST = 'tests/engine/releases.test.ts';

const { status } = spawnSync(process.execPath, [VITEST, 'run', '--project', 'engine', TEST], {
  cwd: ROOT,
  env: { ...process.env, KEEP_RELEASE: '1' },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
