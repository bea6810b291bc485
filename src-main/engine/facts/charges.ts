/** What papers say of the charges they bill. */
import type { ReadDb } from '#db/connection.ts';
import { chargeById, numbersOf, numberWhereSold } from '#db/queries/charges.ts';
import type { BilledCharge } from '#documents/common/facts.ts';
import { CHARGES } from '#domain/accounts/charge.ts';
import { present } from '#domain/assert.ts';
import type { ChargeLine, InvoiceLine } from '#domain/events/accounts.ts';
import type { Cause } from '#domain/events/charge.ts';
import { formatLotNumber } from '#domain/sale/lot-number.ts';
import type { Edition } from '#domain/terms/edition.ts';
import { daysBetween } from '#domain/time.ts';
import { lotName } from './lot-name.ts';

/** The charges among the lines of a paper, in their order. Source: CT-5.6, CT-7.1, CT-9.12. */
export function chargesIn(
  db: ReadDb,
  { lines }: { readonly lines: readonly InvoiceLine[] },
  edition: Edition,
): readonly BilledCharge[] {
  return lines.flatMap((line) => (line.kind === 'charge' ? [billed(db, line, edition)] : []));
}

function billed(db: ReadDb, line: ChargeLine, { terms }: Edition): BilledCharge {
  const { chargeId, net, vatRate, vat, gross } = line;
  const { cause } = present(chargeById(db, chargeId), 'what is billed was made');
  const article = terms.articles[CHARGES[cause.kind].article];
  return { for: chargedFor(db, cause), article, net, vatRate, vat, gross };
}

function chargedFor(db: ReadDb, cause: Cause): BilledCharge['for'] {
  switch (cause.kind) {
    case 'storage': {
      const { placementId, lotId, from, until, perDay, kind } = cause;
      const days = daysBetween(from, until) + 1;
      const lotNumber = formatLotNumber(numberWhereSold(db, placementId));
      return { kind, lotNumber, title: lotName(db, lotId), from, until, days, perDay };
    }
    case 'take_back': {
      const { lotId, ...taken } = cause;
      return { ...taken, title: lotName(db, lotId) };
    }
    case 'recovery_fee': {
      const { invoiceId, noticeId, ...fee } = cause;
      return { ...fee, ...numbersOf(db, { invoiceId, noticeId }) };
    }
    case 'handling':
    case 'carriage':
    case 'insurance':
    case 'catalogue':
      return cause;
  }
}
