/** The lots of a file, in slices: each slice receives its items and makes its lots. */
import * as t from '#contract/types.ts';
import type { PartyId } from '#domain/ids.ts';
import { done } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import type { CommandContext } from '../context.ts';
import { ITEMS_A_CONSIGNMENT, openConsignment, receiveItems } from './consigning.ts';
import { refusalIssue } from './import-issues.ts';
import { type LotsGround, makeLots, type OwnedLot, planLots, type ToldLot } from './lots.ts';
import { bothTaken, NOTHING_TAKEN, type TakenRows, TakenShape } from './report.ts';
import type { Slice, SlicesOf } from './slices.ts';

/** A consignment that is being filled, one a consignor, until its requisition would be too long. */
const Filling = z.object({
  consignorId: t.PartyId,
  consignmentId: t.ConsignmentId,
  items: z.int(),
});
type Filling = z.infer<typeof Filling>;

const Entered = z.object({ taken: TakenShape, filling: z.array(Filling).readonly() });

/** Takes in all lots; what stands around a row is looked at anew in each slice. */
export async function* lotSlices(
  count: number,
  slices: SlicesOf<ToldLot, LotsGround>,
): AsyncGenerator<Slice> {
  let filling: readonly Filling[] = [];
  const part = { shape: Entered, from: 0, to: count };
  const entering = slices('lots', part, (rows, { place: ground, command }) =>
    enter(rows, { ground, filling }, command),
  );
  for await (const slice of entering) {
    if (!slice.ok) return yield slice;
    const { rows, answer } = slice.value;
    ({ filling } = answer);
    yield done({ rows, answer: answer.taken });
  }
}

interface Into {
  readonly ground: LotsGround;
  readonly filling: readonly Filling[];
}

function enter(rows: readonly ToldLot[], { ground, filling }: Into, command: CommandContext) {
  const { lots, refused, remarks } = planLots(rows, { ...ground, db: command.db });
  let taken: TakenRows = { ...NOTHING_TAKEN, refused, remarks };
  let now = filling;
  for (const [consignorId, owned] of Map.groupBy(lots, (lot) => lot.consignorId)) {
    const into = intoConsignment(now, { consignorId, count: owned.length }, command);
    taken = bothTaken(taken, received(owned, { ...into, ground }, command));
    now = [...now.filter((one) => one.consignorId !== consignorId), into];
  }
  return { taken, filling: now };
}

/** The consignment that takes so many items more: the one being filled, or a new one. */
function intoConsignment(
  filling: readonly Filling[],
  { consignorId, count }: { readonly consignorId: PartyId; readonly count: number },
  command: CommandContext,
): Filling {
  const open = filling.find((one) => one.consignorId === consignorId);
  const hasRoom = open !== undefined && open.items + count <= ITEMS_A_CONSIGNMENT;
  if (hasRoom) return { ...open, items: open.items + count };
  return { consignorId, consignmentId: openConsignment(consignorId, command), items: count };
}

function received(
  owned: readonly OwnedLot[],
  { consignorId, consignmentId, ground }: Filling & Pick<Into, 'ground'>,
  command: CommandContext,
): TakenRows {
  const rows = owned.map(({ row }) => row);
  const items = receiveItems(rows, consignmentId, command);
  if (items.ok) return makeLots(rows, { itemIds: items.value, consignorId, ground }, command);
  const frozen = rows.map(({ line }) => refusalIssue(items.refusal, line));
  return { ...NOTHING_TAKEN, refused: frozen };
}
