/** The figures of an edition of the terms, in the order a person reads them, with their rules. */
import type { FieldPath } from 'react-hook-form';
import type { Input, Output } from '#contract/api.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import type { Text, TextKey } from '#renderer/text/i18n.ts';

export type Edition = Output<'terms.list'>[number];
export type NewEdition = Input<'terms.publish'>;
export type Terms = NewEdition['terms'];
export type FigureKind = 'rate' | 'money' | 'count' | 'text';

export interface FigureOfTerms {
  readonly name: FieldPath<NewEdition>;
  readonly label: TextKey;
  readonly kind: FigureKind;
  readonly rule?: string;
}

export interface FigureGroup {
  readonly title: TextKey;
  readonly figures: readonly FigureOfTerms[];
}

const rate = (name: FieldPath<NewEdition>, label: TextKey, rule?: string) =>
  figure('rate', { name, label }, rule);
const money = (name: FieldPath<NewEdition>, label: TextKey, rule?: string) =>
  figure('money', { name, label }, rule);
const count = (name: FieldPath<NewEdition>, label: TextKey, rule?: string) =>
  figure('count', { name, label }, rule);
const words = (name: FieldPath<NewEdition>, label: TextKey, rule?: string) =>
  figure('text', { name, label }, rule);

function figure(
  kind: FigureKind,
  what: Pick<FigureOfTerms, 'name' | 'label'>,
  rule?: string,
): FigureOfTerms {
  return rule === undefined ? { ...what, kind } : { ...what, kind, rule };
}

const F = 'settings.terms.fields';

export const FIGURE_GROUPS: readonly FigureGroup[] = [
  {
    title: 'settings.terms.groups.buyer',
    figures: [
      rate('terms.premiumRate', `${F}.premiumRate`, 'CT-4.12'),
      rate('terms.vatRate', `${F}.vatRate`),
      rate('terms.startingPriceShare', `${F}.startingPriceShare`, 'CT-9.10'),
      count('terms.legalAge', `${F}.legalAge`, 'CT-8.1'),
      count('terms.paymentDays', `${F}.paymentDays`, 'CT-5.3'),
      count('terms.paymentMethodHours', `${F}.paymentMethodHours`),
      rate('terms.cardCommission.rate', `${F}.cardRate`, 'CT-5.8'),
      money('terms.cardCommission.fixed', `${F}.cardFixed`, 'CT-5.8'),
    ],
  },
  {
    title: 'settings.terms.groups.late',
    figures: [
      rate('terms.recoveryFee.rate', `${F}.recoveryRate`, 'CT-5.6'),
      money('terms.recoveryFee.minimum', `${F}.recoveryMinimum`, 'CT-5.6'),
      count('terms.recoveryFee.afterMonths', `${F}.recoveryAfterMonths`, 'CT-5.6'),
      money('terms.latePaymentFlat', `${F}.latePaymentFlat`, 'FR-8'),
      count('terms.reiterationMonths', `${F}.reiterationMonths`, 'FR-6'),
      money('terms.storagePerDay', `${F}.storagePerDay`, 'CT-7.1'),
      count('terms.storageAfterMonths', `${F}.storageAfterMonths`, 'CT-7.1'),
    ],
  },
  {
    title: 'settings.terms.groups.consignor',
    figures: [
      count('terms.consignorPayoutMonths', `${F}.consignorPayoutMonths`, 'FR-5'),
      count('terms.unsoldReturnDays', `${F}.unsoldReturnDays`, 'CT-9.6'),
      count('terms.consignorWithdrawal.freeDays', `${F}.withdrawalFreeDays`, 'CT-9.12'),
      count('terms.consignorWithdrawal.middleDays', `${F}.withdrawalMiddleDays`, 'CT-9.12'),
      rate('terms.consignorWithdrawal.middleRate', `${F}.withdrawalMiddleRate`, 'CT-9.12'),
      rate('terms.consignorWithdrawal.lateRate', `${F}.withdrawalLateRate`, 'CT-9.12'),
      rate('terms.capitalGains.rate', `${F}.capitalGainsRate`, 'CT-9.14'),
      money('terms.capitalGains.threshold', `${F}.capitalGainsThreshold`, 'CT-9.14'),
    ],
  },
  {
    title: 'settings.terms.groups.law',
    figures: [
      money('terms.cashLimits.resident', `${F}.cashResident`, 'FR-10'),
      money('terms.cashLimits.nonResidentPrivate', `${F}.cashNonResident`, 'FR-10'),
      words('terms.jurisdiction', `${F}.jurisdiction`, 'CT-10.1'),
      words('terms.articles.information', `${F}.articleInformation`),
      words('terms.articles.price', `${F}.articlePrice`),
      words('terms.articles.payment', `${F}.articlePayment`),
      words('terms.articles.delivery', `${F}.articleDelivery`),
      words('terms.articles.storage', `${F}.articleStorage`),
      words('terms.articles.buyer', `${F}.articleBuyer`),
      words('terms.articles.consignor', `${F}.articleConsignor`),
      words('terms.articles.law', `${F}.articleLaw`),
    ],
  },
];

/** The figure of an edition as a person reads it; a dash where there is none. */
export function figureAsRead(terms: Terms, { name, kind }: FigureOfTerms, text: Text): string {
  const value = valueAt(terms, name);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '—';
  switch (kind) {
    case 'rate':
      return text.rate(basisPoints(value));
    case 'money':
      return text.money(cents(value));
    default:
      return text.count(value);
  }
}

export interface FigureChange {
  readonly label: TextKey;
  readonly before: string;
  readonly after: string;
}

/** What a new edition changes, figure by figure, the ladder of bids as one. */
export function changesBetween(before: Terms, after: Terms, text: Text): readonly FigureChange[] {
  const figures = FIGURE_GROUPS.flatMap((group) => group.figures).map((each) => ({
    label: each.label,
    before: figureAsRead(before, each, text),
    after: figureAsRead(after, each, text),
  }));
  const ladder: FigureChange = {
    label: 'settings.terms.ladder',
    before: ladderAsRead(before, text),
    after: ladderAsRead(after, text),
  };
  return [...figures, ladder].filter((change) => change.before !== change.after);
}

function ladderAsRead({ increments }: Terms, text: Text): string {
  return increments.map(({ from, step }) => `${text.euros(from)} +${text.euros(step)}`).join(', ');
}

function valueAt(terms: Terms, name: string): unknown {
  const steps = name.split('.').slice(1);
  return steps.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null ? new Map(Object.entries(held)).get(step) : null,
    terms,
  );
}
