/** An invoice and its letters, as the engine answers them. */
import type { Output } from '#contract/api.ts';

export type Invoice = NonNullable<Output<'invoice.get'>>;
export type InvoiceNotice = Invoice['notices'][number];
