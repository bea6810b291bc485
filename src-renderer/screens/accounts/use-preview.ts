/** What issuing for a sale would issue: invoices and statements in one shape. */
import type { VatRegime } from '#domain/accounts/vat-regime.ts';
import type { Cents } from '#domain/money/cents.ts';
import { type Asked, mapped, useAsk } from '#renderer/engine/index.ts';
import type { Issuing } from './accounts-store.ts';

export interface PreviewRow {
  readonly id: string;
  readonly name: string;
  readonly regime: VatRegime;
  /** The number of the statement that it corrects; null where it is the first. */
  readonly corrects: string | null;
  readonly missing: readonly string[];
  readonly counts: readonly number[];
  readonly amounts: readonly Cents[];
  readonly total: Cents;
}

export interface Preview {
  readonly firstNumber: string;
  readonly lastNumber: string;
  readonly total: Cents;
  /** The fields of the letterhead that are empty. */
  readonly letterhead: readonly string[];
  readonly rows: readonly PreviewRow[];
}

/** The preview of what is about to be issued. Those that lack something come first. */
export function usePreview({ what, saleId }: Issuing): Asked<Preview> {
  return { invoices: useInvoices, statements: useStatements }[what](saleId);
}

function useInvoices(saleId: Issuing['saleId']): Asked<Preview> {
  return mapped(useAsk('invoice.preview', { saleId }), ({ rows, ...preview }) => {
    const shaped = rows.map((row) => ({
      ...{ id: `${row.buyerId} ${row.regime}`, regime: row.regime, corrects: null },
      ...{ name: row.buyerName, missing: row.missing, total: row.total },
      ...{ counts: [row.lots], amounts: [row.hammerTotal, row.premiumTotal, row.chargesTotal] },
    }));
    return { ...preview, rows: lackingFirst(shaped) };
  });
}

function useStatements(saleId: Issuing['saleId']): Asked<Preview> {
  return mapped(useAsk('statement.preview', { saleId }), ({ rows, net, ...preview }) => {
    const shaped = rows.map((row) => ({
      ...{ id: `${row.consignorId} ${row.regime}`, regime: row.regime, corrects: row.corrects },
      ...{ name: row.consignorName, missing: row.missing, total: row.net },
      ...{ counts: [row.sold, row.unsold] },
      amounts: [row.hammerTotal, row.commissionTotal, row.withheldTotal, row.servicesTotal],
    }));
    return { ...preview, total: net, rows: lackingFirst(shaped) };
  });
}

function lackingFirst(rows: readonly PreviewRow[]): readonly PreviewRow[] {
  const isWhole = ({ missing }: PreviewRow) => Number(missing.length === 0);
  return rows.toSorted((one, other) => isWhole(one) - isWhole(other));
}
