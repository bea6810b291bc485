/** A sale as its page and its summary show it. */
import type { Output } from '#contract/api.ts';

export type SaleRecord = NonNullable<Output<'sale.get'>>;
