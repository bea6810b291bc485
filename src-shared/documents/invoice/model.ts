/** A buyer's invoice as blocks. */
import { assert } from '#domain/assert.ts';
import { add, negate, subtract, sum } from '#domain/money/cents.ts';
import { assertColumnAddsUp, totalRow } from '../common/cells.ts';
import { framed } from '../common/frame.ts';
import { LOT_COLUMNS, lotsTable } from '../common/lots-table.ts';
import type {
  Block,
  DocumentModel,
  LabelledWords,
  TableBlock,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  accountEntries,
  dayEntry,
  marginScheme,
  professionalEntries,
  saleEntries,
} from '../common/wording.ts';
import type { InvoiceFacts } from './facts.ts';
import { invoiceClauses, paymentText, premiumLabel } from './wording.ts';

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

function references(facts: InvoiceFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { party } = facts;
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    dayEntry(say('Échéance', 'Due'), days(facts.dueOn)),
    { label: say('Paddle', 'Paddle'), value: same(facts.paddle) },
    { label: say('Acheteur', 'Buyer'), value: same(party.reference) },
    ...saleEntries(facts, facts.sale),
    ...professionalEntries(facts),
  ];
}

function linesTable(facts: InvoiceFacts): TableBlock {
  const say = sayIn(facts.language);
  const table = lotsTable(facts, facts.lines, {
    caption: say('Lots adjugés, montants en euros', 'Lots bought, amounts in euros'),
    premium: say('Frais', 'Premium'),
  });
  assertColumnAddsUp(table.rows, LOT_COLUMNS.hammerPrice, facts.hammerTotal);
  assertColumnAddsUp(table.rows, LOT_COLUMNS.premium, facts.premiumTotal);
  return table;
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
