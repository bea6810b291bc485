/** The table of lots that somebody bought, as invoices and the letters about them print it. */
import { present } from '#domain/assert.ts';
import { add, subtract } from '#domain/money/cents.ts';
import { amountCell, textCell } from './cells.ts';
import type { DocumentHead, LotBought } from './facts.ts';
import type { TableBlock, TableCell, Words } from './model.ts';
import { sayIn } from './say.ts';

/** Where the table has its amounts, for {@link assertColumnAddsUp}. */
export const LOT_COLUMNS = { hammerPrice: 2, premium: 3, total: 4 } as const;

/** A row a lot, in the order of the facts: hammer price and premium apart, then together (CT-4.12). */
export function lotsTable(
  { language }: DocumentHead,
  lots: readonly LotBought[],
  { caption, premium }: { readonly caption: Words; readonly premium: Words },
): TableBlock {
  const say = sayIn(language);
  return {
    block: 'table',
    caption,
    columns: [
      { type: 'key', heading: say('Lot', 'Lot') },
      { type: 'text', heading: say('Désignation', 'Description') },
      { type: 'amount', heading: say('Adjudication', 'Hammer price') },
      { type: 'amount', heading: premium },
      { type: 'amount', heading: say('Total €', 'Total €') },
    ],
    rows: lots.map((lot) => ({
      row: 'lines',
      cells: [
        textCell(lot.lotNumber),
        textCell(lot.title),
        amountCell(lot.hammerPrice),
        amountCell(lot.premium),
        amountCell(add(lot.hammerPrice, lot.premium)),
      ],
      note: null,
    })),
  };
}

/** The same under the general regime: prices without tax, the VAT on them, then all together. */
export function taxedLotsTable(
  { language }: DocumentHead,
  lots: readonly LotBought[],
  caption: Words,
): TableBlock {
  const say = sayIn(language);
  return {
    block: 'table',
    caption,
    columns: [
      { type: 'key', heading: say('Lot', 'Lot') },
      { type: 'text', heading: say('Désignation', 'Description') },
      { type: 'amount', heading: say('Adjudication HT', 'Hammer, net') },
      { type: 'amount', heading: say('Frais HT', 'Premium, net') },
      { type: 'amount', heading: say('TVA', 'VAT') },
      { type: 'amount', heading: say('Total TTC €', 'Total €') },
    ],
    rows: lots.map((lot) => ({ row: 'lines', cells: taxedCells(lot), note: null })),
  };
}

function taxedCells({ lotNumber, title, hammerPrice, premium, vat }: LotBought): TableCell[] {
  const tax = present(vat, 'under the general regime every lot shows its VAT');
  return [
    textCell(lotNumber),
    textCell(title),
    amountCell(subtract(hammerPrice, tax.hammerPrice)),
    amountCell(subtract(premium, tax.premium)),
    amountCell(add(tax.hammerPrice, tax.premium)),
    amountCell(add(hammerPrice, premium)),
  ];
}
