/** Who may do what of consequence, written down a second time: the table of roles must agree. */
import { expect, test } from 'vitest';
import { api, isMethod } from '#contract/api.ts';
import { mayCall } from '#contract/permissions.ts';
import { ROLES } from '#domain/staff.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { person } from '#tests/support/texts.ts';

test.each`
  what                                     | method                      | roles
  ${'publishing the terms'}                | ${'terms.publish'}          | ${'owner'}
  ${'changing somebody’s role'}            | ${'staff.changeRole'}       | ${'owner'}
  ${'setting somebody’s passcode'}         | ${'staff.setPasscode'}      | ${'owner'}
  ${'writing the letterhead'}              | ${'house.describe'}         | ${'owner'}
  ${'giving the site’s key'}               | ${'site.connect'}           | ${'owner'}
  ${'setting a reserve'}                   | ${'lot.setReserve'}         | ${'owner cataloguer auctioneer'}
  ${'signing a mandate'}                   | ${'mandate.sign'}           | ${'owner cataloguer auctioneer'}
  ${'publishing a sale'}                   | ${'sale.publish'}           | ${'owner cataloguer auctioneer'}
  ${'opening a sale'}                      | ${'sale.open'}              | ${'owner auctioneer'}
  ${'the hammer'}                          | ${'lot.knockDown'}          | ${'owner auctioneer clerk'}
  ${'taking a result back'}                | ${'lot.undoResult'}         | ${'owner auctioneer clerk'}
  ${'issuing invoices'}                    | ${'invoice.issueForSale'}   | ${'owner accountant'}
  ${'issuing statements'}                  | ${'statement.issueForSale'} | ${'owner accountant'}
  ${'a formal notice'}                     | ${'notice.issue'}           | ${'owner accountant'}
  ${'taking money'}                        | ${'receipt.record'}         | ${'owner clerk accountant'}
  ${'reversing a payment'}                 | ${'receipt.reverse'}        | ${'owner accountant'}
  ${'a copy of the whole house'}           | ${'store.backup'}           | ${'owner accountant'}
  ${'a file for another house'}            | ${'export.file'}            | ${'owner cataloguer auctioneer accountant'}
  ${'seeing who is who before signing in'} | ${'session.staff'}          | ${ROLES.join(' ')}
`('$what is for $roles', ({ method, roles }) => {
  if (!isMethod(method)) throw new Error(`${method} is a method`);
  const allowed = ROLES.filter((role) => mayCall(role, method));
  expect(allowed.toSorted()).toEqual(roles.split(' ').toSorted());
});

test('the table of roles is the one that was last looked at', async () => {
  const lines = Object.entries(api).map(([name, { roles }]) => {
    const who = roles === 'anyone' ? 'anyone' : ROLES.map((role) => tick(roles, role)).join(' ');
    return `${name.padEnd(28)} ${who}`.trimEnd();
  });
  const table = [`${'method'.padEnd(28)} ${ROLES.join(' ')}`, ...lines].join('\n');
  await expect(`${table}\n`).toMatchFileSnapshot('golden/permissions.txt');
});

function tick(roles: readonly string[], role: string): string {
  return (roles.includes(role) ? 'x' : '-').padEnd(role.length);
}

test('before signing in, nobody sees anything of the house but its name and its staff', () => {
  const open = Object.keys(api).filter((method) => isMethod(method) && mayCall(null, method));
  expect(open.toSorted()).toEqual([
    ...['changes.since', 'house.about', 'house.found', 'house.installDemonstration'],
    ...['session.current', 'session.signIn', 'session.signOut', 'session.staff'],
  ]);
});

test('what is forbidden is not done, however well it is asked', async () => {
  await using house = await openTestEngine();
  const stranger = await house.client(null);
  const owner = await house.client('owner');
  const { journalHead } = await owner.ask('house.health', {});
  const forbidden = { error: { kind: 'forbidden' } };
  const enrolling = stranger.tell('party.enroll', { text: person() });
  await expect(enrolling).rejects.toMatchObject(forbidden);
  await expect(stranger.perform('store.backup', {})).rejects.toMatchObject(forbidden);
  await expect(stranger.ask('house.letterhead', {})).rejects.toMatchObject(forbidden);
  expect((await owner.ask('house.health', {})).journalHead).toBe(journalHead);
});

test('what changed is told to a stranger by topic only, never by name', async () => {
  await using house = await openTestEngine();
  const stranger = await house.client(null);
  const owner = await house.client('owner');
  const { journalSeq: seq } = await owner.ask('house.health', {});
  await owner.tell('party.enroll', { text: person() });
  const told = JSON.stringify(await stranger.ask('changes.since', { seq }));
  expect(told).not.toMatch(/Moreau|Jeanne|jeanne/);
});
