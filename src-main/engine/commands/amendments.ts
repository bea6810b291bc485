/** Commands about amendments: what the sellers agree to change of what they signed. */
import type { amendmentMethods } from '#contract/methods/amendments.ts';
import { amendmentsOf, bargainInForce, bargainNow } from '#db/queries/mandates.ts';
import { consignmentState, heldBy, lotById } from '#db/queries/states.ts';
import { present } from '#domain/assert.ts';
import {
  amendedLines,
  draftAmendment,
  drawUpAmendment,
  signAmendment,
} from '#domain/consignment/amendment.ts';
import { areSame, type BargainLine } from '#domain/consignment/bargain.ts';
import { ownersOf } from '#domain/consignment/mandate.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { done, refused } from '#domain/result.ts';
import { isPast } from '#domain/sale/catalogue.ts';
import { appraiseLot, isBeforeHammer, setReserve } from '#domain/sale/lot.ts';
import type { CommandContext } from '../context.ts';
import { amendmentFacts } from '../facts/amendment.ts';
import { lackingFor, ownerFilesOf } from '../facts/party.ts';
import type { CommandsOf } from '../handler-types.ts';
import { numberAndFreeze } from '../issue.ts';
import { saleOf, termsOfLot } from './lots.ts';
import { inOrder, withConsignment } from './steps.ts';

export const amendmentCommands: CommandsOf<typeof amendmentMethods> = {
  'amendment.drawUp': ({ consignmentId, ...asked }, context) =>
    inOrder(context, () => {
      const { db } = context;
      const consignment = consignmentState(db, consignmentId);
      if (consignment === null) return refused({ code: 'consignment_unknown' });
      const agreed = bargainInForce(db, consignmentId);
      const standing = bargainNow(db, consignmentId);
      const draft = draftAmendment(consignment, asked, { standing, agreed });
      if (!draft.ok) return draft;
      const lacking = lackingFor(db, 'amendment', [consignment.consignorId]);
      if (lacking.length > 0) return refused({ code: 'papers_incomplete', lacking });

      const amended = draft.value;
      const document = numberAndFreeze(context, {
        ...{ kind: 'amendment', partyId: consignment.consignorId, consignmentId },
        factsOf: (number) => amendmentFacts(context, { consignment, amended, agreed, number }),
      });
      context.record(drawUpAmendment(consignment, amended, document));
      return done({ documentId: document.documentId, number: document.number });
    }),

  'amendment.sign': ({ consignmentId, signedOn }, context) =>
    withConsignment(context, consignmentId, (consignment) => {
      const { db, today } = context;
      const pending = amendmentsOf(db, consignmentId).find((each) => each.signedOn === null);
      const verdict = signAmendment(consignment, pending ?? null, {
        ...{ signedOn, today, files: ownerFilesOf(db, ownersOf(consignment.mandate)) },
      });
      if (!verdict.ok) return verdict;
      const before = bargainInForce(db, consignmentId);
      const seq = context.record(verdict.value);
      priceAsAgreed(context, consignmentId, before);
      return done({ seq });
    }),
};

/** Gives the lots whose lines were amended the prices that were signed, where they can still change. */
function priceAsAgreed(
  context: CommandContext,
  consignmentId: ConsignmentId,
  before: readonly BargainLine[],
): void {
  const after = bargainInForce(context.db, consignmentId);
  for (const { after: line } of amendedLines({ before, after })) priceOne(context, line);
}

/**
 * Reserve off, estimates, reserve on: at no step is a reserve above the low estimate (CT-9.9). One
 * of several sellers keeps the prices it has: one of them signed, and not the others. One that was
 * composed anew since it was drawn up is not the lot that was agreed (CT-9.1).
 */
function priceOne(context: CommandContext, line: BargainLine): void {
  const { lotId, items, lowEstimate, highEstimate, reserve, whole } = line;
  const lot = whole === null ? lotById(context.db, lotId) : null;
  if (lot === null || !isBeforeHammer(lot) || lowEstimate === null || highEstimate === null) return;
  if (!areSame(heldBy(context.db, lotId), items)) return;
  const sale = saleOf(context, lot);
  if (sale !== null && isPast(sale, context.today)) return;
  const terms = present(termsOfLot(context, lot), 'terms are in force');
  const now = () => present(lotById(context.db, lotId), 'it is there still');
  if (lot.reserve !== null && lot.reserve !== reserve) {
    context.record(must(setReserve(lot, null, terms)));
  }
  const { appraisal } = lot;
  if (appraisal?.lowEstimate !== lowEstimate || appraisal.highEstimate !== highEstimate) {
    const appraiserId = present(context.session.staffId, 'who notes a signature has signed in');
    const parts = [{ lowEstimate, highEstimate }];
    const agreed = { parts, appraiserId, appraisedOn: context.today };
    context.record(must(appraiseLot(now(), agreed, terms)));
  }
  if (reserve !== null && lot.reserve !== reserve) {
    context.record(must(setReserve(now(), reserve, terms)));
  }
}

/** What was drawn up was looked at then. */
function must<Event>(verdict: Result<Event, unknown>): Event {
  return present(verdict.ok ? verdict.value : null, 'what was signed can be priced');
}
