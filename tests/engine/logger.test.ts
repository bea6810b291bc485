/** The log: whole lines, and no trouble for anybody when there is no room for them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileLog } from '#engine/logger.ts';
import { OPENING } from '#tests/support/open-test-engine.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

test('a line that cannot be written stops nobody, and the next says how many are missing', () => {
  const store = temporaryFolder();
  const folder = join(store.folder, 'logs');
  const log = fileLog(folder, () => OPENING);
  writeFileSync(folder, 'a file where the folder should be');
  log({ event: 'lost' });
  log({ event: 'lost_too' });

  rmSync(folder);
  mkdirSync(folder);
  log({ event: 'kept' });
  const [day = ''] = readdirSync(folder);
  const lines = readFileSync(join(folder, day), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: OPENING, event: 'log_lines_missing', lines: 2 },
    { at: OPENING, event: 'kept' },
  ]);
  store.remove();
});
