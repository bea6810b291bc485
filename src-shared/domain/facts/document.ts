/** The facts of any document the house issues. */
import type { FormalNoticeFacts } from './formal-notice.ts';
import type { InvoiceFacts } from './invoice.ts';
import type { MandateFacts } from './mandate.ts';
import type { StatementFacts } from './statement.ts';

export type DocumentFacts = MandateFacts | InvoiceFacts | StatementFacts | FormalNoticeFacts;

export type DocumentKind = DocumentFacts['kind'];
