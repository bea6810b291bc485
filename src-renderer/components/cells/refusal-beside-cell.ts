/** The words beside a cell whose text was refused. */
import { explain } from '#renderer/text/explain.ts';
import type { Text } from '#renderer/text/i18n.ts';

/** The sentence of a refusal with its articles: « … — CGV, art. 9.9 ». */
export function refusalBesideCell(refusal: { readonly code: string }, text: Text): string {
  const { sentence, rules } = explain({ kind: 'refusal', refusal }, text);
  return withRules(sentence, rules, text);
}

function withRules(sentence: string, rules: readonly string[], { language }: Text): string {
  const articles = rules
    .filter((rule) => rule.startsWith('CT-'))
    .map((rule) => rule.replace('CT-', ''));
  if (articles.length === 0) return sentence;
  const where = language === 'fr' ? 'CGV art.' : 'General Terms art.';
  return `${sentence} — ${where} ${articles.join(', ')}`;
}
