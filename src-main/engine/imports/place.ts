/** Where an import goes: an existing sale, or a new one with a title. */
import type { Input } from '#contract/api.ts';
import { latestInstant } from '#db/queries/journal.ts';
import { editions, editionUnder, saleById } from '#db/queries/states.ts';
import { descriptionOf } from '#db/sealed.ts';
import { clockBehind } from '#domain/accounts/numbering.ts';
import { assert, present } from '#domain/assert.ts';
import type { SaleId } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import type { Sale } from '#domain/sale/state.ts';
import { editionOn } from '#domain/terms/edition.ts';
import type { Terms } from '#domain/terms/terms.ts';
import type { IsoDate } from '#domain/time.ts';
import { blankText } from '#shared/fields/field.ts';
import { SALE_FIELDS } from '#shared/fields/sale.ts';
import { saleCommands } from '../commands/sales.ts';
import { mayConduct } from '../commands/steps.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { lackingFor } from '../facts/party.ts';
import { cleanTexts } from '../texts.ts';

export interface ImportTarget {
  readonly title: string;
  /** Null for a sale that is not made yet. */
  readonly sale: Sale | null;
  readonly heldOn: IsoDate;
  readonly terms: Terms;
}

/** What a sale that a file brings is called, and its day. */
export interface ImportTitle {
  readonly title: string;
  readonly heldOn: IsoDate | null;
}

export type PlaceRefusal = Refusal<
  | 'clock_behind'
  | 'sale_unknown'
  | 'sale_not_draft'
  | 'sale_on_another_day'
  | 'decision_of_auctioneer'
  | 'no_edition_in_force'
  | 'papers_incomplete'
  | 'file_unreadable'
>;

/** What is asked of the house before anything is written. */
export type Ground = Pick<QueryContext, 'db' | 'now' | 'today' | 'session'>;

/**
 * The sale an import goes into. Lots go into a draft only; results into a sale that is not closed.
 * Rows of a sale without a sale are refused as `sale_unknown`.
 */
export function importTargetOf(
  { sale: asked, kind }: Pick<Input<'import.file'>, 'sale' | 'kind'>,
  context: Ground,
): Result<ImportTarget, PlaceRefusal> {
  if (asked === null) return refused({ code: 'sale_unknown' });
  // Lots come in under a receipt and a requisition of their own, which are numbered.
  const isRequisitioned = kind === 'lots' || !('saleId' in asked);
  const behind = isRequisitioned ? clockBehind(latestInstant(context.db), context.now) : null;
  if (behind !== null) return refused(behind);
  const lacking = isRequisitioned ? lackingFor(context.db, 'mandate', []) : [];
  if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });
  const found = 'saleId' in asked ? known(asked.saleId, kind, context) : toBeMade(asked, context);
  const problem = found.ok ? dayProblem(found.value, kind, context) : null;
  return problem === null ? found : refused(problem);
}

/** Results open a draft, which the day and the person must allow as they do for opening it. */
function dayProblem(
  { sale, heldOn }: ImportTarget,
  kind: Input<'import.file'>['kind'],
  { today, session }: Ground,
): PlaceRefusal | null {
  const opens = kind === 'results' && sale?.state !== 'open';
  if (opens && heldOn > today) return { code: 'sale_on_another_day', heldOn, today };
  const decides = opens || (sale === null && heldOn < today);
  return decides && !mayConduct({ session }) ? { code: 'decision_of_auctioneer' } : null;
}

/** The past sale that a file tells of. It is always a new one: what is told is not added to. */
export function pastSaleOf({
  sale,
}: Pick<Input<'import.file'>, 'sale'>): Result<ImportTitle, PlaceRefusal> {
  if (sale === null || 'saleId' in sale) return refused({ code: 'sale_unknown' });
  const title = cleanTitle(sale.title);
  return title.ok ? done({ title: title.value, heldOn: sale.heldOn }) : title;
}

/** The sale of a place, made now where it is not yet. */
export function saleAt({ sale, title, heldOn }: ImportTarget, context: CommandContext): Sale {
  if (sale !== null) return sale;
  const text = { ...blankText(SALE_FIELDS), title };
  const pastDay = heldOn < context.today ? 'told_afterwards' : null;
  const created = saleCommands['sale.create']({ heldOn, pastDay, kind: 'room', text }, context);
  assert(created.ok, 'the day and the title were looked at before');
  return present(saleById(context.db, created.value.saleId), 'the sale was just made');
}

function known(
  saleId: SaleId,
  kind: Input<'import.file'>['kind'],
  { db }: Ground,
): Result<ImportTarget, PlaceRefusal> {
  const sale = saleById(db, saleId);
  if (sale === null) return refused({ code: 'sale_unknown' });
  const isFit = sale.state === 'draft' || (kind === 'results' && sale.state === 'open');
  if (!isFit) return refused({ code: 'sale_not_draft', state: sale.state });
  const { terms } = editionUnder(db, sale);
  const { text } = present(descriptionOf(db, 'sale', saleId), 'a sale has a text');
  return done({ title: text.title, sale, heldOn: sale.heldOn, terms });
}

function toBeMade(
  { title, heldOn }: { readonly title: string; readonly heldOn: IsoDate | null },
  { db, today }: Ground,
): Result<ImportTarget, PlaceRefusal> {
  const edition = editionOn(editions(db), heldOn ?? today);
  if (edition === null) return refused({ code: 'no_edition_in_force' });
  const clean = cleanTitle(title);
  if (!clean.ok) return clean;
  const { terms } = edition;
  return done({ title: clean.value, sale: null, heldOn: heldOn ?? today, terms });
}

function cleanTitle(title: string): Result<string, Refusal<'file_unreadable'>> {
  const clean = cleanTexts({ title });
  if (clean.ok && clean.value.title !== '') return done(clean.value.title);
  const fr = 'Le titre de la vente ne peut pas être gardé tel quel.';
  const en = 'The title of the sale cannot be kept as it is.';
  return refused({ code: 'file_unreadable', reason: { fr, en } });
}
