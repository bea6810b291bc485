/** The first half of the path: a house, its parties, what they consign, and the lots made of it. */

import { present } from '#domain/assert.ts';
import type { ConsignmentId, ItemId, LotId, PartyId } from '#domain/ids.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { EDITION_2026_ID } from '#domain/terms/terms.ts';
import { LETTERHEAD, OWNER } from '../house/house.ts';
import { PARTIES } from '../house/parties.ts';
import { PAST_CONSIGNMENTS } from '../house/past-sale.ts';
import { photographNamed } from '../house/photographs.ts';
import { declaredSellers } from '../house/sellers.ts';
import { type ConsignmentSheet, type DemoLot, itemsOf, lotsOf } from '../house/sheet.ts';
import type { DemoDesk } from './desk.ts';

export type PartyIds = ReadonlyMap<string, PartyId>;

/** One consigned item, and the lot its working sheet puts it into. */
export interface ConsignedItem {
  readonly itemId: ItemId;
  readonly quantity: number;
  readonly lotKey: string;
}

export interface ComposedLot {
  readonly lotId: LotId;
  readonly lot: DemoLot;
}

/** With which the owner opens the house that was run through. */
const PASSCODE = 'démonstration';

/** Founds the house in the empty store, and sits down as its owner. */
export async function foundHouse(desk: DemoDesk): Promise<void> {
  const owner = { ...OWNER, passcode: PASSCODE };
  const { staffId } = await desk.tell('house.found', { houseName: LETTERHEAD.name, ...owner });
  await desk.tell('session.signIn', { staffId, passcode: PASSCODE });
  const { version } = await desk.client.ask('house.letterhead', {});
  await desk.tell('house.describe', { version, text: LETTERHEAD });
}

/** Enrols everybody; those who buy are registered for the terms in force (CT-4.1). */
export async function enrollParties(desk: DemoDesk): Promise<PartyIds> {
  const parties = new Map<string, PartyId>();
  for (const { key, text } of PARTIES) {
    const { partyId } = await desk.tell('party.enroll', { text });
    parties.set(key, partyId);
    if (!key.startsWith('b')) continue;
    const registration = { editionId: EDITION_2026_ID, channel: 'desk' } as const;
    await desk.tell('party.completeRegistration', { partyId, ...registration });
  }
  return parties;
}

/** A consignment of the sheets, received. */
export interface ReceivedSheet {
  readonly consignmentId: ConsignmentId;
  readonly sheet: ConsignmentSheet;
  readonly items: readonly ConsignedItem[];
}

/** Receives every consignment of the sheets. */
export async function receiveAll(
  desk: DemoDesk,
  parties: PartyIds,
): Promise<readonly ReceivedSheet[]> {
  const received: ReceivedSheet[] = [];
  for (const sheet of PAST_CONSIGNMENTS) received.push(await receive(desk, sheet, parties));
  return received;
}

async function receive(
  desk: DemoDesk,
  sheet: ConsignmentSheet,
  parties: PartyIds,
): Promise<ReceivedSheet> {
  const consignorId = present(parties.get(sheet.consignor), 'the consignor is enrolled');
  const day = desk.turnTo(-90);
  const items = itemsOf(sheet);
  const { consignmentId, itemIds } = await desk.tell('consignment.receive', {
    consignorId,
    receivedOn: day,
    items: items.map(({ quantity, text }) => ({ quantity, text })),
  });
  const consigned = items.map(({ lotKey, quantity }, index) => {
    return { itemId: present(itemIds[index], 'an item has its id'), quantity, lotKey };
  });
  return { consignmentId, sheet, items: consigned };
}

/** Draws up the requisition of each consignment for its lots, and has it signed (CT-9.1). */
export async function signAll(
  desk: DemoDesk,
  parties: PartyIds,
  received: readonly ReceivedSheet[],
): Promise<void> {
  const signedOn = desk.turnTo(-78);
  for (const { consignmentId, sheet } of received) {
    const terms = { commissionRate: basisPoints(sheet.commission), authorises: 'both' } as const;
    const sellers = declaredSellers(sheet.consignor, parties);
    await desk.tell('mandate.drawUp', { consignmentId, ...terms, ...sellers });
    await desk.tell('mandate.sign', { consignmentId, signedOn });
  }
}

/** Lots of the items, with estimates, reserve and the starting price that follows (CT-9.3). */
export async function composeAll(
  desk: DemoDesk,
  received: readonly ReceivedSheet[],
): Promise<readonly ComposedLot[]> {
  const items = received.flatMap((each) => each.items);
  desk.turnTo(-80);
  const composed: ComposedLot[] = [];
  for (const lot of PAST_CONSIGNMENTS.flatMap((sheet) => lotsOf(sheet, PAST_CONSIGNMENTS))) {
    const own = items
      .filter(({ lotKey }) => lotKey === lot.key)
      .map(({ itemId, quantity }) => ({ itemId, quantity }));
    const { lotId } = await desk.tell('lot.compose', { items: own, text: lot.text });
    const parts = present(lot.parts, 'a lot of the past sale is appraised');
    await desk.tell('lot.appraiseParts', { lotId, parts: [...parts] });
    if (lot.reserve !== null) await desk.tell('lot.setReserve', { lotId, reserve: lot.reserve });
    composed.push({ lotId, lot });
  }
  return composed;
}

/** Two photographs at a time, as many as the machine likes to develop. */
export async function photographAll(desk: DemoDesk, lots: readonly ComposedLot[]): Promise<number> {
  const waiting = lots.values();
  const counts = await Promise.all([photograph(desk, waiting), photograph(desk, waiting)]);
  return counts.reduce((running, count) => running + count, 0);
}

async function photograph(desk: DemoDesk, lots: Iterable<ComposedLot>): Promise<number> {
  let count = 0;
  for (const { lotId, lot } of lots) {
    if (lot.photograph === null) continue;
    const bytes = await photographNamed(lot.photograph);
    await desk.perform('lot.addPhotograph', { lotId, bytes });
    count += 1;
  }
  return count;
}
