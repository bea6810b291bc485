/** The events of a house that lives at random: every kind of event, in an order that can be. */
import { createHash } from 'node:crypto';
import { type DocumentKind, KINDS } from '#documents/kinds.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type {
  ConsignmentId,
  DocumentId,
  InvoiceId,
  ItemId,
  LotId,
  PartyId,
  PlacementId,
  PublicationId,
  SaleId,
  Sha256,
  StaffId,
  StatementId,
} from '#domain/ids.ts';
import { basisPoints, cents } from '#domain/money/cents.ts';
import { EDITION_2026, EDITION_2026_ID } from '#domain/terms/terms.ts';
import { instant } from '#domain/time.ts';
import { countedIds } from './counted-ids.ts';
import { marginInvoice, marginLines } from './invoice-lines.ts';
import { type Chance, chance } from './random.ts';
import { amendedTwice } from './random-amendment.ts';
import { randomCharge } from './random-charge.ts';
import { firstLotCredited } from './random-credit.ts';
import { randomFall } from './random-fall.ts';
import { aPastSale } from './random-history.ts';
import { pricesOf, type RandomBuyer, type RandomLot, UNSOLD } from './random-lot.ts';
import {
  DAY,
  type Fate,
  randomNotice,
  randomPayout,
  randomProof,
  randomReceipt,
  randomRepayment,
} from './random-money.ts';
import { randomPaddle } from './random-paddle.ts';
import { toldOf } from './random-statement.ts';

/** Yields events without end; each is legal after those before it, if they are recorded in order. */
export function* randomEvents(seed: number): Generator<DomainEvent, never> {
  const life = new RandomLife(seed);
  for (const event of life.founding()) yield life.tell(event);
  for (;;) {
    for (const event of life.aConsignment()) yield life.tell(event);
    for (const event of life.aSale()) yield life.tell(event);
  }
}

/** What the random house remembers of itself: a long-lived resource of its test. */
class RandomLife extends Object {
  readonly #chance: Chance;
  readonly #ids: () => string;
  readonly #parties: PartyId[] = [];
  #stock: RandomLot[] = [];
  /** Items of a file, whose lots come with the next sale. */
  #told: Pick<RandomLot, 'consignmentId' | 'itemId'>[] = [];
  readonly #numbers = new Map<string, number>();
  #staffId = '' as StaffId;
  #seq = 0;
  #sales = 0;

  constructor(seed: number) {
    super();
    this.#chance = chance(seed);
    this.#ids = countedIds(`random ${seed}`);
  }

  /** Counts the event as recorded. */
  tell(event: DomainEvent): DomainEvent {
    this.#seq += 1;
    return event;
  }

  *founding(): Generator<DomainEvent> {
    this.#staffId = this.#id<StaffId>();
    const staffId = this.#staffId;
    yield { type: 'staff.enrolled/1', staffId, role: 'owner' };
    yield { type: 'staff.passcode_refused/1', staffId };
    yield { type: 'staff.signed_in/1', staffId, deskId: 'desk-1' };
    yield { type: 'staff.role_changed/1', staffId, role: 'auctioneer' };
    const publishedAt = instant('2026-01-01T00:00:00.000Z');
    const edition = { editionId: EDITION_2026_ID, publishedAt, terms: EDITION_2026 };
    yield { type: 'edition.published/1', ...edition };
    for (let count = 0; count < 4; count += 1) yield* this.#aParty();
  }

