/** What the papers of a real sale say: issued through the contract, filed, and read back. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Client } from '#contract/client.ts';
import type { HouseText, PartyText } from '#contract/texts.ts';
import { open } from '#db/connection.ts';
import { frozenFacts } from '#db/frozen.ts';
import { present } from '#domain/assert.ts';
import type { DocumentId, PartyId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { blankText, printedName } from '#shared/fields/field.ts';
import { HOUSE_FIELDS, type HouseField, ON_EVERY_PAPER, PAID_TO } from '#shared/fields/house.ts';
import { LOT_FIELDS } from '#shared/fields/lot.ts';
import { openTestEngine, type TestEngine } from '#tests/support/open-test-engine.ts';
import { issued, type Listed, onlyPaper, papers } from '#tests/support/papers.ts';
import { paymentOf } from '#tests/support/receipts.ts';
import {
  closedSale,
  consign,
  giveBuyer,
  granted,
  invoicesOf,
  oneInvoice,
  prepareSale,
  privately,
  sell,
} from '#tests/support/whole-sale.ts';

const DAY_MS = 86_400_000;
const TRADER = { professional: true, companyRegistration: '732829320' } as const;

/** A formal notice to pay within so many days, sent when its invoice has been due for a day. */
async function notice(house: TestEngine, buyer: Parameters<typeof giveBuyer>[2], delayDays = 8) {
  const { accountant, invoiceId } = await oneInvoice(house, 100, { buyer });
  house.passMs(9 * DAY_MS);
  const { documentId } = granted(
    await accountant.tell('notice.issue', { invoiceId, delayDays, channel: 'registered_letter' }),
  );
  return { accountant, documentId, paper: await onlyPaper(accountant, 'formal_notice') };
}

function frozen(house: TestEngine, documentId: DocumentId) {
  const connection = open(join(house.folder, 'house.db'));
  try {
    return frozenFacts(connection.reading, documentId);
  } finally {
    connection.close();
  }
}

test('CT-7.1 the invoice quotes a day of storage, VAT included, after a free month', async () => {
  await using house = await openTestEngine();
  const { accountant } = await oneInvoice(house, 100);
  expect(await onlyPaper(accountant, 'invoice')).toContain(
    'Les lots sont gardés sans frais jusqu’au 12 avril 2027, puis 6 € TTC par jour (art. 7).',
  );
});

test('FR-7 no invoice names a price for paying by card (CMF L112-12)', async () => {
  await using house = await openTestEngine();
  const { accountant } = await oneInvoice(house, 100);
  expect(await onlyPaper(accountant, 'invoice')).not.toMatch(/2,64|0,96|carte bancaire/);
});

test('CT-9.1 a later paper names a lot as it was read when its result fell', async () => {
  await using house = await openTestEngine();
  const { owner, saleId, lotIds } = await closedSale(house, [
    { low: 100, high: 150, price: 100 },
    { low: 100, high: 150, price: null },
  ]);
  const [soldId, passedId] = lotIds;
  if (soldId === undefined || passedId === undefined) throw new Error('two lots');
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const [invoice] = await invoicesOf(owner, saleId);
  if (invoice === undefined) throw new Error('one invoice');
  const { invoiceId } = invoice;
  const credit = { invoiceId, lots: null, reason: 'claim' } as const;
  granted(await owner.tell('invoice.credit', credit));
  for (const lotId of [soldId, passedId]) {
    const lot = await owner.ask('lot.get', { lotId });
    if (lot === null) throw new Error('of the sale');
    const text = { ...lot.text, title: 'Une locomotive' };
    granted(await owner.tell('lot.describe', { lotId, version: lot.version, text }));
  }
  granted(await owner.tell('statement.issueForSale', { saleId }));
  const statement = await onlyPaper(owner, 'statement');
  expect(statement).toContain('Dinky Toys 242');
  expect(statement).not.toContain('Une locomotive');
});

test('CT-9.1 a lot that was sold keeps its words, and every paper names it by them', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, lotIds, invoiceId } = await oneInvoice(house, 100);
  const [lotId] = lotIds;
  if (lotId === undefined) throw new Error('one lot');
  const lot = await owner.ask('lot.get', { lotId });
  if (lot === null) throw new Error('sold above');
  const text = { ...lot.text, title: 'Une locomotive' };
  const { version } = lot;
  expect(await owner.tell('lot.describe', { lotId, version, text })).toEqual({
    ok: false,
    refusal: { code: 'words_knocked_down' },
  });
  const noted = { ...lot.text, internalNote: 'Une locomotive, en fait.' };
  granted(await owner.tell('lot.describe', { lotId, version, text: noted }));
  house.passMs(9 * DAY_MS);
  granted(
    await accountant.tell('notice.issue', {
      invoiceId,
      delayDays: 8,
      channel: 'registered_letter',
    }),
  );
  const named = printedName(LOT_FIELDS, lot.text);
  expect(await onlyPaper(accountant, 'invoice')).toContain(named);
  const paper = await onlyPaper(accountant, 'formal_notice');
  expect(paper).toContain(named);
  expect(paper).not.toContain('Une locomotive');
  const record = await accountant.ask('invoice.get', { invoiceId });
  expect(record?.lines.map(({ title }) => title)).toEqual([named]);
});

