/** A seller's statement as blocks. */
import { dueBetween, payableOf } from '#domain/accounts/payout.ts';
import { assert } from '#domain/assert.ts';
import { add, NOTHING, negate, subtract, sum } from '#domain/money/cents.ts';
import { amountCell, assertColumnAddsUp, noAmount, textCell, totalRow } from '../common/cells.ts';
import { framed } from '../common/frame.ts';
import type {
  Block,
  DocumentModel,
  LabelledWords,
  TableBlock,
  TableCell,
  TableColumn,
  TableRow,
  TotalRow,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import { accountEntries, dayEntry, professionalEntries, saleEntries } from '../common/wording.ts';
import type { SoldLine, StatementFacts, StatementLine } from './facts.ts';
import { sharedOut } from './owners.ts';
import { services } from './services.ts';
import {
  accountRequest,
  commissionLabel,
  payoutText,
  regimeOfSales,
  replacement,
  sharedNote,
  statementClauses,
  statementTitle,
  unsoldNote,
} from './wording.ts';

/**
 * What one consignor gets from one sale: sold, unsold and withdrawn lots (CT-9.8, CT-9.14, FR-5);
 * of a corrected one, what it replaces, what was paid and what remains (FR-3).
 * Stops with a bug when the lines and the totals of the facts disagree.
 */
export function statementModel(facts: StatementFacts): DocumentModel {
  assertTotals(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: statementTitle(facts),
    reference: same(facts.number),
    notice: null,
    blocks: [
      { block: 'references', entries: references(facts) },
      ...replacement(facts),
      linesTable(facts),
      ...services(facts),
      totals(facts),
      ...sharedOut(facts),
      payment(facts),
      {
        block: 'clauses',
        heading: say('Mentions et conditions', 'Terms and mentions'),
        numbered: 'plain',
        size: 'small',
        items: statementClauses(facts),
      },
    ],
  });
}

function assertTotals(facts: StatementFacts): void {
  const servicesTotal = sum(facts.services.map(({ gross }) => gross));
  const deducted = add(facts.commissionTotal, facts.capitalGainsTaxTotal, facts.servicesTotal);
  assert(facts.lines.length > 0, `statement ${facts.number} has no lot`);
  assert(sum(facts.owners.map(({ net }) => net)) === facts.netTotal, 'the shares do not add up');
  assert(servicesTotal === facts.servicesTotal, 'the services do not add up');
  assert(facts.netTotal === subtract(facts.hammerTotal, deducted), 'the net does not add up');
  const awaiting = facts.lines.map((line) =>
    line.state === 'sold' && !line.buyerPaid ? line.net : NOTHING,
  );
  assert(facts.awaitingBuyers === sum(awaiting), 'what buyers still owe does not add up');
}

function references(facts: StatementFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { party } = facts;
  const mandates = facts.mandateNumbers.join(', ');
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    { label: say('Réquisition', 'Mandate'), value: same(mandates) },
    { label: say('Vendeur', 'Seller'), value: same(party.reference) },
    ...saleEntries(facts, facts.sale),
    ...professionalEntries(facts),
  ];
}

function linesTable(facts: StatementFacts): TableBlock {
  const say = sayIn(facts.language);
  const rows = [
    ...[...soldRows(facts), ...unsoldRows(facts)],
    ...[...withdrawnRows(facts), ...cancelledRows(facts)],
  ];
  assertColumnAddsUp(rows, 2, facts.hammerTotal);
  assertColumnAddsUp(rows, 3, negate(facts.commissionTotal));
  const net = add(facts.netTotal, facts.servicesTotal);
  assertColumnAddsUp(rows, withholds(facts) ? 5 : 4, net);
  const tax: readonly TableColumn[] = withholds(facts)
    ? [{ type: 'amount', heading: say('Taxe', 'Tax') }]
    : [];
  return {
    block: 'table',
    caption: say('Lots confiés, montants en euros', 'Lots consigned, amounts in euros'),
    columns: [
      { type: 'key', heading: say('Lot', 'Lot') },
      { type: 'text', heading: say('Désignation', 'Description') },
      { type: 'amount', heading: say('Adjudication', 'Hammer price') },
      { type: 'amount', heading: say('Commission', 'Commission') },
      ...tax,
      { type: 'amount', heading: say('Net €', 'Net €') },
    ],
    rows,
  };
}

/** The tax column appears only where a tax was withheld. */
function withholds(facts: StatementFacts): boolean {
  return facts.capitalGainsTaxTotal !== 0;
}

/** Paid for first, then awaiting their buyers: each said once, over its lots (CT-5.4). */
function soldRows(facts: StatementFacts): readonly TableRow[] {
  const sold = facts.lines.filter((line) => line.state === 'sold');
  const rowsOf = (lines: readonly SoldLine[]) => lines.map((line) => soldRow(facts, line));
  const paid = rowsOf(sold.filter((line) => line.buyerPaid));
  const awaiting = rowsOf(sold.filter((line) => !line.buyerPaid));
  return [
    ...grouped(facts, ['Lots vendus', 'Lots sold'], paid),
    ...grouped(facts, AWAITING, awaiting),
  ];
}

const AWAITING = [
  fr`Lots vendus, en attente du règlement de l'acheteur`,
  en`Lots sold, awaiting the buyer's payment`,
] as const;

