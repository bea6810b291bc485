/** The lots of a file, in slices: their items first, then the mandate, then the lots in the sale. */
import * as t from '#contract/types.ts';
import { present } from '#domain/assert.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done } from '#domain/result.ts';
import type { FileLot } from '#exchange/rows.ts';
import { z } from '#shared/zod.ts';
import type { CommandContext } from '../context.ts';
import {
  enrolConsignor,
  ITEMS_A_CONSIGNMENT,
  openConsignment,
  receiveItems,
  signFor,
} from './consigning.ts';
import { ImportIssueShape } from './import-issues.ts';
import { enterLots, planLots } from './lots.ts';
import type { ImportTarget, PlaceRefusal } from './place.ts';
import { NOTHING_TAKEN, type Taken, TakenShape } from './report.ts';

/** How the rows of lots are come by, and how a step is done once. */
export interface LotSlices {
  readonly count: number;
  /** Where the slices begin, up to a count, from a first row on. */
  readonly starts: (count: number, first: number) => readonly number[];
  /** `place`: the sale as it is at that moment. */
  once<T>(
    name: string,
    slice: { readonly shape: z.ZodType<T>; readonly from: number },
    enter: (rows: readonly FileLot[], place: ImportTarget, command: CommandContext) => T,
  ): Promise<Result<T, PlaceRefusal>>;
}

const Received = z.object({
  consignorId: t.PartyId.nullable(),
  consignmentId: t.ConsignmentId.nullable(),
  /** The line of each row that was received, and its item. */
  items: z.array(z.tuple([z.int(), t.ItemId])).readonly(),
  refused: z.array(ImportIssueShape).readonly(),
});
type Received = z.infer<typeof Received>;

/** Enters all lots, a consignment's worth at a time. */
export async function* lotSlices(file: LotSlices): AsyncGenerator<Result<Taken, PlaceRefusal>> {
  let consignorId: PartyId | null = null;
  for (let first = 0; first < file.count; first += ITEMS_A_CONSIGNMENT) {
    const slices = file.starts(Math.min(file.count, first + ITEMS_A_CONSIGNMENT), first);
    const items = new Map<number, ItemId>();
    let consignmentId: ConsignmentId | null = null;
    for (const from of slices) {
      const into: Into = { consignorId, consignmentId, itemCount: items.size };
      const received = await file.once(
        `items/${from}`,
        { shape: Received, from },
        (rows, place, command) => receive(rows, { into, place }, command),
      );
      if (!received.ok) return yield received;
      for (const [line, itemId] of received.value.items) items.set(line, itemId);
      ({ consignorId, consignmentId } = received.value);
      yield done({ ...NOTHING_TAKEN, refused: received.value.refused });
    }
    if (consignorId === null || consignmentId === null) continue;
    yield* signedAndEntered(file, { slices, items, consignorId, consignmentId });
  }
}

interface Into {
  readonly consignorId: PartyId | null;
  readonly consignmentId: ConsignmentId | null;
  readonly itemCount: number;
}

/** Receives the items of a slice; the consignor and the consignment are made for the first of them. */
function receive(
  rows: readonly FileLot[],
  { into, place }: { readonly into: Into; readonly place: ImportTarget },
  command: CommandContext,
): Received {
  const { rows: fits, refused } = planLots(rows, place, command);
  if (fits.length === 0) return { ...into, items: [], refused };
  const consignorId = into.consignorId ?? enrolConsignor(place.title, command);
  const consignmentId = into.consignmentId ?? openConsignment(consignorId, command);
  const { itemCount } = into;
  const itemIds = receiveItems(fits, { consignorId, consignmentId, itemCount }, command);
  const items = itemIds.map((itemId, index): [number, ItemId] => [
    present(fits[index], 'an item for each row').line,
    itemId,
  ]);
  return { consignorId, consignmentId, items, refused };
}

async function* signedAndEntered(
  file: LotSlices,
  consigned: {
    readonly slices: readonly number[];
    readonly items: ReadonlyMap<number, ItemId>;
    readonly consignorId: PartyId;
    readonly consignmentId: ConsignmentId;
  },
): AsyncGenerator<Result<Taken, PlaceRefusal>> {
  const { slices, items, consignmentId } = consigned;
  const [from = 0] = slices;
  const step = { shape: z.literal('signed'), from };
  const signed = await file.once(`mandate/${from}`, step, (_rows, _place, command) => {
    signFor(consignmentId, command);
    return 'signed' as const;
  });
  if (!signed.ok) return yield signed;
  for (const from of slices) {
    const step = { shape: TakenShape, from };
    yield await file.once(`lots/${from}`, step, (rows, place, command) => {
      const sale = present(place.sale, 'the sale of an import was made when it began');
      const received = rows.filter(({ line }) => items.has(line));
      const { rows: fits, ...taken } = planLots(received, place, command);
      enterLots(fits, items, { ...consigned, sale, terms: place.terms, context: command });
      return taken;
    });
  }
}
