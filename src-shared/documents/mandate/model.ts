/** A sales requisition as blocks. */
import { assert } from '#domain/assert.ts';
import type { Cents } from '#domain/money/cents.ts';
import { NOTHING, sum } from '#domain/money/cents.ts';
import { formatRate } from '#domain/money/format.ts';
import { amountCell, assertColumnAddsUp, noAmount, textCell, totalRow } from '../common/cells.ts';
import { framed } from '../common/frame.ts';
import type {
  Block,
  DocumentModel,
  LabelledWords,
  SignatureBox,
  TableBlock,
  TableColumn,
  TableRow,
  TotalsBlock,
  Words,
} from '../common/model.ts';
import { days, type Say, same, sayIn } from '../common/say.ts';
import { en, fr } from '../common/typography.ts';
import {
  accountEntries,
  dataClause,
  dayEntry,
  mediatorClause,
  professionalEntries,
  saleEntries,
} from '../common/wording.ts';
import type { BargainLineFacts, MandateFacts } from './facts.ts';
import { BLANK, ownersBlocks, request, signatoryEntries } from './sellers.ts';
import { aboutWholeLot } from './whole-lot.ts';
import { mandateClauses } from './wording.ts';

/**
 * The seller's mandate: request, inventory, conditions, two signatures (CT-9.1 to CT-9.15). Stops
 * with a bug when estimates do not add up or a reserve is above its low estimate (CT-9.9).
 */
export function mandateModel(facts: MandateFacts): DocumentModel {
  assertEstimates(facts);
  const say = sayIn(facts.language);
  return framed(facts, {
    title: say(fr`Réquisition de vente`, en`Sales requisition`),
    reference: same(facts.number),
    notice: null,
    blocks: [
      { block: 'references', entries: references(facts) },
      { block: 'paragraph', tone: 'body', text: request(facts) },
      ...ownersBlocks(facts),
      linesTable(facts),
      ...(isEstimated(facts) ? [totals(facts)] : []),
      {
        block: 'clauses',
        heading: say('Conditions', 'Conditions'),
        numbered: 'numbered',
        size: 'reading',
        items: mandateClauses(facts),
      },
      ...account(facts),
      { block: 'signatures', boxes: signatures(facts) },
      {
        block: 'clauses',
        heading: say('', ''),
        numbered: 'plain',
        size: 'small',
        items: [...mediatorClause(facts), dataClause(facts)],
      },
    ],
  });
}

function assertEstimates({ number, lots, itemsLeft, ...facts }: MandateFacts): void {
  assert(lots.length + itemsLeft.length > 0, `requisition ${number} has no item`);
  for (const { number: line, reserve, whole, ...own } of lots) {
    const lowEstimate = whole === null ? own.lowEstimate : whole.lowEstimate;
    const allowed = reserve === null || (lowEstimate !== null && reserve <= lowEstimate);
    assert(allowed, `the reserve of line ${line} is above its low estimate`);
  }
  const high = sum(lots.map((line) => line.highEstimate ?? NOTHING));
  assert(facts.highEstimateTotal === high, 'the high estimates do not add up');
}

/** The party on the envelope is the seller; otherwise it only brings what others own. */
const BRINGS_WHAT_IS_HIS: ReadonlySet<string> = new Set(['owner', 'company_officer']);

function references(facts: MandateFacts): readonly LabelledWords[] {
  const say = sayIn(facts.language);
  const { party } = facts;
  const quality =
    party.quality === 'professional'
      ? say('Professionnel', 'Professional')
      : say('Particulier', 'Private person');
  return [
    dayEntry(say('Date', 'Date'), days(facts.issuedOn)),
    ...(BRINGS_WHAT_IS_HIS.has(facts.signatory.capacity)
      ? [
          { label: say('Vendeur', 'Seller'), value: same(party.reference) },
          { label: say('Qualité', 'Status'), value: quality },
        ]
      : [{ label: say('Déposant', 'Brought by'), value: same(party.reference) }]),
    {
      label: say('Commission', 'Commission'),
      value: same(fr`${formatRate(facts.commissionRate, 'fr')} TTC`),
    },
    ...(facts.sale === null ? [] : saleEntries(facts, facts.sale)),
    ...signatoryEntries(facts),
    ...professionalEntries(facts),
  ];
}

/** Where nothing is appraised yet, empty columns would say nothing. */
function isEstimated({ lots }: MandateFacts): boolean {
  return lots.some(({ lowEstimate }) => lowEstimate !== null);
}

