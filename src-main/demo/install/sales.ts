/** The sale that was held, lot by lot, and the one that is being prepared. */
import { present } from '#domain/assert.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { euros } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { momentOf, secondsLater } from '../clock.ts';
import { DEMO_SALES } from '../house/house.ts';
import { NEW_EDITION } from '../house/terms.ts';
import type { MadeLot, MadeLots } from './lots.ts';
import type { Parties } from './parties.ts';
import { inOneTransaction, must, type Stage } from './stage.ts';

/** Five weeks ago; in three weeks. */
export const PAST_SALE_DAY = -35;
export const COMING_SALE_DAY = 21;

/** The lot that slipped in late under its neighbour's number, and the one undone in the room. */
const SLIPPED_IN = 'B15';
const MISHEARD = 'B3';
/** Unsold in the past sale, and entered in the coming one (CT-9.6). */
const RELISTED = 'A6';
/** At what its seller agreed by an amendment to offer it again: nobody had gone to his reserve. */
const RELISTED_AT = { lowEstimate: euros(120), highEstimate: euros(160), reserve: euros(110) };
const RELISTED_DAY = -12;

/** Sold while nobody noted the paddle: the first buyer was found at once, the other is awaited. */
const NAMED_AFTERWARDS = 'E7';
const TO_ATTRIBUTE = 'C9';

/** Who handed the paddle back before the end, and owes what was bought with it all the same. */
const LEFT_EARLY = 'b19';

const SECONDS_A_LOT = 70;

export interface SoldSale {
  readonly saleId: SaleId;
  readonly relisted: LotId;
}

interface PastSale {
  readonly parties: Parties;
  readonly lots: MadeLots;
}

export function holdPastSale(stage: Stage, { parties, lots }: PastSale): SoldSale {
  const saleId = prepare(stage, lots);
  givePaddles(stage, { saleId, parties });
  hammer(stage, { saleId, lots });
  return { saleId, relisted: present(lots.get(RELISTED), 'the relisted lot exists').lotId };
}

function prepare(stage: Stage, lots: MadeLots): SaleId {
  stage.enter('owner', PAST_SALE_DAY - 40);
  return inOneTransaction(stage, (tell) => {
    const heldOn = addDays(stage.today, PAST_SALE_DAY);
    const { saleId } = must(
      tell('sale.create', { heldOn, kind: 'room', pastDay: null, text: DEMO_SALES.past }),
    );
    stage.at(PAST_SALE_DAY - 21);
    enterAll(tell, { saleId, lots });
    return saleId;
  });
}

/** In the order of the catalogue; the late one takes the number before it, with a letter. */
function enterAll(
  tell: Tell,
  { saleId, lots }: { readonly saleId: SaleId; readonly lots: MadeLots },
): void {
  let last = 0;
  for (const [key, { lotId, ready }] of lots) {
    if (!ready) continue;
    const late = key === SLIPPED_IN;
    const place = { number: late ? last : null, suffix: late ? 'A' : '' };
    last = must(tell('lot.enterInSale', { lotId, saleId, ...place })).number;
  }
}

/** Buyers get paddles 11, 12 and so on: those before are the house's own. */
function givePaddles(
  stage: Stage,
  { saleId, parties }: { readonly saleId: SaleId; readonly parties: Parties },
): void {
  stage.enter('clerk', PAST_SALE_DAY, '08:30');
  inOneTransaction(stage, (tell) => {
    for (const [key, partyId] of parties) {
      if (!key.startsWith('b')) continue;
      must(tell('paddle.give', { saleId, partyId, paddle: paddleOf(key) }));
    }
  });
}

function paddleOf(buyer: string): number {
  return 10 + Number(buyer.slice(1));
}

