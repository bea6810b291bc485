/** Events about documents issued and filed, publications made and files imported. */
import { z } from '#shared/zod.ts';
import { ConsignmentId, DocumentId, PartyId, PublicationId, SaleId, Sha256 } from '../ids.ts';
import { ConversionRate } from '../money/conversion.ts';
import { IsoDate } from '../time.ts';
import { firstVersion } from '../versions.ts';
import { event } from './event.ts';

/** A document as it took its number, whatever its kind: whatever issues one carries this (FR-3). */
export const IssuedDocument = z
  .strictObject({
    documentId: DocumentId,
    /** A kind of `#documents/kinds.ts`. */
    kind: z.string(),
    /** As printed, `F2026-0001`. */
    number: z.string(),
    year: z.int(),
    sequence: z.int().min(1),
    /** Of what it says, frozen when it is issued. */
    factsHash: Sha256,
    issuedOn: IsoDate,
    /** To whom it is addressed. */
    partyId: PartyId,
    /** What it tells of, where it is one sale or one consignment. */
    saleId: SaleId.nullable(),
    consignmentId: ConsignmentId.nullable(),
  })
  .readonly();
export type IssuedDocument = z.output<typeof IssuedDocument>;

export const FILING_EVENTS = {
  /** A letter that changes nothing but what the house has said. */
  'document.issued': firstVersion(event('document.issued/1', { document: IssuedDocument })),
  /** The pages of an issued document, rendered from its frozen facts and kept by their hash. */
  'document.filed': firstVersion(
    event('document.filed/1', {
      documentId: DocumentId,
      pdf: Sha256,
      bytes: z.int().min(1),
      pages: z.int().min(1),
    }),
  ),
  /** The public site now shows this manifest, whole. */
  'publication.made': firstVersion(
    event('publication.made/1', {
      publicationId: PublicationId,
      saleId: SaleId,
      manifest: Sha256,
      lots: z.int().min(0),
      media: z.int().min(0),
    }),
  ),
  'import.carried_out': firstVersion(
    event('import.carried_out/1', {
      kind: z.enum(['parties', 'lots', 'results', 'history']),
      profile: z.string(),
      file: Sha256,
      accepted: z.int().min(0),
      refusedCount: z.int().min(0),
      /** What a person said a foreign currency was worth, where amounts were converted by it. */
      rate: ConversionRate.nullable(),
    }),
  ),
};
