/** Which fields of the contract hold secrets: none may be forgotten. */
import { expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { isSecret, withoutSecrets } from '#contract/secrets.ts';
import { z } from '#shared/zod.ts';

/** How somebody would name a secret. */
const SOUNDS_SECRET = /pass|secret|key|token|pin/i;

test('every field of an input that sounds like a secret is known as one', () => {
  const fields = Object.values(api).flatMap(({ input }) =>
    input instanceof z.ZodObject ? Object.keys(input.shape) : [],
  );
  const secret = new Set(fields.filter((field) => SOUNDS_SECRET.test(field)));
  expect([...secret].filter((field) => !isSecret(field))).toEqual([]);
  expect([...secret].toSorted()).toEqual(['key', 'passcode']);
});

test('an input without its secrets keeps the rest', () => {
  expect(withoutSecrets({ staffId: 'one', passcode: '482100' })).toEqual({ staffId: 'one' });
  expect(withoutSecrets(['passcode'])).toEqual(['passcode']);
});
