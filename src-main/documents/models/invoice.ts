/** A buyer's invoice as blocks. */
import { assert } from '#domain/assert.ts';
import type { InvoiceFacts } from '#domain/facts/invoice.ts';
import { add, negate, subtract, sum } from '#domain/money/cents.ts';
import {
  accountEntries,
  dayEntry,
  marginScheme,
  professionalEntries,
  saleEntries,
} from '../text/common.ts';
import { invoiceClauses, paymentText, premiumLabel } from '../text/invoice.ts';
import { days, same, sayIn } from '../text/say.ts';
import { en, fr } from '../text/typography.ts';
import { amountCell, assertColumnAddsUp, textCell, totalRow } from './cells.ts';
import { framed } from './frame.ts';
import type { Block, DocumentModel, Entry, TableBlock, TotalsBlock, Words } from './model.ts';

/**
 * The invoice of one buyer: lots, hammer and premium apart, no VAT (CT-4.12, FR-4). Stops with a
 * bug when the lines and the totals of the facts disagree.
 */
export function invoiceModel(facts: InvoiceFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: say(fr`Bordereau d'adjudication`, en`Buyer's invoice`),
    reference: say(fr`Facture ${facts.number}`, en`Invoice ${facts.number}`),
    notice: null,
    blocks: [
      { block: 'references', entries: references(facts) },
      linesTable(facts),
      totals(facts),
      payment(facts),
      {
        block: 'clauses',
        heading: say('Mentions et conditions', 'Terms and mentions'),
        numbered: 'plain',
        size: 'small',
        items: invoiceClauses(facts),
      },
    ],
  });
}

function assertTotals(facts: InvoiceFacts): void {
  const { hammerTotal, premiumTotal, total, charges, lines } = facts;
  const chargesTotal = sum(charges.map((charge) => charge.amount));
  assert(lines.length > 0, `invoice ${facts.number} has no lot`);
  assert(total === add(hammerTotal, premiumTotal, chargesTotal), 'the invoice does not add up');
  assert(facts.balance === subtract(total, facts.received), 'balance and payments disagree');
}

function references(facts: InvoiceFacts): readonly Entry[] {
  const say = sayIn(facts.language);
  const { party } = facts;
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    dayEntry(say('Échéance', 'Due'), days(facts.dueOn)),
    { label: say('Plaquette', 'Paddle'), value: same(facts.paddle) },
    { label: say('Acheteur', 'Buyer'), value: same(party.reference) },
    ...saleEntries(facts, facts.sale),
    ...professionalEntries(facts),
  ];
}

function linesTable(facts: InvoiceFacts): TableBlock {
  const say = sayIn(facts.language);
  const rows = facts.lines.map((line) => ({
    row: 'lines' as const,
    cells: [
      textCell(line.lotNumber),
      textCell(line.title),
      amountCell(line.hammerPrice),
      amountCell(line.premium),
      amountCell(add(line.hammerPrice, line.premium)),
    ],
    note: null,
  }));
  assertColumnAddsUp(rows, 2, facts.hammerTotal);
  assertColumnAddsUp(rows, 3, facts.premiumTotal);
  return {
    block: 'table',
    caption: say('Lots adjugés, montants en euros', 'Lots bought, amounts in euros'),
    columns: [
      { type: 'key', heading: say('Lot', 'Lot') },
      { type: 'text', heading: say('Désignation', 'Description') },
      { type: 'amount', heading: say('Adjudication', 'Hammer price') },
      { type: 'amount', heading: say('Frais', 'Premium') },
      { type: 'amount', heading: say('Total €', 'Total €') },
    ],
    rows,
  };
}

function totals(facts: InvoiceFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const charges = facts.charges.map((charge) =>
    totalRow('plain', say(charge.label, charge.labelEnglish ?? charge.label), charge.amount),
  );
  const settled = [
    totalRow('sum', say('Total', 'Total'), facts.total),
    totalRow('plain', say('Déjà réglé', 'Already paid'), negate(facts.received)),
  ];
  return {
    block: 'totals',
    note: marginScheme(facts),
    rows: [
      totalRow('plain', say('Total des adjudications', 'Hammer prices'), facts.hammerTotal),
      totalRow('plain', premiumLabel(facts), facts.premiumTotal),
      ...charges,
      ...(facts.received === 0 ? [] : settled),
      totalRow('due', dueLabel(facts), facts.balance),
    ],
  };
}

function dueLabel(facts: InvoiceFacts): Words {
  const say = sayIn(facts.language);
  return facts.received === 0
    ? say('Total à payer', 'Total to pay')
    : say('Reste à payer', 'Left to pay');
}

function payment(facts: InvoiceFacts): Block {
  const account = accountEntries(facts, facts.house.thirdPartyAccount, facts.number);
  return {
    block: 'payment',
    heading: sayIn(facts.language)('Règlement', 'Payment'),
    texts: paymentText(facts),
    entries: facts.balance > 0 ? account : [],
  };
}
