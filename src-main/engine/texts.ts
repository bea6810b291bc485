/** The hygiene of what people write, before it is kept: every text of a record, field by field. */

import { cleanText } from '#domain/party/text.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { PARAGRAPHS } from '#shared/fields/subjects.ts';

/**
 * The texts of a record, and of the records in it, as the house keeps them: unchanged to the eye,
 * or refused with the field, the reason and the place. Values that are no texts pass as they are.
 */
export function cleanTexts<T extends object>(texts: T): Result<T, Refusal<'text_unusable'>> {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(texts)) {
    if (typeof value !== 'string') {
      const within = isRecord(value) ? cleanTexts(value) : done(value);
      if (!within.ok) return within;
      clean[field] = within.value;
      continue;
    }
    const checked = cleanText(value, PARAGRAPHS.has(field) ? 'prose' : 'line');
    if (!checked.ok) {
      const { code, at } = checked.refusal;
      return refused({ code: 'text_unusable', field, reason: code, at });
    }
    clean[field] = checked.value;
  }
  return done((Array.isArray(texts) ? Object.values(clean) : clean) as T);
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
