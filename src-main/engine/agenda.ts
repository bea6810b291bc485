/** What today asks for: sentences with figures, in order of consequence. */
import type { SaleRow } from '#contract/methods/sales.ts';
import type { AgendaEntry } from '#contract/methods/world.ts';
import type { ReadDb } from '#db/connection.ts';
import { mandatesToSign } from '#db/queries/consignments.ts';
import { reauctionsToClaim } from '#db/queries/defaults.ts';
import { countPending } from '#db/queries/documents.ts';
import { owedOn, unpaidOfSalesHeld } from '#db/queries/invoices.ts';
import { lotsLackingIn } from '#db/queries/lots.ts';
import { standingsIn } from '#db/queries/mandates.ts';
import { countPersonsTwice } from '#db/queries/parties.ts';
import { owedByConsignors } from '#db/queries/payouts.ts';
import { lastPublicationOf, lotsTouchedSince } from '#db/queries/publications.ts';
import { lotsToAttribute, lotsToInvoice, salesSince } from '#db/queries/sales.ts';
import { consignorsToCorrect, consignorsToState, payableBySale } from '#db/queries/statements.ts';
import { noticesAbout } from '#db/queries/states.ts';
import {
  reauctionAskableSince,
  reauctionRequestBy,
  withoutEffectSince,
} from '#domain/accounts/formal-notice.ts';
import { draftShortfall } from '#domain/accounts/shortfall.ts';
import { standingProblem } from '#domain/consignment/seller.ts';
import { NOTHING } from '#domain/money/cents.ts';
import { addDays, addMonths, type IsoDate } from '#domain/time.ts';
import { boughtBySellers, paddlesNotAdmitted } from './admission.ts';
import { putUpAgain, saleInDefault } from './facts/shortfall-claim.ts';

/** Sales older than this have nothing left to ask, or are found in the accounts. */
const LOOKING_BACK_MONTHS = 12;
/** The seller is asked two weeks before his right to a new auction ends. Source: FR-6. */
const REITERATION_NOTICE_DAYS = 14;

/** The agenda of a day. Source: CT-5.5, CT-9.1, FR-5, FR-6. */
export function agendaOf(db: ReadDb, today: IsoDate): readonly AgendaEntry[] {
  const sales = salesSince(db, addMonths(today, -LOOKING_BACK_MONTHS));
  return [
    ...sales.flatMap(openSale),
    ...sales.flatMap((sale) => keptOut(db, sale)),
    ...sales.flatMap((sale) => sellersBought(db, sale)),
    ...sales.flatMap((sale) => sellersChanged(db, sale)),
    ...reiterationDeadlines(db, today),
    ...shortfallsToClaim(db),
    ...noticesToSend(db, today),
    ...consignorsToPay(db, today),
    ...consignorsOwing(db),
    ...sales.flatMap((sale) => buyersToName(db, sale)),
    ...sales.flatMap((sale) => documentsToIssue(db, sale)),
    ...sales.flatMap((sale) => comingSale(db, sale)),
    ...invoicesDue(db, today),
    ...mandates(db),
    ...sales.flatMap((sale) => siteBehind(db, sale)),
    ...pendingDocuments(db),
    ...personsTwice(db),
  ];
}

function openSale(sale: SaleRow): readonly AgendaEntry[] {
  if (sale.state !== 'open') return [];
  const { saleId, title: saleTitle, lots, sold, unsold, withdrawn, cancelled } = sale;
  const remaining = lots - sold - unsold - withdrawn - cancelled;
  return [{ code: 'sale_open', saleId, saleTitle, lots, remaining }];
}

function reiterationDeadlines(db: ReadDb, today: IsoDate): readonly AgendaEntry[] {
  const unpaid = unpaidOfSalesHeld(db, addMonths(today, -LOOKING_BACK_MONTHS), today);
  return unpaid.flatMap<AgendaEntry>((row) => {
    const { invoiceId, number, buyerName, heldOn } = row;
    const before = reauctionRequestBy(heldOn);
    const debt = { invoiceId, number, buyerName, amount: row.balance };
    const asked: readonly AgendaEntry[] =
      row.requested > 0 && withoutEffectSince(noticesAbout(db, invoiceId), today) !== null
        ? [{ code: 'default_to_undo', ...debt }]
        : [];
    if (row.silent === 0 || before > addDays(today, REITERATION_NOTICE_DAYS)) return asked;
    if (before < today)
      return [...asked, { code: 'sale_cancelled_by_law', ...debt, since: before }];
    return [...asked, { code: 'reiteration_deadline', ...debt, before }];
  });
}

/** Lots put up again that made less, or cost interest, and whose buyers were not told (CT-5.7). */
function shortfallsToClaim(db: ReadDb): readonly AgendaEntry[] {
  return reauctionsToClaim(db).flatMap<AgendaEntry>((reauction) => {
    const again = putUpAgain(db, reauction);
    if (again === null) return [];
    const drafted = draftShortfall(saleInDefault(db, reauction), again, NOTHING);
    if (!drafted.ok) return [];
    const { invoiceId } = reauction;
    return [{ code: 'shortfall_to_claim', invoiceId, amount: drafted.value.total }];
  });
}

