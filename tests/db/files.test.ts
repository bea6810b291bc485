/** Files kept by their hash: on the disk, under their name, when that is said. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openFiles, pathOf } from '#db/files.ts';
import { hashOf } from '#db/frozen.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

test('the same bytes kept twice at once are on the disk before either is answered', async () => {
  const { folder, remove } = temporaryFolder();
  const files = openFiles(folder);
  for (let count = 0; count < 50; count += 1) {
    const bytes = Buffer.from(`document ${count}`);
    const path = join(folder, pathOf('documents', hashOf(bytes)));
    let isKept = false;
    const first = files.keep('documents', bytes).then(() => {
      isKept = true;
    });
    while (!existsSync(path)) await turn();
    await files.keep('documents', bytes);
    expect(isKept).toBe(true);
    await first;
  }
  remove();
});
