/** Who sells under a requisition: what the files contradict is refused, what stands is on paper. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import { basisPoints, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper } from '#tests/support/papers.ts';
import {
  becomes,
  consign,
  enroll,
  granted,
  type MandateTerms,
  prepareSale,
  privately,
  soleOwner,
} from '#tests/support/whole-sale.ts';

type Gains = MandateTerms['owners'][0]['capitalGains'];
type Vat = MandateTerms['vat'];

const TRADER = {
  professional: true,
  companyRegistration: '732829320',
  vatNumber: 'FR44732829320',
} as const;
const SMALL_TRADER = { ...TRADER, vatNumber: '' } as const;
const ABROAD = { taxResidence: 'abroad', country: 'BE' } as const;

const PRIVATE: Vat = { status: 'private' };
const MARGIN: Vat = { status: 'margin_professional', proof: 'registre des achats' };
const CHARGES: Vat = { status: 'charges_vat', rate: basisPoints(2_000) };

const SUBJECT: Gains = { status: 'subject' };
const PROFESSIONAL: Gains = { status: 'professional' };
const LIVES_ABROAD: Gains = { status: 'resident_abroad', proof: 'certificat fiscal' };
const OPTION: Gains = { status: 'option_general_regime', proof: 'facture du 3 mai 1998' };

/** Draws up for somebody whose file says this, and answers the code of the refusal, or `ok`. */
async function drawnUpFor(
  owner: Client,
  file: Partial<PartyText>,
  change: (consignorId: PartyId) => Partial<MandateTerms>,
): Promise<string> {
  const consignorId = await enroll(owner, file);
  const { consignmentId } = await consign(owner, { count: 1, consignorId, mandate: 'unsigned' });
  const terms = { ...privately(consignorId), ...change(consignorId) };
  const drawn = await owner.tell('mandate.drawUp', { consignmentId, ...terms });
  if (drawn.ok) return 'ok';
  return 'by' in drawn.refusal ? `${drawn.refusal.code} ${drawn.refusal.by}` : drawn.refusal.code;
}

test.each([
  [{}, PRIVATE, SUBJECT, 'ok'],
  [TRADER, PRIVATE, PROFESSIONAL, 'vat_status_contradicted vat_number'],
  [SMALL_TRADER, PRIVATE, PROFESSIONAL, 'vat_status_contradicted professional'],
  [{}, MARGIN, SUBJECT, 'vat_status_contradicted private_person'],
  [{}, CHARGES, SUBJECT, 'vat_status_contradicted private_person'],
  [SMALL_TRADER, CHARGES, PROFESSIONAL, 'vat_status_contradicted no_vat_number'],
  [SMALL_TRADER, MARGIN, PROFESSIONAL, 'ok'],
  [TRADER, MARGIN, PROFESSIONAL, 'ok'],
  [TRADER, { ...MARGIN, proof: ' ' }, PROFESSIONAL, 'proof_missing'],
  [TRADER, CHARGES, PROFESSIONAL, 'ok'],
] as const)('FR-4 a file %j declared %j, %j: %s', async (file, vat, capitalGains, expected) => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const change = (id: PartyId) => ({ vat, owners: [soleOwner(id, capitalGains)] });
  expect(await drawnUpFor(owner, file, change)).toBe(expected);
});

test.each([
  [{}, SUBJECT, 'ok'],
  [{}, OPTION, 'ok'],
  [{}, { ...OPTION, proof: '' }, 'proof_missing'],
  [{}, PROFESSIONAL, 'capital_gains_contradicted private_person'],
  [{}, LIVES_ABROAD, 'capital_gains_contradicted resident_in_france'],
  [ABROAD, SUBJECT, 'capital_gains_contradicted resident_abroad'],
  [ABROAD, OPTION, 'capital_gains_contradicted resident_abroad'],
  [ABROAD, LIVES_ABROAD, 'ok'],
  [ABROAD, { ...LIVES_ABROAD, proof: '' }, 'proof_missing'],
] as const)('CT-9.14 a file %j declared %j: %s', async (file, capitalGains, expected) => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const change = (id: PartyId) => ({ owners: [soleOwner(id, capitalGains)] });
  expect(await drawnUpFor(owner, file, change)).toBe(expected);
});

test('CT-9.14 a professional is not subject, whatever he declares', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const change = (id: PartyId) => ({ vat: MARGIN, owners: [soleOwner(id, SUBJECT)] });
  expect(await drawnUpFor(owner, TRADER, change)).toBe('capital_gains_contradicted professional');
});

