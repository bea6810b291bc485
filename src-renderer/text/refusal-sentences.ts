/** What a table of refusal sentences holds: every code of the contract; a missing one fails to compile. */
import type { RefusalCode } from '#domain/refusals.ts';

export type RefusalSentences = Readonly<Record<RefusalCode | 'unknown', string>>;
