/** When a commit is on the disk: work in steps may wait for the next one, nothing else may. */
import { expect, test } from 'vitest';
import { rawOf } from '#db/handle.ts';
import { openTestStore } from '#tests/support/open-test-store.ts';
import { temporaryFolder } from '#tests/support/transports.ts';

/** The values of SQLite's pragma: NORMAL and FULL. */
const [WITH_THE_NEXT, AT_ONCE] = [1, 2];

test('after a step that may wait, commits are on the disk at once again', () => {
  const folder = temporaryFolder();
  const store = openTestStore(`${folder.folder}/house.db`);
  const durability = () => rawOf(store.reading).pragma('synchronous', { simple: true });
  expect(store.writing(durability)).toBe(AT_ONCE);
  expect(store.writing(durability, 'with_the_next')).toBe(WITH_THE_NEXT);
  expect(store.writing(durability)).toBe(AT_ONCE);
  const stopped = () => {
    throw new Error('stopped');
  };
  expect(() => store.writing(stopped, 'with_the_next')).toThrow('stopped');
  expect(store.writing(durability)).toBe(AT_ONCE);
  store.close();
  folder.remove();
});
