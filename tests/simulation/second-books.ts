/**
 * A second bookkeeper: he reads the journal alone, knows the rules by heart and not by the program,
 * and keeps what every paper rests on.
 */
import { present } from '#domain/assert.ts';
import type { DomainEvent, EventOf, EventType } from '#domain/events/index.ts';

/** What the sellers signed, as far as money follows from it. */
export interface Bargain {
  readonly commission: number;
  /** Null under the margin. */
  readonly vatRate: number | null;
  readonly owners: readonly { readonly share: number; readonly isTaxed: boolean }[];
}

/** What one seller has in a lot. */
export interface Part {
  readonly consignment: string;
  /** The low estimate of his goods: by it a price is shared out. */
  weight: number;
  /** As it was agreed when the result fell. */
  bargain: Bargain | null;
}

/** A lot in a sale. */
export interface Place {
  readonly placementId: string;
  readonly lotId: string;
  readonly saleId: string;
  readonly parts: readonly Part[];
  number: readonly [number, string];
  outcome: 'offered' | 'sold' | 'unsold' | 'withdrawn' | 'cancelled';
  reserve: number | null;
  price: number;
  /** Null while nobody has been named. */
  buyerId: string | null;
  invoiceId: string | null;
}

/** What an invoice still asks, line by line. */
export interface Bill {
  readonly buyerId: string;
  lines: readonly { readonly placementId: string; readonly isHammer: boolean; gross: number }[];
  received: number;
}

export interface Books {
  readonly premiums: Map<string, number>;
  /** The premium of the edition that each sale was opened under. */
  readonly sales: Map<string, number>;
  readonly consignors: Map<string, string>;
  readonly drawnUp: Map<string, Bargain>;
  readonly inForce: Map<string, Bargain>;
  readonly amended: Map<string, number>;
  readonly lots: Map<string, { readonly parts: readonly Part[]; standing: string | null }>;
  readonly places: Map<string, Place>;
  readonly bills: Map<string, Bill>;
}

export function emptyBooks(): Books {
  return {
    ...{ premiums: new Map(), sales: new Map(), consignors: new Map(), drawnUp: new Map() },
    ...{ inForce: new Map(), amended: new Map(), lots: new Map(), places: new Map() },
    bills: new Map(),
  };
}

/** What is in a book under a name that must be there. */
export function known<Value>(book: ReadonlyMap<string, Value>, name: string): Value {
  return present(book.get(name), `${name} was heard of before`);
}

export const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((running, amount) => running + amount, 0);

/** What is still asked by an invoice, whatever was received. */
export const askedBy = ({ lines }: Bill): number => sumOf(lines.map(({ gross }) => gross));

/** Takes the next entry of the journal into the books. */
export function enter(books: Books, event: DomainEvent): void {
  const read = READERS[event.type] as ((books: Books, event: DomainEvent) => void) | undefined;
  read?.(books, event);
}

