/** Who bids: admitted at the very moment, and no seller under whatever file, on a real store. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import type { LotId, PartyId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { EDITION_2026 } from '#domain/terms/terms.ts';
import { addDays, isoDate } from '#domain/time.ts';
import { resultsFrom } from '#tests/support/import-files.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import {
  enroll,
  giveBuyer,
  granted,
  prepareSale,
  SALE_DAY,
  sell,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
/** Whoever brings the lot. */
const SELLER = {
  ...{ lastName: 'Lacroix', firstName: 'Ève', birthDate: isoDate('1970-05-04') },
  iban: 'FR7630006000011234567890189',
};

/** A draft sale of one lot, with its seller and a buyer. */
async function prepared(house: TestEngine, buyer: Partial<PartyText> = {}) {
  const owner = await house.client('owner');
  const consignorId = await enroll(owner, SELLER);
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }], { consignorId });
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const { partyId, paddle } = await giveBuyer(owner, saleId, buyer);
  const open = async () => granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  return { owner, saleId, lotId, consignorId, partyId, paddle, open };
}

function knockDown(client: Client, lotId: LotId, paddle: number) {
  const bid = { lotId, paddle, hammerPrice: euros(80), consignorAgrees: false };
  return client.tell('lot.knockDown', bid);
}

async function rewrite(owner: Client, partyId: PartyId, change: Partial<PartyText>) {
  const file = await owner.ask('party.get', { partyId });
  if (file === null) throw new Error('enrolled above');
  const text = { ...file.text, ...change };
  granted(await owner.tell('party.describe', { partyId, version: file.version, text }));
}

async function codesOf(client: Client) {
  return (await client.ask('today.agenda', {})).entries.map(({ code }) => code);
}

test('CT-8.1 a birth date edited after the paddle is seen, and refused at the hammer', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, partyId, paddle, open } = await prepared(house);
  await open();
  expect((await owner.ask('sale.get', { saleId }))?.paddlesNotAdmitted).toBe(0);
  await rewrite(owner, partyId, { birthDate: isoDate('2020-01-01') });
  expect((await owner.ask('sale.get', { saleId }))?.paddlesNotAdmitted).toBe(1);
  expect(await owner.ask('paddle.list', { saleId })).toMatchObject([{ notAdmitted: 'under_age' }]);
  expect(await codesOf(owner)).toContain('paddles_not_admitted');
  expect(await knockDown(owner, lotId, paddle)).toEqual({
    ok: false,
    refusal: { code: 'under_age', ofAgeOn: '2038-01-01' },
  });
  await rewrite(owner, partyId, { birthDate: isoDate('1980-01-01') });
  granted(await knockDown(owner, lotId, paddle));
});

test('CT-8.1 whoever is of age on the day announced only does not buy on another', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }]);
  const later = addDays(SALE_DAY, 10);
  granted(await owner.tell('sale.reschedule', { saleId, heldOn: later, pastDay: null }));
  const birthDate = isoDate('2009-03-20');
  const { paddle } = await giveBuyer(owner, saleId, { birthDate });
  granted(await owner.tell('sale.reschedule', { saleId, heldOn: SALE_DAY, pastDay: null }));
  expect((await owner.ask('sale.get', { saleId }))?.paddlesNotAdmitted).toBe(1);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  expect(await knockDown(owner, lotId, paddle)).toMatchObject({ refusal: { code: 'under_age' } });
});

test('CT-4.1 whose file was emptied after the paddle does not buy', async () => {
  await using house = await openTestEngine();
  const { owner, lotId, partyId, paddle, open } = await prepared(house);
  await open();
  await rewrite(owner, partyId, { street: '' });
  const incomplete = { code: 'registration_incomplete', missing: ['address'] };
  expect(await knockDown(owner, lotId, paddle)).toEqual({ ok: false, refusal: incomplete });
});

