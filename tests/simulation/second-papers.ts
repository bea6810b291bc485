/** What each paper must say, counted by the second bookkeeper in whole numbers without end. */
import type { DomainEvent, EventOf } from '#domain/events/index.ts';
import {
  askedBy,
  type Bargain,
  type Books,
  known,
  type Part,
  type Place,
  sumOf,
} from './second-books.ts';

/** Figures by their place on the paper: `lines.0.premium`. */
export type Figures = ReadonlyMap<string, number>;

/** What the paper of this entry must say, or null where it issues none that is known here. */
export function paperOf(books: Books, event: DomainEvent): Figures | null {
  switch (event.type) {
    case 'invoice.issued/1':
      return invoicePaper(books, event);
    case 'credit_note.issued/1':
      return creditNotePaper(books, event);
    case 'statement.issued/1':
      return statementPaper(books, event);
    case 'formal_notice.issued/1': {
      const bill = known(books.bills, event.invoiceId);
      return new Map([
        ['received', bill.received],
        ['balance', askedBy(bill) - bill.received],
      ]);
    }
    default:
      return null;
  }
}

/** The seed and the law once more, written down and not taken from the program. */
const SERVICE_RATE = 2_000;
const FLAT_TAX = { rate: 650, above: 500_000 } as const;
const WHOLE = 10_000;

/** So many parts of an amount, halves up. */
function partsOf(amount: number, parts: number, whole = WHOLE): number {
  return Number((2n * BigInt(amount) * BigInt(parts) + BigInt(whole)) / (2n * BigInt(whole)));
}

function invoicePaper(books: Books, event: EventOf<'invoice.issued/1'>): Figures {
  const { saleId, buyerId, invoiceId } = event;
  const premiumRate = known(books.sales, saleId);
  const bought = [...books.places.values()]
    .filter((at) => at.saleId === saleId && at.outcome === 'sold')
    .filter((at) => at.buyerId === buyerId && at.invoiceId === null)
    .filter((at) => isUnder(at, event.regime))
    .sort(byNumber);
  const asked = bought.map((at) => ({ ...at, premium: partsOf(at.price, premiumRate) }));
  const lines = asked.flatMap(({ placementId, price, premium }) => [
    { placementId, isHammer: true, gross: price },
    { placementId, isHammer: false, gross: premium },
  ]);
  const bill = { buyerId, lines, received: 0 };
  books.bills.set(invoiceId, bill);
  for (const at of bought) at.invoiceId = invoiceId;
  const total = askedBy(bill);
  return new Map([
    ...asked.flatMap(({ price, premium }, index): Figure[] => [
      [`lines.${index}.hammerPrice`, price],
      [`lines.${index}.premium`, premium],
    ]),
    ...taxesOf(asked.map((at) => ({ gross: at.price + at.premium, rate: rateOf(at) }))),
    ['lines.length', asked.length],
    ['hammerTotal', sumOf(asked.map(({ price }) => price))],
    ['premiumTotal', sumOf(asked.map(({ premium }) => premium))],
    ['total', total],
    ['balance', total],
  ]);
}

/** What is taken back is what had been asked; the lot is nobody's again. */
function creditNotePaper(books: Books, event: EventOf<'credit_note.issued/1'>): Figures {
  const bill = known(books.bills, event.invoiceId);
  const back = new Set<string>(
    event.lines.flatMap((line) => (line.kind === 'charge' ? [] : [line.placementId])),
  );
  const taken = bill.lines.filter(({ placementId }) => back.has(placementId));
  bill.lines = bill.lines.filter(({ placementId }) => !back.has(placementId));
  for (const placementId of back) known(books.places, placementId).invoiceId = null;
  return new Map([
    ['total', sumOf(taken.map(({ gross }) => gross))],
    ['hammerTotal', sumOf(taken.map(({ gross, isHammer }) => (isHammer ? gross : 0)))],
    ['leftOnInvoice', askedBy(bill)],
    ['freed', Math.max(0, bill.received - askedBy(bill))],
  ]);
}

