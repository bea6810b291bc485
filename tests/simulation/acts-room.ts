/** What happens in the room: paddles, the hammer, second thoughts. */
import type { Output } from '#contract/api.ts';
import type { SaleId } from '#domain/ids.ts';
import { cents } from '#domain/money/cents.ts';
import type { Act, Life } from './life.ts';

export const givePaddle: Act = async (life) => {
  const { chance, known, oneOf, tell } = life;
  const paddle = chance.onceIn(4) ? 1 + chance.upTo(30) : null;
  const saleId = await aSale(life, chance.onceIn(3) ? 'open' : 'draft');
  await tell('paddle.give', { saleId, partyId: oneOf(known.parties), paddle });
};

/** A paddle comes back, or turns out to be somebody else's. */
export const changePaddle: Act = async (life) => {
  const { chance, client, known, oneOf, tell } = life;
  const saleId = await aSale(life, chance.onceIn(3) ? 'closed' : 'open');
  const paddles = await client().ask('paddle.list', { saleId });
  if (paddles.length === 0) return;
  const of = { saleId, paddle: chance.pick(paddles).paddle };
  const act = chance.pick(['paddle.return', 'paddle.declareAgain', 'paddle.correct'] as const);
  if (act === 'paddle.correct') await tell(act, { ...of, partyId: oneOf(known.parties) });
  else await tell(act, of);
};

export const openSale: Act = async (life) => {
  const { chance, client, tell, today } = life;
  const saleId = await aSale(life, 'draft');
  const heldOn = (await client().ask('sale.get', { saleId }))?.row.heldOn ?? today();
  const late = chance.pick(['postponed', 'told_afterwards'] as const);
  const fitting = today() < heldOn ? 'brought_forward' : late;
  await tell('sale.open', { saleId, onAnotherDay: chance.onceIn(4) ? null : fitting });
};

export const closeSale: Act = async (life) => {
  await life.tell('sale.close', { saleId: await aSale(life, 'open') });
};

export const reopenSale: Act = async ({ chance, known, oneOf, tell }) => {
  const pastDay = chance.onceIn(2) ? 'told_afterwards' : null;
  await tell('sale.reopen', { saleId: oneOf(known.sales), pastDay });
};

/** A few lots go under the hammer, one after the other. */
export const runTheRoom: Act = async (life) => {
  const { chance, client } = life;
  const saleId = await aSale(life, 'open');
  for (let count = 1 + chance.upTo(8); count > 0; count -= 1) {
    const desk = await client().ask('room.desk', { saleId });
    if (desk === null) return;
    const at = desk.next ?? { number: 1 + chance.upTo(12), suffix: '' };
    const lot = await client().ask('room.lot', { saleId, ...at });
    if (lot !== null) await hammer(life, saleId, lot);
  }
};

type LotInRoom = NonNullable<Output<'room.lot'>>;

async function hammer({ chance, client, tell }: Life, saleId: SaleId, lot: LotInRoom) {
  const { lotId, startingPrice } = lot;
  const paddles = await client().ask('paddle.list', { saleId });
  const paddle = chance.onceIn(15) || paddles.length === 0 ? 77 : chance.pick(paddles).paddle;
  const raise = chance.pick([0, 0, 1_000, 4_500, 20_001, -1_000, 600_000]);
  const hammerPrice = cents(Math.max(0, startingPrice + raise));
  const fate = chance.upTo(12);
  if (fate === 0) await tell('lot.withdraw', { lotId, reason: 'doubt' });
  else if (fate <= 3) await tell('lot.pass', { lotId, lastBid: null });
  else if (fate === 4) await tell('lot.pass', { lotId, lastBid: hammerPrice, lastPaddle: paddle });
  else {
    const consignorAgrees = chance.onceIn(3);
    const noted = chance.onceIn(8) ? 'to_attribute' : paddle;
    await tell('lot.knockDown', { lotId, hammerPrice, paddle: noted, consignorAgrees });
  }
  if (chance.onceIn(9)) await tell('lot.undoResult', { lotId, corrects: lot.resultSeq ?? 1 });
}

/** The buyer of a lot that waits for him is found; now and then it was somebody else. */
export const nameBuyer: Act = async (life) => {
  const { chance, client, tell } = life;
  const saleId = await aSale(life, chance.onceIn(2) ? 'open' : 'closed');
  const filter = { saleId, where: 'to_attribute', text: '', offset: 0, limit: 20 } as const;
  const [row] = (await client().ask('lot.list', filter)).rows;
  const paddles = await client().ask('paddle.list', { saleId });
  if (row === undefined || paddles.length === 0) return;
  const { lotId } = row;
  const named = await tell('lot.attribute', { lotId, paddle: chance.pick(paddles).paddle });
  if (named.ok && chance.onceIn(4)) {
    await tell('lot.undoAttribution', { lotId, corrects: named.value.seq });
  }
};

/** A result is taken back: as a rule the one that was seen last. */
export const undo: Act = async (life) => {
  const { chance, client, tell } = life;
  const saleId = await aSale(life, 'open');
  const desk = await client().ask('room.desk', { saleId });
  const [last] = desk?.recent ?? [];
  if (last === undefined) return;
  const corrects = last.seq - (chance.onceIn(6) ? 1 : 0);
  await tell('lot.undoResult', { lotId: last.lotId, corrects });
};

/** A sale in the wanted state, where there is one; now and then any other. */
export async function aSale(
  { chance, client, known, oneOf }: Life,
  wanted: 'draft' | 'open' | 'closed',
): Promise<SaleId> {
  const { rows } = await client().ask('sale.list', { offset: 0, limit: 100 });
  const fitting = rows.filter(({ state }) => state === wanted).map(({ saleId }) => saleId);
  return chance.onceIn(8) || fitting.length === 0 ? oneOf(known.sales) : chance.pick(fitting);
}
