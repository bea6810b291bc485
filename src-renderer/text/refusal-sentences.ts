/** What a table of refusal sentences holds: every code of the contract; a missing one fails to compile. */
import type { RefusalCode, RefusalOf } from '#contract/refusals.ts';
import type { TextProblem } from '#domain/party/text.ts';
import type { RefusalCode as DomainCode } from '#domain/rules.ts';
import type { LadderProblem } from '#domain/sale/increments.ts';

/** Codes whose sentence counts something, and so has a form for one and a form for several. */
type CountedCode = {
  readonly [Code in RefusalCode]: keyof RefusalOf<Code> & ('count' | 'inLots') extends never
    ? never
    : Code;
}[RefusalCode];

type SingleCode = Exclude<RefusalCode | DomainCode, CountedCode>;

export type RefusalSentences = Readonly<Record<SingleCode | 'unknown', string>> &
  Readonly<Record<`${CountedCode}_${'one' | 'other'}`, string>> & {
    readonly reasons: Readonly<Record<TextProblem['code'] | 'not_an_image', string>>;
    readonly problems: Readonly<Record<LadderProblem, string>>;
  };
