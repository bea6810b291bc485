/** What the palette offers for the words typed: actions first, then records. */
import type { Output } from '#contract/api.ts';
import type { PartyId } from '#domain/ids.ts';
import { folded } from '#domain/party/name.ts';
import { type Action, allActions } from '#renderer/actions/define-action.ts';
import type { Link } from '#renderer/engine/link.ts';
import type { Text } from '#renderer/text/i18n.ts';
import { naming, type Place, type Route } from '../routes.ts';

export type Hit = Output<'search.everything'>[number];

/** A line of the palette, and the heading it stands under. */
export type PaletteEntry =
  | { readonly kind: 'action'; readonly group: 'here' | 'actions'; readonly action: Action }
  | { readonly kind: 'hit'; readonly group: 'recent' | 'records'; readonly hit: Hit };

const ACTIONS_MAX = 7;

/**
 * What the palette shows. Before a word is typed: the records opened last, what can be done here,
 * and what has a key anywhere. After: a name typed is more often a record, so records lead.
 */
export function entriesFor(asked: Asked, text: Text): readonly PaletteEntry[] {
  const { words, hits, recent } = asked;
  if (words.trim() === '') {
    const idle = idleActions();
    return [
      ...recent.map((hit): PaletteEntry => ({ kind: 'hit', group: 'recent', hit })),
      ...idle
        .filter(isHere)
        .map((action): PaletteEntry => ({ kind: 'action', group: 'here', action })),
      ...idle
        .filter((action) => !isHere(action))
        .map((action): PaletteEntry => ({ kind: 'action', group: 'actions', action })),
    ];
  }
  return [
    ...hits.map((hit): PaletteEntry => ({ kind: 'hit', group: 'records', hit })),
    ...actionsFor(words, text).map(
      (action): PaletteEntry => ({ kind: 'action', group: 'actions', action }),
    ),
  ];
}

interface Asked {
  readonly words: string;
  /** What the engine found for the words. */
  readonly hits: readonly Hit[];
  readonly recent: readonly Hit[];
}

/** Theme and language wait to be asked for by name: they have no key. Places come first. */
function idleActions(): readonly Action[] {
  const idle = allActions().filter(
    (action) => isOffered(action) && (isHere(action) || action.shortcut !== null),
  );
  const isPlace = (action: Action) => action.id.startsWith('go.');
  return [...idle.filter(isPlace), ...idle.filter((action) => !isPlace(action))];
}

/** Letters by which a title is known again where it was cut short. */
const NAME_KNOWN_BY = 24;

/** What a record says besides its title: the words kept to find it often repeat the title. */
export function detailOf({ title, detail }: Hit): string {
  const name = title.replace(/^\d+[A-Z]? /, '').slice(0, NAME_KNOWN_BY);
  const [before = ''] = detail.split(name);
  return before.trim();
}

function isHere(action: Action): boolean {
  return action.context !== 'everywhere';
}

function isOffered(action: Action): boolean {
  return !action.onlyHere && action.isEnabled();
}

/** The enabled actions whose label or keywords hold every word typed, best first. */
function actionsFor(words: string, text: Text): readonly Action[] {
  const wanted = wordsOf(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const ranked = allActions()
    .filter(isOffered)
    .map((action) => ({ action, rank: rankOf(action, wanted, text) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  return ranked.slice(0, ACTIONS_MAX).map(({ action }) => action);
}

/** Higher is better; 0 when some word is nowhere in the action. */
function rankOf(action: Action, wanted: readonly string[], text: Text): number {
  const label = wordsOf(text.t(action.label));
  const keywords = action.keywords === null ? '' : wordsOf(text.t(action.keywords));
  const scores = wanted.map((word) => {
    if (label.startsWith(word)) return 4;
    if (label.includes(` ${word}`)) return 3;
    if (label.includes(word)) return 2;
    return keywords.includes(word) ? 1 : 0;
  });
  return scores.includes(0) ? 0 : 1 + scores.reduce<number>((sum, score) => sum + score, 0);
}

/** Where a record opens. A party may be both: one who only consigned opens with the consignors. */
export async function routeToHit(hit: Hit, engine: Pick<Link, 'ask'>): Promise<Route> {
  if (hit.kind === 'history') return naming('lots', 'past', hit.id);
  if (hit.kind !== 'party') return naming(PLACES[hit.kind], 'record', hit.id);
  const party = await engine.ask('party.get', { partyId: hit.id as PartyId });
  const onlyConsigns = party !== null && party.row.consignments > 0 && party.row.purchases === 0;
  return naming(onlyConsigns ? 'sellers' : 'buyers', 'record', hit.id);
}

const PLACES: Readonly<Record<Exclude<Hit['kind'], 'party' | 'history'>, Place>> = {
  lot: 'lots',
  sale: 'sales',
  consignment: 'consignments',
  document: 'accounts',
};

/** Words of a title, each found by its beginning: an apostrophe parts them too. */
function wordsOf(text: string): string {
  return folded(text.replaceAll(/[’']/g, ' '));
}
