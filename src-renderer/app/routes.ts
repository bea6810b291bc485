/** The places a window can be in, each with its address after the `#`. */

/** The places of the house, in the order of the sidebar. */
export const PLACES = [
  'today',
  'consignments',
  'lots',
  'sales',
  'room',
  'buyers',
  'sellers',
  'accounts',
  'site',
] as const;
export type Place = (typeof PLACES)[number];

/** Where the window is. `record` is the identifier of the record that is open, when one is. */
export type Route =
  | { readonly at: Place; readonly record?: string }
  | { readonly at: 'settings'; readonly record?: string }
  | { readonly at: 'gallery'; readonly record?: string }
  | { readonly at: 'nowhere'; readonly address: string };

export type ScreenName = Exclude<Route['at'], 'nowhere'>;

const SCREENS: readonly ScreenName[] = [...PLACES, 'settings', 'gallery'];

/** The route of an address such as `#/buyers/3f0c…`; an unknown one is `nowhere`. */
export function routeOf(address: string): Route {
  const [, name = '', record] = address.replace(/^#/, '').split('/');
  if (name === '') return { at: 'today' };
  const screen = SCREENS.find((candidate) => candidate === name);
  if (screen === undefined) return { at: 'nowhere', address };
  return record === undefined || record === ''
    ? { at: screen }
    : { at: screen, record: decodeURIComponent(record) };
}

/** The address of a route, `#/lots`. */
export function addressOf(route: Route): string {
  if (route.at === 'nowhere') return route.address;
  const record = route.record === undefined ? '' : `/${encodeURIComponent(route.record)}`;
  return `#/${route.at}${record}`;
}

/** The record of an address as an identifier of its kind; null where it is none. */
export function recordIn<Id extends string>(
  kind: { readonly safeParse: (text: unknown) => { readonly data?: Id | undefined } },
  record: string | null,
): Id | null {
  return kind.safeParse(record).data ?? null;
}