const BECAME_TRADER = {
  code: 'vat_status_contradicted',
  ...{ owner: 1, by: 'professional' },
} as const;
const WENT_ABROAD = {
  code: 'capital_gains_contradicted',
  ...{ owner: 1, by: 'resident_abroad' },
} as const;

describe.each([
  ['FR-4', { professional: true }, BECAME_TRADER],
  ['CT-9.14', ABROAD, WENT_ABROAD],
] as const)('%s a seller whose file changes to %j', (rule, change, refusal) => {
  const signedOn = isoDate('2027-03-12');

  test(`${rule} signs nothing that was drawn up before`, async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const { consignorId, consignmentId } = await consign(owner, { count: 1, mandate: 'unsigned' });
    granted(await owner.tell('mandate.drawUp', { consignmentId, ...privately(consignorId) }));
    await becomes(owner, consignorId, change);
    const sign = { consignmentId, signedOn };
    expect(await owner.tell('mandate.sign', sign)).toEqual({ ok: false, refusal });
  });

  test(`${rule} signs no amendment, enters no lot, and is shown`, async () => {
    await using house = await openTestEngine();
    const owner = await house.client('owner');
    const plans = [
      { low: 100, high: 150 },
      { low: 200, high: 300 },
    ];
    const { saleId, lotIds, consigned } = await prepareSale(owner, plans);
    const { consignorId, consignmentId } = consigned;
    const lotId = present(lotIds[0], 'two lots');
    granted(await owner.tell('lot.leaveSale', { lotId }));
    const rate = { commissionRate: basisPoints(1_000), authorises: 'room' } as const;
    const amendment = { consignmentId, ...rate, prices: [] };
    granted(await owner.tell('amendment.drawUp', amendment));
    const contradicted = async () =>
      (await owner.ask('consignment.get', { consignmentId }))?.mandate?.contradicted;
    const onAgenda = async () =>
      (await owner.ask('today.agenda', {})).entries.filter(({ code }) => code === 'seller_changed');
    expect(await contradicted()).toBeNull();
    expect(await onAgenda()).toEqual([]);
    await becomes(owner, consignorId, change);

    const sign = { consignmentId, signedOn };
    expect(await owner.tell('amendment.sign', sign)).toEqual({ ok: false, refusal });
    const entry = { lotId, saleId, number: null, suffix: '' } as const;
    expect(await owner.tell('lot.enterInSale', entry)).toEqual({ ok: false, refusal });
    const all = granted(await owner.perform('lot.enterConsignment', { consignmentId, saleId }));
    expect(all).toMatchObject({ entered: 0, refused: [{ lotId, refusal }] });
    expect(await contradicted()).toEqual(refusal);
    expect(await onAgenda()).toMatchObject([{ consignmentId, number: 'C2027-0001' }]);

    const otherId = present(lotIds[1], 'two lots');
    granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
    granted(await owner.tell('lot.pass', { lotId: otherId, lastBid: null }));
    granted(await owner.tell('sale.close', { saleId }));
    expect(await onAgenda()).toHaveLength(1);
    granted(await owner.tell('statement.issueForSale', { saleId }));
    expect(await onAgenda()).toEqual([]);
  });
});

test('FR-4 CT-9.14 sellers who still are what they signed as are not on the agenda', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const table = [
    [TRADER, CHARGES, PROFESSIONAL],
    [SMALL_TRADER, MARGIN, PROFESSIONAL],
    [ABROAD, PRIVATE, LIVES_ABROAD],
  ] as const;
  for (const [file, vat, gains] of table) {
    const consignorId = await enroll(owner, file);
    const mandate = { vat, owners: [soleOwner(consignorId, gains)] };
    await prepareSale(owner, [{ low: 100, high: 150 }], { consignorId, mandate });
  }
  const { entries } = await owner.ask('today.agenda', {});
  expect(entries.filter(({ code }) => code === 'seller_changed')).toEqual([]);
});

test('FR-4 a trader charges VAT at a rate of the law and at no other', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const atRate = (rate: number) => (id: PartyId) => ({
    vat: { status: 'charges_vat', rate: basisPoints(rate) } as const,
    owners: [soleOwner(id, PROFESSIONAL)],
  });
  for (const lawful of [2_000, 1_000, 550, 210]) {
    expect(await drawnUpFor(owner, TRADER, atRate(lawful))).toBe('ok');
  }
  for (const invented of [0, 1_960, 2_100]) {
    expect(await drawnUpFor(owner, TRADER, atRate(invented))).toBe('vat_rate_not_in_law');
  }
});

