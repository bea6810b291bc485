/** Questions about invoices, statements and documents. */
import type { accountMethods } from '#contract/methods/accounts.ts';
import type { ReadDb } from '#db/connection.ts';
import { frozenInvoice } from '#db/frozen.ts';
import { documentById, documentRows, documentsWhere } from '#db/queries/documents.ts';
import {
  chargesOnInvoice,
  creditNotesOf,
  invoiceListed,
  invoicesWhere,
  lotsOnInvoice,
  noticesOfInvoice,
} from '#db/queries/invoices.ts';
import { allocationsTo } from '#db/queries/money.ts';
import { partyListed } from '#db/queries/parties.ts';
import { statementListed, statementsWhere } from '#db/queries/statements.ts';
import { noticesAbout } from '#db/queries/states.ts';
import { nextInSequence } from '#db/sequences.ts';
import { KINDS } from '#documents/kinds.ts';
import { lastDayToPay, withoutEffectSince } from '#domain/accounts/formal-notice.ts';
import { formatNumber } from '#domain/accounts/numbering.ts';
import { present } from '#domain/assert.ts';
import type { InvoiceLine } from '#domain/events/accounts.ts';
import type { InvoiceId, PartyId } from '#domain/ids.ts';
import { type Cents, sum } from '#domain/money/cents.ts';
import { type IsoDate, yearOf } from '#domain/time.ts';
import { invoiceDrafts, statementDrafts } from '../drafts.ts';
import { missingForLetters, missingFromLetterhead } from '../facts/party.ts';
import { fileNameOf } from '../file-names.ts';
import type { QueriesOf } from '../handler-types.ts';

export const accountQueries: QueriesOf<typeof accountMethods> = {
  'invoice.preview': ({ saleId }, { db, today }) => {
    const drafted = invoiceDrafts(db, saleId, today);
    const drafts = drafted.ok ? drafted.value.drafts : [];
    const rows = drafts.map(({ buyerId, regime, lines, total }) => ({
      ...{ buyerId, regime },
      buyerName: nameOf(db, buyerId),
      lots: lines.filter(({ kind }) => kind === 'hammer').length,
      hammerTotal: grossOf(lines, 'hammer'),
      premiumTotal: grossOf(lines, 'premium'),
      chargesTotal: grossOf(lines, 'charge'),
      total,
      missing: missingOf(db, buyerId),
    }));
    const total = sum(rows.map((row) => row.total));
    return { ...numbersAhead(db, 'invoice', { today, count: rows.length }), total, rows };
  },

  'invoice.list': (filter, { db, today }) => invoicesWhere(db, { ...filter, today }),

  'invoice.get': ({ invoiceId }, { db, today }) => {
    const row = invoiceListed(db, invoiceId, today);
    if (row === null) return null;
    const frozen = frozenInvoice(db, row.documentId);
    const lots = lotsOnInvoice(db, invoiceId);
    const charges = chargesOnInvoice(db, invoiceId);
    const { regime, hammerTotal, premiumTotal, premiumRate, vat, lines } = frozen;
    return {
      row,
      ...{ regime, hammerTotal, premiumTotal, premiumRate, vat },
      lines: lines.map((line, index) => ({ ...line, ...present(lots[index], 'a lot a line') })),
      charges: frozen.charges.map((each, index) => {
        return { ...each, ...present(charges[index], 'a charge a line') };
      }),
      creditNotes: creditNotesOf(db, invoiceId),
      allocations: allocationsTo(db, invoiceId),
      notices: noticesOf(db, invoiceId),
      withoutEffectSince:
        row.balance > 0 ? withoutEffectSince(noticesAbout(db, invoiceId), today) : null,
    };
  },

  'statement.preview': ({ saleId }, { db, today }) => {
    const drafted = statementDrafts(db, saleId);
    const drafts = drafted.ok ? drafted.value.drafts : [];
    const rows = drafts.map((draft) => {
      const { consignorId, corrects, regime, lines } = draft;
      const { hammerTotal, commissionTotal, withheldTotal, servicesTotal, net } = draft;
      return {
        ...{ consignorId, regime },
        corrects: corrects === null ? null : (statementListed(db, corrects)?.number ?? null),
        consignorName: nameOf(db, consignorId),
        sold: lines.filter((line) => line.result === 'sold').length,
        unsold: lines.filter((line) => line.result === 'unsold').length,
        ...{ hammerTotal, commissionTotal, withheldTotal, servicesTotal, net },
        missing: missingOf(db, consignorId),
      };
    });
    const net = sum(rows.map((row) => row.net));
    return { ...numbersAhead(db, 'statement', { today, count: rows.length }), net, rows };
  },

  'statement.list': (filter, { db }) => statementsWhere(db, filter),

  'statement.get': ({ statementId }, { db }) => statementListed(db, statementId),

  'document.list': (filter, { db }) => documentsWhere(db, filter),

  'document.get': ({ documentId }, { db }) => documentRows(db, [documentId])[0] ?? null,

  'document.file': ({ documentId }, { db, store }) => {
    const document = documentById(db, documentId);
    if (document === null) return null;
    if (document.pdf === null) return { state: 'pending' };
    const bytes = present(store.files.read('documents', document.pdf), 'a filed document is there');
    return {
      state: 'filed',
      fileName: fileNameOf(document, nameOf(db, document.partyId)),
      pages: present(document.pages, 'a filed document has pages'),
      bytes: Buffer.from(bytes).toString('base64'),
    };
  },
};

function noticesOf(db: ReadDb, invoiceId: InvoiceId) {
  const ends = new Map(
    noticesAbout(db, invoiceId).map((notice) => [notice.noticeId, lastDayToPay(notice)]),
  );
  return noticesOfInvoice(db, invoiceId).map(
    ({ invoiceId: _invoice, buyerId: _buyer, amountDue: _due, ...notice }) => {
      return { ...notice, lastDayToPay: ends.get(notice.noticeId) ?? null };
    },
  );
}

function grossOf(lines: readonly InvoiceLine[], kind: InvoiceLine['kind']): Cents {
  return sum(lines.filter((line) => line.kind === kind).map(({ gross }) => gross));
}

/** The numbers that issuing so many documents today would take (FR-3), and what keeps them back. */
function numbersAhead(
  db: ReadDb,
  kind: 'invoice' | 'statement',
  { today, count }: { readonly today: IsoDate; readonly count: number },
) {
  const year = yearOf(today);
  const first = nextInSequence(db, kind, year);
  const last = Math.max(first, first + count - 1);
  return {
    letterhead: missingFromLetterhead(db, kind).missing,
    firstNumber: formatNumber(KINDS[kind].letter, year, first),
    lastNumber: formatNumber(KINDS[kind].letter, year, last),
  };
}

function missingOf(db: ReadDb, partyId: PartyId): readonly string[] {
  return missingForLetters(db, partyId)?.missing ?? [];
}

function nameOf(db: ReadDb, partyId: PartyId): string {
  return present(partyListed(db, partyId), 'the party exists').displayName;
}
