/** Every kind of document, in French and bilingual, against what was last looked at. */
import { expect, test } from 'vitest';
import { documentModel } from '#documents/kinds.ts';
import { cents, euros } from '#domain/money/cents.ts';
import { isoDate } from '#domain/time.ts';
import * as charges from './charge-samples.ts';
import * as credits from './credit-samples.ts';
import { expectGolden } from './golden.ts';
import { printedPages } from './pdf.ts';
import * as requisitionSamples from './requisition-samples.ts';
import * as samples from './samples.ts';
import { shortfallClaim } from './shortfall-samples.ts';

const ENGLISH_SELLER = { ...samples.SELLER, language: 'en' as const };

const DOCUMENTS = {
  'invoice-fr': samples.invoice(),
  'invoice-en': samples.invoice(undefined, { party: samples.BUYER_ABROAD }),
  'invoice-professional': samples.invoice(samples.invoiceLines(1), { party: samples.TRADER }),
  'invoice-paid': samples.invoice(samples.invoiceLines(1), { received: cents(14_736) }),
  'credit-note-fr': credits.creditNote(),
  'credit-note-en': credits.creditNote(undefined, {
    ...{ party: samples.BUYER_ABROAD, leftOnInvoice: euros(0), freed: euros(0) },
  }),
  'invoice-taxed': credits.taxedInvoice(),
  'invoice-charges': charges.chargesInvoice(),
  'invoice-charges-en': charges.chargesInvoice({ party: samples.BUYER_ABROAD }),
  'credit-note-charges': charges.chargesCredited(),
  'statement-fr': samples.statement(),
  'statement-corrected': samples.statement(undefined, {
    corrects: { number: 'D2026-0003', issuedOn: isoDate('2026-10-23'), paidOut: euros(9_000) },
  }),
  'statement-en': samples.statement(undefined, { party: ENGLISH_SELLER }),
  'mandate-fr': requisitionSamples.mandate(),
  'mandate-en': requisitionSamples.mandate({ party: ENGLISH_SELLER }),
  'amendment-fr': requisitionSamples.amendment(),
  'amendment-en': requisitionSamples.amendment({ party: ENGLISH_SELLER }),
  'notice-fr': samples.formalNotice(),
  'notice-en': samples.formalNotice({ party: samples.BUYER_ABROAD, received: euros(500) }),
  'notice-professional': samples.formalNotice({
    party: samples.TRADER,
    registeredNumber: '1A 234 567 8901 2',
  }),
  'notice-charges-fr': charges.chargesNotice(),
  'notice-charges-en': charges.chargesNotice({ party: samples.BUYER_ABROAD }),
  'shortfall-claim-fr': shortfallClaim(),
  'shortfall-claim-en': shortfallClaim({ party: samples.BUYER_ABROAD, second: null }),
} as const;

test.each(Object.entries(DOCUMENTS))('%s says what it said', (name, facts) => {
  expectGolden(`${name}.golden.json`, `${JSON.stringify(documentModel(facts), null, 2)}\n`);
});

test.each(Object.entries(DOCUMENTS))('%s looks as it looked', async (name, facts) => {
  const pages = await printedPages(facts);
  expectGolden(`${name}.txt`, pages.join('\n'.padStart(81, '=')));
});

test('facts are plain JSON: what is frozen and read back is the same document', () => {
  for (const facts of Object.values(DOCUMENTS)) {
    const frozen: typeof facts = JSON.parse(JSON.stringify(facts));
    expect(documentModel(frozen)).toEqual(documentModel(facts));
  }
});
