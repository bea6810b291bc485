/** A credit note as blocks. */
import { assert } from '#domain/assert.ts';
import { add, NOTHING, negate, sum } from '#domain/money/cents.ts';
import { assertColumnAddsUp, totalRow } from '../common/cells.ts';
import { chargesTable } from '../common/charges-table.ts';
import { framed } from '../common/frame.ts';
import { LOT_COLUMNS, lotsTable, taxedLotsTable } from '../common/lots-table.ts';
import type {
  DocumentModel,
  LabelledWords,
  TableBlock,
  TotalRow,
  TotalsBlock,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  dataClause,
  dayEntry,
  editionClause,
  lawClause,
  mediatorClause,
  professionalEntries,
  regimeNote,
  saleEntries,
  vatRows,
} from '../common/wording.ts';
import type { CreditNoteFacts } from './facts.ts';
import { consequence, reasonWords, whatBecomesOfMoney } from './wording.ts';

/**
 * What is taken back of one invoice: the lots at the amounts it asked for them, under its regime
 * (FR-3, FR-4). Stops with a bug when the lines and the totals of the facts disagree.
 */
export function creditNoteModel(facts: CreditNoteFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: say('Avoir', 'Credit note'),
    reference: say(fr`Avoir ${facts.number}`, en`Credit note ${facts.number}`),
    notice: null,
    blocks: [
      { block: 'references', entries: references(facts) },
      { block: 'paragraph', tone: 'body', text: consequence(facts) },
      linesTable(facts),
      totals(facts),
      { block: 'paragraph', tone: 'body', text: whatBecomesOfMoney(facts) },
      {
        block: 'clauses',
        heading: say('Mentions et conditions', 'Terms and mentions'),
        numbered: 'plain',
        size: 'small',
        items: [
          dataClause(facts),
          ...mediatorClause(facts),
          lawClause(facts),
          editionClause(facts),
        ],
      },
    ],
  });
}

function assertTotals({
  number,
  lines,
  charges,
  hammerTotal,
  premiumTotal,
  ...facts
}: CreditNoteFacts) {
  assert(lines.length + charges.length > 0, `credit note ${number} takes nothing back`);
  const charged = sum(charges.map(({ gross }) => gross));
  assert(
    facts.total === add(hammerTotal, premiumTotal, charged),
    'the credit note does not add up',
  );
  const mayBeTaxed = facts.regime === 'general';
  assert(mayBeTaxed || facts.vat.length === 0, 'VAT is given back under the general regime alone');
}

function references(facts: CreditNoteFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { number, issuedOn } = facts.invoice;
  const day = days(issuedOn);
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    {
      label: say('Sur le bordereau', 'On invoice'),
      value: say(fr`${number} du ${day.fr}`, en`${number} of ${day.en}`),
    },
    { label: say('Motif', 'Reason'), value: reasonWords(facts) },
    { label: say('Acheteur', 'Buyer'), value: same(facts.party.reference) },
    ...saleEntries(facts, facts.sale),
    ...professionalEntries(facts),
  ];
}

function linesTable(facts: CreditNoteFacts): TableBlock {
  const say = sayIn(facts.language);
  if (facts.charges.length > 0) {
    const named = say('Frais repris, montants en euros', 'Charges taken back, amounts in euros');
    return chargesTable(facts, facts.charges, named);
  }
  const caption = say('Lots repris, montants en euros', 'Lots taken back, amounts in euros');
  if (facts.regime === 'general') {
    const taxed = taxedLotsTable(facts, facts.lines, caption);
    assertColumnAddsUp(taxed.rows, 4, sum(facts.vat.map(({ vat }) => vat)));
    return taxed;
  }
  const table = lotsTable(facts, facts.lines, { caption, premium: say('Frais', 'Premium') });
  assertColumnAddsUp(table.rows, LOT_COLUMNS.hammerPrice, facts.hammerTotal);
  assertColumnAddsUp(table.rows, LOT_COLUMNS.premium, facts.premiumTotal);
  return table;
}

/** As on the invoice: hammer price and premium apart, or what is without tax and the VAT. */
function pricesRows(facts: CreditNoteFacts): readonly TotalRow[] {
  const say = sayIn(facts.language);
  if (facts.regime === 'margin') {
    return [
      totalRow('plain', say('Adjudications', 'Hammer prices'), facts.hammerTotal),
      totalRow('plain', say('Frais acheteur TTC', 'Premium, tax included'), facts.premiumTotal),
    ];
  }
  const charged = facts.charges.map((charge) => charge.net);
  const net = sum(charged.length > 0 ? charged : facts.vat.map((tax) => tax.net));
  const before = say('Total hors taxe', 'Total without tax');
  return [totalRow('plain', before, net), ...vatRows(facts, facts.vat)];
}

function totals(facts: CreditNoteFacts): TotalsBlock {
  const say = sayIn(facts.language);
  return {
    block: 'totals',
    note: regimeNote(facts, facts.regime),
    rows: [
      ...pricesRows(facts),
      totalRow('due', say('Total de l’avoir', 'Credited in all'), negate(facts.total)),
      ...(facts.leftOnInvoice === NOTHING
        ? []
        : [totalRow('plain', say('Reste dû au bordereau', 'Left on it'), facts.leftOnInvoice)]),
    ],
  };
}
