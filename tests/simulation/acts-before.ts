/** What happens before a sale: people come in, bring things, and lots are made of them. */
import type { DeclaredGains, Sellers } from '#domain/consignment/seller.ts';
import type { PartyId } from '#domain/ids.ts';
import { basisPoints, cents, euros } from '#domain/money/cents.ts';
import { addDays, isoDate } from '#domain/time.ts';
import { itemText, lotText, person, saleText } from '#tests/support/texts.ts';
import { aSale } from './acts-room.ts';
import type { Act, Life } from './life.ts';

export const enrollParty: Act = async ({ chance, known, tell }) => {
  const text = person({
    lastName: chance.pick(['Moreau', 'Lefèvre', 'Étienne', 'Œuvrard', 'Roy', '']),
    firstName: chance.pick(['Jeanne', 'Paul', 'Zoé', '']),
    kind: chance.onceIn(6) ? 'company' : 'person',
    companyName: chance.pick(['', 'Établissements Roy']),
    street: chance.onceIn(12) ? '' : '4 rue des Juifs',
    birthDate: chance.onceIn(12) ? isoDate('2012-01-01') : isoDate('1970-05-01'),
    taxResidence: chance.onceIn(4) ? 'abroad' : 'france',
    professional: chance.onceIn(5),
    language: chance.pick(['fr', 'en']),
  });
  const enrolled = await tell('party.enroll', { text });
  if (!enrolled.ok) return;
  const { partyId } = enrolled.value;
  known.parties.push(partyId);
  if (chance.onceIn(5)) return;
  await tell('party.completeRegistration', { partyId, editionId: '2026-01', channel: 'desk' });
};

export const changeParty: Act = async ({ chance, client, known, oneOf, tell }) => {
  const partyId = oneOf(known.parties);
  const file = await client().ask('party.get', { partyId });
  const version = (file?.version ?? 1) + (chance.onceIn(8) ? 1 : 0);
  const street = chance.onceIn(6) ? '' : '9 rue Neuve';
  const text = { ...(file?.text ?? person()), street };
  await tell('party.describe', { partyId, version, text });
};

export const register: Act = async ({ chance, known, oneOf, tell }) => {
  const editionId = chance.onceIn(20) ? '1999-01' : '2026-01';
  const partyId = oneOf(known.parties);
  await tell('party.completeRegistration', { partyId, editionId, channel: 'desk' });
};

export const linkParties: Act = async ({ chance, known, oneOf, tell }) => {
  const pair = { partyId: oneOf(known.parties), linkedTo: oneOf(known.parties) };
  await (chance.onceIn(2) ? tell('party.link', pair) : tell('party.unlink', pair));
};

export const consign: Act = async (life) => {
  const { chance, known, oneOf, tell } = life;
  const items = Array.from({ length: chance.upTo(12) }, (_, index) => ({
    quantity: 1 + chance.upTo(4),
    text: itemText({ reference: `24${index}`, maker: chance.pick(['Dinky Toys', 'Solido']) }),
  }));
  const receipt = { consignorId: oneOf(known.parties), receivedOn: life.aDay(), items };
  const received = await tell('consignment.receive', receipt);
  if (!received.ok) return;
  const { consignmentId, itemIds } = received.value;
  known.consignments.push(consignmentId);
  known.items.push(...itemIds);
  if (chance.onceIn(4)) await mandate(life, consignmentId);
};

export const changeConsignment: Act = async ({ chance, known, oneOf, tell }) => {
  const itemId = oneOf(known.items);
  const quantity = 1 + chance.upTo(5);
  const consignmentId = oneOf(known.consignments);
  const change = chance.upTo(4);
  if (change === 0) await tell('item.changeQuantity', { itemId, quantity });
  if (change === 1) await tell('item.remove', { itemId });
  if (change === 2) await tell('item.describe', { itemId, version: 1, text: itemText() });
  if (change !== 3) return;
  const entered = await tell('item.enter', { consignmentId, quantity, text: itemText() });
  if (entered.ok) known.items.push(entered.value.itemId);
};

export const drawUpMandate: Act = (life) => mandate(life, life.oneOf(life.known.consignments));

async function mandate(life: Life, consignmentId: Life['known']['consignments'][0]) {
  const { aDay, chance, client, tell, today } = life;
  const commissionRate = basisPoints(chance.pick([0, 1_000, 1_440, 1_800, 1_440, 1_000, 9_999]));
  const places = ['room', 'both', 'room', 'both', 'room', 'both', 'online'] as const;
  const authorises = chance.pick(places);
  const consignment = await client().ask('consignment.get', { consignmentId });
  if (consignment === null) return;
  const sellers = await sellersOf(life, consignment.row.consignorId);
  await tell('mandate.drawUp', { consignmentId, commissionRate, authorises, ...sellers });
  if (chance.onceIn(5)) return;
  await tell('mandate.sign', { consignmentId, signedOn: chance.onceIn(8) ? aDay() : today() });
}

/** Mostly what the seller's file says; sometimes what it contradicts, or an estate with an heir. */
async function sellersOf(
  { chance, client, known, oneOf }: Life,
  consignorId: PartyId,
): Promise<Sellers> {
  const file = await client().ask('party.get', { partyId: consignorId });
  const { professional, taxResidence, kind } = file?.text ?? person();
  const trades = professional !== chance.onceIn(15);
  const proof = 'certificat';
  const gains: DeclaredGains =
    taxResidence === 'abroad'
      ? { status: 'resident_abroad', proof }
      : { status: trades ? 'professional' : 'subject' };
  const other = oneOf(known.parties);
  const alone = [{ partyId: consignorId, share: basisPoints(10_000), capitalGains: gains }];
  const joint: Sellers['owners'] = [
    { partyId: consignorId, share: basisPoints(6_667), capitalGains: gains },
    { partyId: other, share: basisPoints(3_333), capitalGains: { status: 'subject' } },
  ];
  const isJoint = !trades && chance.onceIn(6);
  const signsAlone = kind === 'person' && !isJoint;
  return {
    vat: trades ? { status: 'margin_professional', proof } : { status: 'private' },
    owners: isJoint ? joint : alone,
    signatory: {
      ...{ capacity: signsAlone ? 'owner' : 'agent', name: 'Anne Fournier', identity: null },
    },
  };
}