const READERS: { readonly [T in EventType]?: (books: Books, event: EventOf<T>) => void } = {
  'edition.published/1': ({ premiums }, { editionId, terms }) =>
    void premiums.set(editionId, terms.premiumRate),
  'sale.opened/1': ({ sales, premiums }, { saleId, editionId }) =>
    void sales.set(saleId, known(premiums, editionId)),
  'consignment.received/1': ({ consignors }, { consignmentId, consignorId }) =>
    void consignors.set(consignmentId, consignorId),

  'mandate.drawn_up/1': ({ drawnUp }, event) => void drawnUp.set(event.consignmentId, said(event)),
  'mandate.signed/1': ({ drawnUp, inForce }, { consignmentId }) =>
    void inForce.set(consignmentId, known(drawnUp, consignmentId)),
  'mandate.amended/1': ({ amended }, { document, commissionRate }) =>
    void amended.set(document.documentId, commissionRate),
  'mandate.amendment_signed/1': ({ amended, inForce }, { consignmentId, documentId }) => {
    const commission = known(amended, documentId);
    inForce.set(consignmentId, { ...known(inForce, consignmentId), commission });
  },

  'lot.composed/1': composed,
  'lot.recomposed/1': composed,
  'lot.appraised/1': ({ lots, places }, { lotId, parts }) => {
    const lot = known(lots, lotId);
    const offered = lot.standing === null ? [] : known(places, lot.standing).parts;
    for (const [index, { lowEstimate }] of parts.entries()) {
      for (const part of [lot.parts[index], offered[index]]) {
        if (part !== undefined) part.weight = lowEstimate;
      }
    }
  },
  'lot.entered_in_sale/1': ({ lots, places }, event) => {
    const lot = known(lots, event.lotId);
    lot.standing = event.placementId;
    places.set(event.placementId, placed(event, lot.parts));
  },
  'lot.renumbered/1': ({ places }, { placementId, number, suffix }) => {
    known(places, placementId).number = [number, suffix];
  },
  'lot.left_sale/1': ({ lots, places }, { placementId, lotId }) => {
    places.delete(placementId);
    known(lots, lotId).standing = null;
  },
  'lot.returned_to_stock/1': ({ lots }, { lotId }) => {
    known(lots, lotId).standing = null;
  },
  'lot.reserve_set/1': ({ lots, places }, { lotId, reserve }) => {
    const { standing } = known(lots, lotId);
    if (standing !== null) known(places, standing).reserve = reserve;
  },

  'lot.knocked_down/1': (books, event) => {
    const at = fell(books, event.placementId, 'sold');
    at.price = event.hammerPrice;
    at.buyerId = event.buyerId;
  },
  'lot.knocked_down_unattributed/1': (books, event) => {
    const at = fell(books, event.placementId, 'sold');
    at.price = event.hammerPrice;
    at.buyerId = null;
  },
  'lot.attributed/1': ({ places }, { placementId, buyerId }) => {
    known(places, placementId).buyerId = buyerId;
  },
  'lot.attribution_undone/1': ({ places }, { placementId }) => {
    known(places, placementId).buyerId = null;
  },
  'paddle.corrected/1': ({ places }, { partyId, lots }) => {
    for (const { placementId } of lots) known(places, placementId).buyerId = partyId;
  },
  'lot.passed/1': (books, { placementId }) => void fell(books, placementId, 'unsold'),
  'lot.withdrawn/1': (books, { placementId }) => void fell(books, placementId, 'withdrawn'),
  'lot.result_undone/1': ({ places }, { placementId }) => {
    known(places, placementId).outcome = 'offered';
  },
  'placement.cancelled/1': ({ lots, places }, { placementId, lotId }) => {
    known(places, placementId).outcome = 'cancelled';
    known(lots, lotId).standing = null;
  },

  'receipt.recorded/1': (books, { allocations }) => {
    for (const { invoiceId, amount } of allocations) received(books, invoiceId, amount);
  },
  'receipt.allocated/1': (books, { invoiceId, amount }) => received(books, invoiceId, amount),
  'receipt.allocation_taken_back/1': (books, { invoiceId, amount }) =>
    received(books, invoiceId, -amount),
  'receipt.reversed/1': (books, { takenBack }) => {
    for (const { invoiceId, amount } of takenBack) received(books, invoiceId, -amount);
  },
};

function said({ commissionRate, vat, owners }: EventOf<'mandate.drawn_up/1'>): Bargain {
  return {
    commission: commissionRate,
    vatRate: vat.status === 'charges_vat' ? vat.rate : null,
    owners: owners.map(({ share, capitalGains }) => {
      return { share, isTaxed: capitalGains === 'subject' };
    }),
  };
}

function composed(
  { lots }: Books,
  { lotId, parts }: EventOf<'lot.composed/1' | 'lot.recomposed/1'>,
): void {
  const bare = parts.map(({ consignmentId: consignment }) => {
    return { consignment, weight: 0, bargain: null };
  });
  lots.set(lotId, { parts: bare, standing: null });
}

function placed(event: EventOf<'lot.entered_in_sale/1'>, parts: readonly Part[]): Place {
  const { placementId, lotId, saleId, number, suffix, reserve } = event;
  return {
    ...{ placementId, lotId, saleId, number: [number, suffix], reserve },
    parts: parts.map((part) => ({ ...part })),
    ...{ outcome: 'offered', price: 0, buyerId: null, invoiceId: null },
  };
}

function fell(books: Books, placementId: string, outcome: Place['outcome']): Place {
  const at = known(books.places, placementId);
  at.outcome = outcome;
  for (const part of at.parts) part.bargain = known(books.inForce, part.consignment);
  return at;
}

function received({ bills }: Books, invoiceId: string, amount: number): void {
  known(bills, invoiceId).received += amount;
}