function hammer(
  stage: Stage,
  { saleId, lots }: { readonly saleId: SaleId; readonly lots: MadeLots },
): void {
  stage.enter('auctioneer', PAST_SALE_DAY, '12:00');
  inOneTransaction(stage, (tell) => {
    must(tell('sale.open', { saleId, onAnotherDay: null }));
    let moment = momentOf(stage.today, PAST_SALE_DAY, '12:04');
    for (const made of lots.values()) {
      moment = secondsLater(moment, SECONDS_A_LOT);
      stage.clock.setTo(moment);
      if (made.lot.key === MISHEARD) mishear(tell, made);
      callLot(tell, made);
    }
    must(tell('paddle.return', { saleId, paddle: paddleOf(LEFT_EARLY) }));
    must(tell('sale.close', { saleId }));
  });
}

/** A wrong paddle written down, seen at once, and undone. */
function mishear(tell: Tell, { lotId, lot }: MadeLot): void {
  if (lot.result.outcome !== 'sold') return;
  const { hammerPrice } = lot.result;
  const paddle = paddleOf('b9');
  const { seq } = must(
    tell('lot.knockDown', { lotId, hammerPrice, paddle, consignorAgrees: false }),
  );
  must(tell('lot.undoResult', { lotId, corrects: seq }));
}

function callLot(tell: Tell, { lotId, lot }: MadeLot): void {
  const { result } = lot;
  switch (result.outcome) {
    case 'sold':
    case 'under': {
      const { hammerPrice, buyer } = result;
      const consignorAgrees = result.outcome === 'under';
      const paddle = paddleOf(buyer);
      const isNoted = ![NAMED_AFTERWARDS, TO_ATTRIBUTE].includes(lot.key);
      const called = isNoted ? paddle : ('to_attribute' as const);
      must(tell('lot.knockDown', { lotId, hammerPrice, paddle: called, consignorAgrees }));
      if (lot.key === NAMED_AFTERWARDS) must(tell('lot.attribute', { lotId, paddle }));
      return;
    }
    case 'unsold':
      must(tell('lot.pass', { lotId, lastBid: result.lastBid }));
      return;
    case 'withdrawn':
      must(tell('lot.withdraw', { lotId, reason: result.reason }));
      return;
    case 'none':
      return;
  }
}

/** The relisted lot comes back at lower prices, once its seller has signed them (CT-9.1). */
export function amendRelisted(stage: Stage, { relisted: lotId }: SoldSale): void {
  stage.enter('cataloguer', RELISTED_DAY, '11:00');
  inOneTransaction(stage, (tell) => {
    const { parts } = present(stage.context.ask('lot.get', { lotId }), 'it was unsold');
    const { consignmentId } = present(parts[0], 'its only seller');
    const { mandate } = present(stage.context.ask('consignment.get', { consignmentId }), 'its own');
    must(tell('lot.returnToStock', { lotId }));
    const { reserve, ...estimates } = RELISTED_AT;
    must(tell('lot.setReserve', { lotId, reserve }));
    must(tell('lot.appraise', { lotId, ...estimates }));
    const { commissionRate, authorises } = present(mandate, 'it was offered');
    const terms = { commissionRate, authorises } as const;
    must(tell('amendment.drawUp', { consignmentId, ...terms, prices: [] }));
    const signedOn = addDays(stage.today, RELISTED_DAY);
    must(tell('amendment.sign', { consignmentId, signedOn }));
  });
}

interface ComingSale {
  readonly lots: MadeLots;
  readonly relisted: LotId;
}

/** A fortnight after the past sale, which keeps the terms it was held under (CT-2.8). */
export function publishNewTerms(stage: Stage): void {
  stage.enter('owner', PAST_SALE_DAY + 14);
  must(stage.context.tell('terms.publish', NEW_EDITION));
}

/** Numbered as far as mandates and appraisals go; the rest waits in stock, and the home says so. */
export function prepareComingSale(stage: Stage, { lots, relisted }: ComingSale): void {
  stage.enter('owner', -1, '16:00');
  inOneTransaction(stage, (tell) => {
    const heldOn = addDays(stage.today, COMING_SALE_DAY);
    const { saleId } = must(
      tell('sale.create', { heldOn, kind: 'room', pastDay: null, text: DEMO_SALES.coming }),
    );
    enterAll(tell, { saleId, lots });
    must(tell('lot.enterInSale', { lotId: relisted, saleId, number: null, suffix: '' }));
  });
}
