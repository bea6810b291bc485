/** Events about documents filed, publications made and files imported. */
import { z } from '#shared/zod.ts';
import { DocumentId, PublicationId, SaleId, Sha256 } from '../ids.ts';
import { firstVersion } from '../versions.ts';
import { type EventsOf, event } from './event.ts';

export const FILING_EVENTS = {
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
      kind: z.enum(['parties', 'consignments', 'lots', 'bids', 'results']),
      profile: z.string(),
      file: Sha256,
      accepted: z.int().min(0),
      refusedCount: z.int().min(0),
    }),
  ),
};

export type FilingEvent = EventsOf<typeof FILING_EVENTS>;