function noticesToSend(db: ReadDb, today: IsoDate): readonly AgendaEntry[] {
  const { toNotify: count, toNotifyAmount: amount } = owedOn(
    db,
    today,
    reauctionAskableSince(today),
  );
  return count === 0 ? [] : [{ code: 'notices_to_send', count, amount }];
}

function consignorsToPay(db: ReadDb, today: IsoDate): readonly AgendaEntry[] {
  return payableBySale(db, addMonths(today, -LOOKING_BACK_MONTHS)).map((row) => ({
    code: 'consignors_to_pay',
    saleId: row.saleId,
    saleTitle: row.saleTitle,
    count: row.count,
    amount: row.payable,
    available: row.available,
    before: row.payableOn,
  }));
}

function buyersToName(db: ReadDb, { saleId, title: saleTitle }: SaleRow): readonly AgendaEntry[] {
  const { lots: count, hammerTotal: amount } = lotsToAttribute(db, saleId);
  return count === 0 ? [] : [{ code: 'lots_to_attribute', saleId, saleTitle, count, amount }];
}

function documentsToIssue(db: ReadDb, sale: SaleRow): readonly AgendaEntry[] {
  if (sale.state !== 'closed') return [];
  const { saleId, title: saleTitle } = sale;
  const { buyers, hammerTotal } = lotsToInvoice(db, saleId);
  const consignors = consignorsToState(db, saleId).length;
  const invoices: AgendaEntry = {
    ...{ code: 'invoices_to_issue', saleId, saleTitle },
    ...{ count: buyers, amount: hammerTotal },
  };
  const statements: AgendaEntry = {
    code: 'statements_to_issue',
    ...{ saleId, saleTitle, count: consignors },
  };
  const corrected = consignorsToCorrect(db, saleId).length;
  const corrections: AgendaEntry = {
    code: 'statements_to_correct',
    ...{ saleId, saleTitle, count: corrected },
  };
  return [
    ...(buyers > 0 ? [invoices] : []),
    ...(consignors > 0 ? [statements] : []),
    ...(corrected > 0 ? [corrections] : []),
  ];
}

function consignorsOwing(db: ReadDb): readonly AgendaEntry[] {
  const { count, amount } = owedByConsignors(db);
  return count === 0 ? [] : [{ code: 'consignors_owe', count, amount }];
}

function comingSale(db: ReadDb, sale: SaleRow): readonly AgendaEntry[] {
  if (sale.state !== 'draft') return [];
  const { saleId, title: saleTitle, heldOn, lots } = sale;
  const lacking = lotsLackingIn(db, saleId);
  return [{ code: 'sale_coming', saleId, saleTitle, heldOn, lots, lacking }];
}

function invoicesDue(db: ReadDb, today: IsoDate): readonly AgendaEntry[] {
  const {
    due: count,
    dueAmount: amount,
    firstDueOn,
  } = owedOn(db, today, reauctionAskableSince(today));
  if (count === 0 || firstDueOn === null) return [];
  return [{ code: 'invoices_due', count, amount, before: firstDueOn }];
}

function mandates(db: ReadDb): readonly AgendaEntry[] {
  const count = mandatesToSign(db);
  return count === 0 ? [] : [{ code: 'mandates_to_sign', count }];
}

/** Only for a sale that was published once: whether to publish at all is a person's choice. */
function siteBehind(db: ReadDb, { saleId, title: saleTitle }: SaleRow): readonly AgendaEntry[] {
  const last = lastPublicationOf(db, saleId);
  if (last === null) return [];
  const lots = lotsTouchedSince(db, saleId, last.seq);
  return lots === 0 ? [] : [{ code: 'site_behind', saleId, saleTitle, lots }];
}

function keptOut(db: ReadDb, { saleId, title: saleTitle }: SaleRow): readonly AgendaEntry[] {
  const count = paddlesNotAdmitted(db, saleId).size;
  return count === 0 ? [] : [{ code: 'paddles_not_admitted', saleId, saleTitle, count }];
}

function sellersBought(db: ReadDb, { saleId, title: saleTitle }: SaleRow): readonly AgendaEntry[] {
  const count = boughtBySellers(db, saleId);
  return count === 0 ? [] : [{ code: 'sellers_bought', saleId, saleTitle, count }];
}

/** Sellers whose files say by now something else than they signed as, until they are told it all. */
function sellersChanged(
  db: ReadDb,
  { saleId, title: saleTitle, heldOn }: SaleRow,
): readonly AgendaEntry[] {
  return standingsIn(db, saleId).flatMap<AgendaEntry>(
    ({ consignmentId, number, files, ...signed }) => {
      if (standingProblem(signed, files, heldOn) === null) return [];
      return [{ code: 'seller_changed', consignmentId, number, saleTitle }];
    },
  );
}

function personsTwice(db: ReadDb): readonly AgendaEntry[] {
  const count = countPersonsTwice(db);
  return count === 0 ? [] : [{ code: 'persons_twice', count }];
}

function pendingDocuments(db: ReadDb): readonly AgendaEntry[] {
  const count = countPending(db);
  return count === 0 ? [] : [{ code: 'documents_pending', count }];
}
