/** The text of a rule behind a refusal or a fee. */

import type { Language } from '#domain/language.ts';
import { rulesBehind as rulesOf } from '#domain/refusals.ts';
import { ruleTexts as en } from './en/rules.ts';
import { ruleTexts as fr, type RuleId } from './fr/rules.ts';

export type { RuleId };

/** What the rule says, or null where the application holds no text of it. */
export function ruleText(id: string, language: Language): string | null {
  if (!isRuleId(id)) return null;
  return language === 'en' ? en[id] : fr[id];
}

/** The rules behind a refusal, by its code; none when the refusal is about the order of work. */
export function rulesBehind(code: string): readonly string[] {
  return rulesOf(code);
}

function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(fr, id);
}
