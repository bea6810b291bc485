/** The agenda as lines of a page: which sentence, which figures, how near, and where its act is done. */
import type { AgendaEntry } from '#contract/methods/world.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Cents } from '#domain/money/cents.ts';
import { addDays, type IsoDate } from '#domain/time.ts';
import type { Route, RouteTo } from '#renderer/app/routes.ts';
import type { StatusTone } from '#renderer/components/status-word/status-word.tsx';
import type { TextKey, TextValues } from '#renderer/text/i18n.ts';

export const HORIZONS = ['now', 'today', 'week', 'coming'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** One sentence of the page, with the place where its act is done. */
export interface AgendaLine {
  readonly id: string;
  readonly tone: StatusTone;
  readonly horizon: Horizon;
  readonly sentence: { readonly key: TextKey; readonly values: TextValues };
  readonly why: TextKey;
  readonly act: TextKey;
  /** The figure of the line, and the word under it. */
  readonly figure: { readonly amount: Cents; readonly of: TextKey } | null;
  readonly day: { readonly on: IsoDate; readonly is: 'deadline' | 'event' } | null;
  readonly route: Route;
  /** The sale that the desk takes up with the act. */
  readonly saleId: SaleId | null;
}

const WEEK_DAYS = 7;

/** The lines by how near they are; within each, the engine's order of consequence stands. */
export function linesOf(
  entries: readonly AgendaEntry[],
  today: IsoDate,
): ReadonlyMap<Horizon, readonly AgendaLine[]> {
  const lines = entries.map((entry, index) => lineOf(entry, { today, index }));
  const near = HORIZONS.map((horizon) => {
    const those = lines.filter((line) => line.horizon === horizon);
    return [horizon, those] as const;
  });
  return new Map(near.filter(([, those]) => those.length > 0));
}

function lineOf(
  entry: AgendaEntry,
  { today, index }: { readonly today: IsoDate; readonly index: number },
): AgendaLine {
  const particular = particularsOf(entry);
  return {
    id: `${entry.code}-${index}`,
    tone: 'neutral',
    sentence: { key: `today.entries.${entry.code}`, values: valuesOf(entry) },
    why: `today.why.${entry.code}`,
    act: `today.acts.${entry.code}`,
    figure: null,
    day: null,
    saleId: 'saleId' in entry ? entry.saleId : null,
    horizon: particular.day === undefined ? 'today' : horizonOf(particular.day?.on ?? null, today),
    ...particular,
  };
}

/** What a sentence is filled with; `count` chooses between one and several. */
function valuesOf(entry: AgendaEntry): TextValues {
  return {
    ...('count' in entry ? { count: entry.count } : {}),
    ...('saleTitle' in entry ? { title: entry.saleTitle } : {}),
    ...('amount' in entry ? { amount: entry.amount } : {}),
    ...(entry.code === 'site_behind' ? { count: entry.lots } : {}),
    ...(entry.code === 'sale_open' ? { count: entry.remaining, lots: entry.lots } : {}),
    ...(entry.code === 'sale_coming' ? { count: entry.lacking, lots: entry.lots } : {}),
    ...('number' in entry ? { number: entry.number } : {}),
    ...('buyerName' in entry ? { name: entry.buyerName } : {}),
  };
}

type Particulars = Pick<AgendaLine, 'route'> & Partial<AgendaLine>;

function particularsOf(entry: AgendaEntry): Particulars {
  switch (entry.code) {
    case 'sale_open':
      return { horizon: 'now', tone: 'good', route: { at: 'room' } };
    case 'notices_to_send':
      return { ...owed(entry.amount), tone: 'bad', route: toAccounts({ show: 'overdue' }) };
    case 'reiteration_deadline':
      return {
        ...{ ...owed(entry.amount), ...deadline(entry.before), tone: 'warning' },
        route: toInvoice(entry),
      };
    case 'paddles_not_admitted':
      return { tone: 'warning', route: { at: 'sales', record: entry.saleId } };
    case 'sellers_bought':
      return { tone: 'bad', route: { at: 'sales', record: entry.saleId } };
    case 'seller_changed':
      return { tone: 'warning', route: { at: 'consignments', record: entry.consignmentId } };
    case 'persons_twice':
      return { horizon: 'week', tone: 'info', route: { at: 'buyers' } };
    case 'shortfall_to_claim':
    case 'default_to_undo':
    case 'sale_cancelled_by_law':
      return { ...owed(entry.amount), tone: 'bad', route: toInvoice(entry) };
    case 'consignors_to_pay':
      return consignorsToPay(entry);
    case 'lots_to_attribute':
      return { ...billable(entry.amount), route: { at: 'lots', show: 'to_attribute' } };
    case 'invoices_to_issue':
      return { ...billable(entry.amount), route: toAccounts({ issueInvoices: entry.saleId }) };
    case 'statements_to_issue':
      return { tone: 'pending', route: toAccounts({ issueStatements: entry.saleId }) };
    case 'statements_to_correct':
      return { tone: 'warning', route: toAccounts({ issueStatements: entry.saleId }) };
    case 'consignors_owe':
      return { ...owed(entry.amount), tone: 'warning', route: toAccounts({ show: 'statements' }) };
    case 'invoices_due':
      return {
        ...{ ...deadline(entry.before), figure: { amount: entry.amount, of: 'today.due' } },
        route: toAccounts({ show: 'due' }),
      };
    case 'sale_coming':
      return comingSale(entry);
    case 'mandates_to_sign':
      return { horizon: 'week', tone: 'pending', route: { at: 'consignments' } };
    case 'documents_pending':
      return { tone: 'pending', route: toAccounts({ show: 'documents' }) };
    case 'site_behind':
      return { tone: 'info', route: { at: 'site' } };
  }
}

type Entry<Code> = Extract<AgendaEntry, { readonly code: Code }>;

function consignorsToPay(entry: Entry<'consignors_to_pay'>): Particulars {
  const figure = { amount: entry.available, of: 'today.available' } as const;
  const route = toAccounts({ statementsOf: entry.saleId });
  return { ...deadline(entry.before), tone: 'pending', figure, route };
}

function comingSale(entry: Entry<'sale_coming'>): Particulars {
  const day = { on: entry.heldOn, is: 'event' } as const;
  const values = { title: entry.saleTitle, lots: entry.lots, count: entry.lacking };
  if (entry.lots === 0) {
    return {
      day,
      sentence: { key: 'today.entries.sale_coming_empty', values },
      route: { at: 'lots' },
    };
  }
  if (entry.lacking > 0) return { day, route: { at: 'lots' } };
  const route: Route = { at: 'sales', record: entry.saleId };
  return { day, tone: 'good', why: 'today.why.sale_coming_ready', route };
}

function billable(amount: Cents): Pick<AgendaLine, 'tone' | 'figure'> {
  return { tone: 'pending', figure: { amount, of: 'today.toInvoice' } };
}

function owed(amount: Cents): Pick<AgendaLine, 'figure'> {
  return { figure: { amount, of: 'today.owed' } };
}

function deadline(on: IsoDate): Pick<AgendaLine, 'day'> {
  return { day: { on, is: 'deadline' } };
}

/** Comptes, at what is to be done there. */
function toAccounts(named: Omit<RouteTo<'accounts'>, 'at'>): Route {
  return { at: 'accounts', ...named };
}

function toInvoice({ invoiceId }: Extract<AgendaEntry, { readonly invoiceId: unknown }>): Route {
  return toAccounts({ invoice: invoiceId });
}

function horizonOf(day: IsoDate | null, today: IsoDate): Horizon {
  if (day === null || day <= today) return 'today';
  return day <= addDays(today, WEEK_DAYS) ? 'week' : 'coming';
}
