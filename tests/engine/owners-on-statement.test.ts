/** Undivided goods: what each owner is told, taxed and paid, on a real store and on its paper. */
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { PartyText } from '#contract/texts.ts';
import { present } from '#domain/assert.ts';
import type { PartyId } from '#domain/ids.ts';
import { basisPoints, cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { onlyPaper } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  closedSale,
  enroll,
  granted,
  inCents,
  invoicesOf,
  type MandateTerms,
  soleOwner,
} from '#tests/support/whole-sale.ts';

const TODAY = isoDate('2027-03-12');
const DEAR = [{ low: 4_000, high: 6_000, price: 6_000 }] as const;
const IBAN = 'FR7630006000011234567890189';
const CLAUSE = 'prélevée sur chaque lot de plus de 5 000 €';

type Gains = MandateTerms['owners'][0]['capitalGains'];
const SUBJECT: Gains = { status: 'subject' };
const LIVES_ABROAD: Gains = { status: 'resident_abroad', proof: 'certificat fiscal' };

/** An estate sold for 6,000 euros by its notary, paid for by the buyer, and stated. */
async function estateSold(house: TestEngine) {
  const owner = await house.client('owner');
  const [daughter, widow, son] = [
    await enroll(owner, { lastName: 'Fille', taxResidence: 'abroad', country: 'BE' }),
    await enroll(owner, { lastName: 'Veuve', iban: IBAN }),
    await enroll(owner, { lastName: 'Fils' }),
  ];
  const part = (partyId: PartyId, share: number, gains: Gains) => {
    return { ...soleOwner(partyId, gains), share: basisPoints(share) };
  };
  const mandate = {
    owners: [
      part(daughter, 2_500, LIVES_ABROAD),
      part(widow, 5_000, SUBJECT),
      part(son, 2_500, SUBJECT),
    ],
    signatory: { capacity: 'notary', name: 'Maître Brissac', identity: null },
  } as const;
  const sale = await closedSale(house, DEAR, { consign: { mandate } });
  const { accountant, saleId } = sale;
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const invoice = present((await invoicesOf(accountant, saleId))[0], 'one invoice');
  granted(await accountant.tell('receipt.record', paymentOf(invoice)));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const all = { saleId, consignorId: null, offset: 0, limit: 10 };
  const [statement] = (await accountant.ask('statement.list', all)).rows;
  return { ...sale, daughter, widow, son, statement: present(statement, 'one statement') };
}

test('CT-9.14 of an estate each owner gets his share, and the tax is his who owes it', async () => {
  await using house = await openTestEngine();
  const { accountant, statement, daughter, widow, son } = await estateSold(house);
  // 6 000.00 less 864.00 is 5 136.00; 6.5 % of 3 000.00 and of 1 500.00, none of the daughter's.
  expect(statement.owners).toMatchObject([
    { ownerId: daughter, net: euros(1_284), paidOut: 0 },
    { ownerId: widow, net: cents(256_800 - 19_500), paidOut: 0 },
    { ownerId: son, net: cents(128_400 - 9_750), paidOut: 0 },
  ]);
  const paper = await onlyPaper(accountant, 'statement');
  expect(paper).toContain(CLAUSE);
  expect(paper).toMatch(/25 % .*Fille.* 1 284,00/);
  expect(paper).toMatch(/50 % .*Veuve.* 2 373,00/);
  expect(paper).toMatch(/25 % .*Fils.* 1 186,50/);
  expect(paper).toContain('−292,50');
});

test('FR-5 an owner is paid his share and never another’s, to his own account', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, statement, buyer, widow, son } = await estateSold(house);
  const { statementId } = statement;
  const pay = (ownerId: PartyId, amount: number) =>
    accountant.tell('payout.make', {
      ...{ statementId, ownerId, amount: inCents(amount), method: 'transfer', paidOn: TODAY },
    });
  expect(await pay(buyer.partyId, 1)).toMatchObject({ refusal: { code: 'owner_unknown' } });
  expect(await pay(widow, 2_373.01)).toMatchObject({
    refusal: { code: 'more_than_payable', payable: euros(2_373) },
  });
  expect(await pay(son, 1_186.5)).toMatchObject({ refusal: { code: 'account_missing' } });
  const { payoutId, payable } = granted(await pay(widow, 2_373));
  expect(payable).toBe(0);
  expect(await pay(widow, 0.01)).toMatchObject({ refusal: { code: 'more_than_payable' } });
  const [entry] = await owner.ask('journal.of', { subjectId: payoutId, limit: 1 });
  expect(entry?.payload).toMatchObject({ ownerId: widow, account: { partyId: widow } });
  const payouts = await accountant.ask('payout.list', { statementId });
  expect(payouts).toMatchObject([{ ownerId: widow, amount: euros(2_373) }]);
  const { findings } = granted(await owner.perform('store.verify', { earlierHead: null }));
  expect(findings).toEqual([]);
});

const ABROAD = { taxResidence: 'abroad', country: 'BE' } as const;
const TRADER = { professional: true, companyRegistration: '732829320' } as const;
const PROFESSIONAL: Gains = { status: 'professional' };

test.each<readonly [string, SoldFor, boolean]>([
  ['a private person of France', { file: {}, vat: 'private', gains: SUBJECT }, true],
  ['nobody who lives abroad', { file: ABROAD, vat: 'private', gains: LIVES_ABROAD }, false],
  ['no professional', { file: TRADER, vat: 'margin_professional', gains: PROFESSIONAL }, false],
])('CT-9.14 the clause on the flat tax is for %s', async (_, seller, isConcerned) => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId } = await soldFor(house, seller);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const paper = await onlyPaper(owner, 'statement');
  expect(paper.includes(CLAUSE)).toBe(isConcerned);
  expect(paper.includes('Taxe forfaitaire')).toBe(isConcerned);
});

interface SoldFor {
  readonly file: Partial<PartyText>;
  readonly vat: 'private' | 'margin_professional';
  readonly gains: Gains;
}

async function soldFor(house: TestEngine, { file, vat, gains }: SoldFor) {
  const owner: Client = await house.client('owner');
  const consignorId = await enroll(owner, file);
  const status = vat === 'private' ? { status: vat } : { status: vat, proof: 'registre' };
  const mandate = { vat: status, owners: [soleOwner(consignorId, gains)] };
  return closedSale(house, DEAR, { consign: { consignorId, mandate } });
}
