/** Stored values are read by the schema of their version and lifted to today's. */
import { expect, test } from 'vitest';
import { firstVersion, nextVersion } from '#domain/versions.ts';
import { z } from '#shared/zod.ts';

const first = firstVersion(z.strictObject({ price: z.int() }));
const second = nextVersion(first, z.strictObject({ hammer: z.int() }), ({ price }) => ({
  hammer: price,
}));
const third = nextVersion(
  second,
  z.strictObject({ hammer: z.int(), note: z.string() }),
  ({ hammer }) => ({ hammer, note: '' }),
);

test.each`
  version | value                         | today
  ${1}    | ${{ price: 100 }}             | ${{ hammer: 100, note: '' }}
  ${2}    | ${{ hammer: 100 }}            | ${{ hammer: 100, note: '' }}
  ${3}    | ${{ hammer: 100, note: 'a' }} | ${{ hammer: 100, note: 'a' }}
`('a value of version $version says today what it said then', ({ version, value, today }) => {
  expect(third.lift({ version, value })).toEqual({ readable: true, value: today });
});

test.each`
  version | value                         | why
  ${1}    | ${{ hammer: 100 }}            | ${/^price: /}
  ${2}    | ${{ hammer: 100, note: 'a' }} | ${/note/}
  ${3}    | ${'a text'}                   | ${/expected object/}
  ${4}    | ${{ hammer: 100, note: 'a' }} | ${/version 4, where 1 to 3 are known/}
  ${0}    | ${{ price: 100 }}             | ${/version 0/}
`('what no version says is not read: version $version, $value', ({ version, value, why }) => {
  const lifted = third.lift({ version, value });
  expect(lifted).toEqual({ readable: false, why: expect.stringMatching(why) });
});
