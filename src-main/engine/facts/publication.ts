/** A sale as it would be published now: what is public of it, lot by lot. */
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ReadDb } from '#db/connection.ts';
import { type CatalogueLot, catalogueAfter } from '#db/queries/catalogue.ts';
import { editionUnder, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { assert, present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { Sale } from '#domain/sale/state.ts';
import {
  gatherPublication,
  type Publication,
  type SealedLot,
  sealLot,
} from '#publication/manifest.ts';
import {
  type LotFacts,
  type PublicOutcome,
  type PublicSale,
  publicLot,
  publicSale,
} from '#publication/public-view.ts';
import type { TaskContext } from '../context.ts';

export interface PublicationDraft {
  readonly publication: Publication;
  readonly lots: number;
  readonly photographs: number;
  /** Lots of the sale that are left out because they have no photograph (CT-3.1). */
  readonly withoutPhotograph: number;
}

/** Lots composed before anybody else is let in: some milliseconds of work. */
const LOTS_A_SLICE = 100;

/**
 * Composes the publication of a sale: reserves, consignors, buyers and notes have no place in it.
 * Null when it is cancelled.
 *
 * Slice by slice, so that nobody waits for it, and all of it of one moment.
 */
export async function publicationOf(
  context: TaskContext,
  saleId: SaleId,
): Promise<PublicationDraft | null> {
  const moment = context.moment();
  try {
    return await drafted(moment.reading, saleId, context.signal);
  } finally {
    moment.close();
  }
}

async function drafted(
  db: ReadDb,
  saleId: SaleId,
  signal: AbortSignal,
): Promise<PublicationDraft | null> {
  const lots: SealedLot[] = [];
  let withoutPhotograph = 0;
  let after: LotNumber | null = null;
  for (;;) {
    const rows = catalogueAfter(db, saleId, { after, limit: LOTS_A_SLICE });
    const faces = rows.map((row) => publicLot(lotFacts(row)));
    lots.push(...faces.flatMap((face) => (face.ok ? [sealLot(face.value)] : [])));
    withoutPhotograph += rows.filter(({ photographs }) => photographs.length === 0).length;
    after = rows.at(-1) ?? null;
    await othersFirst();
    if (signal.aborted) return null;
    if (rows.length < LOTS_A_SLICE) break;
  }
  const sale = present(saleById(db, saleId), 'it was there before');
  const publication = gatherPublication(saleFace(db, sale), lots);
  const photographs = publication.manifest.media.length;
  return { publication, lots: lots.length, photographs, withoutPhotograph };
}

function saleFace(db: ReadDb, sale: Sale): PublicSale {
  const { terms } = editionUnder(db, sale);
  return publicSale({
    id: sale.saleId,
    text: present(descriptionOf(db, 'sale', sale.saleId), 'a sale has a text').text,
    heldOn: sale.heldOn,
    state: sale.state === 'closed' ? 'results' : 'announced',
    buyersPremium: terms.premiumRate,
    house: present(descriptionOf(db, 'house', 'house'), 'the house is founded').text,
  });
}

function lotFacts(row: CatalogueLot): LotFacts {
  const { lotId, number, suffix, text, items, lowEstimate, highEstimate, startingPrice } = row;
  return {
    id: lotId,
    ...{ number, suffix, text, items, lowEstimate, highEstimate, startingPrice },
    audience: 'over_14',
    photographs: row.photographs.map(({ photograph, widthPx, heightPx }) => {
      return { sha256: photograph, widthPx, heightPx };
    }),
    outcome: outcomeOf(row),
  };
}

function outcomeOf({ state, hammerPrice }: CatalogueLot): PublicOutcome {
  assert(state !== 'cancelled', 'a lot whose sale was cancelled is in stock');
  if (state !== 'sold') return { state };
  return { state, hammerPrice: present(hammerPrice, 'a sold lot has its price') };
}