test('CT-9.1 the owner signs for himself; all others say for whom and as what', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const heir = await enroll(owner, { lastName: 'Héritière' });
  const half = (partyId: PartyId) => ({ ...soleOwner(partyId), share: basisPoints(5_000) });
  const signs = (capacity: MandateTerms['signatory']['capacity'], name = '') => ({
    signatory: { capacity, name, identity: null },
  });
  const table = [
    [
      (id: PartyId) => ({ owners: [half(id), half(heir)] }),
      'signatory_contradicted several_owners',
    ],
    [() => ({ owners: [soleOwner(heir)] }), 'signatory_contradicted another_owner'],
    [() => ({ owners: [soleOwner(heir)], ...signs('notary') }), 'signatory_nameless'],
    [() => ({ owners: [soleOwner(heir)], ...signs('notary', 'Maître Brissac') }), 'ok'],
    [(id: PartyId) => ({ owners: [half(id)] }), 'shares_not_whole'],
    [(id: PartyId) => ({ owners: [half(id), half(id)] }), 'owner_twice'],
  ] as const;
  for (const [change, expected] of table) {
    expect(await drawnUpFor(owner, {}, change)).toBe(expected);
  }
  const company = { kind: 'company', companyName: 'Jouets du Berry', ...SMALL_TRADER } as const;
  const trades = (id: PartyId) => ({ vat: MARGIN, owners: [soleOwner(id, PROFESSIONAL)] });
  expect(await drawnUpFor(owner, company, trades)).toBe('signatory_contradicted company');
});

test('CT-9.1 who owns and who signs is on the requisition, never in the journal', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const consignorId = await enroll(owner, { lastName: 'Déposant' });
  const widow = await enroll(owner, { lastName: 'Rochebrune', firstName: 'Marthe' });
  const son = await enroll(owner, { ...ABROAD, lastName: 'Rochebrune', firstName: 'Alain' });
  const identity = {
    kind: 'identity_card',
    number: '140945B00083',
    issuedBy: 'la préfecture du Loiret',
    issuedOn: isoDate('2014-09-02'),
  } as const;
  const mandate = {
    owners: [
      { ...soleOwner(widow), share: basisPoints(6_667) },
      { ...soleOwner(son, LIVES_ABROAD), share: basisPoints(3_333) },
    ],
    signatory: { capacity: 'notary', name: 'Maître Brissac', identity },
  } as const;
  const { consignmentId } = await consign(owner, { count: 1, consignorId, mandate });
  const paper = await onlyPaper(owner, 'mandate');
  for (const words of [
    'Agissant en qualité de notaire pour le compte des propriétaires',
    'Maître Brissac, notaire',
    'Carte d’identité n° 140945B00083, délivrée le 2 septembre 2014 par la préfecture du Loiret',
    'Marthe Rochebrune',
    '66,67 %',
    'soumis à la taxe forfaitaire',
    '33,33 %',
    'domicilié hors de France',
  ]) {
    expect(paper).toContain(words);
  }
  const shown = await owner.ask('consignment.get', { consignmentId });
  expect(shown?.mandate).toMatchObject(mandate);
  const journal = wordsOfJournal(house.folder);
  expect(journal).toContain('mandate.signed/1');
  expect(journal).not.toMatch(/Brissac|140945B|certificat/);
});

function wordsOfJournal(folder: string): string {
  const store = new Database(join(folder, 'house.db'), { readonly: true });
  try {
    return JSON.stringify(store.prepare('SELECT type, payload FROM journal').all());
  } finally {
    store.close();
  }
}

test('CT-9.13 an owner does not bid on what another brought in his name', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const heir = await enroll(owner, { lastName: 'Héritière' });
  const mandate = {
    owners: [soleOwner(heir)],
    signatory: { capacity: 'agent', name: 'Jeanne Déposant', identity: null },
  } as const;
  const { saleId, lotIds } = await prepareSale(owner, [{ low: 100, high: 150 }], { mandate });
  const editionId = '2026-01';
  const registration = { partyId: heir, editionId, channel: 'desk' } as const;
  granted(await owner.tell('party.completeRegistration', registration));
  const given = { saleId, partyId: heir, paddle: null };
  const { paddle } = granted(await owner.tell('paddle.give', given));
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const lotId = present(lotIds[0], 'one lot');
  const bid = { lotId, hammerPrice: euros(100), paddle, consignorAgrees: false };
  expect(await owner.tell('lot.knockDown', bid)).toEqual({
    ok: false,
    refusal: { code: 'paddle_of_consignor', paddle },
  });
});
