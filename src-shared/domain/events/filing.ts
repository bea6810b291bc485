/** Events about documents filed, publications made and files imported. */
import type { DocumentId, PublicationId, SaleId, Sha256 } from '../ids.ts';

export type ImportKind = 'parties' | 'consignments' | 'lots' | 'bids' | 'results';

export type FilingEvent = DocumentFiled | PublicationMade | ImportCarriedOut;

/** The pages of an issued document, rendered from its frozen facts and kept by their hash. */
export interface DocumentFiled {
  readonly type: 'document.filed/1';
  readonly documentId: DocumentId;
  readonly pdf: Sha256;
  readonly bytes: number;
  readonly pages: number;
}

/** The public site now shows this manifest, whole. */
export interface PublicationMade {
  readonly type: 'publication.made/1';
  readonly publicationId: PublicationId;
  readonly saleId: SaleId;
  readonly manifest: Sha256;
  readonly lots: number;
  readonly media: number;
}

export interface ImportCarriedOut {
  readonly type: 'import.carried_out/1';
  readonly kind: ImportKind;
  readonly profile: string;
  readonly file: Sha256;
  readonly accepted: number;
  readonly refusedCount: number;
}