test('CT-4.1 terms of another edition admit to no paddle, nor to the hammer', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, partyId, paddle, open } = await prepared(house);
  granted(await owner.tell('terms.publish', { editionId: '2027-01', terms: EDITION_2026 }));
  const other = await enroll(owner, { lastName: 'Second' });
  const accept = (who: PartyId, editionId: string) =>
    owner.tell('party.completeRegistration', { partyId: who, editionId, channel: 'desk' });
  granted(await accept(other, '2026-01'));
  const give = () => owner.tell('paddle.give', { saleId, partyId: other, paddle: null });
  const refusal = { code: 'terms_not_accepted', editionId: '2027-01' };
  expect(await give()).toEqual({ ok: false, refusal });
  granted(await accept(other, '2027-01'));
  granted(await accept(other, '2026-01'));
  granted(await give());
  await open();
  expect(await knockDown(owner, lotId, paddle)).toEqual({ ok: false, refusal });
  granted(await accept(partyId, '2027-01'));
  const seq = granted(await knockDown(owner, lotId, paddle)).seq;
  granted(await owner.tell('lot.undoResult', { lotId, corrects: seq }));
  await rewrite(owner, partyId, { street: '' });
  expect(await knockDown(owner, lotId, paddle)).toMatchObject({
    refusal: { code: 'registration_incomplete' },
  });
});

test('CT-4.1 CT-8.1 a file of results gives no lot to a holder who is not admitted', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, partyId, paddle, open } = await prepared(house);
  await open();
  await rewrite(owner, partyId, { birthDate: isoDate('2020-01-01') });
  const file = resultsFrom(`Lot;Résultat;Plaquette\n1;100;${paddle}\n`, { saleId });
  const report = granted(await owner.perform('import.results', file));
  expect(report.refused).toMatchObject([{ line: 2, code: 'under_age' }]);
  expect((await owner.ask('sale.get', { saleId }))?.row.sold).toBe(0);
});

test.each([
  ['name and birth', { lastName: 'EVE', firstName: 'Lacroix', birthDate: SELLER.birthDate }],
  ['account', { lastName: 'Prête-Nom', iban: 'FR76 3000 6000 0112 3456 7890 189' }],
])('CT-9.13 a seller entered again, by %s, does not buy his own lot', async (_, again) => {
  await using house = await openTestEngine();
  const { owner, lotId, consignorId, partyId, paddle, open } = await prepared(house, again);
  await open();
  expect(await knockDown(owner, lotId, paddle)).toEqual({
    ok: false,
    refusal: { code: 'paddle_of_consignor', paddle },
  });
  const twin = async (id: PartyId) =>
    (await owner.ask('party.get', { partyId: id }))?.samePersonAs.map((same) => same.partyId);
  expect(await twin(partyId)).toEqual([consignorId]);
  expect(await twin(consignorId)).toEqual([partyId]);
  expect(await codesOf(owner)).toContain('persons_twice');
});

test.each([
  ['his birth date', { lastName: 'Eve', firstName: 'Lacroix', birthDate: SELLER.birthDate }],
  ['his account', { lastName: 'Prête-Nom', iban: 'FR76 3000 6000 0112 3456 7890 189' }],
])(
  'CT-9.13 a seller stays known when %s is edited away, whichever file loses it',
  async (_, again) => {
    await using house = await openTestEngine();
    const { owner, lotId, consignorId, partyId, paddle, open } = await prepared(house, again);
    const gone = { birthDate: isoDate('1970-01-01'), iban: '' } as const;
    await rewrite(owner, consignorId, gone);
    await rewrite(owner, partyId, gone);
    granted(await owner.tell('party.eraseFormerTexts', { partyId: consignorId }));
    granted(await owner.tell('party.eraseFormerTexts', { partyId }));
    await open();
    expect(await knockDown(owner, lotId, paddle)).toMatchObject({
      refusal: { code: 'paddle_of_consignor' },
    });
    expect(granted(await owner.perform('store.verify', { earlierHead: null })).intact).toBe(true);
  },
);

