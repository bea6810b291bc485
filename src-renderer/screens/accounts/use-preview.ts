/** What issuing for a sale would issue: invoices and statements in one shape. */
import type { Cents } from '#domain/money/cents.ts';
import { type Asked, useAsk } from '#renderer/engine/index.ts';
import type { Issuing } from './accounts-store.ts';

export interface PreviewRow {
  readonly id: string;
  readonly name: string;
  readonly missing: readonly string[];
  readonly counts: readonly number[];
  readonly amounts: readonly Cents[];
  readonly total: Cents;
}

export interface Preview {
  readonly firstNumber: string;
  readonly lastNumber: string;
  readonly total: Cents;
  readonly rows: readonly PreviewRow[];
}

/** The preview of what is about to be issued. Those that lack something come first. */
export function usePreview({ what, saleId }: Issuing): Asked<Preview> {
  return { invoices: useInvoices, statements: useStatements }[what](saleId);
}

function useInvoices(saleId: Issuing['saleId']): Asked<Preview> {
  const asked = useAsk('invoice.preview', { saleId });
  if (asked.state !== 'ready') return asked;
  const { firstNumber, lastNumber, total, rows } = asked.value;
  const shaped = rows.map((row) => ({
    ...{ id: row.buyerId, name: row.buyerName, missing: row.missing, total: row.total },
    ...{ counts: [row.lots], amounts: [row.hammerTotal, row.premiumTotal] },
  }));
  return ready({ firstNumber, lastNumber, total, rows: shaped });
}

function useStatements(saleId: Issuing['saleId']): Asked<Preview> {
  const asked = useAsk('statement.preview', { saleId });
  if (asked.state !== 'ready') return asked;
  const { firstNumber, lastNumber, net, rows } = asked.value;
  const shaped = rows.map((row) => ({
    ...{ id: row.consignorId, name: row.consignorName, missing: row.missing, total: row.net },
    ...{ counts: [row.sold, row.unsold] },
    ...{ amounts: [row.hammerTotal, row.commissionTotal, row.withheldTotal] },
  }));
  return ready({ firstNumber, lastNumber, total: net, rows: shaped });
}

function ready(preview: Preview): Asked<Preview> {
  const lackingFirst = preview.rows.toSorted(
    (one, other) => Number(other.missing.length > 0) - Number(one.missing.length > 0),
  );
  return { state: 'ready', value: { ...preview, rows: lackingFirst }, stale: false };
}