function statementPaper(books: Books, event: EventOf<'statement.issued/1'>): Figures {
  const own = [...books.places.values()]
    .filter((at) => at.saleId === event.saleId && isUnder(at, event.regime))
    .sort(byNumber)
    .flatMap((at) => at.parts.map((part) => ({ at, part })))
    .filter(({ part }) => part.bargain !== null)
    .filter(({ part }) => known(books.consignors, part.consignment) === event.consignorId);
  const lines = own.map(({ at, part }) => ({ outcome: at.outcome, ...dueOn(at, part) }));
  const [hammer, commission, tax] = [
    sumOf(lines.map((line) => line.hammer)),
    sumOf(lines.map((line) => line.commission)),
    sumOf(lines.map((line) => line.tax)),
  ];
  const fees = own.map(({ at, part }) => feeOn(at, part)).filter((fee) => fee > 0);
  return new Map([
    ...lines.flatMap((line, index): Figure[] => {
      if (line.outcome !== 'sold') return [];
      return [
        [`lines.${index}.hammerPrice`, line.hammer],
        [`lines.${index}.commission`, line.commission],
        [`lines.${index}.net`, line.hammer - line.commission - line.tax],
      ];
    }),
    ['lines.length', lines.length],
    ['hammerTotal', hammer],
    ['commissionTotal', commission],
    ['capitalGainsTaxTotal', tax],
    ...fees.map((fee, index): Figure => [`services.${index}.gross`, fee]),
    ...taxesOf(
      fees.map((gross) => ({ gross, rate: SERVICE_RATE })),
      'servicesVat',
    ),
    ['services.length', fees.length],
    ['servicesTotal', sumOf(fees)],
    ['netTotal', hammer - commission - tax - sumOf(fees)],
  ]);
}

/** What is owed for the reserve of a lot that nobody bought at it: a service, taxed by itself. */
function feeOn(at: Place, part: Part): number {
  if (at.outcome !== 'unsold') return 0;
  return partsOf(ofPart(at.reserve ?? 0, at, part), part.bargain?.commission ?? 0);
}

type Figure = readonly [string, number];

/** What falls to a part of an amount that is the whole lot's. */
function ofPart(whole: number, { parts }: Place, part: Part): number {
  const weights = parts.map(({ weight }) => weight);
  return dealt(whole, weights)[parts.indexOf(part)] ?? 0;
}

function dueOn(at: Place, part: Part) {
  const { commission, owners } = part.bargain ?? NOTHING_AGREED;
  if (at.outcome !== 'sold') return { hammer: 0, commission: 0, tax: 0 };
  const hammer = ofPart(at.price, at, part);
  const tax = hammer > FLAT_TAX.above ? flatTax(hammer, owners) : 0;
  return { hammer, commission: partsOf(hammer, commission), tax };
}

const NOTHING_AGREED: Bargain = { commission: 0, vatRate: null, owners: [] };

/** Of each taxed owner, on his share of what his goods made. */
function flatTax(price: number, owners: Bargain['owners']): number {
  const shares = dealt(
    price,
    owners.map(({ share }) => share),
  );
  const taxed = shares.filter((_, index) => owners[index]?.isTaxed === true);
  return sumOf(taxed.map((share) => partsOf(share, FLAT_TAX.rate)));
}

/** An amount by the whole cents that fall to each, then one more to the largest remainders. */
function dealt(amount: number, weights: readonly number[]): readonly number[] {
  const whole = sumOf(weights);
  const shares = weights.map((weight) => {
    const exact = amount * weight;
    return { cents: Math.floor(exact / whole), over: exact % whole };
  });
  let left = amount - sumOf(shares.map(({ cents }) => cents));
  for (const share of shares.toSorted((one, other) => other.over - one.over)) {
    if (left === 0) break;
    share.cents += 1;
    left -= 1;
  }
  return shares.map(({ cents }) => cents);
}

/** The VAT inside, once a rate: the lowest first. */
function taxesOf(
  amounts: readonly { readonly gross: number; readonly rate: number | null }[],
  name: 'vat' | 'servicesVat' = 'vat',
) {
  const byRate = Map.groupBy(amounts, ({ rate }) => rate);
  byRate.delete(null);
  const taxes = [...byRate]
    .map(([rate, all]) => ({ rate: rate ?? 0, gross: sumOf(all.map(({ gross }) => gross)) }))
    .sort((one, other) => one.rate - other.rate);
  return taxes.flatMap(({ rate, gross }, index): Figure[] => {
    const vat = partsOf(gross, rate, WHOLE + rate);
    return [
      [`${name}.${index}.rate`, rate],
      [`${name}.${index}.vat`, vat],
      [`${name}.${index}.net`, gross - vat],
    ];
  });
}

function rateOf({ parts }: Place): number | null {
  return parts[0]?.bargain?.vatRate ?? null;
}

function isUnder(at: Place, regime: 'margin' | 'general'): boolean {
  return (rateOf(at) === null) === (regime === 'margin');
}

function byNumber({ number: [one, oneMark] }: Place, { number: [other, otherMark] }: Place) {
  if (one !== other) return one - other;
  return oneMark < otherMark ? -1 : 1;
}