export const composeLots: Act = async (life) => {
  for (let count = 1 + life.chance.upTo(3); count > 0; count -= 1) await composeLot(life);
};

async function composeLot(life: Life): Promise<void> {
  const { chance, client, known, oneOf, tell } = life;
  const consignmentId = chance.onceIn(3) ? null : oneOf(known.consignments);
  const filter = { consignmentId, text: '', offset: chance.upTo(12), limit: 20 };
  const { rows } = await client().ask('lot.availableItems', filter);
  const theirs = chance.onceIn(4)
    ? await client().ask('lot.availableItems', {
        ...{ consignmentId: oneOf(known.consignments), text: '', offset: 0, limit: 1 },
      })
    : { rows: [] };
  const own = rows.slice(0, 1 + chance.upTo(2));
  const pieces = chance.onceIn(12)
    ? [{ itemId: oneOf(known.items), available: 2 }]
    : [...own, ...theirs.rows].map(({ item }) => item);
  const items = pieces.map(({ itemId, available }) => {
    return { itemId, quantity: 1 + chance.upTo(available + (chance.onceIn(10) ? 2 : 0)) };
  });
  if (items.length === 0) return;
  const composed = await tell('lot.compose', { items, text: chance.onceIn(2) ? null : lotText() });
  if (!composed.ok) return;
  known.lots.push(composed.value.lotId);
  await appraise(life, composed.value.lotId);
}

export const appraiseLot: Act = (life) => appraise(life, life.oneOf(life.known.lots));

async function appraise({ chance, client, tell }: Life, lotId: Life['known']['lots'][0]) {
  const low = chance.pick([10, 60, 130, 400, 2_500, 6_000]) + chance.upTo(3);
  const highEstimate = euros(low + chance.pick([0, 20, 400]) - (chance.onceIn(15) ? 30 : 0));
  if (highEstimate < 0) return;
  const estimates = { lowEstimate: euros(low), highEstimate };
  const others = (await client().ask('lot.get', { lotId }))?.row.otherSellers ?? 0;
  if (others === 0 || chance.onceIn(10)) await tell('lot.appraise', { lotId, ...estimates });
  else {
    const parts = [estimates, ...Array.from({ length: others }, () => shareOf(chance.upTo(900)))];
    await tell('lot.appraiseParts', { lotId, parts });
  }
  const reserve = cents(chance.pick([low * 100, low * 60, low * 80 + 1, low * 120]));
  if (chance.onceIn(2)) await tell('lot.setReserve', { lotId, reserve });
  if (chance.onceIn(8)) await tell('lot.setReserve', { lotId, reserve: null });
  if (chance.onceIn(6)) await tell('lot.setStartingPrice', { lotId, startingPrice: euros(low) });
}

const shareOf = (low: number) => ({ lowEstimate: euros(low + 1), highEstimate: euros(low + 50) });

export const changeLot: Act = async ({ chance, known, oneOf, tell }) => {
  const lotId = oneOf(known.lots);
  const number = 1 + chance.upTo(12);
  const items = [{ itemId: oneOf(known.items), quantity: 1 }];
  const change = chance.upTo(6);
  if (change === 0) await tell('lot.describe', { lotId, version: 1, text: lotText() });
  if (change === 1) await tell('lot.renumber', { lotId, number, suffix: chance.pick(['', 'A']) });
  if (change === 2) await tell('lot.leaveSale', { lotId });
  if (change === 3) await tell('lot.dissolve', { lotId });
  if (change === 4) await tell('lot.recompose', { lotId, items });
  if (change === 5) await tell('lot.returnToStock', { lotId });
};

export const createSale: Act = async ({ chance, client, known, oneOf, tell, today }) => {
  const last = await client().ask('sale.get', { saleId: oneOf(known.sales.slice(-1)) });
  if (last?.row.state === 'draft' && !chance.onceIn(3)) return;
  const heldOn = addDays(today(), chance.upTo(4));
  const created = await tell('sale.create', {
    heldOn,
    kind: 'room',
    pastDay: null,
    text: saleText(),
  });
  if (created.ok) known.sales.push(created.value.saleId);
};

/** The stock is entered in a sale, as far as it may be. */
export const fillSale: Act = async (life) => {
  const { chance, client, tell } = life;
  for (const consignmentId of life.known.consignments.slice(-6)) await mandate(life, consignmentId);
  const saleId = await aSale(life, 'draft');
  const filter = { saleId: null, where: 'stock', text: '', offset: 0, limit: 100 } as const;
  const { rows } = await client().ask('lot.list', filter);
  const ready = rows.filter(({ lacks }) => !lacks.includes('mandate'));
  const first = chance.upTo(1 + Math.floor(ready.length / 2));
  for (const { lotId } of ready.slice(first, first + 8)) {
    const number = chance.onceIn(6) ? 1 + chance.upTo(20) : null;
    const suffix = number === null ? '' : chance.pick(['', 'A', 'B']);
    await tell('lot.enterInSale', { lotId, saleId, number, suffix });
  }
};
