/** The amendments of a house that lives at random. */
import type { BargainLine } from '#domain/consignment/bargain.ts';
import type { IssuedDocument } from '#domain/events/filing.ts';
import type { DomainEvent } from '#domain/events/index.ts';
import type { ConsignmentId } from '#domain/ids.ts';
import { basisPoints } from '#domain/money/cents.ts';
import type { IsoDate } from '#domain/time.ts';

/** One is drawn up and given up for the next, which is signed. */
export function* amendedTwice(
  about: {
    readonly consignmentId: ConsignmentId;
    readonly lots: readonly BargainLine[];
    readonly signedOn: IsoDate;
  },
  numbered: () => IssuedDocument,
): Generator<DomainEvent> {
  const { consignmentId, lots, signedOn } = about;
  const terms = { commissionRate: basisPoints(1_200), authorises: 'both', lots } as const;
  yield { type: 'mandate.amended/1', document: numbered(), consignmentId, ...terms };
  const document = numbered();
  yield { type: 'mandate.amended/1', document, consignmentId, ...terms };
  const { documentId } = document;
  yield { type: 'mandate.amendment_signed/1', consignmentId, documentId, signedOn };
}
