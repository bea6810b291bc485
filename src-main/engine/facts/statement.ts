/** The facts of a consignor's statement, frozen when it is issued. */
import type { ReadDb } from '#db/connection.ts';
import { partyListed } from '#db/queries/parties.ts';
import { statementAccount } from '#db/queries/payouts.ts';
import { lotsPaid, statementListed } from '#db/queries/statements.ts';
import type { ServiceLine, StatementFacts, StatementLine } from '#documents/statement/facts.ts';
import {
  type ConsignedLot,
  type StatementDraft,
  vatOfConsignor,
} from '#domain/accounts/statement.ts';
import { assertNever, present } from '#domain/assert.ts';
import type { Owner } from '#domain/consignment/seller.ts';
import type { StatedLot, StatedService } from '#domain/events/accounts.ts';
import type { PartyId, PlacementId } from '#domain/ids.ts';
import { lawOn } from '#domain/law/law.ts';
import { type BasisPoints, type Cents, NOTHING, subtract, sum } from '#domain/money/cents.ts';
import { type VatAtRate, vatByRate } from '#domain/money/vat.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Sale } from '#domain/sale/state.ts';
import type { Edition } from '#domain/terms/edition.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import { documentHead, saleFacts } from './head.ts';
import { lotNameAtResult } from './lot-name.ts';
import { accountOf } from './party.ts';

export interface StatementIssue {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly edition: Edition;
  readonly sale: Sale;
  readonly lots: readonly (ConsignedLot & { readonly mandateNumber: string })[];
}

/** What the consignor's statement says. Source: General Terms, art. 9; CT-9.8, CT-9.14, FR-5. */
export function statementFacts(
  db: ReadDb,
  draft: StatementDraft,
  { number, issuedOn, edition, sale, lots }: StatementIssue,
): StatementFacts {
  const { terms } = edition;
  const { consignorId: partyId } = draft;
  const head = documentHead(db, { number, issuedOn, partyId, edition });
  const paid = lotsPaid(db, sale.saleId, partyId);
  const known = new Map(lots.map((consigned) => [partKey(consigned), consigned]));
  const own = draft.lines.map((line) => present(known.get(lineKey(line)), 'a lot of the sale'));
  const lines = draft.lines.map((line) => statementLine(db, line, { known, paid }));
  const awaiting = lines.filter((line) => line.state === 'sold' && !line.buyerPaid);
  return {
    ...head,
    factsVersion: 1,
    kind: 'statement',
    sale: saleFacts(db, sale),
    regime: draft.regime,
    corrects: replaced(db, draft),
    mandateNumbers: [...new Set(own.map(({ mandateNumber }) => mandateNumber))],
    commissionRates: [...new Set(own.map(({ commissionRate }) => commissionRate))],
    lines,
    services: draft.services.map((service) => serviceLine(db, service, known)),
    hammerTotal: draft.hammerTotal,
    commissionTotal: draft.commissionTotal,
    capitalGainsTaxTotal: draft.withheldTotal,
    servicesTotal: draft.servicesTotal,
    netTotal: draft.net,
    vat: vatOfConsignor(draft.lines).map(vatFacts),
    servicesVat: vatByRate(draft.services).map(vatFacts),
    awaitingBuyers: sum(awaiting.map((line) => (line.state === 'sold' ? line.net : NOTHING))),
    payBy: draft.payableOn,
    returnRequestBy: addDays(sale.heldOn, terms.unsoldReturnDays),
    capitalGainsTax: own.some(({ owners }) => owners.some(isSubject))
      ? lawOn(sale.heldOn).capitalGains
      : null,
    owners: draft.owners.map(({ ownerId, net }) => ({
      name: present(partyListed(db, ownerId), 'an owner has a file').displayName,
      share: shareOf(own, ownerId),
      net,
      paidOut: paidBefore(db, draft, ownerId),
      payTo: accountOf(db, ownerId),
    })),
  };
}

/** The statement that this one takes the place of, and what had been paid out of it. */
function replaced(db: ReadDb, { corrects }: StatementDraft): StatementFacts['corrects'] {
  if (corrects === null) return null;
  const row = present(statementListed(db, corrects), 'it is corrected');
  const { number, issuedOn, paidOut } = row;
  return { number, issuedOn, paidOut };
}

/** His share of the goods; null where one requisition gives him another than the next. */
function shareOf(lots: readonly ConsignedLot[], ownerId: PartyId): BasisPoints | null {
  const shares = lots.map(({ owners }) => owners.find(({ partyId }) => partyId === ownerId)?.share);
  const [share, ...others] = new Set(shares);
  return others.length > 0 ? null : (share ?? null);
}

function paidBefore(db: ReadDb, { corrects }: StatementDraft, ownerId: PartyId): Cents {
  if (corrects === null) return NOTHING;
  return statementAccount(db, { statementId: corrects, ownerId })?.paidOut ?? NOTHING;
}

type Known = ReadonlyMap<string, ConsignedLot>;

function serviceLine(db: ReadDb, service: StatedService, known: Known): ServiceLine {
  const { kind, vatRate: rate, net, vat, gross } = service;
  const { lot, part } = present(known.get(lineKey(service)), 'a fee is about a lot of the sale');
  const reserve = present(part.reserve, 'a fee is on a reserve');
  const head = { lotNumber: formatLotNumber(lot.number), title: lotNameAtResult(db, service) };
  return { kind, ...head, reserve, rate, net, vat, gross };
}

function vatFacts({ rate, net, vat }: VatAtRate): StatementFacts['vat'][number] {
  return { rate, net, vat };
}

function isSubject({ capitalGains }: Owner): boolean {
  return capitalGains === 'subject';
}

/** A consignor may have brought a lot's items by two consignments: each is a line. */
function partKey({ lot, part }: ConsignedLot): string {
  return `${lot.placementId} ${part.consignmentId}`;
}

function lineKey({
  placementId,
  consignmentId,
}: Pick<StatedLot, 'placementId' | 'consignmentId'>): string {
  return `${placementId} ${consignmentId}`;
}

function statementLine(
  db: ReadDb,
  line: StatedLot,
  sale: {
    readonly known: Known;
    readonly paid: ReadonlySet<PlacementId>;
  },
): StatementLine {
  const { lot, part } = present(sale.known.get(lineKey(line)), 'a line is about a lot of the sale');
  const head = {
    lotNumber: formatLotNumber(lot.number),
    title: lotNameAtResult(db, line),
  };
  const { commission, capitalGainsTax } = line;
  const isShared = lot.parts.length > 1;
  switch (lot.state) {
    case 'sold': {
      const hammerPrice = present(part.hammerPrice, 'a sold part has its share');
      const net = subtract(subtract(hammerPrice, commission), capitalGainsTax);
      const buyerPaid = sale.paid.has(line.placementId);
      const wholePrice = isShared ? lot.hammerPrice : null;
      const due = { commission, capitalGainsTax, net };
      return { state: 'sold', ...head, hammerPrice, wholePrice, ...due, buyerPaid };
    }
    case 'unsold':
      return {
        ...{ state: 'unsold', ...head, reserve: part.reserve },
        wholeReserve: isShared ? lot.reserve : null,
      };
    case 'withdrawn':
    case 'cancelled':
      return { state: lot.state, ...head };
    default:
      return assertNever(lot);
  }
}