function soldRow(facts: StatementFacts, line: SoldLine): TableRow {
  const { hammerPrice, commission, capitalGainsTax, net } = line;
  assert(net === subtract(hammerPrice, add(commission, capitalGainsTax)), 'a net does not add up');
  const tax = capitalGainsTax === 0 ? noAmount() : amountCell(negate(capitalGainsTax));
  return {
    row: 'lines',
    cells: [
      ...lotCells(line),
      amountCell(hammerPrice),
      amountCell(negate(commission)),
      ...(withholds(facts) ? [tax] : []),
      amountCell(net),
    ],
    note: sharedNote(facts, line),
  };
}

function unsoldRows(facts: StatementFacts): readonly TableRow[] {
  const unsold = facts.lines.filter((line) => line.state === 'unsold');
  const rows = unsold.map((line) => unsettledRow(facts, line, unsoldNote(facts, line)));
  return grouped(facts, ['Lots invendus', 'Lots unsold'], rows);
}

function withdrawnRows(facts: StatementFacts): readonly TableRow[] {
  const withdrawn = facts.lines.filter((line) => line.state === 'withdrawn');
  const rows = withdrawn.map((line) => unsettledRow(facts, line, null));
  return grouped(facts, ['Lots retirés', 'Lots withdrawn'], rows);
}

function cancelledRows(facts: StatementFacts): readonly TableRow[] {
  const cancelled = facts.lines.filter((line) => line.state === 'cancelled');
  const rows = cancelled.map((line) => unsettledRow(facts, line, null));
  return grouped(facts, ['Ventes annulées', 'Sales cancelled'], rows);
}

/** Of what was not sold, or not for good: nothing is owed for it as a sale, either way. */
function unsettledRow(facts: StatementFacts, line: StatementLine, note: Words | null): TableRow {
  const columns = withholds(facts) ? 4 : 3;
  const none = Array.from({ length: columns }, noAmount);
  return { row: 'lines', cells: [...lotCells(line), ...none], note };
}

function lotCells(line: StatementLine): readonly TableCell[] {
  return [textCell(line.lotNumber), textCell(line.title)];
}

function grouped(
  facts: StatementFacts,
  heading: readonly [string, string],
  rows: readonly TableRow[],
): readonly TableRow[] {
  if (rows.length === 0) return [];
  return [{ row: 'group', text: sayIn(facts.language)(...heading) }, ...rows];
}

function totals(facts: StatementFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const taxLabel = say('Taxe forfaitaire', 'Flat tax');
  const tax = totalRow('plain', taxLabel, negate(facts.capitalGainsTaxTotal));
  const served = say('Prestations de la maison TTC', 'Services of the house, tax included');
  const services = totalRow('plain', served, negate(facts.servicesTotal));
  return {
    block: 'totals',
    note: regimeOfSales(facts),
    rows: [
      totalRow('plain', say('Total des adjudications', 'Hammer prices'), facts.hammerTotal),
      totalRow('plain', commissionLabel(facts), negate(facts.commissionTotal)),
      ...(withholds(facts) ? [tax] : []),
      ...(facts.services.length === 0 ? [] : [services]),
      ...balanceRows(facts),
    ],
  };
}

/** The net; of a corrected statement less what was paid by then; never netted between owners. */
function balanceRows(facts: StatementFacts): readonly TotalRow[] {
  const say = sayIn(facts.language);
  const { netTotal } = facts;
  const paidOut = facts.corrects?.paidOut ?? NOTHING;
  const { toPay, owed } = dueBetween(facts.owners);
  const isApart = toPay > 0 && owed > 0;
  if (paidOut === NOTHING && !isApart) {
    const net =
      owed > 0
        ? say('Solde dû à la maison', 'Balance due to the house')
        : say('Net à vous verser', 'Net payable to you');
    return [totalRow('due', net, netTotal)];
  }
  const net = totalRow('sum', say('Net du décompte', 'Net of the statement'), netTotal);
  const paid = totalRow('plain', say('Déjà versé', 'Already paid'), negate(paidOut));
  const left = totalRow('due', say('Reste à vous verser', 'Left to pay to you'), toPay);
  const over = say('Trop-perçu à restituer', 'Overpaid, to be returned');
  const back = totalRow('due', over, negate(owed));
  return [
    ...[net, ...(paidOut === NOTHING ? [] : [paid])],
    ...(toPay > 0 || owed === 0 ? [left] : []),
    ...(owed > 0 ? [back] : []),
  ];
}

function payment(facts: StatementFacts): Block {
  const asks = facts.owners.some((owner) => owner.payTo === null && payableOf(owner) > 0);
  const request = asks ? [accountRequest(facts)] : [];
  return {
    block: 'payment',
    heading: sayIn(facts.language)('Règlement', 'Payment'),
    texts: [...payoutText(facts), ...request],
    entries: paymentEntries(facts),
  };
}

/** Where the money goes: to the account of whoever is due; to the house's from whoever owes it. */
function paymentEntries(facts: StatementFacts): readonly LabelledWords[] {
  const { number, owners, house } = facts;
  const due = owners.filter((owner) => payableOf(owner) > 0);
  const theirs = due.flatMap(({ payTo }) => {
    return payTo === null ? [] : accountEntries(facts, payTo, null);
  });
  const isOwed = dueBetween(owners).owed > 0;
  return [...theirs, ...(isOwed ? accountEntries(facts, house.thirdPartyAccount, number) : [])];
}
