/** Who may speak to the browser host. */
import { describe, expect, test } from 'vitest';
import {
  isOurPage,
  isOurs,
  newSecret,
  sameSecret,
  sessionInHeader,
  sessionInProtocols,
} from '#host/access.ts';

const PORT = 4321;
const here = `127.0.0.1:${PORT}`;

describe('a request is ours', () => {
  const approaches = [
    ['typed by hand', { host: here }, true],
    ['under the other name of this machine', { host: `localhost:${PORT}` }, true],
    ['from our own page', { host: here, origin: `http://${here}`, site: 'same-origin' }, true],
    ['without saying where it goes', {}, false],
    ['under a stranger’s name', { host: 'attacker.example' }, false],
    ['under a name that begins like ours', { host: `${here}.attacker.example` }, false],
    ['for another port', { host: '127.0.0.1:80' }, false],
    ['from a stranger’s page', { host: here, origin: 'https://attacker.example' }, false],
    ['from another port', { host: here, origin: 'http://127.0.0.1:80' }, false],
    ['from a page without an origin', { host: here, origin: 'null' }, false],
    ['from a page under our other name', { host: here, origin: `http://localhost:${PORT}` }, false],
    ['from a stranger’s link', { host: here, site: 'cross-site' }, false],
  ] as const;

  test.each(approaches)('%s: %o → %s', (_, said, expected) => {
    const approach = { host: undefined, origin: undefined, site: undefined, ...said };
    expect(isOurs(approach, PORT)).toBe(expected);
  });

  test('a WebSocket must say where it comes from', () => {
    expect(isOurPage({ host: here, origin: undefined, site: undefined }, PORT)).toBe(false);
    expect(isOurPage({ host: here, origin: `http://${here}`, site: undefined }, PORT)).toBe(true);
  });
});

test('a secret equals itself and nothing else, and nobody’s secret equals nothing', () => {
  const secret = newSecret();
  expect(secret).toHaveLength(43);
  expect(sameSecret(secret, secret)).toBe(true);
  expect(sameSecret(newSecret(), secret)).toBe(false);
  expect(sameSecret(secret.slice(1), secret)).toBe(false);
  expect(sameSecret(null, null)).toBe(false);
  expect(sameSecret('', null)).toBe(false);
});

test('the session is found beside the protocol, and in no other', () => {
  expect(sessionInProtocols('adjuge, abc')).toBe('abc');
  expect(sessionInProtocols('other, abc')).toBe(null);
  expect(sessionInProtocols('adjuge')).toBe(null);
  expect(sessionInProtocols(undefined)).toBe(null);
  expect(sessionInHeader('Bearer abc')).toBe('abc');
  expect(sessionInHeader('Basic abc')).toBe(null);
});
