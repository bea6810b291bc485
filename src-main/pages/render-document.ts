/** Documents: from frozen facts to the bytes that are kept. */
import { type DocumentFacts, documentModel } from '#documents/kinds.ts';
import { type Rendered, render } from './render.ts';

export type { Rendered } from './render.ts';

/**
 * The PDF/A-3b of a document, from its facts and nothing else: the same facts give the same bytes,
 * so that a stored file can be proved equal to a new rendering by its hash. Stops with a bug when
 * the totals of the facts do not add up. Source: decisions, 8; CT-5.9, FR-3.
 */
export function renderDocument(facts: DocumentFacts): Promise<Rendered> {
  return render(documentModel(facts));
}
