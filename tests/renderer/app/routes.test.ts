// @vitest-environment happy-dom
/** Addresses of places, and the way between them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { go, replaceRoute } from '#renderer/app/router.ts';
import { addressOf, PLACES, type Route, routeOf } from '#renderer/app/routes.ts';
import { fakeId } from '../support/fake-house.ts';

const ID = fakeId(7, 1);

describe('an address', () => {
  test.each([
    ['', { at: 'today' }],
    ['#/', { at: 'today' }],
    ['#/buyers', { at: 'buyers' }],
    [`#/lots/${ID}`, { at: 'lots', record: ID }],
    [`#/accounts?issueInvoices=${ID}`, { at: 'accounts', issueInvoices: ID }],
    ['#/lots/3f0c', { at: 'nowhere', address: '#/lots/3f0c' }],
    [`#/lots?invoice=${ID}`, { at: 'nowhere', address: `#/lots?invoice=${ID}` }],
    ['#/accounts?show=late', { at: 'nowhere', address: '#/accounts?show=late' }],
    ['#/settings', { at: 'settings' }],
    ['#/caves', { at: 'nowhere', address: '#/caves' }],
  ])('%s is a place', (address, route) => {
    expect(routeOf(address)).toEqual(route);
  });

  test.each<Route>([
    ...PLACES.map((at) => ({ at })),
    { at: 'buyers', record: fakeId(1, 0) },
    { at: 'consignments', from: fakeId(1, 0) },
    { at: 'accounts', show: 'overdue' },
    { at: 'settings', record: 'keeping' },
  ])('of $at leads back to itself', (route) => {
    expect(routeOf(addressOf(route))).toEqual(route);
  });
});

describe('the way', () => {
  beforeEach(() => {
    location.hash = '#/today';
  });

  test('going somewhere is a step, walking a list is not', () => {
    const steps = history.length;
    replaceRoute({ at: 'lots', record: fakeId(7, 1) });
    replaceRoute({ at: 'lots', record: fakeId(7, 2) });
    expect(location.hash).toBe(`#/lots/${fakeId(7, 2)}`);
    expect(history.length).toBe(steps);
    go({ at: 'lots' });
    expect(location.hash).toBe('#/lots');
  });
});
