/** The steps that commands share: load or refuse, decide and record, edit a text. */
import { MAY } from '#contract/roles.ts';
import { latestInstant } from '#db/queries/journal.ts';
import { consignmentState, lotById, noticeState, saleById } from '#db/queries/states.ts';
import { type DescribedText, descriptionOf, type IdOf, type Rewritten } from '#db/sealed.ts';
import { clockBehind } from '#domain/accounts/numbering.ts';
import { present } from '#domain/assert.ts';
import type { Consignment } from '#domain/consignment/mandate.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { ConsignmentId, LotId, NoticeId, SaleId } from '#domain/ids.ts';
import type { Refusal } from '#domain/refusals.ts';
import { done, type Refused, type Result, refused } from '#domain/result.ts';
import type { Lot, Sale, StandingPlacement } from '#domain/sale/state.ts';
import type { Role } from '#domain/staff.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { cleanTexts } from '../texts.ts';

type No<Code extends Refusal['code']> = Refused<Refusal<Code>>;

/** Whether whoever asks conducts sales, and so decides about their days. */
export function mayConduct({ session: { role } }: Pick<QueryContext, 'session'>): boolean {
  const conducting: readonly Role[] = MAY.conduct;
  return role !== null && conducting.includes(role);
}

/** Records what was decided and answers the number of its entry; a refusal passes as it is. */
export function decided<R>(
  { record }: Pick<CommandContext, 'record'>,
  verdict: Result<DomainEvent, R>,
): Result<{ readonly seq: number }, R> {
  return verdict.ok ? done({ seq: record(verdict.value) }) : verdict;
}

/** Records what was decided and answers what `answer` makes of it; a refusal passes as it is. */
export function recorded<Event extends DomainEvent, R, Value>(
  { record }: Pick<CommandContext, 'record'>,
  verdict: Result<Event, R>,
  answer: (event: Event) => Value,
): Result<Value, R> {
  if (!verdict.ok) return verdict;
  record(verdict.value);
  return done(answer(verdict.value));
}

/** Goes on unless the clock is behind the journal: what is numbered would be dated backwards (FR-3). */
export function inOrder<Answer>(
  { db, now }: CommandContext,
  decide: () => Answer,
): Answer | No<'clock_behind'> {
  const behind = clockBehind(latestInstant(db), now);
  return behind === null ? decide() : refused(behind);
}

/** Goes on with the sale, or refuses with `sale_unknown`. */
export function withSale<Answer>(
  { db }: CommandContext,
  saleId: SaleId,
  decide: (sale: Sale) => Answer,
): Answer | No<'sale_unknown'> {
  const sale = saleById(db, saleId);
  return sale === null ? refused({ code: 'sale_unknown' }) : decide(sale);
}

/** Goes on with the lot, or refuses with `lot_unknown`. */
export function withLot<Answer>(
  { db }: CommandContext,
  lotId: LotId,
  decide: (lot: Lot) => Answer,
): Answer | No<'lot_unknown'> {
  const lot = lotById(db, lotId);
  return lot === null ? refused({ code: 'lot_unknown' }) : decide(lot);
}

/** Goes on with where the lot stands, and the sale; in stock it stands in none: `lot_not_in_sale`. */
export function withPlacement<Answer>(
  context: CommandContext,
  lotId: LotId,
  decide: (placement: StandingPlacement, sale: Sale) => Answer,
): Answer | No<'lot_unknown' | 'lot_not_in_sale'> {
  return withLot(context, lotId, ({ placement }) => {
    if (placement === null) return refused({ code: 'lot_not_in_sale' });
    const { saleId } = placement;
    return decide(placement, present(saleById(context.db, saleId), 'a lot is placed in a sale'));
  });
}

/** Goes on with the consignment, or refuses with `consignment_unknown`. */
export function withConsignment<Answer>(
  { db }: CommandContext,
  consignmentId: ConsignmentId,
  decide: (consignment: Consignment) => Answer,
): Answer | No<'consignment_unknown'> {
  const consignment = consignmentState(db, consignmentId);
  return consignment === null ? refused({ code: 'consignment_unknown' }) : decide(consignment);
}

/** Goes on with the formal notice, or refuses with `notice_unknown`. */
export function withFormalNotice<Answer>(
  { db }: CommandContext,
  noticeId: NoticeId,
  decide: (notice: NonNullable<ReturnType<typeof noticeState>>) => Answer,
): Answer | No<'notice_unknown'> {
  const notice = noticeState(db, noticeId);
  return notice === null ? refused({ code: 'notice_unknown' }) : decide(notice);
}

/** Writes the text of a record anew: known, not changed meanwhile, and usable. */
export function edited<S extends Rewritten, R>(
  context: CommandContext,
  subject: S,
  edit: {
    readonly id: IdOf<S>;
    readonly version: number;
    readonly text: DescribedText<S>;
    readonly unknown: R;
  },
): Result<{ readonly version: number }, R | Refusal<'changed_meanwhile' | 'text_unusable'>> {
  const current = descriptionOf(context.db, subject, edit.id);
  if (current === null) return { ok: false, refusal: edit.unknown };
  const { version } = current;
  if (version !== edit.version) return refused({ code: 'changed_meanwhile', version });
  const clean = cleanTexts(edit.text);
  return clean.ok ? done({ version: context.describe(subject, edit.id, clean.value) }) : clean;
}
