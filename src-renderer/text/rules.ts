/** The text of a rule behind a refusal or a fee. */

import type { Language } from '#domain/language.ts';
import { ruleTexts as en } from './en/rules.ts';
import { ruleTexts as fr } from './fr/rules.ts';

/** What the rule says, or null where the application holds no text of it. */
export function ruleText(id: string, language: Language): string | null {
  if (!isRuleId(id)) return null;
  return language === 'en' ? en[id] : fr[id];
}

function isRuleId(id: string): id is keyof typeof fr {
  return Object.hasOwn(fr, id);
}
