/** The text of a rule behind a refusal or a fee. */
import { ruleTexts as en } from './en/rules.ts';
import type { Language } from './format.ts';
import { ruleTexts as fr, type RuleId } from './fr/rules.ts';

export type { RuleId };

/** What the rule says, or null where the application holds no text of it. */
export function ruleText(id: string, language: Language): string | null {
  if (!isRuleId(id)) return null;
  return language === 'en' ? en[id] : fr[id];
}

function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(fr, id);
}

/** Which rules stand behind each refusal. */
const RULES_OF_REFUSALS: Readonly<Record<string, readonly RuleId[]>> = {
  reserve_above_low_estimate: ['CT-9.9'],
};

/** The rules behind a refusal, by its code; none when the refusal is about the order of work. */
export function rulesBehind(code: string): readonly RuleId[] {
  return RULES_OF_REFUSALS[code] ?? [];
}
