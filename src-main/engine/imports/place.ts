/** Where the rows of a file go: into stock, into an open sale, among past sales. */
import type { Input } from '#contract/api.ts';
import { latestInstant } from '#db/queries/journal.ts';
import { lotsToAttribute } from '#db/queries/sales.ts';
import { editions, saleById } from '#db/queries/states.ts';
import { clockBehind } from '#domain/accounts/numbering.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Sale } from '#domain/sale/state.ts';
import { editionInForce } from '#domain/terms/edition.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { IsoDate } from '#domain/time.ts';
import type { QueryContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';

export type PlaceRefusal = Refusal<
  | 'clock_behind'
  | 'sale_unknown'
  | 'sale_not_open'
  | 'no_edition_in_force'
  | 'past_sale_untitled'
  | 'file_unreadable'
>;

/** What is asked of the house before anything is written. */
export type Ground = Pick<QueryContext, 'db' | 'now' | 'today'>;

/**
 * The terms that lots in stock are priced under: those of today. Their consignments are numbered,
 * so nothing comes in while the clock is behind (FR-3); nothing is signed: no letterhead is asked.
 */
export function termsInStock({ db, now }: Ground): Result<Terms, PlaceRefusal> {
  const behind = clockBehind(latestInstant(db), now);
  if (behind !== null) return refused(behind);
  const edition = editionInForce(editions(db), now);
  return edition === null ? refused({ code: 'no_edition_in_force' }) : done(edition.terms);
}

/**
 * The sale that results go into: it is open, and no file opens it; or it is closed, and lots of it
 * still wait for their buyers.
 */
export function saleOfResults(
  { saleId }: Pick<Input<'import.results'>, 'saleId'>,
  { db }: Ground,
): Result<Sale, PlaceRefusal> {
  const sale = saleById(db, saleId);
  if (sale === null) return refused({ code: 'sale_unknown' });
  const { state } = sale;
  const isWaiting = state === 'closed' && lotsToAttribute(db, saleId).lots > 0;
  return state === 'open' || isWaiting ? done(sale) : refused({ code: 'sale_not_open', state });
}

/** What a past sale is called, and its day. */
export interface PastSale {
  readonly title: string;
  readonly heldOn: IsoDate | null;
}

/** The past sale that a file tells of. It is always a new one: what is told is not added to. */
export function pastSaleOf({
  pastSale = null,
}: Pick<Input<'import.file'>, 'pastSale'>): Result<PastSale, PlaceRefusal> {
  if (pastSale === null) return refused({ code: 'past_sale_untitled' });
  const clean = cleanTexts({ title: pastSale.title });
  if (clean.ok && clean.value.title !== '') return done({ ...pastSale, ...clean.value });
  const fr = 'Le titre de la vente ne peut pas être gardé tel quel.';
  const en = 'The title of the sale cannot be kept as it is.';
  return refused({ code: 'file_unreadable', reason: { fr, en } });
}
