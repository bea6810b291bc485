/** Slow work on lots: photographs, turned upright, brought to size, stripped of what cameras write. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sharp } from 'sharp';
import type { Outcome } from '#contract/api.ts';
import type { lotMethods } from '#contract/methods/lots.ts';
import { type LotInStock, lotsInStockOf } from '#db/queries/files.ts';
import { photographsOfLot } from '#db/queries/lots.ts';
import { consignmentState, lotById, saleById } from '#db/queries/states.ts';
import type { SaleId } from '#domain/ids.ts';
import { done, refused } from '#domain/result.ts';
import type { Tell } from '../context.ts';
import type { TasksOf } from '../handler-types.ts';

/** The longest side of a kept photograph and of its thumbnail. */
const PHOTOGRAPH_PX = 1_600;
const THUMBNAIL_PX = 240;
/** More than any camera's; a small file that unfolds to more is not a photograph. */
const PIXELS_MAX = 120_000_000;

export const lotTasks: TasksOf<typeof lotMethods> = {
  'lot.addPhotograph': async ({ lotId, bytes }, context) => {
    const lot = context.read(({ db }) => lotById(db, lotId));
    if (lot === null) return refused({ code: 'lot_unknown' });
    const images = await developed(Buffer.from(bytes, 'base64'));
    if (images === null) return refused({ code: 'photograph_unusable', reason: 'not_an_image' });
    if (context.signal.aborted) return refused({ code: 'cancelled' });

    const { files } = context.store;
    const photograph = await files.keep('media', images.large.data);
    const thumbnail = await files.keep('media', images.small.data);
    const { width: widthPx, height: heightPx } = images.large.info;
    context.write(({ db, record }) => {
      const shown = photographsOfLot(db, lotId);
      if (shown.some((each) => each.photograph === photograph)) return;
      const position = Math.max(0, ...shown.map((each) => each.position)) + 1;
      const picture = { photograph, thumbnail, widthPx, heightPx, position };
      record({ type: 'lot.photographed/1', lotId, ...picture });
    });
    return done({ photograph });
  },

  'lot.enterConsignment': async ({ consignmentId, saleId }, context) => {
    const { consignment, sale, lots } = context.read(({ db }) => ({
      consignment: consignmentState(db, consignmentId),
      sale: saleById(db, saleId),
      lots: lotsInStockOf(db, consignmentId),
    }));
    if (consignment === null) return refused({ code: 'consignment_unknown' });
    if (sale === null) return refused({ code: 'sale_unknown' });
    const outcomes: Entry[] = [];
    for (let from = 0; from < lots.length; from += LOTS_AT_ONCE) {
      const some = lots.slice(from, from + LOTS_AT_ONCE);
      context.inTransaction((tell) => {
        for (const lot of some) outcomes.push({ lot, outcome: entered(lot, saleId, tell) });
      });
      context.progress({ done: outcomes.length, total: lots.length, label: 'lots' });
      await nextTurn();
      if (context.signal.aborted) return refused({ code: 'cancelled' });
    }
    const refusals = outcomes.flatMap(({ lot: { lotId, title }, outcome }) =>
      outcome.ok ? [] : [{ lotId, title, refusal: outcome.refusal }],
    );
    return done({ entered: outcomes.length - refusals.length, refused: refusals });
  },
};

interface Entry {
  readonly lot: LotInStock;
  readonly outcome: Outcome<'lot.enterInSale'>;
}

/** So few that nobody waits for them. */
const LOTS_AT_ONCE = 20;

const NEXT = { number: null, suffix: '' } as const;

function entered({ lotId, told }: LotInStock, saleId: SaleId, tell: Tell): Entry['outcome'] {
  return tell('lot.enterInSale', { lotId, saleId, ...(told ?? NEXT) });
}

/** The photograph and its thumbnail as JPEG; null where the bytes are no image. */
async function developed(bytes: Buffer) {
  try {
    const { default: sharp } = await import('sharp');
    // `rotate` before anything else: cameras write "upright" beside the picture, not in it.
    const upright = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).rotate();
    const [large, small] = await Promise.all([
      sized(upright, { longestPx: PHOTOGRAPH_PX, quality: 84 }),
      sized(upright, { longestPx: THUMBNAIL_PX, quality: 78 }),
    ]);
    return { large, small };
  } catch {
    return null;
  }
}

function sized(image: Sharp, size: { readonly longestPx: number; readonly quality: number }) {
  const { longestPx, quality } = size;
  return image
    .clone()
    .resize(longestPx, longestPx, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: false })
    .toBuffer({ resolveWithObject: true });
}
