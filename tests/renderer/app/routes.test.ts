// @vitest-environment happy-dom
/** Addresses of places, and the way between them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { go, replaceRoute } from '#renderer/app/router.ts';
import { addressOf, PLACES, type Route, routeOf } from '#renderer/app/routes.ts';

describe('an address', () => {
  test.each([
    ['', { at: 'today' }],
    ['#/', { at: 'today' }],
    ['#/buyers', { at: 'buyers' }],
    ['#/lots/3f0c', { at: 'lots', record: '3f0c' }],
    ['#/settings', { at: 'settings' }],
    ['#/caves', { at: 'nowhere', address: '#/caves' }],
  ])('%s is a place', (address, route) => {
    expect(routeOf(address)).toEqual(route);
  });

  test.each(PLACES)('%s leads back to itself', (place) => {
    const route: Route = { at: place, record: 'a b/c' };
    expect(routeOf(addressOf(route))).toEqual(route);
  });
});

describe('the way', () => {
  beforeEach(() => {
    location.hash = '#/today';
  });

  test('going somewhere is a step, walking a list is not', () => {
    const steps = history.length;
    replaceRoute({ at: 'today', record: '1' });
    replaceRoute({ at: 'today', record: '2' });
    expect(location.hash).toBe('#/today/2');
    expect(history.length).toBe(steps);
    go({ at: 'lots' });
    expect(location.hash).toBe('#/lots');
  });
});