test('FR-3 invoices are numbered from the lowest paddle, each with its own lots', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plan = { low: 100, high: 150 };
  const { saleId, lotIds } = await prepareSale(owner, [plan, plan, plan]);
  const first = await giveBuyer(owner, saleId, { lastName: 'Premier' });
  const second = await giveBuyer(owner, saleId, { lastName: 'Second' });
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  const [one, two, three] = lotIds;
  if (!one || !two || !three) throw new Error('three lots');
  await sell(owner, { lotId: one, price: 110, paddle: second.paddle });
  await sell(owner, { lotId: two, price: 120, paddle: first.paddle });
  await sell(owner, { lotId: three, price: 130, paddle: second.paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const [lower, higher] = await papers(owner, 'invoice');
  expect(lower).toContain('Facture F2027-0001');
  expect(lower).toContain('Premier');
  expect(lower).toContain('Total à payer 147,36 €');
  expect(higher).toContain('Facture F2027-0002');
  expect(higher).toContain('Second');
  expect(higher).toContain('Total à payer 294,72 €');
});

test('FR-10 a professional who lives abroad pays no more in cash than a resident', async () => {
  await using house = await openTestEngine();
  const buyer = { taxResidence: 'abroad', country: 'BE', ...TRADER } as const;
  const { accountant, invoice } = await oneInvoice(house, 2_000, { buyer });
  const cash = (amount: number) =>
    accountant.tell(
      'receipt.record',
      paymentOf(invoice, { amount: euros(amount), method: 'cash' }),
    );
  expect(await cash(1_001)).toEqual({
    ok: false,
    refusal: { code: 'cash_over_limit', limit: euros(1_000), received: 0 },
  });
  granted(await cash(1_000));
});

test('FR-7 FR-8 a consumer’s notice has no recovery fee and no flat sum, even frozen', async () => {
  await using house = await openTestEngine();
  const { documentId, paper } = await notice(house, {});
  expect(frozen(house, documentId)).toMatchObject({ recoveryFee: null, latePayment: null });
  expect(paper).not.toMatch(/frais de recouvrement|indemnité forfaitaire/);
});

test('CT-5.6 FR-8 a notice to a trader announces 10 %, at least 250 €, and 40 €', async () => {
  await using house = await openTestEngine();
  const { paper } = await notice(house, TRADER);
  expect(paper).toContain(
    'des frais de recouvrement de 10 % du prix d’adjudication vous seront facturés, ' +
      'avec un minimum de 250 € (art. 5).',
  );
  expect(paper).toContain('l’indemnité forfaitaire pour frais de recouvrement de 40 €');
});

test('CT-5.5 a notice gives its days from when it reaches the buyer', async () => {
  await using house = await openTestEngine();
  const { paper } = await notice(house, {}, 15);
  expect(paper).toContain('dans un délai de 15 jours à compter du jour où cette lettre');
});

test('CT-9.12 the requisition asks 15 % or 25 % for a lot that is taken back', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  await consign(owner, { count: 1 });
  expect(await onlyPaper(owner, 'mandate')).toContain(
    'sans frais si elle est reçue plus de 90 jours avant; entre 90 et 60 jours, ' +
      '15 % de l’estimation haute, plus TVA; à moins de 60 jours, 25 %, plus TVA.',
  );
});

test('FR-5 a consignor whose letters would have no address gets no statement', async () => {
  await using house = await openTestEngine();
  const lots = [{ low: 100, high: 150, price: 100 }];
  const { owner, accountant, saleId, consigned } = await closedSale(house, lots);
  const { consignorId: partyId } = consigned;
  const file = await owner.ask('party.get', { partyId });
  if (file === null) throw new Error('consigned above');
  const moved = { ...file.text, street: '', city: '' };
  granted(await owner.tell('party.describe', { partyId, version: file.version, text: moved }));
  expect(await accountant.tell('statement.issueForSale', { saleId })).toEqual({
    ok: false,
    refusal: {
      code: 'papers_incomplete',
      lacking: [{ of: 'party', name: 'Jeanne Déposant', missing: ['address'] }],
    },
  });
  expect(await issued(accountant, 'statement')).toEqual([]);
});

/** Every door through which a paper takes its number, and what its kind wants of the letterhead. */
const DOORS = [
  ['mandate', ON_EVERY_PAPER, 'Jeanne Déposant'],
  ['invoice', [...ON_EVERY_PAPER, ...PAID_TO], 'Jeanne Acheteur'],
  ['statement', ON_EVERY_PAPER, 'Jeanne Déposant'],
  ['formal_notice', [...ON_EVERY_PAPER, ...PAID_TO], 'Jeanne Acheteur'],
] as const satisfies readonly (readonly [Listed['kind'], readonly HouseField[], string])[];