  *#aParty(): Generator<DomainEvent> {
    const partyId = this.#id<PartyId>();
    if (this.#chance.onceIn(4)) yield { type: 'party.imported/1', partyId, seal: this.#hash() };
    else yield { type: 'party.enrolled/1', partyId };
    const editionId = EDITION_2026_ID;
    yield { type: 'party.registration_completed/1', partyId, editionId, channel: 'desk' };
    const linkedTo = this.#parties[0];
    if (linkedTo !== undefined && this.#chance.onceIn(3)) {
      yield { type: 'party.linked/1', partyId, linkedTo };
      yield { type: 'party.unlinked/1', partyId: linkedTo, linkedTo: partyId };
      yield { type: 'party.told_apart/1', partyId, otherId: linkedTo, reason: 'homonyms' };
      yield { type: 'party.told_alike/1', partyId: linkedTo, otherId: partyId };
      yield { type: 'party.told_apart/1', partyId, otherId: linkedTo, reason: 'mistyped' };
    }
    yield* randomProof(this.#fate, partyId);
    this.#parties.push(partyId);
  }

  *aConsignment(): Generator<DomainEvent> {
    yield* this.#aParty();
    const consignorId = this.#chance.pick(this.#parties);
    const consignmentId = this.#id<ConsignmentId>();
    const numbered = this.#number('consignment', 'C');
    const received = { type: 'consignment.received/1', receivedOn: DAY } as const;
    yield { ...received, consignmentId, consignorId, ...numbered };
    const count = 2 + this.#chance.upTo(6);
    for (let position = 1; position <= count; position += 1) {
      yield* this.#anItem(consignmentId, position);
    }
    const items = [1, 2].map((place) => {
      const seal = this.#hash();
      return { itemId: this.#id<ItemId>(), position: count + place, quantity: 1, seal };
    });
    yield { type: 'inventory.received/1', consignmentId, items };
    this.#told.push(...items.map(({ itemId }) => ({ consignmentId, itemId })));
    yield* this.#aMandate(consignmentId, consignorId);
  }

  *#aMandate(consignmentId: ConsignmentId, consignorId: PartyId): Generator<DomainEvent> {
    const document = this.#document('mandate', { partyId: consignorId, consignmentId });
    const own = this.#stock.filter((lot) => lot.consignmentId === consignmentId);
    const lots = own.map(({ lotId, itemId, low, reserve }) => ({
      ...{ lotId, items: [{ itemId, quantity: 2 }] },
      ...{ lowEstimate: cents(low), highEstimate: cents(low * 2) },
      reserve: reserve === null ? null : cents(reserve),
      whole: null,
    }));
    yield {
      ...{ type: 'mandate.drawn_up/1', document, consignmentId, consignorId },
      ...{ commissionRate: basisPoints(1_440), authorises: 'room' },
      ...{ vat: { status: 'private' }, capacity: 'owner', lots },
      owners: [
        { partyId: consignorId, share: basisPoints(10_000), capitalGains: 'subject' as const },
      ],
    };
    const { documentId } = document;
    yield { type: 'mandate.signed/1', consignmentId, documentId, signedOn: DAY };
    if (!this.#chance.onceIn(3)) return;
    const numbered = () => this.#document('amendment', { partyId: consignorId, consignmentId });
    yield* amendedTwice({ consignmentId, lots, signedOn: DAY }, numbered);
  }

  *#anItem(consignmentId: ConsignmentId, position: number): Generator<DomainEvent> {
    const itemId = this.#id<ItemId>();
    yield { type: 'item.entered/1', itemId, consignmentId, position, quantity: 2 };
    yield { type: 'item.quantity_changed/1', itemId, consignmentId, quantity: 3 };
    if (this.#chance.onceIn(9)) {
      yield { type: 'item.removed/1', itemId, consignmentId };
      return;
    }
    yield* this.#aLot(consignmentId, itemId);
  }

  *#aLot(consignmentId: ConsignmentId, itemId: ItemId): Generator<DomainEvent> {
    const lotId = this.#id<LotId>();
    const part = (quantity: number) => ({ consignmentId, items: [{ itemId, quantity }] });
    yield { type: 'lot.composed/1', lotId, parts: [part(1)] };
    yield { type: 'lot.recomposed/1', lotId, parts: [part(2)] };
    if (this.#chance.onceIn(12)) {
      yield { type: 'lot.dissolved/1', lotId, parts: [{ consignmentId }] };
      return;
    }
    const low = 2_000 + this.#chance.upTo(50_000);
    const reserve = this.#chance.onceIn(2) ? low - 500 : null;
    yield* this.#appraisal(lotId, low, reserve);
    const photograph = this.#hash();
    const picture = { photograph, thumbnail: this.#hash(), widthPx: 1600, heightPx: 1200 };
    yield { type: 'lot.photographed/1', lotId, ...picture, position: 1 };
    const before = { photograph: this.#hash(), thumbnail: this.#hash() };
    yield { type: 'lot.photographed/1', lotId, ...picture, ...before, position: 2 };
    const moved = { photograph: before.photograph, position: 1 };
    yield { type: 'lot.photograph_moved/1', lotId, ...moved };
    if (this.#chance.onceIn(7)) yield { type: 'lot.photograph_removed/1', lotId, photograph };
    const lot = { lotId, consignmentId, itemId, low, reserve } as const;
    const nowhere = { placementId: '' as PlacementId, number: 0, again: null } as const;
    this.#stock.push({ ...lot, ...nowhere, ...UNSOLD, state: 'stock' });
  }

  *#appraisal(lotId: LotId, low: number, reserve: number | null): Generator<DomainEvent> {
    const estimates = { lowEstimate: cents(low), highEstimate: cents(low * 2) };
    yield {
      type: 'lot.appraised/1',
      lotId,
      ...estimates,
      parts: [estimates],
      appraiserId: this.#staffId,
      appraisedOn: DAY,
      startingPrice: cents(low >> 1),
    };
    yield { type: 'lot.starting_price_set/1', lotId, startingPrice: cents(low >> 2) };
    if (reserve === null) return;
    const amount = cents(reserve);
    yield { type: 'lot.reserve_set/1', lotId, reserve: amount, startingPrice: amount };
  }

  *aSale(): Generator<DomainEvent> {
    this.#sales += 1;
    const saleId = this.#id<SaleId>();
    const editionId = EDITION_2026_ID;
    yield {
      ...{ type: 'sale.created/1', saleId, code: this.#sales, heldOn: DAY, kind: 'room' },
      pastDay: null,
    };
    yield { type: 'sale.rescheduled/1', saleId, heldOn: DAY, pastDay: 'told_afterwards' };
    const lots = this.#stock;
    this.#stock = [];
    yield* this.#entry(saleId, lots);
    yield* this.#importedInto(saleId, lots);
    yield { type: 'sale.opened/1', saleId, heldOn: DAY, editionId, onAnotherDay: 'postponed' };
    const buyers = yield* this.#paddles(saleId);
    for (const lot of lots) yield* this.#hammer(saleId, lot, buyers);
    yield { type: 'sale.closed/1', saleId };
    yield { type: 'sale.reopened/1', saleId, pastDay: null };
    yield { type: 'sale.closed/1', saleId };
    for (const buyer of buyers) {
      yield* this.#invoice(saleId, lots, buyer);
      const owed = { saleId, partyId: buyer.partyId };
      yield* randomCharge(this.#fate, owed, (kind) => this.#document(kind, owed));
    }
    yield* this.#statement(saleId, lots);
    yield* this.#publication(saleId, lots.length);
    for (const lot of lots) yield* this.#backToStock(saleId, lot);
  }

  *#backToStock(saleId: SaleId, lot: RandomLot): Generator<DomainEvent> {
    const { lotId, placementId } = lot;
    const placed = { placementId, lotId, saleId };
    if (lot.state === 'unsold') {
      yield { type: 'lot.returned_to_stock/1', ...placed };
      this.#stock.push({ ...lot, ...UNSOLD, state: 'stock', again: null });
    } else if (this.#chance.onceIn(5)) {
      yield { type: 'placement.cancelled/1', ...placed, reason: 'buyer_default' };
      this.#stock.push({ ...lot, ...UNSOLD, state: 'stock', again: placementId });
    }
  }

  *#entry(saleId: SaleId, lots: readonly RandomLot[]): Generator<DomainEvent> {
    for (const [index, lot] of lots.entries()) {
      const { lotId } = lot;
      const number = index + 1;
      const entered = { type: 'lot.entered_in_sale/1', ...pricesOf(lot), lotId, saleId } as const;
      lot.placementId = this.#id<PlacementId>();
      yield { ...entered, placementId: lot.placementId, number, suffix: '' };
      if (this.#chance.onceIn(8)) {
        const left = { placementId: lot.placementId, lotId, saleId, takenBackOn: null };
        yield { type: 'lot.left_sale/1', ...left };
        lot.placementId = this.#id<PlacementId>();
        const placed = { placementId: lot.placementId, lotId, saleId };
        yield { ...entered, ...placed, number, suffix: 'A' };
        yield { type: 'lot.renumbered/1', ...placed, number, suffix: 'B' };
        yield* this.#appraisal(lotId, lot.low, lot.reserve);
      }
      lot.state = 'offered';
      lot.number = number;
    }
  }

  *#importedInto(saleId: SaleId, lots: RandomLot[]): Generator<DomainEvent> {
    for (const told of this.#told.splice(0)) {
      const lotId = this.#id<LotId>();
      const [number, low] = [lots.length + 1, 2_000 + this.#chance.upTo(50_000)];
      const reserve = this.#chance.onceIn(2) ? cents(low - 500) : null;
      const [{ consignmentId, itemId }, placementId] = [told, this.#id<PlacementId>()];
      const prices = { lowEstimate: cents(low), highEstimate: cents(low * 2), reserve };
      const priced = { ...prices, startingPrice: cents(low >> 1) };
      yield {
        ...{ type: 'lot.imported/1', lotId, consignmentId, items: [{ itemId, quantity: 1 }] },
        ...{ ...priced, appraiserId: this.#staffId, appraisedOn: DAY },
        ...{ source: { file: this.#hash(), line: number, number, suffix: '' }, seal: this.#hash() },
      };
      const placed = { placementId, lotId, saleId, number, suffix: '', againAfter: null };
      yield { type: 'lot.entered_in_sale/1', ...placed, ...priced };
      const lot = { lotId, ...told, placementId, number, low, reserve, again: null } as const;
      lots.push({ ...lot, ...UNSOLD, state: 'offered' });
    }
  }

  *#paddles(saleId: SaleId): Generator<DomainEvent, readonly RandomBuyer[]> {
    const buyers: RandomBuyer[] = [];
    const [wrong = this.#id<PartyId>(), ...others] = this.#parties.slice(-5);
    for (const partyId of others) {
      const buyer = { partyId, paddle: 10 + buyers.length };
      buyers.push(buyer);
      yield* randomPaddle(this.#fate, saleId, { buyer, wrong });
    }
    return buyers;
  }

  *#hammer(saleId: SaleId, lot: RandomLot, buyers: readonly RandomBuyer[]): Generator<DomainEvent> {
    const { lotId, placementId } = lot;
    const placed = { placementId, lotId, saleId };
    if (this.#chance.onceIn(6)) {
      yield { type: 'lot.withdrawn/1', ...placed, reason: 'damaged' };
      yield { type: 'lot.result_undone/1', ...placed, corrects: this.#seq };
    }
    if (this.#chance.onceIn(4)) {
      const { paddle: lastPaddle } = this.#chance.pick(buyers);
      const last = { lastBid: cents(lot.low >> 3), lastPaddle };
      yield { type: 'lot.passed/1', ...placed, ...last, reason: 'reserve_not_met' };
      lot.state = 'unsold';
      return;
    }
    const buyer = this.#chance.pick(buyers);
    const hammer = lot.low + this.#chance.upTo(1_000);
    yield* randomFall(this.#fate, { ...placed, reserve: lot.reserve, hammer }, buyer);
    Object.assign(lot, { state: 'sold', buyer, hammer });
  }

  *#invoice(
    saleId: SaleId,
    lots: readonly RandomLot[],
    buyer: RandomBuyer,
  ): Generator<DomainEvent> {
    const bought = lots.filter((lot) => lot.buyer === buyer && lot.state === 'sold');
    if (bought.length === 0) return;
    const invoiceId = this.#id<InvoiceId>();
    const lines = bought.flatMap(({ placementId, lotId, hammer }) =>
      marginLines({ placementId, lotId, hammerPrice: cents(hammer), premium: cents(hammer >> 2) }),
    );
    const document = this.#document('invoice', { partyId: buyer.partyId, saleId });
    const about = { document, invoiceId, saleId, buyerId: buyer.partyId, dueOn: DAY };
    const invoice = marginInvoice(about, lines);
    yield invoice;
    const filed = { documentId: document.documentId, pdf: this.#hash() };
    yield { type: 'document.filed/1', ...filed, bytes: 9_000, pages: 1 };
    const { buyerId, total } = invoice;
    yield* randomReceipt(this.#fate, { invoiceId, payers: this.#parties, total });
    if (this.#chance.onceIn(3)) {
      const letter = this.#document('formal_notice', { partyId: buyerId });
      const notice = { document: letter, invoiceId, buyerId, amountDue: total };
      yield* randomNotice(this.#fate, notice);
    }
    if (!this.#chance.onceIn(3)) return;
    const paper = this.#document('credit_note', { partyId: buyerId, saleId });
    yield firstLotCredited(invoice, { document: paper, creditNoteId: this.#id() });
  }

  *#statement(saleId: SaleId, lots: readonly RandomLot[]): Generator<DomainEvent> {
    const consignorId = this.#chance.pick(this.#parties);
    const told = toldOf(lots, { saleId, consignorId });
    const document = this.#document('statement', { partyId: consignorId, saleId });
    const statementId = this.#id<StatementId>();
    yield { type: 'statement.issued/1', document, statementId, corrects: null, ...told };
    yield* randomPayout(this.#fate, { statementId, ...told });
    if (!this.#chance.onceIn(3)) return;
    const paper = this.#document('statement', { partyId: consignorId, saleId });
    const corrected = { statementId: this.#id<StatementId>(), corrects: statementId };
    yield { type: 'statement.issued/1', document: paper, ...corrected, ...told };
    yield* randomRepayment(this.#fate, { statementId: corrected.statementId, consignorId });
  }

  *#publication(saleId: SaleId, lots: number): Generator<DomainEvent> {
    const publicationId = this.#id<PublicationId>();
    const manifest = this.#hash();
    yield { type: 'publication.made/1', publicationId, saleId, manifest, lots, media: lots };
    yield* aPastSale({ chance: this.#chance, newId: this.#ids, newHash: () => this.#hash() });
  }

  get #fate(): Fate {
    return { chance: this.#chance, newId: () => this.#id(), seq: () => this.#seq };
  }

  #id<Id extends string>(): Id {
    return this.#ids() as Id;
  }

  #hash(): Sha256 {
    return createHash('sha256').update(this.#ids()).digest('hex') as Sha256;
  }

  #document(
    kind: DocumentKind,
    about: { partyId: PartyId; saleId?: SaleId; consignmentId?: ConsignmentId },
  ) {
    return {
      ...{ documentId: this.#id<DocumentId>(), kind, ...this.#number(kind, KINDS[kind].letter) },
      ...{ factsHash: this.#hash(), issuedOn: DAY, saleId: null, consignmentId: null, ...about },
    };
  }

  #number(kind: string, letter: string) {
    const sequence = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, sequence);
    const number = `${letter}2027-${String(sequence).padStart(4, '0')}`;
    return { number, year: 2027, sequence };
  }
}
