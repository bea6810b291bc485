/** Lots that another file brought before: a list that was corrected is not a second consignment. */
import { isDeepStrictEqual } from 'node:util';
import type { LotText } from '#contract/texts.ts';
import type { ReadDb } from '#db/handle.ts';
import { lotsTold } from '#db/queries/files.ts';
import { lotById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import type { LotId, PartyId, Sha256 } from '#domain/ids.ts';
import { type ToldPrices, toldStartingPrice } from '#domain/sale/import-lot.ts';
import type { LotNumber } from '#domain/sale/lot-number.ts';
import type { Lot } from '#domain/sale/state.ts';
import type { Terms } from '#domain/terms/terms.ts';
import { plain } from '#exchange/text.ts';

/**
 * What the house has of a row already, from another file of the same consignor: the same lot, that
 * lot told otherwise, or a lot that has nothing but the number in common with it.
 */
export type KnownLot = 'same' | 'told_otherwise' | 'numbered';

interface Row extends ToldPrices, LotNumber {
  readonly text: LotText;
}

interface Ground {
  readonly db: ReadDb;
  readonly file: Sha256;
  readonly terms: Terms;
}

/** The nearest of what the house has of a row; null where it has nothing. */
export function knownLot(row: Row, consignorId: PartyId, ground: Ground): KnownLot | null {
  const found = lotsTold(ground.db, row, ground.file).flatMap((lotId) => {
    const lot = lotById(ground.db, lotId);
    const isToCome = lot?.placement === null || lot?.placement.state === 'offered';
    const isTheirs = lot?.sellers.some((seller) => seller.consignorId === consignorId);
    return lot !== null && isTheirs && isToCome ? [likeness(row, lot, ground)] : [];
  });
  const nearestFirst = ['same', 'told_otherwise', 'numbered'] as const;
  return nearestFirst.find((known) => found.includes(known)) ?? null;
}

function likeness(row: Row, lot: Lot & { readonly lotId: LotId }, { db, terms }: Ground): KnownLot {
  const text = descriptionOf(db, 'lot', lot.lotId)?.text;
  const told = {
    ...{ lowEstimate: row.lowEstimate, highEstimate: row.highEstimate, reserve: row.reserve },
    startingPrice: toldStartingPrice(row, terms),
  };
  const stands = {
    ...{ lowEstimate: lot.appraisal?.lowEstimate, highEstimate: lot.appraisal?.highEstimate },
    ...{ reserve: lot.reserve, startingPrice: lot.startingPrice },
  };
  if (isDeepStrictEqual(text, row.text) && isDeepStrictEqual(told, stands)) return 'same';
  return plain(text?.title ?? '') === plain(row.text.title) ? 'told_otherwise' : 'numbered';
}
