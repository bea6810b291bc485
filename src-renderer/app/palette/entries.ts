/** What the palette offers for the words typed: actions first, then records. */
import type { Output } from '#contract/api.ts';
import { type Action, allActions } from '#renderer/actions/define-action.ts';
import type { Text } from '#renderer/text/i18n.ts';
import type { Route } from '../routes.ts';

export type Hit = Output<'search.everything'>[number];

const ACTIONS_MAX = 7;

/** The enabled actions whose label or keywords hold every word typed, best first. */
export function actionsFor(words: string, text: Text): readonly Action[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranked = allActions()
    .filter((action) => !action.onlyHere && action.isEnabled())
    .map((action) => ({ action, rank: rankOf(action, wanted, text) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  return ranked
    .slice(0, wanted.length === 0 ? ranked.length : ACTIONS_MAX)
    .map(({ action }) => action);
}

/** Higher is better; 0 when some word is nowhere in the action. */
function rankOf(action: Action, wanted: readonly string[], text: Text): number {
  const label = folded(text.t(action.label));
  const keywords = action.keywords === null ? '' : folded(text.t(action.keywords));
  const scores = wanted.map((word) => {
    if (label.startsWith(word)) return 4;
    if (label.includes(` ${word}`)) return 3;
    if (label.includes(word)) return 2;
    return keywords.includes(word) ? 1 : 0;
  });
  return scores.includes(0) ? 0 : 1 + scores.reduce<number>((sum, score) => sum + score, 0);
}

/** Where a record opens. */
export function routeToHit(hit: Hit): Route {
  switch (hit.kind) {
    case 'party':
      return { at: 'buyers', record: hit.id };
    case 'lot':
      return { at: 'lots', record: hit.id };
    case 'sale':
      return { at: 'sales', record: hit.id };
    case 'consignment':
      return { at: 'consignments', record: hit.id };
    case 'document':
      return { at: 'accounts', record: hit.id };
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();
}
