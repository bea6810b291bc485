/** A buyer's invoice as blocks. */
import { assert } from '#domain/assert.ts';
import { add, type Cents, NOTHING, negate, subtract, sum } from '#domain/money/cents.ts';
import { assertColumnAddsUp, totalRow } from '../common/cells.ts';
import { CHARGE_COLUMNS, chargesTable } from '../common/charges-table.ts';
import { framed } from '../common/frame.ts';
import { LOT_COLUMNS, lotsTable, taxedLotsTable } from '../common/lots-table.ts';
import type {
  Block,
  DocumentModel,
  LabelledWords,
  TableBlock,
  TotalRow,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  accountEntries,
  dayEntry,
  professionalEntries,
  regimeNote,
  saleEntries,
  vatRows,
} from '../common/wording.ts';
import type { InvoiceFacts } from './facts.ts';
import { chargesClauses, invoiceClauses, paymentText, premiumLabel } from './wording.ts';

/**
 * The invoice of one buyer under one regime: lots, hammer and premium apart; under the margin no
 * VAT, under the general regime what is inside them (CT-4.12, FR-4). Stops with a bug when the
 * lines and the totals of the facts disagree. Charges stand on an invoice of their own.
 */
export function invoiceModel(facts: InvoiceFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: isOfCharges(facts)
      ? say('Facture de frais', 'Invoice of charges')
      : say(fr`Bordereau d'adjudication`, en`Buyer's invoice`),
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
        items: isOfCharges(facts) ? chargesClauses(facts) : invoiceClauses(facts),
      },
    ],
  });
}

function assertTotals(facts: InvoiceFacts): void {
  const { hammerTotal, premiumTotal, total, charges, lines } = facts;
  const chargesTotal = sum(charges.map(({ gross }) => gross));
  const isOne = lines.length === 0 ? charges.length > 0 : charges.length === 0;
  assert(isOne, `invoice ${facts.number} is of lots, or of charges`);
  assert(total === add(hammerTotal, premiumTotal, chargesTotal), 'the invoice does not add up');
  assert(facts.balance === subtract(total, facts.received), 'balance and payments disagree');
  const mayBeTaxed = facts.regime === 'general';
  assert(mayBeTaxed || facts.vat.length === 0, 'VAT is shown under the general regime alone');
}

function isOfCharges({ charges }: InvoiceFacts): boolean {
  return charges.length > 0;
}

function references(facts: InvoiceFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { party } = facts;
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    dayEntry(say('Échéance', 'Due'), days(facts.dueOn)),
    ...(facts.paddle === '' ? [] : [{ label: say('Paddle', 'Paddle'), value: same(facts.paddle) }]),
    { label: say('Acheteur', 'Buyer'), value: same(party.reference) },
    ...saleEntries(facts, facts.sale),
    ...professionalEntries(facts),
  ];
}

function linesTable(facts: InvoiceFacts): TableBlock {
  const say = sayIn(facts.language);
  if (isOfCharges(facts)) {
    const named = say('Frais, montants en euros', 'Charges, amounts in euros');
    const table = chargesTable(facts, facts.charges, named);
    assertColumnAddsUp(table.rows, CHARGE_COLUMNS.vat, sum(facts.vat.map(({ vat }) => vat)));
    assertColumnAddsUp(table.rows, CHARGE_COLUMNS.gross, facts.total);
    return table;
  }
  const caption = say('Lots adjugés, montants en euros', 'Lots bought, amounts in euros');
  if (facts.regime === 'general') {
    const taxed = taxedLotsTable(facts, facts.lines, caption);
    assertColumnAddsUp(taxed.rows, 4, sum(facts.vat.map(({ vat }) => vat)));
    assertColumnAddsUp(taxed.rows, 5, add(facts.hammerTotal, facts.premiumTotal));
    return taxed;
  }
  const premium = say('Frais', 'Premium');
  const table = lotsTable(facts, facts.lines, { caption, premium });
  assertColumnAddsUp(table.rows, LOT_COLUMNS.hammerPrice, facts.hammerTotal);
  assertColumnAddsUp(table.rows, LOT_COLUMNS.premium, facts.premiumTotal);
  return table;
}

function totals(facts: InvoiceFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const settled = [
    totalRow('sum', say('Total', 'Total'), facts.total),
    totalRow('plain', say('Déjà réglé', 'Already paid'), negate(facts.received)),
  ];
  return {
    block: 'totals',
    note: regimeNote(facts, facts.regime),
    rows: [
      ...(isOfCharges(facts) ? chargesRows(facts) : pricesRows(facts)),
      ...(facts.received === 0 ? [] : settled),
      totalRow('due', dueLabel(facts), facts.balance),
    ],
  };
}

function chargesRows(facts: InvoiceFacts): readonly TotalRow[] {
  const net = sum(facts.charges.map((charge) => charge.net));
  const label = sayIn(facts.language)('Total hors taxe', 'Total without tax');
  return [totalRow('plain', label, net), ...vatRows(facts, facts.vat)];
}

/** Hammer prices and premium: tax included under the margin, without it where it is shown. */
function pricesRows(facts: InvoiceFacts): readonly TotalRow[] {
  const say = sayIn(facts.language);
  if (facts.regime === 'margin') {
    const hammer = say('Total des adjudications', 'Hammer prices');
    return [
      totalRow('plain', hammer, facts.hammerTotal),
      totalRow('plain', premiumLabel(facts), facts.premiumTotal),
    ];
  }
  const hammerVat = vatOn(facts, 'hammerPrice');
  const premiumVat = vatOn(facts, 'premium');
  const hammer = say('Total des adjudications HT', 'Hammer prices, without tax');
  const premium = say('Frais acheteur HT', "Buyer's premium, without tax");
  return [
    totalRow('plain', hammer, subtract(facts.hammerTotal, hammerVat)),
    totalRow('plain', premium, subtract(facts.premiumTotal, premiumVat)),
    ...vatRows(facts, facts.vat),
  ];
}

function vatOn({ lines }: InvoiceFacts, part: 'hammerPrice' | 'premium'): Cents {
  return sum(lines.map(({ vat }) => vat?.[part] ?? NOTHING));
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
