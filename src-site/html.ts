/** Markup by template: whatever is put into it is text, unless it is markup already. */

/** Text a browser may read as markup. Only {@link html} makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Html[];

/** Markup with its holes filled: text escaped, markup as it is, lists joined, null left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = strings.map((string, index) => string + written(parts[index] ?? null));
  return { markup: filled.join('') };
}

/** Nothing, where a view has nothing to show. */
export const EMPTY: Html = { markup: '' };

/** A text, safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
}
