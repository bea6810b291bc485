/** A formal notice as blocks. */
import { assert } from '#domain/assert.ts';
import { add, negate, subtract, sum } from '#domain/money/cents.ts';
import { assertColumnAddsUp, totalRow } from '../common/cells.ts';
import { CHARGE_COLUMNS, chargesTable } from '../common/charges-table.ts';
import { framed } from '../common/frame.ts';
import { LOT_COLUMNS, lotsTable } from '../common/lots-table.ts';
import type {
  Block,
  DocumentModel,
  LabelledWords,
  ParagraphBlock,
  TableBlock,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  accountEntries,
  dayEntry,
  saleEntries,
  salutation,
  signatoryLines,
} from '../common/wording.ts';
import type { FormalNoticeFacts } from './facts.ts';
import {
  cameBack,
  closing,
  consequences,
  demand,
  isAboutCharges,
  noticeClauses,
  registeredNotice,
  situation,
} from './wording.ts';

/**
 * A demand to pay one invoice by a day, with what follows (CT-5.5, FR-6, FR-7, FR-8). Stops with
 * a bug when nothing is owed or the lines and the totals of the facts disagree.
 */
export function formalNoticeModel(facts: FormalNoticeFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  const account = accountEntries(facts, facts.house.thirdPartyAccount, facts.invoice.number);
  return framed(facts, {
    title: say(fr`Mise en demeure`, en`Formal notice to pay`),
    reference: same(facts.number),
    notice: registeredNotice(facts),
    blocks: [
      { block: 'references', entries: references(facts) },
      body(salutation(facts)),
      body(situation(facts)),
      ...cameBack(facts).map(body),
      linesTable(facts),
      totals(facts),
      { block: 'paragraph', tone: 'demand', text: demand(facts) },
      { block: 'details', entries: account },
      body(say(fr`À défaut, et sans autre avis :`, en`Failing this, and without further notice:`)),
      {
        block: 'clauses',
        heading: say('', ''),
        numbered: 'numbered',
        size: 'letter',
        items: consequences(facts),
      },
      ...closing(facts).map(body),
      signature(facts),
      {
        block: 'clauses',
        heading: say('', ''),
        numbered: 'plain',
        size: 'small',
        items: noticeClauses(facts),
      },
    ],
  });
}

function assertTotals(facts: FormalNoticeFacts): void {
  const lots = facts.lines.map((line) => add(line.hammerPrice, line.premium));
  const charges = facts.charges.map(({ gross }) => gross);
  const isOne = lots.length === 0 ? charges.length > 0 : charges.length === 0;
  assert(isOne, `formal notice ${facts.number} is about lots, or about charges`);
  assert(facts.principal === sum([...lots, ...charges]), 'the principal does not add up');
  assert(facts.balance === subtract(facts.principal, facts.received), 'the balance is wrong');
  assert(facts.balance > 0, `formal notice ${facts.number} demands nothing`);
}

function body(text: Words): ParagraphBlock {
  return { block: 'paragraph', tone: 'body', text };
}

function references(facts: FormalNoticeFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    {
      label: say(isAboutCharges(facts) ? 'Facture' : 'Bordereau', 'Invoice'),
      value: same(facts.invoice.number),
    },
    dayEntry(say('Échu le', 'Due since'), days(facts.invoice.dueOn)),
    { label: say('Acheteur', 'Buyer'), value: same(facts.party.reference) },
    ...saleEntries(facts, facts.sale),
  ];
}

function linesTable(facts: FormalNoticeFacts): TableBlock {
  const say = sayIn(facts.language);
  if (isAboutCharges(facts)) {
    const unpaid = say('Frais impayés, montants en euros', 'Unpaid charges, amounts in euros');
    const charges = chargesTable(facts, facts.charges, unpaid);
    assertColumnAddsUp(charges.rows, CHARGE_COLUMNS.gross, facts.principal);
    return charges;
  }
  const table = lotsTable(facts, facts.lines, {
    caption: say('Lots impayés, montants en euros', 'Unpaid lots, amounts in euros'),
    premium: say('Frais TTC', 'Premium'),
  });
  assertColumnAddsUp(table.rows, LOT_COLUMNS.total, facts.principal);
  return table;
}

function totals(facts: FormalNoticeFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const invoiced = isAboutCharges(facts)
    ? say('Montant de la facture', 'Total of the invoice')
    : say('Montant du bordereau', 'Total of the invoice');
  return {
    block: 'totals',
    note: null,
    rows: [
      totalRow('plain', invoiced, facts.principal),
      totalRow('plain', say('Reçu à ce jour', 'Received to this day'), negate(facts.received)),
      totalRow('due', say('Reste dû', 'Left to pay'), facts.balance),
    ],
  };
}

function signature(facts: FormalNoticeFacts): Block {
  const role = sayIn(facts.language)(fr`Pour ${facts.house.name}`, en`For ${facts.house.name}`);
  return {
    block: 'signatures',
    boxes: [{ role, lines: signatoryLines(facts), room: 'signature' }],
  };
}
