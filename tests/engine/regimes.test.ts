/** Two VAT regimes in one sale: whose goods they are decides on which paper a lot stands. */
import { expect, test } from 'vitest';
import { openTestEngine } from '#tests/support/open-test-engine.ts';
import { papers } from '#tests/support/papers.ts';
import { soldUnderTwoRegimes } from '#tests/support/two-regimes.ts';
import { becomes, granted, inCents, invoicesOf } from '#tests/support/whole-sale.ts';

test('FR-4 what a trader charges VAT on is on an invoice of its own, with its VAT', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await soldUnderTwoRegimes(house, [150, 100]);
  const preview = await accountant.ask('invoice.preview', { saleId });
  expect(preview.rows.map(({ regime, total }) => [regime, total])).toEqual([
    ['margin', inCents(184.2)],
    ['general', inCents(122.8)],
  ]);
  granted(await accountant.tell('invoice.issueForSale', { saleId }));
  const invoices = await invoicesOf(accountant, saleId);
  expect(invoices.map(({ total }) => total)).toEqual([inCents(122.8), inCents(184.2)]);

  const [margin, general] = await papers(accountant, 'invoice');
  expect(margin).toContain('art. 297 A');
  expect(margin).not.toMatch(/TVA(?! FR)/u);
  expect(general).not.toContain('297 A');
  // 122.80 are 102.33 and 20.47 of tax: the hammer 83.33, the premium 19.00, as its tariff says.
  for (const words of ['83,33', '19,00', 'TVA 20 % sur 102,33 €', '20,47', '122,80 €']) {
    expect(general).toContain(words);
  }
});

test('FR-3 a buyer under two regimes whose address lacks is named once', async () => {
  await using house = await openTestEngine();
  const { owner, accountant, saleId, buyer } = await soldUnderTwoRegimes(house, [150, 100]);
  await becomes(owner, buyer.partyId, { street: '', postcode: '', city: '' });
  expect(await accountant.tell('invoice.issueForSale', { saleId })).toMatchObject({
    refusal: { code: 'papers_incomplete', lacking: [{ of: 'party', missing: ['address'] }] },
  });
});

test('FR-4 the statement of a trader is his invoice, that of a private person is not', async () => {
  await using house = await openTestEngine();
  const { accountant, saleId } = await soldUnderTwoRegimes(house, [150, 100]);
  granted(await accountant.tell('statement.issueForSale', { saleId }));
  const statements = await papers(accountant, 'statement');
  const ofTrader = statements.filter((paper) => paper.includes('Autofacturation'));
  const ofPrivate = statements.filter((paper) => paper.includes('art. 297 A'));
  expect([ofTrader.length, ofPrivate.length]).toEqual([1, 1]);
  // 100.00 less 14.40: 85.60, of which 14.27 are the VAT that he owes and the house deducts.
  expect(ofTrader[0]).toContain('71,33 € HT, TVA 20 % 14,27 €');
  expect(ofTrader[0]).not.toContain('297 A');
});
