/** The figures of an edition and of the law, in the order a person reads them, with their rules. */
import type { Law } from '#domain/law/law.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { FieldWords } from './field.ts';

/** Where a figure stands in an edition: `premiumRate`, `cardCommission.fixed`. */
type PathIn<Held> = {
  [Name in keyof Held & string]: Held[Name] extends number | string | null
    ? Name
    : Held[Name] extends readonly unknown[]
      ? never
      : `${Name}.${PathIn<Held[Name]>}`;
}[keyof Held & string];

type TermsPath = PathIn<Terms>;
type LawPath = PathIn<Law>;

/** `rate` in basis points, `money` in cents, `count` in the unit that the label names. */
export interface FieldFigure<Path extends string = TermsPath | LawPath> {
  readonly path: Path;
  readonly kind: 'rate' | 'money' | 'count' | 'text';
  readonly label: FieldWords;
}

/** A figure of the terms: what an edition fixes. */
export type TermsFigure = FieldFigure<TermsPath>;

/** The rules that the figures serve, by what they are about. */
const RULES: Readonly<Partial<Record<keyof Terms | keyof Law, string>>> = {
  premiumRate: 'CT-4.12',
  startingPriceShare: 'CT-9.10',
  legalAge: 'CT-8.1',
  paymentDays: 'CT-5.3',
  cardCommission: 'CT-5.8',
  recoveryFee: 'CT-5.6',
  latePaymentFlat: 'FR-8',
  reiterationMonths: 'FR-6',
  storagePerDay: 'CT-7.1',
  storageAfterMonths: 'CT-7.1',
  consignorPayoutMonths: 'FR-5',
  payoutMonths: 'FR-5',
  legalInterest: 'FR-8',
  unsoldReturnDays: 'CT-9.6',
  consignorWithdrawal: 'CT-9.12',
  capitalGains: 'CT-9.14',
  cashLimits: 'FR-10',
  jurisdiction: 'CT-10.1',
};

/** The rule that a figure serves, null where there is none. */
export function ruleOf({ path }: FieldFigure): string | null {
  return new Map(Object.entries(RULES)).get(path.split('.')[0] ?? '') ?? null;
}

const figure =
  (kind: FieldFigure['kind']) =>
  <Path extends TermsPath | LawPath>(path: Path, fr: string, en: string): FieldFigure<Path> => ({
    ...{ path, kind },
    label: { fr, en },
  });

const rate = figure('rate');
const money = figure('money');
const count = figure('count');
const text = figure('text');

/** By the part of the terms they belong to. */
export const TERMS_FIGURES = {
  buyer: [
    rate('premiumRate', 'Frais acheteur, TTC', 'Buyer’s premium, VAT included'),
    rate(
      'startingPriceShare',
      'Mise à prix, part de l’estimation basse',
      'Starting price, share of low estimate',
    ),
    count('paymentDays', 'Délai de paiement (jours)', 'Time to pay (days)'),
    count('paymentMethodHours', 'Choix du moyen (heures)', 'Choice of method (hours)'),
    rate('cardCommission.rate', 'Carte : commission', 'Card: commission'),
    money('cardCommission.fixed', 'Carte : part fixe', 'Card: fixed part'),
  ],
  late: [
    rate('recoveryFee.rate', 'Recouvrement : taux', 'Recovery: rate'),
    money('recoveryFee.minimum', 'Recouvrement : minimum', 'Recovery: minimum'),
    count('recoveryFee.afterMonths', 'Recouvrement : après (mois)', 'Recovery: after (months)'),
    money('storagePerDay', 'Garde par jour, HT', 'Storage a day, excl. VAT'),
    count('storageAfterMonths', 'Garde : après (mois)', 'Storage: after (months)'),
  ],
  consignor: [
    count('consignorPayoutMonths', 'Paiement du vendeur (mois)', 'Paying the consignor (months)'),
    count('unsoldReturnDays', 'Reprise d’un invendu (jours)', 'Taking back an unsold lot (days)'),
    count(
      'consignorWithdrawal.freeDays',
      'Retrait sans frais (jours avant)',
      'Free withdrawal (days before)',
    ),
    count(
      'consignorWithdrawal.middleDays',
      'Retrait tardif (jours avant)',
      'Late withdrawal (days before)',
    ),
    rate('consignorWithdrawal.middleRate', 'Retrait : taux moyen', 'Withdrawal: middle rate'),
    rate('consignorWithdrawal.lateRate', 'Retrait : taux tardif', 'Withdrawal: late rate'),
  ],
  articles: [
    text('jurisdiction', 'Tribunal', 'Court'),
    text('articles.information', 'Article : description', 'Article: description'),
    text('articles.price', 'Article : prix', 'Article: price'),
    text('articles.payment', 'Article : paiement', 'Article: payment'),
    text('articles.delivery', 'Article : délivrance', 'Article: delivery'),
    text('articles.storage', 'Article : garde', 'Article: storage'),
    text('articles.buyer', 'Article : acheteur', 'Article: buyer'),
    text('articles.consignor', 'Article : vendeur', 'Article: consignor'),
    text('articles.law', 'Article : loi', 'Article: law'),
  ],
} satisfies Readonly<Record<string, readonly TermsFigure[]>>;

/** What no edition may change. */
export const LAW_FIGURES: readonly FieldFigure<LawPath>[] = [
  rate('vatRate', 'Taux de TVA', 'VAT rate'),
  count('legalAge', 'Âge pour enchérir (ans)', 'Age to bid (years)'),
  money('cashLimits.resident', 'Espèces, résidents', 'Cash, residents'),
  money(
    'cashLimits.nonResidentPrivate',
    'Espèces, particuliers non résidents',
    'Cash, private non-residents',
  ),
  money('latePaymentFlat', 'Indemnité des professionnels', 'Late indemnity, professionals'),
  rate('legalInterest', 'Intérêt légal, par an', 'Legal interest, a year'),
  count('reiterationMonths', 'Nouvelle adjudication (mois)', 'New auction (months)'),
  count(
    'payoutMonths',
    'Paiement du vendeur, au plus (mois)',
    'Paying the consignor, at most (months)',
  ),
  rate('capitalGains.rate', 'Taxe forfaitaire : taux', 'Capital gains tax: rate'),
  money('capitalGains.threshold', 'Taxe forfaitaire : seuil', 'Capital gains tax: threshold'),
];