function linesTable(facts: MandateFacts): TableBlock {
  const say = sayIn(facts.language);
  const estimated = isEstimated(facts);
  const rows = bargainRows(facts);
  if (estimated) assertColumnAddsUp(rows, 2, facts.lowEstimateTotal);
  const estimates: readonly TableColumn[] = [
    { type: 'amount', heading: say('Est. basse', 'Low est.') },
    { type: 'amount', heading: say('Est. haute', 'High est.') },
    { type: 'amount', heading: say('Réserve €', 'Reserve €') },
  ];
  return {
    block: 'table',
    caption: say('Inventaire, montants en euros', 'Inventory, amounts in euros'),
    columns: [
      { type: 'key', heading: say('N°', 'No.') },
      { type: 'text', heading: say('Désignation', 'Description') },
      ...(estimated ? estimates : []),
    ],
    rows,
  };
}

/** The lots that are agreed, then what is left to the house; each said where both are there. */
function bargainRows(facts: MandateFacts): readonly TableRow[] {
  const say = sayIn(facts.language);
  const estimated = isEstimated(facts);
  const lots = facts.lots.map((line) => lotRow(line, { estimated, say }));
  const left = facts.itemsLeft.map(({ number, title }) => ({
    row: 'lines' as const,
    cells: [
      textCell(String(number)),
      textCell(title),
      ...(estimated ? [noAmount(), noAmount(), noAmount()] : []),
    ],
    note: null,
  }));
  if (lots.length === 0) return left;
  const agreed = { row: 'group', text: say('Lots convenus', 'Lots agreed') } as const;
  const free = { row: 'group', text: say(...LEFT_TO_HOUSE) } as const;
  return [agreed, ...lots, ...(left.length === 0 ? [] : [free, ...left])];
}

const LEFT_TO_HOUSE = [
  fr`Objets de l'inventaire, que la maison compose et estime`,
  en`Items of the inventory, for the house to compose and appraise`,
] as const;

function lotRow(
  line: BargainLineFacts,
  { estimated, say }: { readonly estimated: boolean; readonly say: Say },
): TableRow {
  const { number, title } = line;
  return {
    row: 'lines',
    cells: [textCell(String(number)), textCell(title), ...(estimated ? estimateCells(line) : [])],
    note: contentNote(line, say),
  };
}

/** What is in a lot; of one with goods of other sellers too, what of it is the signing seller's. */
function contentNote({ items, whole }: BargainLineFacts, say: Say): Words | null {
  const content = items.join(' ; ');
  if (whole === null) return items.length > 1 ? same(content) : null;
  const about = aboutWholeLot(whole);
  return say(`${content}. ${about.fr}`, `${content}. ${about.en}`);
}

function estimateCells(line: BargainLineFacts) {
  const cell = (amount: Cents | null) => (amount === null ? noAmount() : amountCell(amount));
  return [cell(line.lowEstimate), cell(line.highEstimate), cell(line.reserve)];
}

function totals(facts: MandateFacts): TotalsBlock {
  const say = sayIn(facts.language);
  const low = say('Estimation basse, total', 'Low estimates, total');
  const high = say('Estimation haute, total', 'High estimates, total');
  return {
    block: 'totals',
    note: null,
    rows: [
      totalRow('plain', low, facts.lowEstimateTotal),
      totalRow('plain', high, facts.highEstimateTotal),
    ],
  };
}

function account(facts: MandateFacts): readonly Block[] {
  if (facts.payTo === null) return [];
  const text = sayIn(facts.language)('Compte à créditer', 'Account to be credited');
  return [
    { block: 'heading', text },
    { block: 'details', entries: accountEntries(facts, facts.payTo, null) },
  ];
}

function signatures(facts: MandateFacts): readonly SignatureBox[] {
  const say = sayIn(facts.language);
  const signedOn = facts.signedOn === null ? { fr: BLANK, en: BLANK } : days(facts.signedOn);
  const made = say(
    fr`Fait à ${facts.issuedAt}, le ${signedOn.fr}`,
    en`Done at ${facts.issuedAt}, on ${signedOn.en}`,
  );
  const byHand = say(
    fr`précédé de « lu et approuvé, bon pour mandat »`,
    en`preceded by "lu et approuvé, bon pour mandat"`,
  );
  const { signatory } = facts.house;
  const { name } = facts.signatory;
  const signer = name === '' ? [] : [same(name)];
  return [
    {
      role: say('Le vendeur', 'The seller'),
      lines: [...signer, made, byHand],
      room: 'signature',
    },
    {
      role: say(fr`Pour ${facts.house.name}`, en`For ${facts.house.name}`),
      lines: signatory === null ? [] : [same(signatory)],
      room: 'signature',
    },
  ];
}
