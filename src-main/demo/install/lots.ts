/** Lots made of the items, appraised, priced, photographed. */

import type { LotId } from '#domain/ids.ts';
import type { Tell } from '#engine/context.ts';
import { lotTasks } from '#engine/tasks/lots.ts';
import { photographNamed } from '../house/photographs.ts';
import type { DemoLot } from '../house/sheet.ts';
import type { LotToMake, Received } from './consignments.ts';
import { inOneTransaction, must, type Stage } from './stage.ts';

/** A lot that exists, with what the demonstration knows of it. */
export interface MadeLot {
  readonly lotId: LotId;
  readonly lot: DemoLot;
  /** Whether it may enter a sale: appraised, its mandate signed. */
  readonly ready: boolean;
}

/** Lots by their key, in the order of the catalogue. */
export type MadeLots = ReadonlyMap<string, MadeLot>;

/** Days on which lots are composed and appraised, and their requisitions drawn up. */
export const PAST_LOTS_DAY = -84;
export const COMING_LOTS_DAY = -1;

export function composePast(stage: Stage, received: Received): Promise<MadeLots> {
  return compose(stage, { received, day: PAST_LOTS_DAY });
}

export function composeComing(stage: Stage, received: Received): Promise<MadeLots> {
  return compose(stage, { received, day: COMING_LOTS_DAY });
}

interface Work {
  readonly received: Received;
  readonly day: number;
}

async function compose(stage: Stage, { received, day }: Work): Promise<MadeLots> {
  stage.enter('cataloguer', day);
  const made = inOneTransaction(stage, (tell) => received.lots.map((lot) => composeOne(tell, lot)));
  stage.at(day, '15:00');
  // Two at a time: a photograph is turned, sized and written outside any transaction.
  const waiting = made.values();
  await Promise.all([photograph(stage, waiting), photograph(stage, waiting)]);
  return new Map(made.map((each) => [each.lot.key, each]));
}

function composeOne(tell: Tell, { lot, items, signed }: LotToMake): MadeLot {
  const { lotId } = must(tell('lot.compose', { items: [...items], text: lot.text }));
  const { parts, reserve } = lot;
  if (parts === null) return { lotId, lot, ready: false };
  must(tell('lot.appraiseParts', { lotId, parts: [...parts] }));
  if (reserve !== null) must(tell('lot.setReserve', { lotId, reserve }));
  return { lotId, lot, ready: signed };
}

async function photograph(stage: Stage, lots: Iterable<MadeLot>): Promise<void> {
  for (const { lotId, lot } of lots) {
    if (lot.photograph === null) continue;
    const bytes = await photographNamed(lot.photograph);
    must(await lotTasks['lot.addPhotograph']({ lotId, bytes }, stage.context));
  }
}
