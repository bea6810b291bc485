/** A claim after a new auction, as blocks. */
import { assert } from '#domain/assert.ts';
import { add, NOTHING, negate, subtract, sum } from '#domain/money/cents.ts';
import { amountCell, noAmount, textCell, totalRow } from '../common/cells.ts';
import { framed } from '../common/frame.ts';
import type {
  DocumentModel,
  LabelledWords,
  ParagraphBlock,
  TableBlock,
  TableRow,
  TotalRow,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  accountEntries,
  dayEntry,
  editionClause,
  lawClause,
  mediatorClause,
  saleEntries,
  salutation,
  signatoryLines,
} from '../common/wording.ts';
import type { ShortfallClaimFacts } from './facts.ts';
import { claimWords, computation, interestWords, putUpAgainWords } from './wording.ts';

/**
 * What a buyer in default owes, with the reckoning of each sum (CT-5.7, FR-8). Stops with a bug
 * when the sums of the facts disagree.
 */
export function shortfallClaimModel(facts: ShortfallClaimFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: say('Décompte de réitération', 'Claim after a new auction'),
    reference: same(facts.number),
    notice: null,
    blocks: [
      { block: 'references', entries: references(facts) },
      body(salutation(facts)),
      body(putUpAgainWords(facts)),
      pricesTable(facts),
      ...computation(facts).map(body),
      ...interestWords(facts).map(body),
      totals(facts),
      { block: 'paragraph', tone: 'demand', text: claimWords(facts) },
      {
        block: 'details',
        entries: accountEntries(facts, facts.house.thirdPartyAccount, facts.number),
      },
      {
        block: 'signatures',
        boxes: [{ role: house(facts), lines: signatoryLines(facts), room: 'signature' }],
      },
      {
        block: 'clauses',
        heading: say('', ''),
        numbered: 'plain',
        size: 'small',
        items: [...mediatorClause(facts), lawClause(facts), editionClause(facts)],
      },
    ],
  });
}

function house({ language, house: { name } }: ShortfallClaimFacts): Words {
  return sayIn(language)(fr`Pour ${name}`, en`For ${name}`);
}

function assertTotals(facts: ShortfallClaimFacts): void {
  const { price, expenses, interest, flat, total, credited, balance } = facts;
  assert(total === add(price, expenses, interest, flat), 'the claim does not add up');
  assert(balance === subtract(total, credited), 'the balance is wrong');
  const slices = sum(facts.slices.map(({ amount }) => amount ?? NOTHING));
  assert(interest === slices, 'the interest is not that of its days');
}

function body(text: Words): ParagraphBlock {
  return { block: 'paragraph', tone: 'body', text };
}

function references(facts: ShortfallClaimFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    { label: say('Bordereau', 'Invoice'), value: same(facts.invoice.number) },
    { label: say('Acheteur', 'Buyer'), value: same(facts.party.reference) },
    ...saleEntries(facts, facts.sale),
  ];
}

function pricesTable(facts: ShortfallClaimFacts): TableBlock {
  const say = sayIn(facts.language);
  const { lot, sale, again, first, second } = facts;
  return {
    block: 'table',
    caption: say('Les deux adjudications, montants en euros', 'The two sales, amounts in euros'),
    columns: [
      { type: 'text', heading: say('Lot', 'Lot') },
      { type: 'amount', heading: say('Adjudication', 'Hammer price') },
      { type: 'amount', heading: say('Frais TTC', 'Premium') },
      { type: 'amount', heading: say('Total', 'Total') },
    ],
    rows: [
      pricesRow(`${lot.number} – ${lot.title} (${days(sale.heldOn).fr})`, first),
      pricesRow(`${lot.againNumber} – ${lot.title} (${days(again.heldOn).fr})`, second),
    ],
  };
}

function pricesRow(words: string, prices: ShortfallClaimFacts['second']): TableRow {
  const amounts =
    prices === null
      ? [noAmount(), noAmount(), noAmount()]
      : [
          amountCell(prices.hammerPrice),
          amountCell(prices.premium),
          amountCell(add(prices.hammerPrice, prices.premium)),
        ];
  return { row: 'lines', cells: [textCell(words), ...amounts], note: null };
}

function totals(facts: ShortfallClaimFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const rows: readonly TotalRow[] = [
    totalRow('plain', say('Différence de prix', 'Shortfall on the price'), facts.price),
    totalRow('plain', say('Frais de la réitération', 'Costs of the new auction'), facts.expenses),
    totalRow('plain', say('Intérêts de retard', 'Interest'), facts.interest),
    totalRow('plain', say(fr`Indemnité forfaitaire`, en`Flat compensation`), facts.flat),
  ];
  return {
    block: 'totals',
    note: null,
    rows: [
      ...rows.filter(({ amount }) => amount !== NOTHING),
      totalRow(
        'plain',
        say('Déjà reçu de vous', 'Already received of you'),
        negate(facts.credited),
      ),
      totalRow('due', say('Reste dû', 'Left to pay'), facts.balance),
    ],
  };
}
