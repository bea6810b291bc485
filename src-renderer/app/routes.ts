/** The places a window can be in, each with its address after the `#` and what it may name there. */
import {
  ConsignmentId,
  DocumentId,
  HistoryLotId,
  InvoiceId,
  LotId,
  PartyId,
  SaleId,
  StatementId,
} from '#domain/ids.ts';
import { z } from '#shared/zod.ts';

/** The places of the house in the order of the sidebar, each with a key that is its own. */
export const PLACE_KEYS = {
  today: 'Alt+1',
  consignments: 'Alt+2',
  lots: 'Alt+3',
  sales: 'Alt+4',
  room: 'Alt+5',
  buyers: 'Alt+6',
  sellers: 'Alt+7',
  accounts: 'Alt+8',
  site: 'Alt+9',
} as const;
export type Place = keyof typeof PLACE_KEYS;

export const PLACES: readonly Place[] = Object.keys(PLACE_KEYS).filter(isPlace);

/** What an address may name at each place; `record` is the one that is open, `#/buyers/<record>`. */
const NAMED = {
  today: {},
  /** `from`: a new consignment in the name of this consignor. */
  consignments: { record: ConsignmentId, from: PartyId },
  /** `past`: a lot of a past sale that a file tells of. */
  lots: { record: LotId, past: HistoryLotId, show: z.enum(['past', 'stock', 'to_attribute']) },
  sales: { record: SaleId },
  room: { record: SaleId },
  buyers: { record: PartyId },
  sellers: { record: PartyId },
  accounts: {
    record: DocumentId,
    invoice: InvoiceId,
    statement: StatementId,
    /** The invoices of one sale, or its statements. */
    invoicesOf: SaleId,
    statementsOf: SaleId,
    issueInvoices: SaleId,
    issueStatements: SaleId,
    show: z.enum(['invoices', 'statements', 'documents', 'overdue', 'due']),
  },
  site: {},
  settings: { record: z.enum(['house', 'staff', 'terms', 'files', 'keeping', 'desk']) },
  gallery: {},
} as const;

export type ScreenName = keyof typeof NAMED;

/** One place, with what its address names. */
export type RouteTo<At extends ScreenName> = { readonly at: At } & {
  readonly [Name in keyof (typeof NAMED)[At]]?: (typeof NAMED)[At][Name] extends z.ZodType<infer Id>
    ? Id
    : never;
};

/** Where the window is. */
export type Route =
  | { [At in ScreenName]: RouteTo<At> }[ScreenName]
  | { readonly at: 'nowhere'; readonly address: string };

/**
 * The route of an address such as `#/buyers/3f0c…` or `#/accounts?invoice=3f0c…`. A place that does
 * not exist is `nowhere`, and so is one that names what cannot be named there.
 */
export function routeOf(address: string): Route {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?');
  const [place = '', record = ''] = path.split('/');
  const at = place === '' ? 'today' : place;
  if (!isScreen(at)) return { at: 'nowhere', address };
  const names = record === '' ? [] : [['record', decodeURIComponent(record)]];
  const named = Object.fromEntries([...names, ...new URLSearchParams(query)]);
  const route = z.strictObject(NAMED[at]).partial().safeParse(named);
  return route.success ? ({ at, ...route.data } as Route) : { at: 'nowhere', address };
}

/** The address of a route, `#/lots`. */
export function addressOf(route: Route): string {
  if (route.at === 'nowhere') return route.address;
  const { at, record, ...others } = { record: undefined, ...route };
  const path = record === undefined ? at : `${at}/${encodeURIComponent(record)}`;
  const query = new URLSearchParams(others).toString();
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}

/** The way to a record of a place: `naming('accounts', 'invoice', id)`. */
export function naming(at: ScreenName, name: string, id: string): Route {
  return routeOf(name === 'record' ? `#/${at}/${id}` : `#/${at}?${name}=${id}`);
}

/** Whether the window is at this place. */
export function isAt<At extends ScreenName>(route: Route, at: At): route is Route & RouteTo<At> {
  return route.at === at;
}

function isPlace(name: string): name is Place {
  return Object.hasOwn(PLACE_KEYS, name);
}

function isScreen(name: string): name is ScreenName {
  return Object.hasOwn(NAMED, name);
}
