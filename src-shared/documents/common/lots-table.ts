/** The table of lots that somebody bought, as invoices and the letters about them print it. */
import { add } from '#domain/money/cents.ts';
import { amountCell, textCell } from './cells.ts';
import type { DocumentHead, LotBought } from './facts.ts';
import type { TableBlock, Words } from './model.ts';
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