test('CT-9.13 two persons with one mark are told apart by a decision with its trace', async () => {
  await using house = await openTestEngine();
  const namesake = { lastName: 'Eve', firstName: 'Lacroix', birthDate: SELLER.birthDate };
  const seller = await prepared(house, namesake);
  const { owner, lotId, consignorId: otherId, partyId, paddle, open } = seller;
  const reason = 'homonyms' as const;
  const apart = (id = otherId) => owner.tell('party.tellApart', { partyId, otherId: id, reason });
  const alike = () => owner.tell('party.tellAlike', { partyId: otherId, otherId: partyId });
  const stranger = await enroll(owner, { lastName: 'Autre' });
  expect(await apart(stranger)).toMatchObject({ refusal: { code: 'not_the_same_person' } });
  expect(await apart(partyId)).toMatchObject({ refusal: { code: 'party_is_itself' } });
  expect(await alike()).toMatchObject({ refusal: { code: 'not_told_apart' } });
  granted(await apart());
  expect(await apart()).toMatchObject({ refusal: { code: 'already_told_apart' } });
  expect(await codesOf(owner)).not.toContain('persons_twice');
  const file = await owner.ask('party.get', { partyId: otherId });
  expect(file).toMatchObject({ samePersonAs: [], toldApartFrom: [{ partyId, reason }] });
  await open();
  granted(await knockDown(owner, lotId, paddle));
  expect(await codesOf(owner)).not.toContain('sellers_bought');
  granted(await alike());
  expect(await codesOf(owner)).toContain('sellers_bought');
  const entries = await owner.ask('journal.of', { subjectId: otherId, limit: 20 });
  const types = entries.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['party.told_apart/1', 'party.told_alike/1']));
});

test('CT-9.13 a link undone for an hour on the day of the sale still bars', async () => {
  await using house = await openTestEngine();
  const { owner, lotId, consignorId, partyId, paddle, open } = await prepared(house);
  const link = { partyId, linkedTo: consignorId };
  granted(await owner.tell('party.link', link));
  house.passMs(1_000);
  await open();
  granted(await owner.tell('party.unlink', link));
  expect(await knockDown(owner, lotId, paddle)).toMatchObject({
    refusal: { code: 'paddle_of_consignor' },
  });
});

test('CT-9.13 a link undone between the offer and the day of the sale still bars', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, consignorId, partyId, paddle, open } = await prepared(house);
  const link = { partyId, linkedTo: consignorId };
  granted(await owner.tell('party.link', link));
  house.passMs(1_000);
  granted(await owner.tell('party.unlink', link));
  const heldOn = addDays(SALE_DAY, 1);
  granted(await owner.tell('sale.reschedule', { saleId, heldOn, pastDay: null }));
  house.passMs(DAY_MS);
  await open();
  expect(await knockDown(owner, lotId, paddle)).toMatchObject({
    refusal: { code: 'paddle_of_consignor' },
  });
});

test('CT-9.13 a link undone on the day of the sale bars from lots offered later', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, consignorId, partyId, paddle, open } = await prepared(house);
  const link = { partyId, linkedTo: consignorId };
  granted(await owner.tell('party.link', link));
  granted(await owner.tell('lot.leaveSale', { lotId }));
  granted(await owner.tell('party.unlink', link));
  house.passMs(1_000);
  granted(await owner.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' }));
  await open();
  expect(await knockDown(owner, lotId, paddle)).toMatchObject({
    refusal: { code: 'paddle_of_consignor' },
  });
});

test('CT-9.13 a link that ended before the lot was offered bars nobody', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner, { lastName: 'Déposant' });
  const friend = await enroll(owner, { lastName: 'Ami' });
  const link = { partyId: friend, linkedTo: consignorId };
  granted(await owner.tell('party.link', link));
  granted(await owner.tell('party.unlink', link));
  house.passMs(1_000);
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }], { consignorId });
  const heldOn = addDays(SALE_DAY, 1);
  granted(await owner.tell('sale.reschedule', { saleId, heldOn, pastDay: null }));
  const accepted = { partyId: friend, editionId: '2026-01', channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', accepted));
  const { paddle } = granted(
    await owner.tell('paddle.give', { saleId, partyId: friend, paddle: null }),
  );
  house.passMs(DAY_MS);
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  for (const lotId of lotIds) await sell(owner, { lotId, price: 80, paddle });
});

test('CT-9.13 a link made after the hammer is reported', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotId, consignorId, partyId, paddle, open } = await prepared(house);
  await open();
  granted(await knockDown(owner, lotId, paddle));
  expect(await codesOf(owner)).not.toContain('sellers_bought');
  granted(await owner.tell('party.link', { partyId, linkedTo: consignorId }));
  expect(await codesOf(owner)).toContain('sellers_bought');
  expect((await owner.ask('sale.get', { saleId }))?.boughtBySellers).toBe(1);
});
