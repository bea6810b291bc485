/** The lots of a file, in slices: their items first, then the mandate, then the lots in the sale. */
import * as t from '#contract/types.ts';
import { present } from '#domain/assert.ts';
import type { ConsignmentId, ItemId, PartyId } from '#domain/ids.ts';
import { done } from '#domain/result.ts';
import { z } from '#shared/zod.ts';
import type { CommandContext } from '../context.ts';
import {
  enrolConsignor,
  ITEMS_A_CONSIGNMENT,
  openConsignment,
  receiveItems,
  signFor,
} from './consigning.ts';
import { ImportIssueShape, refusalIssue } from './import-issues.ts';
import { enterLots, planLots, type ToldLot } from './lots.ts';
import type { ImportTarget } from './place.ts';
import { NOTHING_TAKEN, TakenShape } from './report.ts';
import type { Slice, SlicesOf } from './slices.ts';

/** The rows of lots, and where they go: the sale is looked at anew in each slice. */
export interface LotSlices {
  readonly count: number;
  readonly slices: SlicesOf<ToldLot, ImportTarget>;
  /** Does a step without rows, once; one that is refused may be tried again. */
  readonly once: (
    step: string,
    body: (command: CommandContext) => ReturnType<typeof signFor>,
  ) => void;
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
export async function* lotSlices({ count, slices, once }: LotSlices): AsyncGenerator<Slice> {
  let consignorId: PartyId | null = null;
  for (let from = 0; from < count; from += ITEMS_A_CONSIGNMENT) {
    const part = { from, to: Math.min(count, from + ITEMS_A_CONSIGNMENT) };
    const items = new Map<number, ItemId>();
    let into: Into = { consignorId, consignmentId: null };
    const receiving = slices('items', { shape: Received, ...part }, (rows, { place, command }) =>
      receive(rows, { into, place }, command),
    );
    for await (const received of receiving) {
      if (!received.ok) return yield received;
      const { answer, rows } = received.value;
      for (const [line, itemId] of answer.items) items.set(line, itemId);
      into = answer;
      yield done({ rows, answer: { ...NOTHING_TAKEN, refused: answer.refused } });
    }
    const { consignmentId } = into;
    ({ consignorId } = into);
    if (consignmentId === null) continue;
    once(`mandate/${from}`, (command) => signFor(consignmentId, command));
    yield* slices('lots', { shape: TakenShape, ...part }, (rows, { place, command }) => {
      const { terms } = place;
      const sale = present(place.sale, 'the sale of an import was made when it began');
      return enterLots(rows, { items, consignmentId, sale, terms }, command);
    });
  }
}

interface Into {
  readonly consignorId: PartyId | null;
  readonly consignmentId: ConsignmentId | null;
}

/** Receives the items of a slice; the consignor and the consignment are made for the first of them. */
function receive(
  rows: readonly ToldLot[],
  { into, place }: { readonly into: Into; readonly place: ImportTarget },
  command: CommandContext,
): Received {
  const { rows: fits, refused } = planLots(rows, place, command);
  if (fits.length === 0) return { ...into, items: [], refused };
  const consignorId = into.consignorId ?? enrolConsignor(place.title, command);
  const consignmentId = into.consignmentId ?? openConsignment(consignorId, command);
  const received = receiveItems(fits, consignmentId, command);
  if (!received.ok) {
    const frozen = fits.map(({ line }) => refusalIssue(received.refusal, line));
    return { consignorId, consignmentId, items: [], refused: [...refused, ...frozen] };
  }
  const items = received.value.map((itemId, index): [number, ItemId] => [
    present(fits[index], 'an item for each row').line,
    itemId,
  ]);
  return { consignorId, consignmentId, items, refused };
}
