/** Addresses as the shell reads them. */
import { expect, test } from 'vitest';
import { originOf, pathInAddress } from '#root/src-main/desktop/address.ts';
import { defaultStoreFolder } from '#root/src-main/desktop/store-folder.ts';

test.each([
  ['app://office/index.html', 'app://office'],
  ['app://office.attacker.example/', 'app://office.attacker.example'],
  ['https://app//office', 'https://app'],
  ['app://office@attacker.example/', 'app://attacker.example'],
  ['data:text/html,x', 'data://'],
  ['not an address', null],
])('the origin of %s is %s', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

test.each([
  ['app://office/a/../b.js', '/b.js'],
  ['app://office/..%2f..%2fb.js', '/../../b.js'],
  ['app://office/%E0%A4%A', null],
])('the path of %s is %s', (address, path) => {
  expect(pathInAddress(address)).toBe(path);
});

test.each([
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/Adjuge/maison'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/Adjuge/maison'],
] as const)('on %s the store is in the user’s data folder', (platform, env, folder) => {
  expect(defaultStoreFolder(platform, env)).toBe(folder);
});
