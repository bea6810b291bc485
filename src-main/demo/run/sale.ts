/** The sale: numbered lots under an edition of the terms, paddles, and the hammer. */
import { present } from '#domain/assert.ts';
import type { LotId, SaleId } from '#domain/ids.ts';
import { secondsLater } from '../clock.ts';
import { DEMO_SALES } from '../house/house.ts';
import type { DemoDesk } from './desk.ts';
import type { ComposedLot, PartyIds } from './intake.ts';

export const SALE_DAY = -30;

export interface PreparedSale {
  readonly saleId: SaleId;
  /** The edition of the terms the sale is held under, fixed at its creation (CT-2.8). */
  readonly editionId: string;
}

export async function prepareDemoSale(
  desk: DemoDesk,
  lots: readonly ComposedLot[],
): Promise<PreparedSale> {
  const heldOn = desk.turnTo(SALE_DAY);
  desk.turnTo(-70);
  const { saleId } = await desk.tell('sale.create', {
    heldOn,
    kind: 'room',
    pastDay: null,
    text: DEMO_SALES.past,
  });
  for (const { lotId } of lots) {
    await desk.tell('lot.enterInSale', { lotId, saleId, number: null, suffix: '' });
  }
  const sale = present(await desk.client.ask('sale.get', { saleId }), 'the sale was created');
  return { saleId, editionId: sale.row.editionId };
}

/** Paddles in the order of registration; answers them by the buyer's key. */
export async function givePaddles(
  desk: DemoDesk,
  { saleId, parties }: { readonly saleId: SaleId; readonly parties: PartyIds },
): Promise<ReadonlyMap<string, number>> {
  desk.turnTo(SALE_DAY);
  const paddles = new Map<string, number>();
  for (const [key, partyId] of parties) {
    if (!key.startsWith('b')) continue;
    const { paddle } = await desk.tell('paddle.give', { saleId, partyId, paddle: null });
    paddles.set(key, paddle);
  }
  return paddles;
}

export interface HammerCounts {
  readonly sold: number;
  readonly unsold: number;
  readonly withdrawn: number;
  readonly undone: number;
}

interface Room {
  readonly saleId: SaleId;
  readonly lots: readonly ComposedLot[];
  readonly paddles: ReadonlyMap<string, number>;
}

/** Calls every lot: sells, passes, withdraws; one result is written down wrong and undone. */
export async function hammer(
  desk: DemoDesk,
  { saleId, lots, paddles }: Room,
): Promise<HammerCounts> {
  desk.turnTo(SALE_DAY);
  await desk.tell('sale.open', { saleId, onAnotherDay: null });
  const counts = { sold: 0, unsold: 0, withdrawn: 0, undone: await mishear(desk, lots) };
  for (const made of lots) {
    desk.clock.setTo(secondsLater(desk.clock.now(), 60));
    counts[await call(desk, made, paddles)] += 1;
  }
  await desk.tell('sale.close', { saleId });
  return counts;
}

/** The first lot is passed by mistake, and the mistake taken back. */
async function mishear(desk: DemoDesk, lots: readonly ComposedLot[]): Promise<number> {
  const { lotId } = present(lots[0], 'the sale has lots');
  const { seq } = await desk.tell('lot.pass', { lotId, lastBid: null });
  await desk.tell('lot.undoResult', { lotId, corrects: seq });
  return 1;
}

async function call(
  desk: DemoDesk,
  { lotId, lot }: ComposedLot,
  paddles: ReadonlyMap<string, number>,
): Promise<'sold' | 'unsold' | 'withdrawn'> {
  const { result } = lot;
  switch (result.outcome) {
    case 'sold':
    case 'under': {
      const paddle = present(paddles.get(result.buyer), 'the buyer has a paddle');
      await knockDown(desk, { lotId, paddle, result });
      return 'sold';
    }
    case 'withdrawn':
      await desk.tell('lot.withdraw', { lotId, reason: result.reason });
      return 'withdrawn';
    case 'unsold':
      await desk.tell('lot.pass', { lotId, lastBid: result.lastBid });
      return 'unsold';
    case 'none':
      await desk.tell('lot.pass', { lotId, lastBid: null });
      return 'unsold';
  }
}

interface Hammered {
  readonly lotId: LotId;
  readonly paddle: number;
  readonly result: Extract<ComposedLot['lot']['result'], { readonly buyer: string }>;
}

async function knockDown(desk: DemoDesk, { lotId, paddle, result }: Hammered): Promise<void> {
  const { hammerPrice, outcome } = result;
  const consignorAgrees = outcome === 'under';
  await desk.tell('lot.knockDown', { lotId, hammerPrice, paddle, consignorAgrees });
}
