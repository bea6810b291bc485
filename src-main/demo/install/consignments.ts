/** What arrives at the house, and the requisitions signed for it. */
import { present } from '#domain/assert.ts';
import type { ConsignmentId, ItemId } from '#domain/ids.ts';
import { basisPoints } from '#domain/money/cents.ts';
import { addDays } from '#domain/time.ts';
import type { Tell } from '#engine/context.ts';
import { COMING_CONSIGNMENTS } from '../house/coming-sale.ts';
import { PAST_CONSIGNMENTS } from '../house/past-sale.ts';
import { declaredSellers } from '../house/sellers.ts';
import { type ConsignmentSheet, type DemoLot, itemsOf, lotsOf } from '../house/sheet.ts';
import type { Parties } from './parties.ts';
import { inOneTransaction, must, type Stage } from './stage.ts';

/** A lot to be made, with the items that go into it. */
export interface LotToMake {
  readonly lot: DemoLot;
  readonly items: readonly { readonly itemId: ItemId; readonly quantity: number }[];
  /** Whether it may enter a sale: its mandate is signed. */
  readonly signed: boolean;
}

export interface Received {
  readonly items: number;
  readonly lots: readonly LotToMake[];
  readonly consignments: readonly {
    readonly consignmentId: ConsignmentId;
    readonly sheet: ConsignmentSheet;
  }[];
}

/** Days before today on which the consignments of each sale came in. */
const PAST_DAYS = [-128, -121, -110, -104, -98, -90];
const COMING_DAYS = [-10, -9, -8, -2];

export function receivePast(stage: Stage, parties: Parties): Received {
  return receive(stage, { sheets: PAST_CONSIGNMENTS, days: PAST_DAYS, parties });
}

export function receiveComing(stage: Stage, parties: Parties): Received {
  return receive(stage, { sheets: COMING_CONSIGNMENTS, days: COMING_DAYS, parties });
}

interface Arrivals {
  readonly sheets: readonly ConsignmentSheet[];
  readonly days: readonly number[];
  readonly parties: Parties;
}

function receive(stage: Stage, { sheets, days, parties }: Arrivals): Received {
  stage.enter('cataloguer', present(days[0], 'the first arrival has its day'), '08:00');
  return inOneTransaction(stage, (tell) => {
    const arrivals = sheets.map((sheet, index) =>
      receiveOne(stage, tell, {
        sheet,
        parties,
        day: present(days[index], 'an arrival has a day'),
      }),
    );
    const items = arrivals.flatMap((arrival) => arrival.items);
    return {
      items: items.length,
      lots: sheets.flatMap((sheet) => lotsToMake(sheet, { sheets, items })),
      consignments: arrivals.map(({ consignmentId, sheet }) => ({ consignmentId, sheet })),
    };
  });
}

interface Arrival {
  readonly sheet: ConsignmentSheet;
  readonly parties: Parties;
  readonly day: number;
}

/** Its pieces, and the lot that each is meant for: a sheet may put one into another's lot. */
interface ReceivedItem {
  readonly lotKey: string;
  readonly itemId: ItemId;
  readonly quantity: number;
}

function lotsToMake(
  sheet: ConsignmentSheet,
  {
    sheets,
    items,
  }: {
    readonly sheets: readonly ConsignmentSheet[];
    readonly items: readonly ReceivedItem[];
  },
): readonly LotToMake[] {
  return lotsOf(sheet, sheets).map((lot) => ({
    lot,
    signed: sheet.mandate === 'signed',
    items: items
      .filter(({ lotKey }) => lotKey === lot.key)
      .map(({ itemId, quantity }) => ({ itemId, quantity })),
  }));
}

function receiveOne(stage: Stage, tell: Tell, { sheet, parties, day }: Arrival) {
  const items = itemsOf(sheet);
  const consignorId = present(parties.get(sheet.consignor), 'the consignor is enrolled');
  stage.at(day, '09:30');
  const { consignmentId, itemIds } = must(
    tell('consignment.receive', {
      consignorId,
      receivedOn: addDays(stage.today, day),
      items: items.map(({ quantity, text }) => ({ quantity, text })),
    }),
  );
  const received = items.map(({ lotKey, quantity }, index): ReceivedItem => {
    return { lotKey, quantity, itemId: present(itemIds[index], 'an item has its id') };
  });
  return { consignmentId, sheet, items: received };
}

/** Draws up the requisitions, once the lots are appraised: what is signed is the bargain (CT-9.1). */
export function signRequisitions(
  stage: Stage,
  { consignments }: Received,
  { parties, day }: { readonly parties: Parties; readonly day: number },
): void {
  stage.enter('cataloguer', day, '15:30');
  inOneTransaction(stage, (tell) => {
    for (const { consignmentId, sheet } of consignments) {
      if (sheet.mandate === 'none') continue;
      const terms = { commissionRate: basisPoints(sheet.commission), authorises: 'both' } as const;
      const sellers = declaredSellers(sheet.consignor, parties);
      must(tell('mandate.drawUp', { consignmentId, ...terms, ...sellers }));
      if (sheet.mandate === 'drawn_up') continue;
      must(tell('mandate.sign', { consignmentId, signedOn: addDays(stage.today, day) }));
    }
  });
}