/** A house in which a paper of each kind could be issued. */
async function readyToIssue(house: TestEngine) {
  const { owner, accountant, saleId, invoiceId, consigned, buyer } = await oneInvoice(house, 100);
  const { consignorId } = consigned;
  const { consignmentId } = await consign(owner, { count: 1, consignorId, mandate: 'unsigned' });
  const next = await closedSale(house, [{ low: 100, high: 150, price: 90 }]);
  const mandate = { consignmentId, ...privately(consignorId) };
  house.passMs(9 * DAY_MS);
  const issue = {
    mandate: () => owner.tell('mandate.drawUp', mandate),
    invoice: () => accountant.tell('invoice.issueForSale', { saleId: next.saleId }),
    statement: () => accountant.tell('statement.issueForSale', { saleId }),
    formal_notice: () =>
      accountant.tell('notice.issue', { invoiceId, delayDays: 8, channel: 'registered_letter' }),
  };
  return { owner, issue, people: [consignorId, buyer.partyId, next.buyer.partyId] };
}

async function letterheadIs(owner: Client, text: HouseText): Promise<void> {
  const { version } = await owner.ask('house.letterhead', {});
  granted(await owner.tell('house.describe', { version, text }));
}

async function lives(owner: Client, partyId: PartyId, home: Partial<PartyText>): Promise<void> {
  const { text, version } = present(await owner.ask('party.get', { partyId }), 'enrolled above');
  granted(await owner.tell('party.describe', { partyId, version, text: { ...text, ...home } }));
}

test.each(DOORS)(
  'FR-3 no %s takes a number for a house or a person half filled in, and all is said at once',
  async (kind, needs, name) => {
    await using house = await openTestEngine();
    const { owner, issue, people } = await readyToIssue(house);
    const { text: letterhead } = await owner.ask('house.letterhead', {});
    const before = await issued(owner, kind);
    await letterheadIs(owner, blankText(HOUSE_FIELDS));
    for (const partyId of people) await lives(owner, partyId, { street: '', city: '' });
    const lacking = [
      { of: 'house', name: '', missing: needs },
      { of: 'party', name, missing: ['address'] },
    ];
    expect(await issue[kind]()).toEqual({
      ok: false,
      refusal: { code: 'papers_incomplete', lacking },
    });
    expect(await issued(owner, kind)).toEqual(before);
    for (const partyId of people)
      await lives(owner, partyId, { street: '1 place', city: 'Bourges' });
    await letterheadIs(owner, letterhead);
    expect(await issue[kind]()).toMatchObject({ ok: true });
    expect(await issued(owner, kind)).toHaveLength(before.length + 1);
  },
);

test('CT-4.12 CT-9.8 invoice and statement of a sale print the same hammer total', async () => {
  await using house = await openTestEngine();
  const lots = [
    { low: 100, high: 150, price: 77 },
    { low: 300, high: 400, reserve: 250, price: null },
    { low: 100, high: 150, price: 103 },
  ];
  const { accountant, saleId } = await closedSale(house, lots);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const [listed] = await invoicesOf(accountant, saleId);
  const invoice = await onlyPaper(accountant, 'invoice');
  expect(invoice).toContain('Total des adjudications 180,00');
  expect(invoice).toContain('Frais acheteur 22,80 % TTC 41,04');
  expect(listed?.total).toBe(22_104);
  const statement = await onlyPaper(accountant, 'statement');
  expect(statement).toContain('Total des adjudications 180,00');
  expect(statement).toContain('frais sur la réserve de 250,00 € non atteinte (art. 9)');
});

test('CT-5.4 a statement says what other buyers still owe once one of them has paid', async () => {
  await using house = await openTestEngine();
  const owner = await house.client('owner');
  const plan = { low: 100, high: 150 };
  const { saleId, lotIds } = await prepareSale(owner, [plan, plan]);
  const [one, two] = lotIds;
  if (!one || !two) throw new Error('two lots');
  const prompt = await giveBuyer(owner, saleId, { lastName: 'Prompt' });
  const late = await giveBuyer(owner, saleId, { lastName: 'Tardif' });
  granted(await owner.tell('sale.open', { saleId, onAnotherDay: null }));
  await sell(owner, { lotId: one, price: 100, paddle: prompt.paddle });
  await sell(owner, { lotId: two, price: 200, paddle: late.paddle });
  granted(await owner.tell('sale.close', { saleId }));
  granted(await owner.tell('invoice.issueForSale', { saleId }));
  const [paid] = (await invoicesOf(owner, saleId)).filter(
    ({ buyerId }) => buyerId === prompt.partyId,
  );
  if (paid === undefined) throw new Error('an invoice each');
  granted(await owner.tell('receipt.record', paymentOf(paid)));
  granted(await owner.tell('statement.issueForSale', { saleId }));
  expect(await onlyPaper(owner, 'statement')).toContain(
    '171,20 € du produit net de vos lots sont encore dus par leurs acheteurs',
  );
});
