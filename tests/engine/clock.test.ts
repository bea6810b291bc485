/** A clock that goes back: nothing is numbered until time has caught up, and everybody is told. */
import { expect, test } from 'vitest';
import { basisPoints } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { lotsFrom } from '#tests/support/import-files.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { itemText } from '#tests/support/texts.ts';
import { closedSale, enroll, granted, privately } from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;

const FILE = `N° lot;Désignation;Estimation basse;Estimation haute;Adjudication
1;Dinky Toys 24C;100;150;120
`;

const AMENDED = { commissionRate: basisPoints(1_200), authorises: 'room', prices: [] } as const;

test('FR-3 nothing is numbered at an instant that the journal has passed', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId } = await closedSale(house, [
    { low: 100, high: 150, price: 80 },
  ]);
  const consignorId = await enroll(owner, { lastName: 'Vendeur' });
  const receive = () =>
    owner.tell('consignment.receive', {
      consignorId,
      receivedOn: isoDate('2020-01-01'),
      items: [{ quantity: 1, text: itemText() }],
    });
  const { consignmentId } = granted(await receive());
  const drawUp = () =>
    owner.tell('mandate.drawUp', {
      consignmentId,
      ...privately(consignorId),
    });
  expect((await owner.ask('house.health', {})).clockBehind).toBeNull();

  const recordedAt = house.now();
  house.passMs(-DAY_MS);
  const behind = { recordedAt, now: house.now() };
  const refused = { ok: false, refusal: { code: 'clock_behind', ...behind } };
  expect(await receive()).toEqual(refused);
  expect(await drawUp()).toEqual(refused);
  expect(await owner.tell('amendment.drawUp', { ...AMENDED, consignmentId })).toEqual(refused);
  expect(await accountant.tell('invoice.issueForSale', { saleId })).toEqual(refused);
  expect(await accountant.tell('statement.issueForSale', { saleId })).toEqual(refused);
  expect((await owner.ask('house.health', {})).clockBehind).toEqual(behind);

  house.passMs(DAY_MS);
  granted(await drawUp());
  expect(granted(await accountant.tell('invoice.issueForSale', { saleId })).count).toBe(1);
});

test('FR-3 work done by a slow clock lets no number be dated before the last one', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId } = await closedSale(house, [
    { low: 100, high: 150, price: 80 },
  ]);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const recordedAt = house.now();
  // A year back, when there was no number yet: the journal's last entry is of that day.
  house.passMs(-400 * DAY_MS);
  await enroll(owner, { lastName: 'Acheteur' });
  expect(await accountant.tell('statement.issueForSale', { saleId })).toMatchObject({
    refusal: { code: 'clock_behind', recordedAt, now: house.now() },
  });
});

test('FR-3 no receipt is numbered before the last one, whatever was done since', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner, { lastName: 'Vendeur' });
  const receive = () =>
    owner.tell('consignment.receive', {
      consignorId,
      receivedOn: isoDate('2026-01-01'),
      items: [{ quantity: 1, text: itemText() }],
    });
  house.passMs(400 * DAY_MS);
  granted(await receive());
  const recordedAt = house.now();
  house.passMs(-400 * DAY_MS);
  await enroll(owner, { lastName: 'Acheteur' });
  expect(await receive()).toMatchObject({
    refusal: { code: 'clock_behind', recordedAt, now: house.now() },
  });
  house.passMs(400 * DAY_MS);
  granted(await receive());
});

test.each([true, false])(
  'FR-3 a file of lots is refused too (foreseen: %s): its consignments take numbers',
  async (dryRun) => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const consignorId = await enroll(owner);
    house.passMs(-DAY_MS);
    const outcome = await owner.perform('import.file', lotsFrom(FILE, { consignorId, dryRun }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'clock_behind' } });
  },
);
