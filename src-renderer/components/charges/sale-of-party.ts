/** A sale in which a party takes part, as forms about its charges name it. */
import type { SaleId } from '#domain/ids.ts';

export interface SaleOfParty {
  readonly saleId: SaleId;
  readonly saleTitle: string;
}
